import * as z from 'zod';
import { INDUSTRIES } from './industry';
import { EmploymentType } from './posting';
import { CountryCode, Currency } from './primitives';

export const DIGESTS = ['off', 'daily', 'weekly'] as const;
export const Digest = z.enum(DIGESTS);
export type Digest = z.infer<typeof Digest>;

/** What a person looks for. An empty list means that it does not matter, or was not said. */
export const Preferences = z.strictObject({
  desiredTitles: z.array(z.string().trim().min(1).max(120)).max(10).default([]),
  places: z.array(z.string().trim().min(1).max(120)).max(20).default([]),
  /** How far from a wanted town, in kilometres as the crow flies; null: the town itself. */
  radiusKm: z.int().min(1).max(500).nullable().default(null),
  remote: z.enum(['any', 'only', 'no']).default('any'),
  salaryFloor: z.strictObject({ amount: z.int().min(0).max(10_000_000), currency: Currency }).nullable().default(null),
  /** Postings that state another kind are hidden. */
  employmentTypes: z.array(EmploymentType).max(6).default([]),
  /** Postings written in another language are hidden; ISO 639-1. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20).default([]),
  ignoredCompanies: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
  /** Names of the closed list of industries: another name would do nothing, and is refused. */
  ignoredIndustries: z.array(z.string().refine((name) => INDUSTRIES.includes(name), 'This is no industry of the list.')).max(60).default([]),
  /** Countries in which the person may work without a new permit. */
  workCountries: z.array(CountryCode).max(60).default([]),
  /** A mail with the new matches, only if asked for. */
  digest: Digest.default('off'),
  /** Whether a text model may weigh postings against the profile, within ±2 points; needs the consent for AI. */
  aiRelevance: z.boolean().default(false),
});
export type Preferences = z.infer<typeof Preferences>;
export const NO_PREFERENCES: Preferences = Preferences.parse({});
