import { german } from './entails';
import { germanRoot } from './german';
import { isNeutralGerman } from './neutral';

/** What a compound is proven by: see `Pool` of the words check. */
interface Known { readonly words: ReadonlySet<string>; readonly closure: ReadonlySet<string>; readonly german: ReadonlySet<string>; readonly followed: ReadonlySet<string>; readonly text: string }

const NUMERALS = ['null', 'ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwolf', 'dreizehn', 'vierzehn', 'funfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn', 'zwanzig'];
/** What an adjective of number counts, as the facts write it. */
const COUNTED: Readonly<Record<string, string>> = {
  kopfig: '(?:kopf\\w*|leute\\w*|person\\w*|mitarbeit\\w*|kolleg\\w*|people|staff|team|mann|fachkraft\\w*|\\w+er|\\w+innen)', jahrig: '(?:jahr\\w*|years?)', monatig: '(?:monat\\w*|months?)', wochig: '(?:woche\\w*|weeks?)', tagig: '(?:tage?\\w*|days?)',
  stundig: '(?:std|stunden?|stundig\\w*|hours?|h)', gruppig: '(?:gruppen?|groups?)', sprachig: '(?:sprachen?|languages?)', stockig: '(?:stockwerke?|geschosse?|etagen?|storeys?)', teilig: '(?:teile?n?|parts?|module?n?)', zugig: '(?:zuge?n?)', fach: '(?:mal|times|x)', mal: '(?:mal|times|x)',
};
const NUMBERED = new RegExp(`^(${NUMERALS.slice(1).sort((a, b) => b.length - a.length).join('|')}|\\d+)-?(${Object.keys(COUNTED).join('|')})(?:e[nmrs]?)?$`);

/** "Vierköpfig" where the facts count four people. */
const numbered = (word: string, text: string): boolean => {
  const m = NUMBERED.exec(word);
  if (!m) return false;
  const [, number = '', unit = ''] = m;
  const at = NUMERALS.indexOf(number);
  const value = `(?:${at < 0 ? number : `${at}|${number}`})`;
  return new RegExp(`\\b${value}[ -]?(?:\\p{L}+ ){0,2}?${COUNTED[unit] ?? ''}\\b${unit === 'kopfig' ? `|\\b(?:team|kolonne|gruppe|crew|trupp|schicht)\\p{L}* (?:von|of|mit|with|aus) ${value}\\b|\\bzu ${value}\\b` : ''}`, 'u').test(text);
};

/** Ranks and professions: a compound with one of these needs the word itself. */
const RANK = /(?:meister|leiter|leitung|chef|inhaber|ingenieur|arzt|arztin|techniker|trainer|berater|manager|fuhrer|erzieher|pfleger|schwester|lehrer|therapeut|monteur|beauftragt|vorsitz|fachwirt|arbeiter|gesell|prufer|direktor|prokurist|spezialist|experte|expertin|profi|dozent|professor|anwalt|richter|planer|kaufmann|kauffrau|fachmann|fachfrau|schein|diplom|preis|auszeichnung|studium|doktor|promotion|verantwort|begleiter|padagog|steuer)/;
const JOINT = /(?:es|en|er|s|n|e)$/;

const carried = (part: string, known: Known): boolean => {
  if (part.length < 4) return false;
  const forms = [part, part.replace(JOINT, '')].filter((f) => f.length >= 4);
  if (forms.some((f) => known.words.has(f) || known.closure.has(german(f)) || known.german.has(german(f)) || known.followed.has(f))) return true;
  const root = germanRoot(part);
  return root.length >= 5 && [...known.words].some((w) => w.length >= root.length + 3 && (w.startsWith(root) || germanRoot(w).endsWith(root)));
};

const ADJECTIVE = /^(\p{L}{4,}?)(?:isch|lich)(?:e[nmrs]?)?$/u;

/** "Neurologisch" of "Neurologie", "Celler" of "Celle", "Video" of "Videozentrierung". */
const derived = (word: string, known: Known): boolean => {
  const base = ADJECTIVE.exec(word)?.[1];
  if (base && ['', 'ie', 'ik', 'ei', 'e', 'en', 'um', 'is'].some((end) => known.words.has(`${base}${end}`))) return true;
  const verb = /^(\p{L}{3,})ier(?:t|te|ten|en|e|ung)$/u.exec(word)?.[1];
  if (verb && ['ation', 'ion', 'ur', 'at', 'anz', 'enz', 'ierung', 'ieren', 'iert'].some((end) => known.words.has(`${verb}${end}`))) return true;
  const noun = /^(\p{L}{3,})(?:ation|ierung)(?:en)?$/u.exec(word)?.[1];
  if (noun && ['iert', 'ieren', 'ierte', 'iere', 'ation', 'ierung'].some((end) => known.words.has(`${noun}${end}`))) return true;
  if (/(?<=\p{L}{3})(?:er)$/u.test(word) && ['', 'e', 'en'].some((end) => known.words.has(`${word.slice(0, -2)}${end}`))) return !RANK.test(word) && !/(?:ler|ner|ker)$/.test(word) || known.words.has(`${word.slice(0, -1)}`);
  // "Versorge" and "Wunden" of "Wundversorgung"
  const own = germanRoot(word);
  if (own.length >= 4 && word.length >= 5 && !RANK.test(word) && [...known.words].some((w) => w.length >= own.length + 6 && (w.startsWith(own) || (own.length >= 5 && germanRoot(w).endsWith(own))))) return true;
  // "Nachweis" of "Schulungsnachweis": a compound is a kind of its last part.
  if (word.length >= 5 && !RANK.test(word) && [...known.words].some((w) => w.length >= word.length + 4 && w.endsWith(word))) return true;
  return word.length >= 4 && !RANK.test(word) && [...known.words].some((w) => w.length >= word.length + (word.length > 4 ? 4 : 3) && w.startsWith(word) && !/\p{L}+er$/u.test(word));
};

/** Whether a German compound says no more than its parts, one carried by the facts and the other too or neutral. */
export const compoundOf = (word: string, known: Known): boolean => {
  if (numbered(word, known.text) || derived(word, known)) return true;
  if (word.length < 9 || /[^a-z]/.test(word) || RANK.test(word)) return false;
  for (let i = 4; i <= word.length - 4; i++) {
    const [first, second] = [word.slice(0, i), word.slice(i)];
    const [a, b] = [carried(first, known), carried(second, known)];
    if ((a && b) || (a && isNeutralGerman(second)) || (b && (isNeutralGerman(first) || isNeutralGerman(first.replace(JOINT, ''))))) return true;
  }
  return false;
};
