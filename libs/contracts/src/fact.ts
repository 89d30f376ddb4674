import * as z from 'zod';
import { CountryCode, PartialDate } from './primitives';

const text = (max: number) => z.string().trim().min(1).max(max);
const opt = (max: number) => z.string().trim().max(max).optional();

/** Each kind of fact with the shape of its value. Sections map one to one to JSON Resume. */
export const FACT_VALUES = {
  name: z.object({ full: text(200), given: opt(100), family: opt(100) }),
  headline: z.object({ text: text(300) }),
  email: z.object({ address: text(254) }),
  phone: z.object({ number: text(60), e164: opt(20), countryCode: CountryCode.optional() }),
  location: z.object({ text: text(200), street: opt(200), postalCode: opt(20), city: opt(100), region: opt(100), countryCode: CountryCode.optional() }),
  link: z.object({ url: text(2048), network: opt(40) }),
  summary: z.object({ text: text(5000) }),
  work: z.object({ title: opt(300), company: opt(300), location: opt(200), start: PartialDate.optional(), end: PartialDate.optional(), summary: opt(5000) }),
  highlight: z.object({ text: text(2000) }),
  education: z.object({ school: opt(300), degree: opt(300), field: opt(300), location: opt(200), start: PartialDate.optional(), end: PartialDate.optional(), grade: opt(100) }),
  skill: z.object({ name: text(120), level: opt(60), category: opt(120) }),
  language: z.object({ name: text(80), level: opt(80) }),
  certificate: z.object({ name: text(300), issuer: opt(300), date: PartialDate.optional() }),
  project: z.object({ name: text(300), description: opt(5000), url: opt(2048), start: PartialDate.optional(), end: PartialDate.optional() }),
  publication: z.object({ name: text(1000), publisher: opt(300), date: PartialDate.optional() }),
  award: z.object({ title: text(300), awarder: opt(300), date: PartialDate.optional() }),
  interest: z.object({ name: text(200) }),
  reference: z.object({ text: text(500) }),
} as const;

export type FactKind = keyof typeof FACT_VALUES;
export const FACT_KINDS = Object.keys(FACT_VALUES) as [FactKind, ...FactKind[]];
export const FactKind = z.enum(FACT_KINDS);

type Member<K extends FactKind> = { kind: K; value: z.infer<(typeof FACT_VALUES)[K]> };
/** A fact's kind with its value, before it has an id and a source. */
export type FactInput = { [K in FactKind]: Member<K> }[FactKind];
export const FactInput = z.discriminatedUnion('kind', FACT_KINDS.map((kind) => z.object({ kind: z.literal(kind), value: FACT_VALUES[kind] })) as never) as unknown as z.ZodType<FactInput>;
/** A fact as a person sends it: a field that its kind does not have is refused. */
export const SentFact = z.discriminatedUnion('kind', FACT_KINDS.map((kind) => z.strictObject({ kind: z.literal(kind), value: FACT_VALUES[kind].strict() })) as never) as unknown as z.ZodType<FactInput>;
export type FactValue<K extends FactKind> = Member<K>['value'];

/** The section of the profile in which each kind is shown. */
export const SECTION_OF = {
  name: 'basics', headline: 'basics', email: 'basics', phone: 'basics', location: 'basics', link: 'basics', summary: 'basics',
  work: 'work', highlight: 'work', education: 'education', skill: 'skills', language: 'languages', certificate: 'certificates',
  project: 'projects', publication: 'publications', award: 'awards', interest: 'interests', reference: 'references',
} as const satisfies Record<FactKind, string>;
export type Section = (typeof SECTION_OF)[FactKind];
export const SECTIONS = [...new Set(Object.values(SECTION_OF))] as [Section, ...Section[]];

/** Contact data: never sent to a text model, never matched on. */
export const CONTACT_KINDS = ['name', 'email', 'phone', 'location', 'link', 'reference'] as const satisfies readonly FactKind[];
