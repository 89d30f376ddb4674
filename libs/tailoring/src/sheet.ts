import type { LanguageCode, LetterContent, ResumeContent, Template } from '@applywright/contracts';
import { printable } from './printable';
import { printDate, printPeriod, resumeWords } from './wording';

/** Text with an optional target; every writer prints `text` and links it where it can. */
export interface SheetLink {
  readonly text: string;
  readonly url: string | null;
}

/** One entry of a dated section: heading and dates share a line, `sub` and `place` the next. */
export interface SheetEntry {
  readonly heading: string;
  readonly sub: string | null;
  readonly dates: string | null;
  readonly place: string | null;
  readonly link: SheetLink | null;
  readonly bullets: readonly string[];
}

export interface SheetItem {
  readonly text: string;
  readonly strong: boolean;
}

export type SheetSection =
  | { readonly kind: 'text'; readonly id: string; readonly title: string; readonly paragraph: string }
  | { readonly kind: 'entries'; readonly id: string; readonly title: string; readonly entries: readonly SheetEntry[] }
  | { readonly kind: 'items'; readonly id: string; readonly title: string; readonly items: readonly SheetItem[] };

/** A résumé as it is printed: every string final, in reading order, empty sections gone. */
export interface ResumeSheet {
  readonly language: LanguageCode;
  readonly title: string;
  readonly name: string;
  readonly headline: string | null;
  readonly contacts: readonly SheetLink[];
  readonly sections: readonly SheetSection[];
}

const present = (value: string | null | undefined): value is string => value != null && printable(value) !== '';
const orNull = (value: string | null | undefined): string | null => (present(value) ? printable(value) : null);
const join = (parts: readonly (string | null | undefined)[], by: string): string => parts.filter(present).map(printable).join(by);

/** The web address as people read it: no scheme, no `www.`, no closing slash. */
export const shortUrl = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/\/$/, '');

const webUrl = (url: string | null): string | null => (url && /^https?:\/\/\S+$/i.test(url) ? url : null);

const bulletsOf = (highlights: readonly { text: string }[]): string[] => highlights.filter((h) => present(h.text)).map((h) => printable(h.text));

const contactsOf = ({ contacts }: ResumeContent): SheetLink[] => {
  const out: SheetLink[] = [];
  if (present(contacts.location)) out.push({ text: printable(contacts.location), url: null });
  if (present(contacts.email)) out.push({ text: printable(contacts.email), url: /^\S+@\S+$/.test(contacts.email) ? `mailto:${contacts.email}` : null });
  if (present(contacts.phone)) {
    const dial = contacts.phone.replace(/[^\d+]/g, '');
    out.push({ text: printable(contacts.phone), url: dial.length >= 5 ? `tel:${dial}` : null });
  }
  for (const { url, label } of contacts.links) out.push({ text: printable(present(label) ? label : shortUrl(url)), url: webUrl(url) });
  return out;
};

/** What comes after the summary; scholars are read for where they studied and what they have worked on. */
const ORDER = ['summary', 'work', 'projects', 'education', 'skills', 'certificates', 'languages'];
const ACADEMIC_ORDER = ['summary', 'education', 'projects', 'work', 'certificates', 'skills', 'languages'];

/** Turns résumé content into the strings that every writer prints, so that PDF, DOCX and the self-check agree; the template decides the order of the sections. */
export const layoutResume = (content: ResumeContent, template: Template = 'modern'): ResumeSheet => {
  const { language } = content;
  const words = resumeWords(language);
  const sections: SheetSection[] = [];
  const entries = (id: keyof typeof words.sections, list: SheetEntry[]): void => {
    if (list.length > 0) sections.push({ kind: 'entries', id, title: words.sections[id], entries: list });
  };
  const items = (id: keyof typeof words.sections, list: SheetItem[]): void => {
    if (list.length > 0) sections.push({ kind: 'items', id, title: words.sections[id], items: list });
  };

  if (content.summary.length > 0) {
    sections.push({ kind: 'text', id: 'summary', title: words.sections.summary, paragraph: printable(content.summary.map((s) => s.text).join(' ')) });
  }
  entries('work', content.work.map((w) => ({
    heading: printable(w.title) || printable(w.company), sub: present(w.title) ? orNull(w.company) : null, dates: printPeriod(w.start, w.end, language),
    place: orNull(w.location), link: null, bullets: bulletsOf(w.highlights),
  })));
  entries('projects', content.projects.map((p) => ({
    heading: printable(p.name), sub: null, dates: printPeriod(p.start, p.end, language), place: null,
    link: present(p.url) ? { text: printable(shortUrl(p.url)), url: webUrl(p.url) } : null, bullets: bulletsOf(p.highlights),
  })));
  entries('education', content.education.map((e) => ({
    heading: printable(e.degree) || printable(e.school), sub: join([present(e.degree) ? e.school : null, e.grade], ' · ') || null,
    // A lone end is the year of the degree, not the end of a job.
    dates: printPeriod(e.start ?? e.end, e.end, language), place: orNull(e.location), link: null, bullets: [],
  })));
  items('skills', content.skills.filter((s) => present(s.name)).map((s) => ({ text: printable(s.name), strong: s.wanted })));
  items('certificates', content.certificates.map((c) => ({
    text: `${join([c.name, c.issuer], ', ')}${c.date ? ` (${printDate(c.date, language)})` : ''}`, strong: false,
  })));
  items('languages', content.languages.filter((l) => present(l.name)).map((l) => ({ text: printable(present(l.level) ? `${l.name} (${l.level})` : l.name), strong: false })));

  const order = template === 'academic' ? ACADEMIC_ORDER : ORDER;
  sections.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const name = printable(content.name);
  return { language, title: `${name} – ${words.documentTitle}`, name, headline: orNull(content.headline), contacts: contactsOf(content), sections };
};

/** Every string of a résumé in the order in which a reader meets it: what the self-check looks for. */
export const sheetStrings = (sheet: ResumeSheet): string[] => {
  const out: (string | null)[] = [sheet.name, sheet.headline, ...sheet.contacts.map((c) => c.text)];
  for (const section of sheet.sections) {
    out.push(section.title);
    if (section.kind === 'text') out.push(section.paragraph);
    else if (section.kind === 'items') out.push(...section.items.map((i) => i.text));
    else for (const e of section.entries) out.push(e.heading, e.dates, e.sub, e.place, e.link?.text ?? null, ...e.bullets);
  }
  return out.filter(present);
};

/** A letter as it is printed. */
export interface LetterSheet {
  readonly language: LanguageCode;
  readonly title: string;
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  readonly recipient: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  readonly closing: string;
  readonly signature: string;
}

/** Turns letter content into the strings that every writer prints. */
export const layoutLetter = (content: LetterContent): LetterSheet => ({
  language: content.language,
  title: `${printable(content.sender.name)} – ${printable(content.subject)}`,
  sender: { name: printable(content.sender.name), lines: content.sender.lines.filter(present).map(printable) },
  recipient: [content.recipient.company, ...content.recipient.lines].filter(present).map(printable),
  date: printable(content.date),
  subject: printable(content.subject),
  salutation: printable(content.salutation),
  paragraphs: content.paragraphs.map((p) => printable(p.map((s) => s.text).join(' '))).filter(present),
  closing: printable(content.closing),
  signature: printable(content.signature),
});

/** Every string of a letter in reading order. */
export const letterStrings = (sheet: LetterSheet): string[] =>
  [sheet.sender.name, ...sheet.sender.lines, ...sheet.recipient, sheet.date, sheet.subject, sheet.salutation, ...sheet.paragraphs, sheet.closing, sheet.signature].filter(present);
