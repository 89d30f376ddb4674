import * as z from 'zod';

const text = (max: number) => z.string().max(max).optional();
const date = text(40);
/** As many as a profile has facts. */
const MOST = 5000;
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST).default([]);
const lines = list(z.string().max(5000));

/**
 * A résumé in the open format JSON Resume 1.0.0 (jsonresume.org). Every part is optional there, dates are whole or cut ISO dates, and
 * programs add fields of their own, which are read over. Ours: `givenName`, `familyName`, `location.text`, `highlights` of no entry,
 * `ongoing` (a position without an end goes on unless it says otherwise), `education.location` and `skills.category`.
 */
export const JsonResume = z.object({
  $schema: text(300),
  basics: z.object({
    name: text(200), givenName: text(100), familyName: text(100), label: text(300), email: text(254), phone: text(60), url: text(2048), summary: text(20_000),
    location: z.object({ address: text(300), postalCode: text(40), city: text(100), countryCode: text(40), region: text(100), text: text(200) }).optional(),
    profiles: z.array(z.object({ network: text(80), username: text(200), url: text(2048) })).max(MOST).optional(),
    highlights: z.array(z.string().max(5000)).max(MOST).optional(),
  }).default({}),
  work: list(z.object({ name: text(300), position: text(300), location: text(200), url: text(2048), startDate: date, endDate: date, ongoing: z.boolean().optional(), summary: text(20_000), highlights: lines })),
  education: list(z.object({ institution: text(300), area: text(300), studyType: text(300), location: text(200), url: text(2048), startDate: date, endDate: date, ongoing: z.boolean().optional(), score: text(100) })),
  skills: list(z.object({ name: text(300), level: text(100), category: text(120), keywords: list(z.string().max(200)) })),
  languages: list(z.object({ language: text(100), fluency: text(100) })),
  certificates: list(z.object({ name: text(300), issuer: text(300), date, url: text(2048) })),
  projects: list(z.object({ name: text(300), description: text(20_000), url: text(2048), startDate: date, endDate: date, ongoing: z.boolean().optional(), highlights: lines })),
  publications: list(z.object({ name: text(1000), publisher: text(300), releaseDate: date, url: text(2048), summary: text(20_000) })),
  awards: list(z.object({ title: text(300), awarder: text(300), date, summary: text(20_000) })),
  interests: list(z.object({ name: text(200), keywords: list(z.string().max(200)) })),
  references: list(z.object({ name: text(200), reference: text(5000) })),
});
export type JsonResume = z.infer<typeof JsonResume>;
