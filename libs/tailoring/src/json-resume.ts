import { factsOf, isPublishable, type Fact, type FactKind, type FactValue, type JsonResume } from '@applywright/contracts';
import { placeText } from './place-text';

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

type Entry<S extends 'work' | 'education' | 'skills' | 'languages' | 'certificates' | 'projects' | 'publications' | 'awards'> = JsonResume[S][number];
type Basics = JsonResume['basics'];

/** Without the parts that are not known: the format has no null. */
const known = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined && v !== '')) as T;
/** What goes on has no end there; a year or a month is a whole date in that format. */
const dateOf = (date: string | undefined): string | undefined => (date === 'present' ? undefined : date);
const pageOf = (url: string): boolean => /^https?:\/\//i.test(url);
/** Said only where a reader who takes a position without an end for one that goes on, and anything else for over, would err. */
const ongoing = ({ start, end }: { start?: string | undefined; end?: string | undefined }, goesOn: boolean): boolean | undefined =>
  end === 'present' ? (goesOn && start ? undefined : true) : goesOn && start && !end ? false : undefined;

/**
 * A profile as JSON Resume 1.0.0. Statements that a model made and nobody has confirmed stay out, as everywhere else; a skill's
 * category gathers its skills as keywords of one entry. What the format has no name for (parts of a name, an unknown end) stands in
 * fields of our own within its parts, where it allows them, so that `fromJsonResume` finds the same facts again.
 */
export function toJsonResume(all: readonly Fact[]): JsonResume {
  const facts = all.filter(isPublishable);
  const of = <K extends FactKind>(kind: K): FactValue<K>[] => facts.filter((f) => f.kind === kind).map((f) => f.value) as unknown as FactValue<K>[];
  const highlightsOf = (parentId: string | null): string[] => factsOf(facts, 'highlight').filter((h) => h.parentId === parentId).map((h) => h.value.text);
  return {
    $schema: SCHEMA,
    basics: basicsOf(of, highlightsOf(null)),
    work: factsOf(facts, 'work').map(({ id, value: w }) =>
      known<Entry<'work'>>({ name: w.company, position: w.title, location: w.location, url: undefined, startDate: dateOf(w.start), endDate: dateOf(w.end), ongoing: ongoing(w, true), summary: w.summary, highlights: highlightsOf(id) })),
    education: of('education').map((e) => known<Entry<'education'>>({ institution: e.school, area: e.field, studyType: e.degree, location: e.location, url: undefined, startDate: dateOf(e.start), endDate: dateOf(e.end), ongoing: ongoing(e, false), score: e.grade })),
    skills: skillsOf(of('skill')),
    languages: of('language').map((l) => known<Entry<'languages'>>({ language: l.name, fluency: l.level })),
    certificates: of('certificate').map((c) => known<Entry<'certificates'>>({ name: c.name, issuer: c.issuer, date: dateOf(c.date), url: undefined })),
    projects: factsOf(facts, 'project').map(({ id, value: p }) =>
      known<Entry<'projects'>>({ name: p.name, description: p.description, url: p.url, startDate: dateOf(p.start), endDate: dateOf(p.end), ongoing: ongoing(p, false), highlights: highlightsOf(id) })),
    publications: of('publication').map((p) => known<Entry<'publications'>>({ name: p.name, publisher: p.publisher, releaseDate: dateOf(p.date), url: undefined, summary: undefined })),
    awards: of('award').map((a) => known<Entry<'awards'>>({ title: a.title, awarder: a.awarder, date: dateOf(a.date), summary: undefined })),
    interests: of('interest').map(({ name }) => ({ name, keywords: [] })),
    references: of('reference').map(({ text }) => ({ reference: text })),
  };
}

function basicsOf(of: <K extends FactKind>(kind: K) => FactValue<K>[], highlights: string[]): Basics {
  const [name, [place], links] = [of('name')[0], of('location'), of('link')];
  const [[email, ...emails], [phone, ...phones]] = [of('email'), of('phone')];
  const website = links.find((l) => !l.network && pageOf(l.url));
  const profiles = [
    ...links.filter((l) => l !== website).map((l) => known<{ network?: string; url?: string }>({ network: l.network, url: l.url })),
    // There is one address and one number in the format; the others are addresses of their own.
    ...emails.map(({ address }) => ({ network: 'email', url: `mailto:${address}` })),
    ...phones.map(({ number }) => ({ network: 'phone', username: number, url: `tel:${number.replace(/[^+\d]/g, '')}` })),
  ];
  return known<Basics>({
    name: name?.full, givenName: name?.given, familyName: name?.family, label: of('headline')[0]?.text, email: email?.address, phone: phone?.number, url: website?.url, summary: of('summary')[0]?.text,
    location: place && locationOf(place), profiles: profiles.length ? profiles : undefined, highlights: highlights.length ? highlights : undefined,
  });
}

function locationOf(place: FactValue<'location'>): NonNullable<Basics['location']> {
  const isWhole = placeText(place) === place.text;
  const hasTown = Boolean(place.city || place.postalCode);
  // An address without a town is the place as it was written; where there is a street as well, the words are given beside it.
  const address = place.street ?? (hasTown || isWhole ? undefined : place.text);
  const followsFromParts = isWhole ? hasTown || !place.street : address === place.text && !place.street;
  return known<NonNullable<Basics['location']>>({ address, postalCode: place.postalCode, city: place.city, countryCode: place.countryCode, region: place.region, text: followsFromParts ? undefined : place.text });
}

function skillsOf(skills: readonly FactValue<'skill'>[]): JsonResume['skills'] {
  const alone = skills.filter((s) => !s.category || s.level).map((s) => known<Entry<'skills'>>({ name: s.name, level: s.level, category: s.category, keywords: [] }));
  const gathered = skills.filter((s) => s.category && !s.level);
  const categories = [...new Set(gathered.flatMap((s) => s.category ?? []))];
  return [...categories.map((name) => ({ name, keywords: gathered.filter((s) => s.category === name).map((s) => s.name) })), ...alone];
}
