import * as z from 'zod';

/** An opaque identifier: 24 hexadecimal digits (an ObjectId). */
export const Id = z.string().regex(/^[0-9a-f]{24}$/, 'not an id');
export type Id = z.infer<typeof Id>;

/** A calendar date as CVs give it: a year, a year and month, or `present`. */
export const PartialDate = z.string().regex(/^(present|(19|20)\d{2}(-(0[1-9]|1[0-2]))?)$/, 'use YYYY, YYYY-MM or present');
export type PartialDate = z.infer<typeof PartialDate>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/** http or https only: everything else is never linked to. */
export const WebUrl = z.string().max(2048).regex(/^https?:\/\/[^\s]+$/i, 'use an http or https address');

export const LanguageCode = z.enum(['en', 'de']);
export type LanguageCode = z.infer<typeof LanguageCode>;

/** An ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
/** An ISO 3166-1 alpha-2 code, upper case. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
