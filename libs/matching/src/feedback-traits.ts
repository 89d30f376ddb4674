import type { ThumbReason } from '@applywright/contracts';
import { countryName } from '@applywright/lexicon';
import { companyKey } from './filter';
import type { FeatureSpace } from './posting-index';
import { traitsCacheOf, traitsOf } from './terms';
import { SKILLS_AT, TITLE_COSINE } from './weights';

/** One plain property of a posting that a taste may hang on, such as "remote" or the name of the company. */
export interface Trait {
  /** `kind|value`; equal keys are the same property. */
  readonly key: string;
  readonly kind: TraitKind;
}
/** The closed list of kinds; the order is the one in which a note names them. */
export const TRAIT_KINDS = ['workplace', 'company', 'level', 'employment', 'industry', 'country', 'city', 'language', 'pay'] as const;
export type TraitKind = (typeof TRAIT_KINDS)[number];

/** How much a property weighs in learning, beside a text whose words together weigh 1; found with `bench thumbs`. */
export const TRAIT_VALUE: Readonly<Record<TraitKind, number>> = { workplace: 0.55, company: 0.55, level: 0.55, employment: 0.55, industry: 0.55, country: 0.55, city: 0.28, language: 0.28, pay: 0.28 };

/** What is learned from: the words of each component, and each kind of property. */
export type FeatureGroup = 'text' | 'skills' | 'title' | TraitKind;
export const groupOfComponent = (component: number): FeatureGroup => (component === SKILLS_AT ? 'skills' : component === TITLE_COSINE ? 'title' : 'text');

/** Which features a reason speaks of; one that names none teaches all alike. */
export const GROUPS_OF_REASON: Readonly<Record<ThumbReason, readonly FeatureGroup[]>> = {
  'line-of-work': ['title', 'skills'], duties: ['text', 'skills', 'title'], level: ['level'], pay: ['pay'], place: ['city', 'country'], remote: ['workplace'],
  contract: ['employment'], industry: ['industry'], company: ['company'], language: ['language'], other: [],
};

/** Yearly pay in steps of a quarter, so that near amounts are one property. */
const payStep = (posting: FeatureSpace['postings'][number]): string | null => {
  const pay = posting.salary?.annualMax ?? posting.salary?.annualMin ?? null;
  return pay === null || pay <= 0 ? null : `${posting.salary?.currency ?? ''} ${Math.round(Math.log(pay) / Math.log(1.25))}`;
};

/** Postings looked at to tell what is common, evenly spread. */
const SAMPLED = 500;
const commonIn = new WeakMap<object, { size: number; common: ReadonlySet<string> }>();
/** Properties that more than half of the postings state: they tell nothing apart, so no note gives one as the reason. */
export const commonProperties = (index: FeatureSpace): ReadonlySet<string> => {
  const { postings } = index;
  const known = commonIn.get(postings);
  if (known?.size === postings.length) return known.common;
  const counts = new Map<string, number>();
  const step = Math.max(1, Math.floor(postings.length / SAMPLED));
  let seen = 0;
  for (let ordinal = 0; ordinal < postings.length; ordinal += step, seen++) for (const { key } of propertiesOf(index, ordinal)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count > seen / 2).map(([key]) => key));
  commonIn.set(postings, { size: postings.length, common });
  return common;
};

const cached = new WeakMap<object, Trait[]>();
/** The properties that a posting states; what it does not state is none. Read once a posting. */
export const propertiesOf = (index: FeatureSpace, ordinal: number): readonly Trait[] => {
  const posting = index.postings[ordinal]!;
  const known = cached.get(posting);
  if (known) return known;
  const { level, remote } = traitsOf(traitsCacheOf(index), index, ordinal);
  const values: [TraitKind, string | null | undefined][] = [
    ['workplace', remote ? 'remote' : posting.workplace],
    ['company', companyKey(posting.company) || null],
    ['level', level],
    ['employment', posting.employmentType],
    ['industry', posting.industry],
    ['language', posting.language],
    ['pay', payStep(posting)],
    ...[...new Set(posting.places.map(({ countryCode }) => countryCode))].map((code): [TraitKind, string | undefined] => ['country', code]),
    ...[...new Set(posting.places.map(({ city }) => city))].map((city): [TraitKind, string | undefined] => ['city', city]),
  ];
  const traits = values.flatMap(([kind, value]): Trait[] => (value ? [{ kind, key: `${kind}|${value}` }] : []));
  cached.set(posting, traits);
  return traits;
};

const EMPLOYMENT_WORDS: Readonly<Record<string, string>> = { full_time: 'full-time', part_time: 'part-time', contract: 'contract', temporary: 'temporary', internship: 'internship', freelance: 'freelance' };
/** "on-site postings", "posting of Birch Trading", after a number. */
export const traitPhrase = ({ kind, key }: Trait, count: number): string => {
  const value = key.slice(kind.length + 1);
  const postings = count === 1 ? 'posting' : 'postings';
  switch (kind) {
    case 'workplace': return `${value === 'onsite' ? 'on-site' : value} ${postings}`;
    case 'company': return `${postings} of this company`;
    case 'level': return `${postings} of the level “${value}”`;
    case 'employment': return `${EMPLOYMENT_WORDS[value] ?? value} ${postings}`;
    case 'industry': return `${postings} of the industry ${value}`;
    case 'country': return `${postings} in ${countryName(value)}`;
    case 'city': return `${postings} in ${value}`;
    case 'language': return `${postings} in the same language`;
    case 'pay': return `${postings} with about this pay`;
  }
};
