import type { Town } from './advert';

export type Tongue = 'en' | 'de' | 'fr' | 'es';

/** The words of one language around an advert, apart from the work itself. */
export interface Wording {
  readonly duties: readonly string[];
  readonly needs: readonly string[];
  readonly offers: readonly string[];
  readonly benefits: readonly string[];
  /** `%c` the company, `%p` the place, `%n` a number. */
  readonly about: readonly string[];
  readonly start: readonly string[];
  readonly closing: readonly string[];
  readonly client: readonly string[];
  readonly team: readonly string[];
  readonly teams: readonly string[];
  readonly still: readonly string[];
  readonly pay: readonly string[];
  readonly levels: readonly (readonly [title: string, need: string])[];
  readonly specialties: readonly (readonly [title: string, duty: string, need: string])[];
  readonly shifts: readonly (readonly [title: string, text: string, kind: 'full_time' | 'part_time' | 'temporary' | 'internship' | null])[];
  readonly chain: readonly (readonly [title: string, text: string])[];
  readonly aggregatorBefore: readonly string[];
  readonly aggregatorAfter: readonly string[];
  readonly marks: readonly string[];
  readonly gender: string;
  readonly legal: readonly string[];
}

/** Invented companies are put together of these. */
export interface Naming {
  readonly first: readonly string[];
  readonly second: Readonly<Record<Tongue, readonly string[]>>;
}

/** One family of adverts: what it is written with. */
export interface Style {
  readonly name: 'tuning' | 'held-out';
  readonly wording: Readonly<Record<Tongue, Wording>>;
  readonly naming: Naming;
  readonly towns: Readonly<Record<Tongue, readonly Town[]>>;
  /** Which of a trade's roles it may use, so that no advert of one family has its twin in the other. */
  readonly role: (at: number) => boolean;
}

export const town = (city: string, country: string, ...others: string[]): Town => ({ city, country, others });
