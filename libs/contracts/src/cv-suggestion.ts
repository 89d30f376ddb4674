import * as z from 'zod';
import type { FactKind } from './fact';

/** What a text model may say about a CV: by kind, the fields that it may fill, correct or give with a new entry. Contact kinds are none of them. */
export const SUGGESTION_FIELDS = {
  summary: ['text'],
  work: ['title', 'company', 'location', 'start', 'end'],
  highlight: ['text'],
  education: ['school', 'degree', 'field', 'location', 'start', 'end', 'grade'],
  skill: ['name', 'level'],
  language: ['name', 'level'],
  certificate: ['name', 'issuer', 'date'],
  project: ['name', 'start', 'end'],
  publication: ['name', 'publisher', 'date'],
  award: ['title', 'awarder', 'date'],
  interest: ['name'],
} as const satisfies Partial<Record<FactKind, readonly string[]>>;
export type SuggestionKind = keyof typeof SUGGESTION_FIELDS;
export const SUGGESTION_KINDS = Object.keys(SUGGESTION_FIELDS) as [SuggestionKind, ...SuggestionKind[]];
const FIELDS = [...new Set(Object.values(SUGGESTION_FIELDS).flat())] as [string, ...string[]];

/** No more of them are looked at in one answer. */
export const MAX_SUGGESTIONS = 60;

/** One value, with the lines that it stands in and the words of those lines that say so. */
export const SuggestedField = z.strictObject({
  field: z.enum(FIELDS),
  value: z.string().min(1).max(2000),
  lineFrom: z.int().min(0),
  lineTo: z.int().min(0),
  quote: z.string().min(1).max(2000),
});
export type SuggestedField = z.infer<typeof SuggestedField>;

/** `fill` and `correct` name the entry that they are about, and so does a highlight that is added; all else is added without. */
export const CvSuggestion = z.strictObject({
  op: z.enum(['fill', 'correct', 'add']),
  kind: z.enum(SUGGESTION_KINDS),
  entry: z.string().max(40).nullable(),
  fields: z.array(SuggestedField).min(1).max(8),
});
export type CvSuggestion = z.infer<typeof CvSuggestion>;

/** The shape that a text model is asked for. What it answers is read suggestion by suggestion, so that one odd one spoils no other. */
export const CvReadingAnswer = z.strictObject({ suggestions: z.array(CvSuggestion).max(MAX_SUGGESTIONS) });

/** Words of JSON Schema that not every vendor's reading of it knows. Lengths are checked when the answer is read. */
const NOT_UNDERSTOOD = ['$schema', 'minLength', 'maxLength', 'minimum', 'maximum'];

/** The shape of the answer as JSON Schema, in the words that all text models understand. */
export const cvReadingJsonSchema = (): object => JSON.parse(JSON.stringify(z.toJSONSchema(CvReadingAnswer), (key, value: unknown) => (NOT_UNDERSTOOD.includes(key) ? undefined : value))) as object;
