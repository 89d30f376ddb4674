import * as z from 'zod';
import { Span } from './cv';
import { FACT_KINDS, FactInput, SentFact, type FactKind, FACT_VALUES } from './fact';
import { Id, Instant } from './primitives';

/** Where a fact comes from. An `ai` fact is not publishable until the user confirms it. */
export const FactSource = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user') }),
  z.object({ type: z.literal('cv'), uploadId: Id, fileName: z.string(), span: Span }),
  z.object({ type: z.literal('ai'), model: z.string(), from: z.array(Id) }),
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

/** Below this a parsed field is shown as doubtful and asks for a look. Set by eye on the review page; to be replaced by a calibrated bench. */
export const DOUBTFUL_BELOW = 0.75;

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

/** Whether a fact may appear in a generated document or a form: everything but an unconfirmed `ai` fact. */
export const isPublishable = (fact: Fact): boolean => fact.source.type !== 'ai' || fact.confirmed;

/** The facts of one kind, typed. */
export const factsOf = <K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] => facts.filter((f) => f.kind === kind) as unknown as FactOf<K>[];
