import * as z from 'zod';
import { Id, Instant, LanguageCode, PartialDate } from './primitives';

/** One generated statement with the facts that it rests on. Nothing is printed without them. */
export const Sentence = z.object({ text: z.string(), factIds: z.array(Id).min(1) });
export type Sentence = z.infer<typeof Sentence>;

const dated = { start: PartialDate.optional(), end: PartialDate.optional() };
const sourced = { factId: Id };

export const ResumeContent = z.object({
  language: LanguageCode,
  name: z.string(),
  headline: z.string().nullable(),
  contacts: z.object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    location: z.string().nullable(),
    links: z.array(z.object({ url: z.string(), label: z.string() })),
  }),
  summary: z.array(Sentence),
  work: z.array(z.object({ ...sourced, ...dated, title: z.string(), company: z.string(), location: z.string().nullable(), highlights: z.array(Sentence) })),
  projects: z.array(z.object({ ...sourced, ...dated, name: z.string(), url: z.string().nullable(), highlights: z.array(Sentence) })),
  education: z.array(z.object({ ...sourced, ...dated, school: z.string(), degree: z.string(), location: z.string().nullable(), grade: z.string().nullable() })),
  skills: z.array(z.object({ ...sourced, name: z.string(), wanted: z.boolean() })),
  languages: z.array(z.object({ ...sourced, name: z.string(), level: z.string().nullable() })),
  certificates: z.array(z.object({ ...sourced, name: z.string(), issuer: z.string().nullable(), date: PartialDate.optional() })),
  /** Facts that were left out for this posting, so that the user can see that nothing was lost. */
  leftOut: z.array(Id),
});
export type ResumeContent = z.infer<typeof ResumeContent>;

export const LetterContent = z.object({
  language: LanguageCode,
  sender: z.object({ name: z.string(), lines: z.array(z.string()) }),
  recipient: z.object({ company: z.string(), lines: z.array(z.string()) }),
  /** Already written out in the letter's language. */
  date: z.string(),
  subject: z.string(),
  salutation: z.string(),
  paragraphs: z.array(z.array(Sentence).min(1)),
  closing: z.string(),
  signature: z.string(),
});
export type LetterContent = z.infer<typeof LetterContent>;

export const DOCUMENT_KINDS = ['resume', 'letter'] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;
export const DocumentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof DocumentFormat>;
export const Template = z.enum(['classic', 'modern']);
export type Template = z.infer<typeof Template>;
export const Tone = z.enum(['plain', 'warm', 'formal']);
export type Tone = z.infer<typeof Tone>;

/** What a generated file was re-read for before it may be downloaded. */
export const SelfCheck = z.object({ ok: z.boolean(), checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) });
export type SelfCheck = z.infer<typeof SelfCheck>;

export const Document = z.object({
  id: Id,
  setId: Id,
  jobId: Id,
  kind: DocumentKind,
  format: DocumentFormat,
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  pages: z.int().nullable(),
  selfCheck: SelfCheck,
  createdAt: Instant,
});
export type Document = z.infer<typeof Document>;

export const GenerateDocumentsRequest = z.strictObject({
  template: Template.default('modern'),
  tone: Tone.default('plain'),
  pageLimit: z.int().min(1).max(3).default(2),
  kinds: z.array(DocumentKind).min(1).default(['resume', 'letter']),
  formats: z.array(DocumentFormat).min(1).default(['pdf', 'docx']),
  language: LanguageCode.optional(),
});
export type GenerateDocumentsRequest = z.infer<typeof GenerateDocumentsRequest>;

/** All files made in one go for one posting, with the content they were made of. `model` names the writer: `template` here. */
export const DocumentSet = z.object({
  id: Id,
  jobId: Id,
  title: z.string(),
  company: z.string(),
  template: Template,
  tone: Tone,
  language: LanguageCode,
  model: z.string(),
  /** Facts or posting changed since: the files are of the older state. */
  stale: z.boolean(),
  resume: ResumeContent.nullable(),
  letter: LetterContent.nullable(),
  refused: z.array(z.object({ text: z.string(), reason: z.string() })),
  documents: z.array(Document),
  createdAt: Instant,
});
export type DocumentSet = z.infer<typeof DocumentSet>;
