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
  /** 0..1, how sure the character recognition was of the line; absent where the file itself holds the text. */
  confidence: z.number().min(0).max(1).optional(),
  text: z.string(),
  segments: z.array(CvSegment),
});
export type CvLine = z.infer<typeof CvLine>;

/** A link annotation, with the line it lies on where that is known. */
export const CvLink = z.object({ url: z.string(), line: z.int().nullable(), text: z.string() });
export type CvLink = z.infer<typeof CvLink>;

export const CV_EXTRACTORS = ['pdfium', 'mammoth', 'pdf-parse', 'ocr'] as const;
export const CvFlags = z.object({
  /** Text that nobody sees (white, tiny, not painted) was left out. */
  hiddenText: z.boolean(),
  lostLigatures: z.boolean(),
  /** Only the beginning was read: too many pages, lines or characters. */
  truncated: z.boolean(),
  /** Pages, from 0, that are pictures of text and gave no or nearly no text. */
  scannedPages: z.array(z.int()).optional(),
  /** The file is encrypted and opens without a password. */
  encrypted: z.boolean().optional(),
  /** Which extractor gave the text; `pdf-parse` where the first one failed. */
  extractor: z.enum(CV_EXTRACTORS),
  /** Set where pictures were read: how sure, 0..1 (mean over the words), and in which languages (ISO 639-3, as Tesseract names them). */
  ocr: z.object({ confidence: z.number().min(0).max(1), languages: z.array(z.string()) }).optional(),
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

/** What a person should know about how a CV was read. */
export const CV_NOTES = ['hidden-text', 'lost-ligatures', 'truncated', 'scanned-pages', 'encrypted', 'second-extractor', 'ocr'] as const;
export const CvNote = z.enum(CV_NOTES);
export type CvNote = z.infer<typeof CvNote>;

export const AI_READING_STATUSES = ['queued', 'running', 'done', 'failed'] as const;
/** A text model's look at a CV: how many suggestions it made and how many were refused because the CV does not say so. */
export const AiReading = z.object({
  status: z.enum(AI_READING_STATUSES),
  model: z.string().nullable(),
  suggested: z.int(),
  refused: z.int(),
  error: z.object({ code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]), message: z.string() }).nullable(),
});
export type AiReading = z.infer<typeof AiReading>;

export const CvUpload = z.object({
  id: Id,
  fileName: z.string(),
  format: CvFormat,
  sizeBytes: z.int(),
  status: CvStatus,
  error: z.object({ code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]), message: z.string() }).nullable(),
  factCount: z.int().nullable(),
  /** ISO 639-1 of the CV's language, once it has been parsed. */
  language: z.string().nullable(),
  notes: z.array(CvNote),
  /** Character recognition: whether it can be asked for now, and how sure the one that was done is (0..1). */
  ocr: z.object({ offered: z.boolean(), confidence: z.number().min(0).max(1).nullable() }),
  /** A text model's look at this CV, if one was asked for. */
  aiReading: AiReading.nullable(),
  /** What reading it did to the profile, in numbers; null until it is done. */
  changes: z.object({ added: z.int(), changed: z.int(), removed: z.int(), kept: z.int() }).nullable(),
  createdAt: Instant,
});
export type CvUpload = z.infer<typeof CvUpload>;
