import type { LanguageCode, LetterContent, LetterLength, ResumeContent, Sentence } from '@applywright/contracts';
import { employerOf, roleOf } from '../recipient';
import type { SentenceRules } from './check-sentence';
import { MASK, type SentFacts } from './sent-facts';

/** A sentence of the templates that a model may word anew. */
export interface Item {
  /** `S1`, `S2`, … in the order of the document. */
  readonly id: string;
  readonly template: Sentence;
  /** What stands together: a list of statements, or a paragraph. */
  readonly group: number;
  /** What the group is about, for the prompt. */
  readonly heading: string;
  readonly rules: SentenceRules;
}

/** Characters; a longer statement breaks over more than two lines of a page, a longer sentence of a letter is not read. */
const LONGEST_STATEMENT = 260;
const LONGEST_SENTENCE: Readonly<Record<LetterLength, number>> = { short: 200, standard: 260, full: 320 };
/** Beside the template's own length, so that what fitted on the page still does. */
const GROWTH = 1.25;
/** What a short sentence may always have. */
const LEAST_ROOM = 120;

const roomOf = (template: string, longest: number): number => Math.min(longest, Math.max(LEAST_ROOM, Math.ceil(template.length * GROWTH)));

/** The statements of a résumé, and its summary. A statement may rest on what its template rests on and on its entry, and on nothing else. */
export function resumeItems(resume: ResumeContent, sent: SentFacts, language: LanguageCode): Item[] {
  const groups = [
    { heading: 'Summary', entry: null, sentences: resume.summary },
    ...resume.work.map((w) => ({ heading: `Statements of the position ${sent.aliasOf.get(w.factId) ?? ''}`, entry: w.factId, sentences: w.highlights })),
    ...resume.projects.map((p) => ({ heading: `Statements of the project ${sent.aliasOf.get(p.factId) ?? ''}`, entry: p.factId, sentences: p.highlights })),
  ];
  const found = groups.flatMap(({ heading, entry, sentences }, group) => sentences.filter((s) => isOpen(s, sent)).map((template) => ({
    template, group, heading,
    rules: { place: entry === null ? 'summary' as const : 'statement' as const, language, maxChars: roomOf(template.text, LONGEST_STATEMENT), only: entry === null ? null : new Set([...template.factIds, entry]), template: template.text, named: [] },
  })));
  return found.map((item, at) => ({ id: `S${at + 1}`, ...item }));
}

/** The sentences of a letter but for those that hold contacts or thanks, which are the templates' alone. */
export function letterItems(letter: LetterContent, sent: SentFacts, named: readonly string[], language: LanguageCode, length: LetterLength): Item[] {
  const found = letter.paragraphs.flatMap((paragraph, group) => paragraph.filter((s) => isOpen(s, sent)).map((template) => ({
    template, group, heading: `Paragraph ${group + 1}`,
    rules: { place: 'letter' as const, language, maxChars: roomOf(template.text, LONGEST_SENTENCE[length]), only: null, template: template.text, named },
  })));
  return found.map((item, at) => ({ id: `S${at + 1}`, ...item }));
}

/** Whether nothing of a sentence has to be kept back: it rests on facts that were sent, and holds nothing that is masked. */
const isOpen = ({ text, factIds }: Sentence, { aliasOf, mask }: SentFacts): boolean => factIds.every((id) => aliasOf.has(id)) && !mask(text).includes(MASK);

/** Facts that must be among those sent: without them their sentences could not be worded. */
export const factsOfContent = (resume: ResumeContent | null, letter: LetterContent | null): Set<string> =>
  new Set([...(resume ? [...resume.summary, ...[...resume.work, ...resume.projects].flatMap((e) => [{ factIds: [e.factId] }, ...e.highlights])] : []), ...(letter?.paragraphs.flat() ?? [])].flatMap((s) => s.factIds));

/** What may be named of a posting: the role as our own sentences write it, the whole title, and the employer. */
export const namesOf = (title: string, company: string): string[] => [...new Set([roleOf(title), title.trim(), employerOf(company), company.trim()])].filter((name) => name !== '');
