import * as z from 'zod';
import { CaptureRequest } from './captured';
import { Id, Instant, LanguageCode, PartialDate } from './primitives';

/** Names a statement or a change within one version of a document; the same facts, posting and choices give the same keys. */
export const DocumentKey = z.string().min(1).max(80);
export type DocumentKey = z.infer<typeof DocumentKey>;

/** One generated statement with the facts that it rests on. Nothing is printed without them. `key` is what an edit names. */
export const Sentence = z.object({ text: z.string(), factIds: z.array(Id).min(1), key: DocumentKey.optional() });
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
export const TEMPLATES = ['classic', 'modern', 'compact', 'academic'] as const;
export const Template = z.enum(TEMPLATES);
export type Template = z.infer<typeof Template>;
export const TONES = ['plain', 'warm', 'formal'] as const;
export const Tone = z.enum(TONES);
export type Tone = z.infer<typeof Tone>;
export const LETTER_LENGTHS = ['short', 'standard', 'full'] as const;
export const LetterLength = z.enum(LETTER_LENGTHS);
export type LetterLength = z.infer<typeof LetterLength>;

/** Why a check could not be as strict as it is elsewhere: letters that PDF readers lose or turn round (`script`), or signs that no CV parser takes for words (`unusual-signs`). */
export const SELF_CHECK_LIMITATIONS = ['script', 'unusual-signs'] as const;
export const SelfCheckLimitation = z.enum(SELF_CHECK_LIMITATIONS);
export type SelfCheckLimitation = z.infer<typeof SelfCheckLimitation>;

/** What a generated file was re-read for before it may be downloaded. */
export const SelfCheck = z.object({ ok: z.boolean(), checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string(), limitation: SelfCheckLimitation.optional() })) });
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
  /** Where the file is downloaded, as a path on this server; every answer has it. */
  url: z.string().optional(),
});
export type Document = z.infer<typeof Document>;

/** What tailoring did to the person's own résumé. Each can be rejected, and then is not done. */
export const CHANGE_KINDS = ['left-out', 'moved', 'reworded', 'added'] as const;
export const DocumentChange = z.object({
  key: DocumentKey,
  kind: z.enum(CHANGE_KINDS),
  /** Where in the résumé: `summary`, `work`, `projects`, `education`, `skills`, `languages`, `certificates`. */
  section: z.string(),
  /** The words before and after; null where there were none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  factIds: z.array(Id),
  /** Words of the posting that it was done for; empty where only room was missing. */
  wants: z.array(z.string()),
  rejected: z.boolean(),
});
export type DocumentChange = z.infer<typeof DocumentChange>;

/** The person's own words for a statement; null leaves it out. It is held against the facts as any other. */
export const DocumentEdit = z.strictObject({ kind: DocumentKind, key: DocumentKey, text: z.string().trim().min(1).max(1000).nullable() });
export type DocumentEdit = z.infer<typeof DocumentEdit>;

/** Edits that one set holds, those of the versions that it goes on from included. */
export const MOST_EDITS = 300;
export const GenerateDocumentsRequest = z.strictObject({
  template: Template.default('modern'),
  tone: Tone.default('plain'),
  length: LetterLength.default('standard'),
  pageLimit: z.int().min(1).max(3).default(2),
  kinds: z.array(DocumentKind).min(1).default(['resume', 'letter']),
  formats: z.array(DocumentFormat).min(1).default(['pdf', 'docx']),
  language: LanguageCode.optional(),
  /** The uploaded CV goes out as it is, and only the letter is written. */
  keepOwnCv: z.boolean().default(false),
  /** Let a text model word it; needs consent, and every sentence passes the same check. */
  useModel: z.boolean().default(false),
  /** The set whose words the edits are about: they are kept but for what is edited or rejected. Without it everything is written anew. */
  basedOn: Id.optional(),
  /** Keys of changes that are not to be done. */
  rejected: z.array(DocumentKey).max(300).default([]),
  edits: z.array(DocumentEdit).max(MOST_EDITS).default([]),
  /** For a posting that is not among the matches: its address (then the page is fetched), or the page or details with it. */
  posting: z.strictObject({ ...CaptureRequest.shape }).optional(),
});
export type GenerateDocumentsRequest = z.infer<typeof GenerateDocumentsRequest>;

/** The same for a posting that is not among the matches. */
export const GenerateFromPostingRequest = GenerateDocumentsRequest.extend({ posting: z.strictObject({ ...CaptureRequest.shape }) });
export type GenerateFromPostingRequest = z.infer<typeof GenerateFromPostingRequest>;

/** How the answer to a request for documents comes: as a set with links, or as the files themselves. */
export const DOCUMENT_ANSWERS = ['json', 'zip', 'multipart'] as const;
/** `wait=false` answers 202 with a `DocumentJob` at once; so does a request for a text model without `wait=true`. */
export const GenerateDocumentsQuery = z.strictObject({ answer: z.enum(DOCUMENT_ANSWERS).default('json'), wait: z.enum(['true', 'false']).optional() });
export type GenerateDocumentsQuery = z.infer<typeof GenerateDocumentsQuery>;

/** Documents that are being written. `setId` is there once they are done, `code` once they failed. */
export const DocumentJob = z.object({
  id: Id, jobId: Id, status: z.enum(['queued', 'running', 'done', 'failed']), percent: z.int().min(0).max(100), setId: Id.nullable(), code: z.string().nullable(), createdAt: Instant,
});
export type DocumentJob = z.infer<typeof DocumentJob>;
/** Whether an answer is the work that was begun (202), and not what came of it. */
export const isDocumentJob = (answer: object): answer is DocumentJob => 'percent' in answer && 'setId' in answer;

/** A sentence or a file that was not handed out, with what was wrong; `from` says who had written it. */
export const DocumentRefusal = z.object({ text: z.string(), reason: z.string(), from: z.enum(['template', 'model', 'edit', 'file']).default('template'), key: DocumentKey.optional() });
export type DocumentRefusal = z.infer<typeof DocumentRefusal>;

/** A question of an application form. */
export const FormQuestion = z.strictObject({ text: z.string().trim().min(1).max(1000), maxChars: z.int().min(20).max(10_000).optional() });
export type FormQuestion = z.infer<typeof FormQuestion>;
export const AnswerQuestionsRequest = z.strictObject({ questions: z.array(FormQuestion).min(1).max(20), language: LanguageCode.optional(), tone: Tone.default('plain'), useModel: z.boolean().default(false) });
export type AnswerQuestionsRequest = z.infer<typeof AnswerQuestionsRequest>;
/** `sentences` is empty where the facts do not answer it; then `reason` says so. */
export const FormAnswer = z.object({ question: z.string(), sentences: z.array(Sentence), reason: z.string().nullable(), refused: z.array(DocumentRefusal), model: z.string() });
export type FormAnswer = z.infer<typeof FormAnswer>;
/** In the order of the questions. `notes` say why a text model that was asked for did not write, in words. */
export const FormAnswers = z.object({ items: z.array(FormAnswer), notes: z.array(z.string()) });
export type FormAnswers = z.infer<typeof FormAnswers>;

/** All files made in one go for one posting, with the content they were made of. `model` names the writer: `template` without one. */
export const DocumentSet = z.object({
  id: Id,
  jobId: Id,
  /** 1 for the first set of a posting, then counting. */
  version: z.int().min(1).default(1),
  title: z.string(),
  company: z.string(),
  template: Template,
  tone: Tone,
  language: LanguageCode,
  model: z.string(),
  /** What was asked for, to go on from. */
  request: GenerateDocumentsRequest.optional(),
  changes: z.array(DocumentChange).default([]),
  /** What fell back on the way and is to be known, in words (no consent, budget, the model failed). */
  notes: z.array(z.string()).default([]),
  /** Facts or posting changed since: the files are of the older state. */
  stale: z.boolean(),
  resume: ResumeContent.nullable(),
  letter: LetterContent.nullable(),
  refused: z.array(DocumentRefusal),
  documents: z.array(Document),
  createdAt: Instant,
});
export type DocumentSet = z.infer<typeof DocumentSet>;
