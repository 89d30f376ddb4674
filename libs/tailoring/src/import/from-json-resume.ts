import { countryCodeOf } from '@applywright/lexicon';
import { placeText } from '../place-text';
import { hasListMarkup, plainText, splitPoints } from './plain-text';
import { fromReactiveResume, isReactiveResume } from './from-reactive-resume';
import { ImportDraft, isEmpty, listOf, own, textOf, type FieldNames, type Imported, type ReadPeriod, type Source } from './import-draft';

const PERIOD = { start: ['startDate', 'start'], end: ['endDate', 'end'] } as const;
/** Fields by section, with the names of version 1.0.0 first, then those of older versions. */
const FIELDS = {
  work: { title: ['position', 'title'], company: ['name', 'company', 'employer', 'organization'], location: ['location'], ...PERIOD },
  education: { school: ['institution', 'school'], degree: ['studyType', 'degree'], field: ['area', 'field'], location: ['location'], grade: ['score', 'gpa'], ...PERIOD },
  languages: { name: ['language', 'name'], level: ['fluency', 'level'] },
  certificates: { name: ['name', 'title'], issuer: ['issuer', 'authority'], date: ['date'] },
  projects: { name: ['name', 'title'], description: ['description', 'summary'], url: ['url', 'website'], ...PERIOD },
  publications: { name: ['name', 'title'], publisher: ['publisher'], date: ['releaseDate', 'date'] },
  awards: { title: ['title', 'name'], awarder: ['awarder'], date: ['date'] },
} as const satisfies Record<string, FieldNames>;
const KINDS = { languages: 'language', certificates: 'certificate', publications: 'publication', awards: 'award' } as const;
const KNOWN = ['$schema', 'meta', 'basics', 'work', 'volunteer', 'education', 'skills', 'languages', 'certificates', 'certifications', 'projects', 'publications', 'awards', 'interests', 'references'];
/** Profiles of which a name alone tells the address. */
const NETWORKS: Readonly<Record<string, string>> = { github: 'https://github.com/', gitlab: 'https://gitlab.com/', linkedin: 'https://www.linkedin.com/in/', twitter: 'https://twitter.com/', x: 'https://x.com/' };

/**
 * Reads a résumé in the format JSON Resume: version 1.0.0, the older names, and exports of Reactive Resume. Nothing is taken on trust:
 * every value is looked up by name, cleaned of markup, and has to fit the fact that it becomes.
 * @returns null where the file is something else
 */
export function fromJsonResume(file: unknown, readPeriod: ReadPeriod): Imported | null {
  const resume = isReactiveResume(file) ? fromReactiveResume(file, readPeriod) : file;
  if (!KNOWN.slice(2).some((section) => !isEmpty(own(resume, section)))) return null;
  const draft = new ImportDraft(readPeriod);
  readBasics(own(resume, 'basics'), draft);
  for (const [entry, where] of draft.entries(listOf(resume, 'work'), 'work')) readEntry(draft, 'work', entry, where, FIELDS.work);
  for (const [entry, where] of draft.entries(listOf(resume, 'volunteer'), 'volunteer')) readEntry(draft, 'work', asVolunteer(entry), where, FIELDS.work);
  for (const [entry, where] of draft.entries(listOf(resume, 'education'), 'education')) {
    draft.add('education', withEnd(entry, draft, false), where, FIELDS.education);
    draft.leaveOutOthers(entry, [...Object.values(FIELDS.education).flat(), 'ongoing'], 'education');
  }
  readSkills(resume, draft);
  for (const section of ['languages', 'certificates', 'publications', 'awards'] as const)
    for (const [entry, where] of draft.entries([...listOf(resume, section), ...(section === 'certificates' ? listOf(resume, 'certifications') : [])], section)) {
      draft.add(KINDS[section], entry, where, FIELDS[section]);
      draft.leaveOutOthers(entry, Object.values<readonly string[]>(FIELDS[section]).flat(), section);
    }
  for (const [entry, where] of draft.entries(listOf(resume, 'projects'), 'projects')) readEntry(draft, 'project', entry, where, FIELDS.projects);
  readInterests(resume, draft);
  for (const [entry, where] of draft.entries(listOf(resume, 'references'), 'references')) {
    const words = [textOf(own(entry, 'name')), textOf(own(entry, 'reference'))].filter(Boolean).join(': ');
    draft.put('reference', { text: words }, where);
  }
  draft.leaveOutOthers(resume, KNOWN, '');
  return draft.done('json-resume');
}

function readBasics(basics: unknown, draft: ImportDraft): void {
  const source = (typeof basics === 'object' && basics !== null ? basics : {}) as Source;
  draft.add('name', source, 'basics', { full: ['name'], given: ['givenName'], family: ['familyName'] });
  draft.add('headline', source, 'basics', { text: ['label', 'headline'] });
  draft.add('email', source, 'basics', { address: ['email'] });
  readPhone(textOf(own(source, 'phone')), 'basics.phone', draft);
  readPlace(own(source, 'location'), draft);
  draft.add('link', source, 'basics', { url: ['url', 'website'] });
  for (const [profile, where] of draft.entries(listOf(source, 'profiles'), 'basics.profiles')) readProfile(profile, where, draft);
  draft.add('summary', source, 'basics', { text: ['summary'] });
  draft.points(listOf(source, 'highlights'), 'basics.highlights', null);
  draft.leaveOutOthers(source, ['name', 'givenName', 'familyName', 'label', 'headline', 'email', 'phone', 'location', 'url', 'website', 'profiles', 'summary', 'highlights'], 'basics');
}

function readPhone(number: string, where: string, draft: ImportDraft): void {
  const digits = number.replace(/\D/g, '');
  draft.put('phone', { number, e164: /^\+/.test(number) && digits.length >= 7 && digits.length <= 15 ? `+${digits}` : undefined }, where);
}

function readPlace(location: unknown, draft: ImportDraft): void {
  if (typeof location === 'string') return void draft.put('location', { text: textOf(location) }, 'basics.location');
  const say = (name: string): string | undefined => textOf(own(location, name)) || undefined;
  const [address, city, postalCode, region, country] = ['address', 'city', 'postalCode', 'region', 'countryCode'].map(say);
  const countryCode = country && (/^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : (countryCodeOf(country) ?? undefined));
  const street = city || postalCode || say('text') ? address : undefined;
  const text = say('text') ?? (street || !address ? placeText({ street, city, postalCode, region, countryCode }) : address);
  draft.put('location', { text, street, city, postalCode, region, countryCode }, 'basics.location');
}

function readProfile(profile: Source, where: string, draft: ImportDraft): void {
  const [network, username, url] = ['network', 'username', 'url'].map((name) => textOf(own(profile, name)));
  if (url?.startsWith('mailto:')) draft.put('email', { address: url.slice(7) }, where);
  else if (url?.startsWith('tel:')) readPhone(username || url.slice(4), where, draft);
  else if (url) draft.add('link', profile, where, { url: ['url'], network: ['network'] });
  else if (username && network) {
    const base = NETWORKS[network.toLowerCase()];
    if (base) draft.put('link', { url: base + encodeURIComponent(username.replace(/^@/, '')), network }, where);
    else draft.leaveOut(where);
  }
}

/** A position or a project: its fields, its points, and the points within its description where that is a marked-up list. */
function readEntry(draft: ImportDraft, kind: 'work' | 'project', entry: Source, where: string, names: FieldNames): void {
  const about = kind === 'work' ? 'summary' : ((names['description'] ?? []).find((n) => textOf(own(entry, n)) !== '') ?? 'description');
  const said = own(entry, about);
  const split = typeof said === 'string' && hasListMarkup(said) ? splitPoints(plainText(said)) : null;
  const ready = split ? { ...entry, [about]: split.text } : entry;
  const points = [...listOf(entry, 'highlights'), ...(split?.points ?? [])];
  const id = draft.add(kind, withEnd(ready, draft, kind === 'work'), where, kind === 'work' ? { ...names, summary: ['summary', 'description'] } : names, { orEmpty: kind === 'work' && !isEmpty(points) });
  if (id !== null) draft.points(points, `${where}.highlights`, id);
  draft.leaveOutOthers(entry, [...Object.values(names).flat(), 'summary', 'description', 'highlights', 'ongoing'], where.replace(/\[.*/, ''));
}

/** In this format a position without an end goes on; what else is known of it stands in `ongoing`. */
function withEnd(entry: Source, draft: ImportDraft, goesOn: boolean): Source {
  if (!isEmpty(own(entry, 'endDate')) || !isEmpty(own(entry, 'end'))) return entry;
  const started = draft.date(textOf(own(entry, 'startDate')) || textOf(own(entry, 'start'))) !== undefined;
  const ongoing = own(entry, 'ongoing');
  return ongoing === true || (ongoing !== false && goesOn && started) ? { ...entry, endDate: 'present' } : entry;
}

/** Voluntary work is a position, and says that it was voluntary. */
export function asVolunteer(entry: Source): Source {
  const title = textOf(own(entry, 'position')) || 'Volunteer';
  return { ...entry, position: /volunt|ehrenamt|bénévol|benevol/i.test(title) ? title : `${title} (volunteer)` };
}

function readSkills(resume: unknown, draft: ImportDraft): void {
  for (const [entry, where] of draft.entries(listOf(resume, 'skills'), 'skills')) {
    const keywords = listOf(entry, 'keywords').filter((k) => !isEmpty(k));
    const category = textOf(own(entry, 'name'));
    if (!keywords.length) draft.add('skill', entry, where, { name: ['name'], level: ['level'], category: ['category'] });
    else if (!isEmpty(own(entry, 'level'))) draft.leaveOut(`${where}.level`);
    keywords.forEach((k, i) => draft.put('skill', { name: textOf(k), category }, `${where}.keywords[${i}]`));
    draft.leaveOutOthers(entry, ['name', 'level', 'category', 'keywords'], 'skills');
  }
}

function readInterests(resume: unknown, draft: ImportDraft): void {
  for (const [entry, where] of draft.entries(listOf(resume, 'interests'), 'interests')) {
    draft.add('interest', entry, where, { name: ['name'] });
    listOf(entry, 'keywords').forEach((k, i) => draft.put('interest', { name: textOf(k) }, `${where}.keywords[${i}]`));
  }
}
