import type { LanguageCode, Tone } from '@applywright/contracts';
import { DE } from './letter-words-de';
import { EN } from './letter-words-en';

/** `{a, b and c}` in a language. */
export const list = (items: readonly string[], language: LanguageCode): string => {
  const and = language === 'de' ? 'und' : 'and';
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1] ?? ''}`;
};

/** Slots of the sentences below; all are words of facts, except `role` and `employer`, which name the posting. Where there are several wordings, the posting decides which. */
export interface LetterPhrases {
  readonly subject: (role: string) => string;
  readonly salutation: (employer: string) => string;
  readonly closing: string;
  readonly applying: readonly ((role: string, employer: string) => string)[];
  readonly current: (title: string, company: string, since: string | null) => string;
  readonly latest: (title: string, company: string, until: string | null) => string;
  readonly earlier: (title: string, company: string) => string;
  readonly asks: readonly ((skills: string, count: number) => string)[];
  readonly asksOne: (skill: string) => string;
  readonly skills: (skills: string) => string;
  readonly at: (company: string) => string;
  readonly before: (company: string) => string;
  readonly also: readonly string[];
  /** An empty company means the one that the sentence before spoke of. */
  readonly am: (company: string, text: string, current: boolean) => string;
  readonly have: (company: string, text: string) => string;
  readonly task: (company: string, text: string, many: boolean, current: boolean) => string;
  /** Further tasks of the same job. */
  readonly tasks: readonly ((text: string, many: boolean, current: boolean) => string)[];
  readonly holds: (degree: string, school: string) => string;
  /** Statements in the other language, in quotation marks. */
  readonly foreign: (statements: string) => string;
  readonly quote: (company: string, statement: string) => string;
  readonly project: (name: string, text: string) => string;
  readonly training: (degree: string, school: string) => string;
  readonly trainings: (lines: string) => string;
  readonly certificate: (line: string) => string;
  readonly certificates: (lines: string) => string;
  readonly languages: (lines: string) => string;
  readonly resume: readonly string[];
  readonly reach: (ways: string) => string;
  readonly byMail: (address: string) => string;
  readonly byPhone: (number: string) => string;
  readonly or: string;
  readonly thanks: readonly string[];
}

/** The sentences of a letter in a language and a tone. */
export const letterPhrases = (language: LanguageCode, tone: Tone): LetterPhrases => (language === 'de' ? DE : EN)[tone];

/** One of several wordings: the same seed gives the same. */
export const pick = <T>(wordings: readonly T[], seed: string): T => {
  let h = 7;
  for (let i = 0; i < seed.length; i++) h = (Math.imul(h, 31) + seed.charCodeAt(i)) >>> 0;
  return wordings[h % wordings.length] as T;
};

type Slot = string | boolean | number;
type Phrase = string | ((...slots: Slot[]) => string);
/** Fillings that bring out every branch of a phrase. */
const FILLINGS: readonly Slot[][] = [['', '', ''], ['', '', ' '], ['', 2, false, true], ['', 3, true, true], ['', 4, true, false], ['', 5, false, false], ['', 9], ['x,', '', ' '], ['', 'x', ''], ['', 'GmbH', ''], ['GmbH', '', ''], ['Ausbildung', '', ''], ['', true, true], ['', true, false], ['', false, true], ['', false, false], ['', 'University of', ''], ['', 'e. V.', ''], ['e. V.', '', '']];

/** Every word of the fixed sentences, without what is put into them: the claim gate need not prove these. */
export const frameWords = (say: LetterPhrases): string[] =>
  (Object.values(say).flat() as Phrase[]).map((phrase) => (typeof phrase === 'string' ? phrase : FILLINGS.map((slots) => phrase(...slots)).join(' ')));
