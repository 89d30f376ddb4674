import { isStopWord, wordsOf } from '../words';
import type { ReadFact } from './evidence';
import { clausesOf, meaning, touches } from './check-meaning';
import { rootOf } from './concepts';
import { isPlain } from './plain-words';

/** Professions: a claim may call the person one only when the facts use that very noun. */
const AGENTS = new Set(
  'nurse teacher engineer lawyer attorney solicitor barrister accountant chef architect designer developer programmer scientist analyst doctor physician surgeon pharmacist dentist electrician plumber carpenter welder mechanic technician professor lecturer editor producer journalist reporter photographer painter driver buyer planner surveyor therapist psychologist economist banker broker auditor pilot inspector bookkeeper cashier baker butcher barista waiter paralegal midwife paramedic translator interpreter librarian secretary administrator controller treasurer trainer coach tutor instructor researcher statistician consultant'.split(' '),
);

/** Nouns of office. */
const OFFICES = new Set('manager director coordinator supervisor officer head foreman executive president assistant specialist administrator superintendent'.split(' '));

/** Words before a title's noun that make it smaller. */
const SMALLER = 'assistant deputy acting vice trainee apprentice student intern associate interim volunteer junior sous aspiring assisting'.split(' ');

/** Titles: a profession needs its noun, and a noun that the facts only have in a smaller form keeps that form. */
export const checkTitles = (normal: string, facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  const claim = wordsOf(normal);
  const text = facts.map((f) => f.text).join('\n');
  const known = new Set(facts.flatMap((f) => [...f.words]));
  for (const m of normal.matchAll(/\b(head|lead|chief)\s+(?:of\s|(?:\p{L}+\s+){0,2}?\p{L}+(?:er|or|ist|nurse|chef)\b)/gu)) {
    const verb = /\b(?:i|we|to|now|also|and)\s+$/.test(normal.slice(0, m.index));
    if (!verb && !known.has(m[1] ?? '')) reasons.push(`title "${m[0].trim()}" is not in the facts`);
  }
  for (const word of new Set(claim)) {
    const one = word.replace(/s$/, '');
    if (AGENTS.has(one) && !known.has(one) && !known.has(`${one}s`)) reasons.push(`profession "${one}" is not in the facts`);
  }
  const nouns = wordsOf(text);
  claim.forEach((word, i) => {
    const modifier = claim[i - 1] ?? '';
    if (!(AGENTS.has(word) || OFFICES.has(word)) || !nouns.includes(word) || modifier === '' || isStopWord(modifier) || isPlain(modifier) || isPlain(rootOf(modifier)) || /^\d/.test(modifier)) return;
    const near = nouns.flatMap((n, at) => (n === word ? [...nouns.slice(Math.max(0, at - 4), at), ...(/^(?:of|for|in)$/.test(nouns[at + 1] ?? '') ? nouns.slice(at + 2, at + 6) : [])] : []));
    if (touches(modifier.split('-'), new Set(near.flatMap((n) => [n, rootOf(n), ...n.split('-')]))).length === 0) reasons.push(`title "${modifier} ${word}" is not in the facts`);
  });
  for (const m of text.matchAll(new RegExp(`\\b(${SMALLER.join('|')}) (?:\\p{L}+ ){0,2}?(\\p{L}{4,})\\b`, 'gu'))) {
    const [phrase, small = '', noun = ''] = m;
    if (!(AGENTS.has(noun) || /(?:er|or|ist|man|ant|head|chief|president|lead|nurse|clerk)$/.test(noun)) || !claim.includes(noun) || claim.includes(small)) continue;
    const alone = [...text.matchAll(new RegExp(`\\b${noun}\\b`, 'g'))].some((other) => !text.slice(Math.max(0, other.index - phrase.length), other.index).includes(small));
    if (!alone) reasons.push(`the facts say "${small} … ${noun}", not "${noun}"`);
  }
  return reasons;
};

const CAUSE = /\b(?:thereby|thus|resulting in|leading to|so that|as a result|causing|enabling|thanks to|because of|by (?:\w+ly )?\w+ing|through (?:\w+ly )?\w+ing|and so|which (?:then |also |in turn )?(?:reduced|increased|raised|lowered|cut|improved|boosted|saved|brought|led|helped|drove|grew|halved|doubled|meant))\b/;

/** Cause and effect: both sides have to stand in one statement of the facts. */
export const checkCauses = (normal: string, facts: readonly ReadFact[]): string[] => {
  const cause = CAUSE.exec(normal);
  if (!cause) return [];
  const comma = normal.indexOf(',', cause.index);
  const turn = comma > 0 ? comma : normal.search(/\s(?:i|we)\s/);
  const cut = cause.index < 3 && turn > 0 ? turn : cause.index;
  const left = meaning(normal.slice(0, cut));
  const right = meaning(normal.slice(cut));
  if (left.length === 0 || right.length === 0) return [];
  const together = facts.some((f) => f.statements.some((s) => touches(left, s.roots).length > 0 && touches(right, s.roots).length > 0));
  return together ? [] : ['it says that one thing led to another; the facts do not'];
};

/** Names and figures of one job must not be set beside what belongs to another. */
export const checkPairing = (normal: string, capitals: ReadonlySet<string>, facts: readonly ReadFact[]): string[] => {
  const jobs = facts.filter((f) => f.periods.length > 0);
  if (jobs.length < 2) return [];
  const only = jobs.map((job) => new Set([...job.words].filter((w) => jobs.every((o) => o === job || !o.roots.has(w)) && !isStopWord(w) && !isPlain(w))));
  for (const clause of clausesOf(normal)) {
    if (/\b(?:after|before|then|from|and)\b/.test(clause) && only.filter((set) => wordsOf(clause).some((w) => set.has(w))).length > 1 && namesIn(clause, capitals, only, jobs).filter((n) => n > 0).length !== 1) continue;
    const names = namesIn(clause, capitals, only, jobs);
    const named = names.findIndex((n) => n > 0);
    if (named < 0 || names.filter((n) => n > 0).length > 1) continue;
    const head = headOf(jobs[named]);
    const rest = wordsOf(clause).flatMap((w) => w.split('-')).filter((w) => !capitals.has(w) && !head.has(w) && !isStopWord(w) && !isPlain(w));
    const hits = only.map((set) => rest.filter((w) => set.has(w)).length);
    const other = hits.findIndex((n, i) => i !== named && n > 0);
    if (other >= 0 && hits[named] === 0) return ['it sets a name of one job beside what belongs to another'];
  }
  return [];
};

const headOf = (job: ReadFact | undefined): Set<string> => new Set(wordsOf(job?.text.slice(0, job.moments[0]?.at) ?? '').flatMap((w) => [w, w.replace(/'s$/, ''), ...w.split('-')]));

/** Names stand before a job's first date: title, employer, place. */
const namesIn = (clause: string, capitals: ReadonlySet<string>, only: readonly ReadonlySet<string>[], jobs: readonly ReadFact[]): number[] => {
  const words = wordsOf(clause).flatMap((w) => w.replace(/'s$/, '').split('-'));
  return only.map((set, i) => words.filter((w) => capitals.has(w) && set.has(w) && !AGENTS.has(w) && headOf(jobs[i]).has(w)).length);
};
