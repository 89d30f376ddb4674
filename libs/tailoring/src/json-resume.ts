import { factsOf, isPublishable, type Fact, type FactKind, type FactValue } from '@applywright/contracts';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** A résumé in the open format JSON Resume 1.0.0 (jsonresume.org); every part is optional there. */
export interface JsonResume {
  readonly $schema: string;
  readonly basics: {
    readonly name?: string;
    readonly label?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly url?: string;
    readonly summary?: string;
    readonly location?: { readonly address?: string; readonly postalCode?: string; readonly city?: string; readonly countryCode?: string; readonly region?: string };
    readonly profiles?: readonly { readonly network?: string; readonly url: string }[];
  };
  readonly work: readonly { readonly name?: string; readonly position?: string; readonly location?: string; readonly startDate?: string; readonly endDate?: string; readonly summary?: string; readonly highlights: readonly string[] }[];
  readonly education: readonly { readonly institution?: string; readonly area?: string; readonly studyType?: string; readonly startDate?: string; readonly endDate?: string; readonly score?: string }[];
  readonly skills: readonly { readonly name: string; readonly level?: string; readonly keywords: readonly string[] }[];
  readonly languages: readonly { readonly language: string; readonly fluency?: string }[];
  readonly certificates: readonly { readonly name: string; readonly issuer?: string; readonly date?: string }[];
  readonly projects: readonly { readonly name: string; readonly description?: string; readonly url?: string; readonly startDate?: string; readonly endDate?: string; readonly highlights: readonly string[] }[];
  readonly publications: readonly { readonly name: string; readonly publisher?: string; readonly releaseDate?: string }[];
  readonly awards: readonly { readonly title: string; readonly awarder?: string; readonly date?: string }[];
  readonly interests: readonly { readonly name: string }[];
  readonly references: readonly { readonly reference: string }[];
}

/** Without the parts that are not known: the format has no null. */
const known = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== '')) as T;
/** What goes on has no end there; a year or a month is a whole date in that format. */
const dateOf = (date: string | undefined): string | undefined => (date === 'present' ? undefined : date);
const pageOf = (url: string): boolean => /^https?:\/\//i.test(url);

/**
 * A profile as JSON Resume. Statements that a model made and nobody has confirmed stay out, as everywhere else; a skill's
 * category gathers its skills as keywords of one entry.
 */
export function toJsonResume(facts: readonly Fact[]): JsonResume {
  const of = <K extends FactKind>(kind: K): FactValue<K>[] => facts.filter((f) => f.kind === kind && isPublishable(f)).map((f) => f.value) as unknown as FactValue<K>[];
  const highlightsOf = (parentId: string): string[] => factsOf(facts.filter(isPublishable), 'highlight').filter((h) => h.parentId === parentId).map((h) => h.value.text);
  const [place] = of('location');
  const links = of('link');
  const website = links.find((l) => !l.network && pageOf(l.url));
  return {
    $schema: SCHEMA,
    basics: known<JsonResume['basics']>({
      name: of('name')[0]?.full, label: of('headline')[0]?.text, email: of('email')[0]?.address, phone: of('phone')[0]?.number, url: website?.url, summary: of('summary')[0]?.text,
      location: place && known<NonNullable<JsonResume['basics']['location']>>({ address: place.street ?? (place.city ? undefined : place.text), postalCode: place.postalCode, city: place.city, countryCode: place.countryCode, region: place.region }),
      profiles: links.length > (website ? 1 : 0) ? links.filter((l) => l !== website).map((l) => known<{ network?: string; url: string }>({ network: l.network, url: l.url })) : undefined,
    }),
    work: factsOf(facts.filter(isPublishable), 'work').map(({ id, value: w }) =>
      known<JsonResume['work'][number]>({ name: w.company, position: w.title, location: w.location, startDate: dateOf(w.start), endDate: dateOf(w.end), summary: w.summary, highlights: highlightsOf(id) })),
    education: of('education').map((e) => known<JsonResume['education'][number]>({ institution: e.school, area: e.field, studyType: e.degree, startDate: dateOf(e.start), endDate: dateOf(e.end), score: e.grade })),
    skills: skillsOf(of('skill')),
    languages: of('language').map((l) => known<JsonResume['languages'][number]>({ language: l.name, fluency: l.level })),
    certificates: of('certificate').map((c) => known<JsonResume['certificates'][number]>({ name: c.name, issuer: c.issuer, date: dateOf(c.date) })),
    projects: factsOf(facts.filter(isPublishable), 'project').map(({ id, value: p }) =>
      known<JsonResume['projects'][number]>({ name: p.name, description: p.description, url: p.url, startDate: dateOf(p.start), endDate: dateOf(p.end), highlights: highlightsOf(id) })),
    publications: of('publication').map((p) => known<JsonResume['publications'][number]>({ name: p.name, publisher: p.publisher, releaseDate: dateOf(p.date) })),
    awards: of('award').map((a) => known<JsonResume['awards'][number]>({ title: a.title, awarder: a.awarder, date: dateOf(a.date) })),
    interests: of('interest').map(({ name }) => ({ name })),
    references: of('reference').map(({ text }) => ({ reference: text })),
  };
}

function skillsOf(skills: readonly FactValue<'skill'>[]): JsonResume['skills'] {
  const alone = skills.filter((s) => !s.category).map((s) => known<JsonResume['skills'][number]>({ name: s.name, level: s.level, keywords: [] }));
  const categories = [...new Set(skills.flatMap((s) => s.category ?? []))];
  return [...categories.map((name) => ({ name, keywords: skills.filter((s) => s.category === name).map((s) => s.name) })), ...alone];
}
