import { isStopWord, wordsOf } from '../words';
import { rootOf } from './concepts';
import { touches } from './check-meaning';
import { closureOf } from './entails';
import type { ReadFact } from './evidence';
import { followsFrom, isFollowed } from './follows';
import { ABBREVIATIONS } from './words/abbreviations';
import { keptWith } from './memo';
import { GRADES, HEDGE, isPlain, NEGATION } from './plain-words';

/** Professions: a claim may call the person one only when the facts use that very noun. */
const AGENTS = new Set(
  'nurse teacher engineer lawyer attorney solicitor barrister accountant chef architect designer developer programmer scientist analyst doctor physician surgeon pharmacist dentist electrician plumber carpenter welder mechanic technician professor lecturer editor producer journalist reporter photographer painter driver buyer planner surveyor therapist psychologist economist banker broker auditor pilot inspector bookkeeper cashier baker butcher barista waiter paralegal midwife paramedic translator interpreter librarian secretary administrator controller treasurer trainer coach tutor instructor researcher statistician consultant curator conservator archivist dispatcher operator fitter roofer joiner mason gardener farmer florist'.split(' '),
);

/** Nouns of office. */
const OFFICES = new Set('manager director coordinator supervisor officer head foreman executive president assistant specialist administrator superintendent'.split(' '));

/** Words before a title's noun that make it smaller. */
const SMALLER = 'assistant deputy acting vice trainee apprentice student intern associate interim volunteer junior sous aspiring assisting'.split(' ');

/** How somebody works or stands, which the words check judges by itself ("self-employed plumber"). */
const STANDING = /(?:employed|registered|certified|qualified|licensed|licenced|trained|based|experienced|chartered|time|freelance|mobile|working|practising|native|then|later|now)$/;

/** What stands before the title of somebody else ("reports to the head keeper"). */
const OF_ANOTHER = /\b(?:report\w* to|answer\w* to|rests? with|lies? with|held by|signed off by|approved by|decided by|made by|led by|supervised by|advice of|deputy to|stand-in for|assistant to)\s+(?:the |an? |our |my |their )?(?:\p{L}+ )?$/u;
const escaped = (w: string): string => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const SHORT: Readonly<Record<string, string>> = { sr: 'senior', jr: 'junior', asst: 'assistant', mgr: 'manager', dir: 'director', supv: 'supervisor', assoc: 'associate' };

/** A noun behind one of these is a verb ("I coach two juniors"). */
const VERB_BEFORE = new Set('i we to also now then and have had who often he she they would could can will'.split(' '));

const DESCRIBED = /^[\p{L}]+-(?:speaking|based|trained|born|educated|registered|licen[cs]ed|certified|qualified|focused|minded|raised|sprachig\w*|starred|graded|rated|accredited)$/u;
/** What titles are judged by, read once for facts that are cited together. */
const groundOf = keptWith((facts: readonly ReadFact[]) => {
  const text = facts.map((f) => f.text).join('\n');
  const known = new Set(facts.flatMap((f) => [...f.words]));
  const shortFor = new Set([...known].map((w) => (Object.hasOwn(ABBREVIATIONS, w) ? (ABBREVIATIONS[w] ?? '').split(' ').at(-1)?.replace(/s$/, '') ?? '' : '')));
  return { text, nouns: wordsOf(text), known, all: closureOf(known), shortFor };
});

/** Titles: a profession needs its noun, and a noun that the facts only have in a smaller form keeps that form. */
export const checkTitles = (normal: string, capitals: ReadonlySet<string>, facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  const claim = wordsOf(normal);
  const { text, nouns, known, all, shortFor } = groundOf(facts);
  const followed = followsFrom(facts);
  for (const m of normal.matchAll(/\b(head|lead|chief)\s+(?:of\s|(?:\p{L}+\s+){0,2}?\p{L}+(?:er|or|ist|nurse|chef)\b)/gu)) {
    const verb = /\b(?:i|we|to|now|also|and)\s+$/.test(normal.slice(0, m.index));
    if (!verb && !known.has(m[1] ?? '') && !all.has(m[1] ?? '')) reasons.push(`title "${m[0].trim()}" is not in the facts`);
  }
  claim.forEach((word, i) => {
    const one = word.replace(/s$/, '');
    // "Registered; diploma in nursing" makes a nurse, "worked with nursing staff" does not.
    if (['registered', 'licensed', 'chartered', 'qualified'].some((w) => known.has(w)) && facts.some((f) => f.words.has(one) || f.roots.has(rootOf(one)))) return;
    if (!AGENTS.has(one) || known.has(one) || known.has(`${one}s`) || all.has(one) || (shortFor.has(one) && !known.has('bachelor'))) return;
    if (VERB_BEFORE.has(claim[i - 1] ?? '') && (one === 'coach' || one === 'tutor' || one === 'pilot' || one === 'nurse') && all.has(rootOf(one))) return;
    reasons.push(`profession "${one}" is not in the facts`);
  });
  for (const [word = '', rank = ''] of normal.matchAll(/\b\p{L}*(meister|fachwirt|betriebswirt|ingenieur)(?:in|innen)?\b/gu)) {
    if (HEDGE.test(normal) || NEGATION.test(normal) || new RegExp(`\\b(?:zum|zur)\\s+${word}`, 'u').test(normal)) continue;
    if (!facts.some((f) => f.statements.some((s) => !(s.negated && [...s.negatedScope].some((r) => r.includes(rank))) && s.weakened === null && new RegExp(`${rank}(?!schule|kurs|vorber)`).test(s.text)))) reasons.push(`title "${word}" is not in the facts`);
  }
  claim.forEach((word, i) => {
    const before = claim[i - 1] ?? '';
    if (!(AGENTS.has(word) || OFFICES.has(word)) || before.length < 3 || isStopWord(before)) return;
    const at = [...text.matchAll(new RegExp(`(?<!\\p{L})${escaped(before)} ${escaped(word)}(?!\\p{L})`, 'gu'))].map((m) => m.index);
    // "The site manager holds the budget" gives the title to nobody else.
    if (new RegExp(`\\b(?:the|an?|our|my) ${escaped(before)} ${escaped(word)} (?:who|\\p{L}+s|was|had|\\p{L}+ed)\\b`, 'u').test(normal)) return;
    if (at.length > 0 && at.every((x) => OF_ANOTHER.test(text.slice(0, x))) && !OF_ANOTHER.test(normal.slice(0, normal.indexOf(`${before} ${word}`)))) reasons.push(`title "${before} ${word}" is somebody else's in the facts`);
  });
  const title = (at: number): boolean => capitals.has(claim[at] ?? '') || at === 0;
  claim.forEach((word, i) => {
    if (!(AGENTS.has(word) || OFFICES.has(word)) || !nouns.includes(word)) return;
    const near = nouns.flatMap((n, at) => (n === word ? [...nouns.slice(Math.max(0, at - 4), at), ...(/^(?:of|for|in)$/.test(nouns[at + 1] ?? '') ? nouns.slice(at + 2, at + 6) : [])] : []));
    const roots = new Set(near.flatMap((n) => [n, rootOf(n), ...n.split('-'), ...(SHORT[n] ? [SHORT[n], rootOf(SHORT[n])] : [])]));
    // "Group Product Manager": each word of a title in capitals, else the one before the noun.
    for (let at = i - 1; at >= Math.max(0, i - 3) && (at === i - 1 || (title(at) && title(at + 1))); at--) {
      const modifier = claim[at] ?? '';
      // "French-speaking", "Leeds-based": the name in front is judged by itself.
      if (DESCRIBED.test(modifier)) continue;
      if (isStopWord(modifier) || /^(?:position|rolle|stelle|role|post|titel|title)$/.test(modifier) || /^\d/.test(modifier) || STANDING.test(modifier) || ((isPlain(modifier) || isPlain(rootOf(modifier))) && !title(at))) break;
      if (touches(modifier.split('-'), roots).length === 0 && !(isFollowed(modifier, followed) && !GRADES.has(modifier) && !OFFICES.has(modifier))) {
        reasons.push(`title "${modifier} … ${word}" is not in the facts`);
        break;
      }
    }
  });
  for (const m of text.replace(/\basst\b\.?/g, 'assistant').replace(/\bjr\b\.?/g, 'junior').matchAll(new RegExp(`\\b(${SMALLER.join('|')}) ((?:\\p{L}+ ){0,2}\\p{L}{4,})\\b`, 'gu'))) {
    const small = m[1] ?? '';
    const noun = (m[2] ?? '').split(' ').find((w) => w.length > 3 && (AGENTS.has(w) || OFFICES.has(w) || /(?:er|or|ist|man|ant|head|chief|president|lead|nurse|clerk)$/.test(w))) ?? '';
    const phrase = m[0].slice(0, m[0].indexOf(noun) + noun.length);
    if (!(AGENTS.has(noun) || /(?:er|or|ist|man|ant|head|chief|president|lead|nurse|clerk)$/.test(noun)) || !claim.includes(noun) || claim.some((w, at) => w.startsWith(small.slice(0, 6)) && at <= claim.lastIndexOf(noun) && at >= claim.indexOf(noun) - 4)) continue;
    const alone = [...text.matchAll(new RegExp(`\\b${noun}\\b`, 'g'))].some((other) => !text.slice(Math.max(0, other.index - phrase.length), other.index).includes(small));
    if (!alone) reasons.push(`the facts say "${small} … ${noun}", not "${noun}"`);
  }
  return reasons;
};
