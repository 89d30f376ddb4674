import * as z from 'zod';
import { Id, Instant } from './primitives';
import { FactInput } from './fact';
import { ERROR_CODES, type ErrorCode } from './error-codes';

/** 5 MiB (security item 34), enforced by the upload door and the reader alike. */
export const MAX_CV_BYTES = 5 * 1024 * 1024;

export const CvFormat = z.enum(['pdf', 'docx']);
export type CvFormat = z.infer<typeof CvFormat>;

/** A run of text inside a line with one look; positions in PDF points, origin top left. */
export const CvSegment = z.object({ text: z.string(), x: z.number(), width: z.number(), fontSize: z.number(), bold: z.boolean() });
export type CvSegment = z.infer<typeof CvSegment>;

/**
 * One visual line of a CV. Coordinates are points from the page's top left; a DOCX has no layout of its
 * own and gets a synthetic one (one column, 14 pt a line). Pages count from 0. `heading` is set where the file says so (DOCX).
 */
export const CvLine = z.object({
  index: z.int(),
  page: z.int(),
  column: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  fontSize: z.number(),
  bold: z.boolean(),
  color: z.string().optional(),
  rtl: z.boolean().optional(),
  bullet: z.boolean().optional(),
  heading: z.int().min(1).max(6).optional(),
  /** From a table row of a DOCX: which row and cell, so that side-by-side cells can be told apart. */
  cell: z.object({ table: z.int(), row: z.int(), cell: z.int() }).optional(),
  text: z.string(),
  segments: z.array(CvSegment),
});
export type CvLine = z.infer<typeof CvLine>;

/** A link annotation, with the line it lies on where that is known. */
export const CvLink = z.object({ url: z.string(), line: z.int().nullable(), text: z.string() });
export type CvLink = z.infer<typeof CvLink>;

export const CvFlags = z.object({
  hiddenText: z.boolean(),
  lostLigatures: z.boolean(),
  truncated: z.boolean(),
  /** Which extractor gave the text: `pdfium`, `mammoth`, `pdf-parse` (fallback), `ocr`. */
  extractor: z.string(),
});
export type CvFlags = z.infer<typeof CvFlags>;

/** What the reader hands to the parser: lines in reading order. */
export const CvText = z.object({
  format: CvFormat,
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
  lines: z.array(CvLine),
  links: z.array(CvLink),
  flags: CvFlags,
});
export type CvText = z.infer<typeof CvText>;

/** Where in the CV a value stands: line indexes into `CvText.lines`, and the words themselves. Pages count from 0. */
export const Span = z.object({ page: z.int(), lineFrom: z.int(), lineTo: z.int(), quote: z.string() });
export type Span = z.infer<typeof Span>;

/** One value that the parser found; `id` and `parentId` are local to the parse. `confidence` is 0..1. */
export const ParsedField = z.object({
  id: z.string(),
  parentId: z.string().optional(),
  fact: FactInput,
  text: z.string(),
  span: Span,
  confidence: z.number().min(0).max(1),
  runnerUp: z.object({ fact: FactInput, text: z.string(), confidence: z.number() }).optional(),
});
export type ParsedField = z.infer<typeof ParsedField>;

/** The parsed CV: fields in the order of the CV, highlights under their work entry by `parentId`. */
export const ParsedCv = z.object({ language: z.string(), fields: z.array(ParsedField) });
export type ParsedCv = z.infer<typeof ParsedCv>;

export const CV_STATUSES = ['queued', 'reading', 'parsing', 'done', 'failed'] as const;
export const CvStatus = z.enum(CV_STATUSES);
export type CvStatus = z.infer<typeof CvStatus>;

export const CvUpload = z.object({
  id: Id,
  fileName: z.string(),
  format: CvFormat,
  sizeBytes: z.int(),
  status: CvStatus,
  error: z.object({ code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]), message: z.string() }).nullable(),
  factCount: z.int().nullable(),
  createdAt: Instant,
});
export type CvUpload = z.infer<typeof CvUpload>;
