import { isStopWord, wordsOf } from '../words';
import type { ReadFact } from './evidence';
import { checkOwners, checkPapers } from './check-owners';
import { clausesOf } from './check-meaning';
import { rootOf } from './concepts';
import { isPlain } from './plain-words';

/** Professions, which name no job by themselves. */
const AGENTS = new Set(
  'nurse teacher engineer lawyer attorney solicitor barrister accountant chef architect designer developer programmer scientist analyst doctor physician surgeon pharmacist dentist electrician plumber carpenter welder mechanic technician professor lecturer editor producer journalist reporter photographer painter driver buyer planner surveyor therapist psychologist economist banker broker auditor pilot inspector bookkeeper cashier baker butcher barista waiter paralegal midwife paramedic translator interpreter librarian secretary administrator controller treasurer trainer coach tutor instructor researcher statistician consultant'.split(' '),
);

/** Names and figures of one job must not be set beside what belongs to another. */
export const checkPairing = (normal: string, capitals: ReadonlySet<string>, facts: readonly ReadFact[]): string[] => [...besideAnother(normal, capitals, facts), ...toolOfAnother(normal, capitals, facts), ...checkOwners(normal, facts), ...checkPapers(normal, facts)];

/** Where a sentence goes on to the next job. */
const TURNS = /\b(?:before|then|later|followed by|and (?=(?:nearly|almost|about|over|around|just|now|\d|one|two|three|four|five|six|seven|eight|nine|ten)\b))/;
const SPANS = /^(?:year|month|week|day|hour|season|night|shift)s?$/;

const besideAnother = (normal: string, capitals: ReadonlySet<string>, facts: readonly ReadFact[]): string[] => {
  const jobs = facts.filter((f) => f.periods.length > 0);
  if (jobs.length < 2) return [];
  const only = jobs.map((job) => new Set([...job.words].filter((w) => jobs.every((o) => o === job || !o.roots.has(w)) && !isStopWord(w) && !isPlain(w) && !isPlain(rootOf(w)) && !SPANS.test(w))));
  for (const clause of clausesOf(normal).flatMap((c) => c.split(TURNS))) {
    if (/\b(?:moved|switched|transferred|promoted|went|changed|became)\b/.test(clause)) continue;
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

/** "Built it in Power BI" at one employer, where the facts have Power BI at another. */
const toolOfAnother = (normal: string, capitals: ReadonlySet<string>, facts: readonly ReadFact[]): string[] => {
  const jobs = facts.filter((f) => f.periods.length > 0);
  if (jobs.length < 2) return [];
  const free = facts.filter((f) => f.periods.length === 0);
  const only = jobs.map((job) => new Set([...job.words].filter((w) => jobs.every((o) => o === job || !o.roots.has(w)) && !isStopWord(w))));
  for (const clause of clausesOf(normal).flatMap((c) => c.split(TURNS))) {
    if (/\b(?:moved|switched|transferred|went|changed|became|after|before|from|both|respectively|earlier|previous\w*|formerly)\b/.test(clause)) continue;
    const names = namesIn(clause, capitals, only, jobs);
    const named = names.findIndex((n) => n > 0);
    const job = jobs[named];
    if (!job || names.filter((n) => n > 0).length > 1) continue;
    const head = headOf(job);
    const foreign = wordsOf(clause).find((w) => capitals.has(w) && !head.has(w) && !job.words.has(w) && !job.roots.has(rootOf(w)) && !isStopWord(w) && !isPlain(w) && !free.some((f) => f.words.has(w)) && jobs.some((o, i) => i !== named && (only[i]?.has(w) ?? false) && !headOf(o).has(w)));
    if (foreign !== undefined) return [`"${foreign}" belongs to another job in the facts`];
  }
  return [];
};

const headOf = (job: ReadFact | undefined): Set<string> => new Set(wordsOf(job?.text.slice(0, job.moments[0]?.at) ?? '').flatMap((w) => [w, w.replace(/'s$/, ''), ...w.split('-')]));

/** Names stand before a job's first date: title, employer, place. */
const namesIn = (clause: string, capitals: ReadonlySet<string>, only: readonly ReadonlySet<string>[], jobs: readonly ReadFact[]): number[] => {
  const words = wordsOf(clause).flatMap((w) => w.replace(/'s$/, '').split('-'));
  return only.map((set, i) => words.filter((w) => capitals.has(w) && set.has(w) && !AGENTS.has(w) && headOf(jobs[i]).has(w)).length);
};
