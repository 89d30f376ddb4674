import { asVolunteer } from './from-json-resume';
import { ImportDraft, isEmpty, MOST_ENTRIES, own, textOf, type FieldNames, type Imported, type ReadPeriod, type Source } from './import-draft';
import { plainText, splitPoints } from './plain-text';
import { readCsv } from './read-csv';

/** The parts of an export that are read, by the name of the file without case, blanks and ending. */
const PARTS = ['profile', 'profilesummary', 'positions', 'education', 'skills', 'languages', 'certifications', 'projects', 'publications', 'honors', 'volunteering', 'emailaddresses', 'phonenumbers'] as const;
type Part = (typeof PARTS)[number];
/** Parts of a profile for which there is no kind of fact. Everything else (messages, connections, advertising) is nobody's profile and not looked at. */
const NO_PLACE = ['courses', 'patents', 'organizations', 'testscores', 'causesyoucareabout', 'recommendationsreceived', 'endorsementreceivedinfo'];

const FIELDS = {
  positions: { title: ['title'], company: ['company name'], location: ['location'], start: ['started on'], end: ['finished on'], summary: ['description'] },
  education: { school: ['school name'], degree: ['degree name'], start: ['start date', 'started on'], end: ['end date', 'finished on'] },
  skills: { name: ['name'] },
  languages: { name: ['name'], level: ['proficiency'] },
  certifications: { name: ['name'], issuer: ['authority'], date: ['started on'] },
  projects: { name: ['title', 'name'], description: ['description'], url: ['url'], start: ['started on'], end: ['finished on'] },
  publications: { name: ['name', 'title'], publisher: ['publisher'], date: ['published on'] },
  honors: { title: ['title', 'name'], date: ['issued on'] },
  emailaddresses: { address: ['email address'] },
} as const satisfies Record<string, FieldNames>;
const PLAIN = { education: 'education', skills: 'skill', languages: 'language', certifications: 'certificate', publications: 'publication', honors: 'award' } as const;

const nameOf = (path: string): string => (path.split(/[/\\]/).at(-1) ?? '').replace(/\.csv$/i, '').toLowerCase().replace(/[\s_-]+/g, '');

/** Which part of an export a file is, by its name alone: one that is read, one for which there is no place, or none of our business. */
export function linkedinPart(path: string): Part | 'no-place' | null {
  if (!/\.csv$/i.test(path)) return null;
  const name = nameOf(path);
  return PARTS.find((part) => part === name) ?? (NO_PLACE.includes(name) ? 'no-place' : null);
}

/**
 * Reads the export of personal data that LinkedIn gives its members.
 * @param files text by path, of the files that `linkedinPart` knows; the address and the date of birth in them are not read
 */
export function fromLinkedin(files: ReadonlyMap<string, string>, readPeriod: ReadPeriod): Imported {
  const draft = new ImportDraft(readPeriod);
  const rows = new Map<Part, [Source, string][]>();
  for (const [path, text] of files) {
    const part = linkedinPart(path);
    const file = path.split(/[/\\]/).at(-1) ?? path;
    if (part === 'no-place') draft.leaveOut(file);
    else if (part && !rows.has(part)) rows.set(part, rowsOf(text, file, draft));
  }
  const of = (part: Part): [Source, string][] => rows.get(part) ?? [];
  for (const [row, where] of of('profile').slice(0, 1)) readProfile(row, where, draft);
  for (const [row, where] of of('profilesummary').slice(0, 1)) draft.add('summary', row, where, { text: ['profile summary', 'summary'] });
  for (const [row, where] of byFirst(of('emailaddresses'), 'primary')) if (!/^no$/i.test(textOf(own(row, 'confirmed')))) draft.add('email', row, where, FIELDS.emailaddresses);
  for (const [row, where] of of('phonenumbers')) {
    const number = textOf(own(row, 'number'));
    draft.put('phone', { number, e164: /^\+[\d\s().-]{7,24}$/.test(number) ? `+${number.replace(/\D/g, '')}` : undefined }, where);
  }
  for (const [row, where] of of('positions')) readPosition(row, where, draft);
  for (const [row, where] of of('volunteering')) {
    const { position } = asVolunteer({ position: own(row, 'role') });
    readPosition({ ...row, title: position }, where, draft);
  }
  for (const part of ['education', 'skills', 'languages', 'certifications', 'publications', 'honors'] as const)
    for (const [row, where] of of(part)) draft.add(PLAIN[part], row, where, FIELDS[part]);
  for (const [row, where] of of('projects')) draft.add('project', row, where, FIELDS.projects);
  return draft.done('linkedin');
}

/** Rows by the names of their columns, whatever their case. */
function rowsOf(text: string, file: string, draft: ImportDraft): [Source, string][] {
  const [header = [], ...rows] = readCsv(text, MOST_ENTRIES + 2);
  if (rows.length > MOST_ENTRIES) draft.leaveOut(`${file}[${MOST_ENTRIES}…]`);
  const columns = header.map((c) => c.trim().toLowerCase().replace(/\s+/g, ' '));
  return rows.slice(0, MOST_ENTRIES).map((row, i) => [Object.fromEntries(columns.map((column, c) => [column, row[c] ?? ''])), `${file}[${i}]`]);
}

const byFirst = (rows: [Source, string][], column: string): [Source, string][] => [...rows].sort(([a], [b]) => Number(/^yes$/i.test(textOf(own(b, column)))) - Number(/^yes$/i.test(textOf(own(a, column)))));

function readProfile(row: Source, where: string, draft: ImportDraft): void {
  const [given, family] = [textOf(own(row, 'first name')), textOf(own(row, 'last name'))];
  draft.put('name', { full: [given, family].filter(Boolean).join(' '), given, family }, `${where}.First Name`);
  draft.add('headline', row, where, { text: ['headline'] });
  draft.add('location', row, where, { text: ['geo location'] });
  draft.add('summary', row, where, { text: ['summary'] });
  // `[PERSONAL:https://ana.example,BLOG:https://blog.example]`
  for (const [url] of textOf(own(row, 'websites')).matchAll(/https?:\/\/[^\s,\]]+/gi)) draft.put('link', { url }, `${where}.Websites`);
  for (const [, handle] of textOf(own(row, 'twitter handles')).matchAll(/[[,\s]?@?(\w{1,15})(?=[\],\s]|$)/g)) draft.put('link', { url: `https://twitter.com/${handle}`, network: 'Twitter' }, `${where}.Twitter Handles`);
}

/** A position without an end goes on; its description is split into its text and its bullet points. */
function readPosition(row: Source, where: string, draft: ImportDraft): void {
  const { text, points } = splitPoints(plainText(String(own(row, 'description') ?? '')));
  const goesOn = isEmpty(own(row, 'finished on')) && draft.date(textOf(own(row, 'started on'))) !== undefined;
  const id = draft.add('work', { ...row, description: text, ...(goesOn ? { 'finished on': 'present' } : {}) }, where, FIELDS.positions);
  if (id !== null) draft.points(points, `${where}.Description`, id);
}
