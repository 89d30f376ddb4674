import * as z from 'zod';
import { Instant } from './primitives';

/** What a field of an application form asks for. `ignore` must be left alone. */
export const FIELD_TYPES = [
  'firstName', 'lastName', 'fullName', 'email', 'emailConfirm', 'phone', 'phoneCountry', 'addressLine1', 'city', 'state', 'postal', 'country', 'location',
  'linkedin', 'github', 'website', 'socialOther', 'resumeFile', 'coverLetterFile', 'coverLetterText', 'additionalFile', 'currentCompany', 'currentTitle',
  'experience.company', 'experience.title', 'experience.location', 'experience.start', 'experience.end', 'experience.current', 'experience.description', 'experience.years',
  'education.school', 'education.degree', 'education.field', 'education.level', 'education.gpa', 'education.start', 'education.end',
  'salary', 'startDate', 'noticePeriod', 'heardFrom', 'workAuthorization', 'sponsorship', 'exportControl', 'relocate', 'over18', 'previousEmployee',
  'gender', 'pronouns', 'race', 'veteran', 'disability', 'criminalRecord', 'consent', 'password', 'customQuestion', 'ignore',
] as const;
export const FieldType = z.enum(FIELD_TYPES);
export type FieldType = z.infer<typeof FieldType>;

/** A label with how it is tied to its control; the tie decides how far it is trusted. */
export const ControlLabel = z.object({
  text: z.string(),
  kind: z.enum(['for', 'wrap', 'aria-labelledby', 'aria-label', 'legend', 'placeholder', 'title', 'preceding', 'heading', 'description']),
});
export type ControlLabel = z.infer<typeof ControlLabel>;

/** One control as seen on the page; a radio or checkbox group is one control with options. */
export const ControlSnapshot = z.object({
  ref: z.string(),
  control: z.enum(['text', 'textarea', 'select', 'combobox', 'radio', 'checkbox', 'file', 'contenteditable', 'buttons']),
  inputType: z.string(),
  name: z.string(),
  id: z.string(),
  autocomplete: z.string(),
  labels: z.array(ControlLabel),
  /** Headings and legends around it, nearest first. */
  context: z.array(z.string()),
  options: z.array(z.object({ ref: z.string(), text: z.string(), value: z.string() })),
  required: z.boolean(),
  visible: z.boolean(),
  value: z.string(),
  accept: z.string(),
  multiple: z.boolean(),
  maxLength: z.int().nullable(),
  attributes: z.record(z.string(), z.string()),
});
export type ControlSnapshot = z.infer<typeof ControlSnapshot>;

/** A button of the page that adds one more job or school to a repeated section. */
export const SectionAdder = z.object({ ref: z.string(), section: z.enum(['experience', 'education']), text: z.string() });
export type SectionAdder = z.infer<typeof SectionAdder>;

/** A page (one frame) as the content script saw it: nothing but what is needed to read the form. */
export const PageSnapshot = z.object({ url: z.string(), title: z.string(), controls: z.array(ControlSnapshot), adders: z.array(SectionAdder).optional() });
export type PageSnapshot = z.infer<typeof PageSnapshot>;

export const FieldReading = z.object({
  ref: z.string(),
  type: FieldType,
  /** 0..1; below the floor the field is left empty. */
  score: z.number(),
  runnerUp: z.object({ type: FieldType, score: z.number() }).nullable(),
  reasons: z.array(z.string()),
});
export type FieldReading = z.infer<typeof FieldReading>;

export const FillRow = z.object({
  ref: z.string(),
  label: z.string(),
  type: FieldType,
  action: z.enum(['type', 'choose', 'check', 'attach', 'leave']),
  /** For `choose` the option's text; for `attach` the document's kind. */
  value: z.string(),
  /** Other wordings of the same value, for choices whose options show only once they are opened. */
  alternatives: z.array(z.string()).optional(),
  factIds: z.array(z.string()),
  confidence: z.number(),
  why: z.string(),
  /** Why a stored answer is held back until the person says otherwise: `sensitive` needs their consent for this site. */
  held: z.enum(['sensitive']).optional(),
  /** Where the value comes from, apart from facts and files; `suggested` was written for this question and wants the person's eye. */
  from: z.enum(['stored', 'learnt', 'suggested']).optional(),
});
export type FillRow = z.infer<typeof FillRow>;
/** The serialisable plan: the only values that ever enter a page. */
export const FillPlan = z.object({ url: z.string(), rows: z.array(FillRow) });
export type FillPlan = z.infer<typeof FillPlan>;

/** After the page has re-rendered, each control is read back. */
export const FillReportRow = z.object({
  ref: z.string(),
  label: z.string(),
  type: FieldType,
  outcome: z.enum(['filled', 'kept', 'changed', 'left']),
  value: z.string(),
  why: z.string(),
});
export type FillReportRow = z.infer<typeof FillReportRow>;
export const FillReport = z.object({ url: z.string(), rows: z.array(FillReportRow), filled: z.int(), left: z.int(), changed: z.int(), kept: z.int() });
export type FillReport = z.infer<typeof FillReport>;

/** How far a learnt answer reaches. `never`: the question is always left to the person, and nothing is kept but the question. */
export const ANSWER_SCOPES = ['company', 'everywhere', 'never'] as const;
export const AnswerScope = z.enum(ANSWER_SCOPES);
export type AnswerScope = z.infer<typeof AnswerScope>;

/**
 * A question of a form with the answer that the person gave and chose to keep. `key` is made by the client from question, scope and company,
 * so that sending it again changes nothing.
 */
export const LearntAnswer = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  question: z.string().trim().min(1).max(1000),
  answer: z.string().max(10_000),
  scope: AnswerScope,
  /** Empty unless the scope is `company`. */
  company: z.string().trim().max(200).default(''),
  updatedAt: Instant,
});
export type LearntAnswer = z.infer<typeof LearntAnswer>;
export const LearntAnswerKey = z.strictObject({ key: LearntAnswer.shape.key });
/** The latest `updatedAt` of a key wins, so that a late replay undoes nothing. */
export const PutLearntAnswer = LearntAnswer.omit({ key: true });
export type PutLearntAnswer = z.infer<typeof PutLearntAnswer>;
/** What is kept of one person at most. */
export const MAX_LEARNT_ANSWERS = 500;
