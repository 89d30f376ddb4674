import * as z from 'zod';

/** What a field of an application form asks for. `ignore` must be left alone. */
export const FIELD_TYPES = [
  'firstName', 'lastName', 'fullName', 'email', 'emailConfirm', 'phone', 'phoneCountry', 'addressLine1', 'city', 'state', 'postal', 'country', 'location',
  'linkedin', 'github', 'website', 'socialOther', 'resumeFile', 'coverLetterFile', 'coverLetterText', 'additionalFile', 'currentCompany', 'currentTitle',
  'experience.company', 'experience.title', 'experience.location', 'experience.start', 'experience.end', 'experience.current', 'experience.description', 'experience.years',
  'education.school', 'education.degree', 'education.field', 'education.level', 'education.gpa', 'education.start', 'education.end',
  'salary', 'startDate', 'noticePeriod', 'heardFrom', 'workAuthorization', 'sponsorship', 'exportControl', 'relocate', 'over18', 'previousEmployee',
  'gender', 'pronouns', 'race', 'veteran', 'disability', 'consent', 'password', 'customQuestion', 'ignore',
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

/** A page (one frame) as the content script saw it: nothing but what is needed to read the form. */
export const PageSnapshot = z.object({ url: z.string(), title: z.string(), controls: z.array(ControlSnapshot) });
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
