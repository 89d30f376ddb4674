import type { LanguageCode, ResumeContent, Sentence } from '@applywright/contracts';
import { englishTask, languageOf, predicateOf } from './first-person';
import { germanTelling } from './german-first-person';
import { list, type LetterPhrases } from './letter-words';
import { byCoverage, type Demand } from './relevance';

/** A statement longer than this reads as a list, not as a sentence of a letter. */
const LONGEST_STATEMENT = 260;
const FEWEST_WORDS = 4;
/** Jobs that a letter tells from. */
const JOBS = 3;

/** A statement that a letter may tell, with the job or project that it belongs to. */
export interface Proof {
  readonly job: ResumeContent['work'][number];
  readonly text: string;
  readonly factIds: readonly string[];
  /** Whether it can be said in the first person; otherwise it is quoted. */
  readonly told: boolean;
}

const canTell = (text: string, current: boolean, language: LanguageCode): boolean => (language === 'en' ? predicateOf(text, current) !== null || englishTask(text) !== null : germanTelling(text) !== null);

/** The statements of the résumé that say most to the posting, best first; those in another language are left out, and those that can be told go before those that are quoted. */
export const proofsFor = (resume: ResumeContent, demand: Demand, language: LanguageCode, jobs: number = JOBS): Proof[] => {
  const own = resume.work.filter((w) => w.company !== '').slice(0, jobs).flatMap((job) => job.highlights.map((h): Proof => ({ job, text: h.text, factIds: h.factIds, told: canTell(h.text, job.end === 'present', language) })))
    .filter((p) => p.text.length <= LONGEST_STATEMENT && p.text.split(/\s+/).length >= (language === 'de' ? 2 : FEWEST_WORDS) && fits(p.text, language));
  return byCoverage(own.map((p) => p.text), demand)
    .flatMap(({ index, gain }) => (own[index] ? [{ proof: own[index], gain: gain + (own[index].told ? 0.7 : 0) }] : []))
    .sort((a, b) => b.gain - a.gain).map(({ proof }) => proof);
};

/** German statements show by umlauts and small words; an English one of few words must at least not look German. */
const fits = (text: string, language: LanguageCode): boolean => {
  const guess = languageOf(text);
  return guess === language || (guess === null && (language === 'de' ? germanTelling(text) !== null : germanTelling(text) === null));
};

/** Statements in the other language, the best few, quoted as they stand: better than none where the whole CV is in that language. */
export const foreignSentence = (resume: ResumeContent, demand: Demand, say: LetterPhrases, language: LanguageCode, most: number): Sentence[] => {
  const other = language === 'de' ? 'en' : 'de';
  const own = resume.work.slice(0, JOBS).flatMap((w) => w.highlights).filter((h) => h.text.length <= LONGEST_STATEMENT && languageOf(h.text) === other);
  const best = byCoverage(own.map((h) => h.text), demand).flatMap(({ index }) => (own[index] ? [own[index]] : [])).slice(0, most);
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”'];
  const said = best.map((h) => `${open}${h.text.replace(/[.;]+$/, '')}${close}`);
  return best.length === 0 ? [] : [{ text: say.foreign(list(said, language)), factIds: [...new Set(best.flatMap((h) => h.factIds))] }];
};

/** The proofs as sentences, one job's together and the newest first; each job is a group. `named` are jobs that the letter has spoken of. */
export const proofSentences = (proofs: readonly Proof[], resume: ResumeContent, say: LetterPhrases, language: LanguageCode, named: ReadonlySet<string>): Sentence[][] =>
  resume.work.filter((w) => proofs.some((p) => p.job === w)).map((job, group) => {
    const current = job.end === 'present';
    const mine = proofs.filter((p) => p.job === job);
    const out: Sentence[] = [];
    // What was done stands together, and what the tasks are: "I also" and "it also includes" each follow their like.
    const tellings = mine.filter((p) => p.told).map((p) => ({ p, ...tellingOf(p.text, current, language) }));
    let opened = false;
    for (const kind of ['done', 'state', 'task'] as const) {
      tellings.filter((t) => t.kind === kind).forEach((t, turn) => {
        const at = group > 0 && !current && !named.has(job.factId) ? say.before(job.company) : say.at(job.company);
        const also = say.also[(turn - 1 + say.also.length) % say.also.length] ?? '';
        const text = kind === 'done' ? `${turn === 0 ? at : also} ${t.text}.`
          : kind === 'state' ? say.am(opened ? '' : job.company, t.text, current)
            : turn === 0 ? say.task(opened ? '' : job.company, t.text, t.many, current) : (say.tasks[(turn - 1) % say.tasks.length]?.(t.text, t.many, current) ?? '');
        out.push({ text, factIds: withJob(t.p, job) });
        opened = true;
      });
    }
    const quoted = mine.filter((m) => !m.told);
    if (quoted.length > 0) out.push({ text: say.quote(job.company, quoted.map((p) => p.text.replace(/[.;]+$/, '')).join('; ')), factIds: [...new Set(quoted.flatMap((p) => withJob(p, job)))] });
    return opened || quoted.length > 0 ? out : [];
  });

const withJob = (p: Proof, job: ResumeContent['work'][number]): string[] => [...new Set([...p.factIds, job.factId])];

const tellingOf = (statement: string, current: boolean, language: LanguageCode): { kind: 'done' | 'state' | 'task'; text: string; many: boolean } => {
  if (language === 'en') {
    const task = englishTask(statement);
    return task === null ? { kind: 'done', text: predicateOf(statement, current) ?? statement, many: false } : { kind: 'task', text: task, many: false };
  }
  const telling = germanTelling(statement);
  if (!telling) return { kind: 'done', text: statement, many: false };
  return { kind: telling.form === 'habe' ? 'done' : telling.form === 'bin' ? 'state' : 'task', text: telling.text, many: telling.many };
};
