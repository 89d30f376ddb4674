import type { LanguageCode, LetterContent, ResumeContent } from '@applywright/contracts';
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

const present = (value: string | null | undefined): value is string => value != null && value.trim() !== '';
const join = (parts: readonly (string | null | undefined)[], by: string): string => parts.filter(present).join(by);

/** The web address as people read it: no scheme, no `www.`, no closing slash. */
export const shortUrl = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/\/$/, '');

const webUrl = (url: string | null): string | null => (url && /^https?:\/\/\S+$/i.test(url) ? url : null);

const contactsOf = ({ contacts }: ResumeContent): SheetLink[] => {
  const out: SheetLink[] = [];
  if (present(contacts.location)) out.push({ text: contacts.location, url: null });
  if (present(contacts.email)) out.push({ text: contacts.email, url: `mailto:${contacts.email}` });
  if (present(contacts.phone)) {
    const dial = contacts.phone.replace(/[^\d+]/g, '');
    out.push({ text: contacts.phone, url: dial.length >= 5 ? `tel:${dial}` : null });
  }
  for (const { url, label } of contacts.links) out.push({ text: present(label) ? label : shortUrl(url), url: webUrl(url) });
  return out;
};

/** Turns résumé content into the strings that every writer prints, so that PDF, DOCX and the self-check agree. */
export const layoutResume = (content: ResumeContent): ResumeSheet => {
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
    sections.push({ kind: 'text', id: 'summary', title: words.sections.summary, paragraph: content.summary.map((s) => s.text).join(' ') });
  }
  entries('work', content.work.map((w) => ({
    heading: w.title || w.company, sub: w.title ? w.company || null : null, dates: printPeriod(w.start, w.end, language),
    place: w.location, link: null, bullets: w.highlights.map((h) => h.text),
  })));
  entries('projects', content.projects.map((p) => ({
    heading: p.name, sub: null, dates: printPeriod(p.start, p.end, language), place: null,
    link: present(p.url) ? { text: shortUrl(p.url), url: webUrl(p.url) } : null, bullets: p.highlights.map((h) => h.text),
  })));
  entries('education', content.education.map((e) => ({
    heading: e.degree || e.school, sub: join([e.degree ? e.school : null, e.grade], ' · ') || null,
    // A lone end is the year of the degree, not the end of a job.
    dates: printPeriod(e.start ?? e.end, e.end, language), place: e.location, link: null, bullets: [],
  })));
  items('skills', content.skills.map((s) => ({ text: s.name, strong: s.wanted })));
  items('certificates', content.certificates.map((c) => ({
    text: `${join([c.name, c.issuer], ', ')}${c.date ? ` (${printDate(c.date, language)})` : ''}`, strong: false,
  })));
  items('languages', content.languages.map((l) => ({ text: present(l.level) ? `${l.name} (${l.level})` : l.name, strong: false })));

  return { language, title: `${content.name} – ${words.documentTitle}`, name: content.name, headline: content.headline, contacts: contactsOf(content), sections };
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
  title: `${content.sender.name} – ${content.subject}`,
  sender: { name: content.sender.name, lines: content.sender.lines.filter(present) },
  recipient: [content.recipient.company, ...content.recipient.lines].filter(present),
  date: content.date,
  subject: content.subject,
  salutation: content.salutation,
  paragraphs: content.paragraphs.map((p) => p.map((s) => s.text).join(' ')),
  closing: content.closing,
  signature: content.signature,
});

/** Every string of a letter in reading order. */
export const letterStrings = (sheet: LetterSheet): string[] =>
  [sheet.sender.name, ...sheet.sender.lines, ...sheet.recipient, sheet.date, sheet.subject, sheet.salutation, ...sheet.paragraphs, sheet.closing, sheet.signature].filter(present);
