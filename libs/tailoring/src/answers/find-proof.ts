import type { Fact, ResumeContent } from '@applywright/contracts';
import { factsOf } from '@applywright/contracts';
import { ENDED, HEDGE, NEGATION } from '../gate/plain-words';
import { meaningOf, rootsIn } from '../meaning';
import { sameName, skillIdOf } from '../skill-names';
import { fold, isStopWord, wordsOf } from '../words';

type Job = ResumeContent['work'][number];

/** What a profile has about a subject of a question. */
export interface SubjectProof {
  readonly subject: string;
  readonly skills: readonly { readonly name: string; readonly factId: string; readonly same: boolean }[];
  readonly statements: readonly { readonly job: Job; readonly line: Job['highlights'][number]; readonly weak: boolean }[];
  readonly certificates: readonly { readonly name: string; readonly factId: string }[];
  readonly schools: ResumeContent['education'];
  /** Jobs whose title names it. */
  readonly jobs: readonly Job[];
}

/** Words that say nothing of what is asked about. */
const IDLE = new Set('experience experienced work working field area industry role position system software tool technology programme program years year professional professionally environment using use skill knowledge valid experienc database databases databas datenbank erfahrung kenntnis bereich branche umgang gultig beruf'.split(' '));

/** A paper is proven by a paper: who drives has not said that they hold a licence. */
const PAPER = /licen[cs]e|certific|diploma|degree|\bpermit\b|schein|zertifikat|diplom|abschluss|zulassung/i;

/** Whether a text names a subject: the same skill of the lexicon under that name, or every word that means something. */
const names = (text: string, subject: string, id: string | null): boolean => {
  if (PAPER.test(subject) && !PAPER.test(text)) return false;
  const meaning = meaningOf(`, ${text} ,`);
  if (id !== null && meaning.skills.has(id)) return true;
  const words = wordsOf(subject).filter((w) => !isStopWord(w));
  const asked = rootsIn(subject).filter((r) => !IDLE.has(r));
  const own = new Set(wordsOf(text));
  // A word that is no word of language ("C++", "S7") has to stand there as it is.
  if (asked.length === 0) return words.length > 0 && words.every((w) => own.has(w));
  const roots = new Set(rootsIn(text));
  return asked.every((r) => roots.has(r));
};

/** Whether a statement denies or ends what is named: by a word in front of it. "… on Kubernetes without an outage" denies the outage. */
const denies = (text: string, subject: string): boolean => {
  const folded = fold(text);
  const at = Math.max(...[...wordsOf(subject), ...rootsIn(subject)].map((w) => folded.indexOf(w)));
  const before = at < 0 ? folded : folded.slice(0, at);
  return NEGATION.test(before) || ENDED.test(before);
};

/** Finds what the profile has about a subject. Statements that deny it, or say that it ended, are nothing. */
export const proofOf = (subject: string, usable: readonly Fact[], resume: ResumeContent, base: ResumeContent): SubjectProof => {
  const core = subject.split(/\s+/).filter((w) => !IDLE.has(fold(w)) && !IDLE.has(rootsIn(w)[0] ?? '')).join(' ');
  const id = skillIdOf(subject) ?? (core === '' ? null : skillIdOf(core));
  const skills = factsOf(usable, 'skill').filter((s) => names(s.value.name, subject, id)).map((s) => ({ name: s.value.name, factId: s.id, same: sameName(s.value.name, subject) || (id !== null && skillIdOf(s.value.name) === id) || fold(s.value.name).includes(fold(subject)) }));
  const printed = new Map(resume.work.flatMap((w) => w.highlights).map((h) => [h.key, h]));
  const statements = base.work.flatMap((job) => job.highlights.map((h) => ({ job, line: printed.get(h.key) ?? h })))
    .filter(({ line }) => names(line.text, subject, id) && !denies(line.text, subject))
    .map((s) => ({ ...s, weak: HEDGE.test(fold(s.line.text)) }));
  return {
    subject, skills, statements,
    certificates: factsOf(usable, 'certificate').filter((c) => names(c.value.name, subject, id)).map((c) => ({ name: c.value.name, factId: c.id })),
    schools: base.education.filter((e) => names(`${e.degree} ${e.school}`, subject, null)),
    jobs: base.work.filter((w) => w.title !== '' && names(w.title, subject, id)),
  };
};

export const isEmpty = (p: SubjectProof): boolean => p.skills.length + p.statements.length + p.certificates.length + p.schools.length + p.jobs.length === 0;
