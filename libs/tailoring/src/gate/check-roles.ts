import { isStopWord, wordsOf } from '../words';
import { rootOf } from './concepts';
import { closureOf, isEntailed } from './entails';
import { partsOf, type ReadFact } from './evidence';
import { isPlainGerman } from './german';
import { framesOf } from './words/frames';
import { blank } from './periods';
import { isPlain } from './plain-words';

const content = (text: string): string[] => partsOf(wordsOf(text)).filter((w) => w.length > 2 && !isStopWord(w) && !isPlain(w) && !isPlain(rootOf(w)) && !isPlainGerman(w) && w !== 'first' && !/^\d/.test(w));

/** A job as it names itself (title, employer, place: all before its first date), and what was done there. */
interface Job { readonly head: ReadonlySet<string>; readonly body: ReadonlySet<string> }
const jobOf = (fact: ReadFact): Job => {
  const at = fact.moments[0]?.at ?? 0;
  const last = fact.moments.filter((m) => m.at < at + 40).at(-1)?.end ?? at;
  return { head: closureOf(content(fact.text.slice(0, at))), body: closureOf(content(fact.text.slice(last))) };
};

const NONE: ReadonlySet<string> = new Set();

/** A turn to another job: what follows may belong elsewhere. */
const TURN = /\b(?:before|after|then|later|now|since then|previously|earlier|both|from|whereas|while|until|when|at|bei|als|as)\b/;
const parts = (normal: string): string[] => normal.split(/[;.]\s|,\s|\b(?:and (?=(?:now|later|then|since|at|as|i)\b)|before|after(?:wards)?|while|whereas|later|then|until|und (?=(?:bei|als|seit|ich)\b))\b/).filter((p) => p.trim() !== '');

/**
 * What one job did must not be said of another: a part of a sentence that names one of several cited jobs may
 * not be filled with words that only another one has.
 */
export const checkRoles = (normal: string, facts: readonly ReadFact[]): string[] => {
  const jobs = facts.filter((f) => f.periods.length > 0).map(jobOf);
  if (jobs.length < 2) return [];
  for (const part of parts(blank(normal, framesOf(normal, NONE)))) {
    const words = content(part);
    const named = jobs.filter((job, i) => words.filter((w) => isEntailed(w, job.head) && jobs.every((o, j) => j === i || !isEntailed(w, o.head))).length > 0);
    if (named.length !== 1) continue;
    const [job] = named as [Job];
    const rest = words.filter((w) => !isEntailed(w, job.head));
    const foreign = rest.filter((w) => !isEntailed(w, job.body) && jobs.some((o) => o !== job && isEntailed(w, o.body)));
    const own = rest.filter((w) => isEntailed(w, job.body) && jobs.every((o) => o === job || !isEntailed(w, o.body)));
    if (foreign.length > own.length && (foreign.length > 1 || rest.length < 4 || !TURN.test(part))) return [`it says of one job what the facts say of another ("${foreign[0] ?? ''}")`];
  }
  return [];
};
