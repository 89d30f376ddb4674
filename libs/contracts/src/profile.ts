import * as z from 'zod';
import { Span } from './cv';
import { FACT_KINDS, FactInput, FactKind, SECTIONS, SentFact, FACT_VALUES } from './fact';
import { Id, Instant } from './primitives';

/** Files of other programs that a profile can be filled from. */
export const IMPORT_FORMATS = ['json-resume', 'linkedin'] as const;
export const ImportFormat = z.enum(IMPORT_FORMATS);
export type ImportFormat = z.infer<typeof ImportFormat>;

const inCv = { uploadId: Id, fileName: z.string(), span: Span };
/** Where a fact comes from. An `ai` fact is not publishable until the user confirms it. */
export const FactSource = z.discriminatedUnion('type', [
  /** Typed, or brought along in a file of another program (`via`). */
  z.object({ type: z.literal('user'), via: ImportFormat.optional() }),
  z.object({ type: z.literal('cv'), ...inCv }),
  z.object({
    type: z.literal('ai'), model: z.string(), from: z.array(Id),
    /** The place in a CV that the suggestion rests on. */
    cv: z.object(inCv).optional(),
    /** The fact that it would stand for: confirming the suggestion removes that one. */
    corrects: Id.optional(),
  }),
]);
export type FactSource = z.infer<typeof FactSource>;

const factRest = {
  id: Id,
  /** A highlight's work entry or project. */
  parentId: Id.nullable(),
  /** The fact as one plain line, for people and for grounding. */
  text: z.string(),
  source: FactSource,
  /** 0..1; facts typed by the user have 1. */
  confidence: z.number().min(0).max(1),
  confirmed: z.boolean(),
  runnerUp: z.object({ fact: FactInput, text: z.string(), confidence: z.number() }).nullable(),
};
type FactRest = { [K in keyof typeof factRest]: z.infer<(typeof factRest)[K]> };
export type Fact = FactInput & FactRest;
export type FactOf<K extends FactKind> = Extract<FactInput, { kind: K }> & FactRest;
export const Fact = z.discriminatedUnion('kind', FACT_KINDS.map((kind) => z.object({ kind: z.literal(kind), value: FACT_VALUES[kind], ...factRest })) as never) as unknown as z.ZodType<Fact>;

/**
 * Below this a parsed field is shown as doubtful and asks for a look. Set from `npm run eval:confidence` on real CVs and generated layouts
 * (10,657 fields): 90.5 % of the fields stand at or above it and 97.9 % of those are right; 28 % of those below are.
 */
export const DOUBTFUL_BELOW = 0.65;

export const Profile = z.object({
  version: z.int(),
  facts: z.array(Fact),
  updatedAt: Instant,
  latestCvUploadId: Id.nullable(),
});
export type Profile = z.infer<typeof Profile>;

export const ProfileChange = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('confirm'), factId: Id }),
  z.strictObject({ op: z.literal('confirm-all') }),
  z.strictObject({ op: z.literal('update'), factId: Id, fact: SentFact }),
  z.strictObject({ op: z.literal('remove'), factId: Id }),
  z.strictObject({ op: z.literal('add'), fact: SentFact, parentId: Id.nullable().default(null) }),
]);
export type ProfileChange = z.infer<typeof ProfileChange>;
/** `version` is the one that the user saw: a stale one answers `conflict` and changes nothing. */
export const PatchProfileRequest = z.strictObject({ version: z.int(), changes: z.array(ProfileChange).min(1).max(200) });
export type PatchProfileRequest = z.infer<typeof PatchProfileRequest>;

const SectionItem = z.strictObject({
  /** A fact of the profile that is corrected; a new one without. */
  id: Id.optional(),
  fact: SentFact,
  /** A position's or project's points, given whole: points with their id stay or are corrected, those not named are removed. Not given: they stay as they are. */
  highlights: z.array(z.strictObject({ id: Id.optional(), text: z.string().trim().min(1).max(2000) })).max(100).optional(),
});
/** Corrections and additions within one section; what is not named stays. All or none. */
export const PatchSectionRequest = z.strictObject({ version: z.int(), items: z.array(SectionItem).max(200).default([]), remove: z.array(Id).max(200).default([]) });
export type PatchSectionRequest = z.infer<typeof PatchSectionRequest>;
export const SectionName = z.enum(SECTIONS);

export const FACT_CHANGES = ['added', 'changed', 'removed', 'kept'] as const;
/**
 * What a reading or an import did to one fact. `kept`: the person's own word stayed although the file says otherwise; `offered` is what
 * the file says, so that one click takes it. `removed`: an unconfirmed fact of an earlier reading that the new file does not say.
 */
export const FactChange = z.object({
  type: z.enum(FACT_CHANGES),
  kind: FactKind,
  /** The fact in the profile; null where it is there no longer. */
  factId: Id.nullable(),
  /** For `removed`: the entry that it stood under, where that is still there. */
  parentId: Id.nullable().optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** For `kept`: what the file says, and where. For `changed` and `removed`: the fact as it was, so that it can be taken back. */
  offered: FactInput.nullable(),
  /** For a `removed` position or project: its points, which went with it. */
  highlights: z.array(z.string()).optional(),
  span: Span.nullable(),
});
export type FactChange = z.infer<typeof FactChange>;
export const FactChanges = z.object({ items: z.array(FactChange) });
export type FactChanges = z.infer<typeof FactChanges>;

export const ImportResult = z.object({ format: ImportFormat, profile: Profile, changes: z.array(FactChange), /** Parts of the file that have no place in a profile, by their name there. */ leftOut: z.array(z.string()) });
export type ImportResult = z.infer<typeof ImportResult>;

/** Languages to read a scan in (ISO 639-3 as Tesseract names them); those that are installed, without. */
export const OcrRequest = z.strictObject({ languages: z.array(z.string().regex(/^[a-z]{3}(_[a-z]{3,4})?$/)).min(1).max(3).optional() });
export type OcrRequest = z.infer<typeof OcrRequest>;

/** Whether a fact may appear in a generated document or a form: everything but an unconfirmed `ai` fact. */
export const isPublishable = (fact: Fact): boolean => fact.source.type !== 'ai' || fact.confirmed;

/** The facts of one kind, typed. */
export const factsOf = <K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] => facts.filter((f) => f.kind === kind) as unknown as FactOf<K>[];
