import { type DocumentChange, type Fact, factsOf, isPublishable, type ResumeContent, type Sentence } from '@applywright/contracts';
import { baseResume, leftOutOf, printedFacts } from './base-resume';
import { changesBetween, holdPlaces } from './changes';
import { checkClaims, evidenceOf } from './gate/check-claims';
import type { PostingText, Refusal, TailorOptions } from './input';
import { answersOf, byCoverage, type Demand, demandOf, wantsIn } from './relevance';
import { byRecency } from './statements';
import { mapStatements, rewordings, skillAsPosted } from './rewording';
import { skillsShown } from './skills-shown';
import { trimOrderOf } from './trim-order';
import { fold } from './words';

export interface TailorInput {
  readonly facts: readonly Fact[];
  readonly posting: PostingText;
  /** Skills that the posting names, in its order of importance, in any spelling. */
  readonly wantedSkills: readonly string[];
  readonly options: TailorOptions;
}

export interface TailoredResume {
  readonly content: ResumeContent;
  /** Statements that did not pass the gate; their facts stand in `content.leftOut`. */
  readonly refused: readonly Refusal[];
  /** Statements (by key) and projects (by fact) that may go, least useful for this posting first, when pages run out. */
  readonly trimOrder: readonly string[];
  /** The difference to the person's own résumé, with what was rejected and therefore not done. */
  readonly changes: readonly DocumentChange[];
  /** The person's own résumé: what `changes` are told from. */
  readonly base: ResumeContent;
}

/** Statements per work entry, newest first, by page limit; later entries get the last figure. */
const QUOTA: Record<number, readonly number[]> = { 1: [5, 4, 3, 2], 2: [8, 6, 5, 4, 3], 3: [12, 10, 8, 6, 5] };
const SKILLS: Record<number, number> = { 1: 30, 2: 45, 3: 60 };
const PROJECTS: Record<number, number> = { 1: 2, 2: 4, 3: 6 };
const SUMMARY_SENTENCES = 4;
const PROJECT_STATEMENTS = 3;

type Line = ResumeContent['summary'][number];
const keyOf = (s: Line): string => s.key ?? '';

/**
 * Chooses, orders and trims a person's publishable facts for a posting. Everything printed names the facts it
 * rests on and passes the claim gate; whatever is not printed is listed in `leftOut` and told in `changes`.
 * A change whose key is among `options.rejected` is not done.
 */
export const tailorResume = (input: TailorInput): TailoredResume => {
  const usable = input.facts.filter(isPublishable);
  const base = baseResume(usable, input.options.language);
  const demand = demandOf(input.posting, input.wantedSkills);
  const wanted = new Set(input.options.rejected ?? []);
  const arrangeWith = (rejected: ReadonlySet<string>): Arranged => arrange({ base, usable, demand, posting: input.posting, pageLimit: input.options.pageLimit, rejected });
  const wish = arrangeWith(new Set());
  const wants = (text: string): string[] => wantsIn(text, demand);
  const proposed = changesBetween(base, wish.content, usable, wants);
  const rejected = proposed.filter((c) => wanted.has(c.key)).map((c) => ({ ...c, rejected: true }));
  if (rejected.length === 0) return { ...wish, changes: proposed, base };
  const done = arrangeWith(new Set(rejected.map((c) => c.key)));
  return { ...done, changes: [...changesBetween(base, done.content, usable, wants).filter((c) => !wanted.has(c.key)), ...rejected], base };
};

interface Arranged { readonly content: ResumeContent; readonly refused: Refusal[]; readonly trimOrder: string[] }

interface Plan {
  readonly base: ResumeContent;
  readonly usable: readonly Fact[];
  readonly demand: Demand;
  readonly posting: PostingText;
  readonly pageLimit: number;
  readonly rejected: ReadonlySet<string>;
}

const arrange = ({ base, usable, demand, posting, pageLimit, rejected }: Plan): Arranged => {
  const evidence = usable.map(evidenceOf);
  const refused: Refusal[] = [];
  const covered: number[] = [];
  const kept = (key: string): boolean => rejected.has(`left-out:${key}`);
  const held = (key: string): boolean => rejected.has(`moved:${key}`);

  const pass = (sentences: readonly Line[]): Line[] => {
    const verdicts = checkClaims(sentences.map((s) => ({ sentence: s.text, factIds: s.factIds })), evidence);
    return sentences.filter((s, i) => {
      const verdict = verdicts[i];
      if (verdict?.supported) return true;
      refused.push({ from: 'template', text: s.text, reason: verdict?.reasons.join('; ') ?? 'not checked', key: s.key });
      return false;
    });
  };

  /** The first wording that the gate lets pass; the own words where none does or a change of them is rejected. */
  const reword = (line: Line): Line => {
    if (rejected.has(`reworded:${keyOf(line)}`)) return line;
    const tries = rewordings(line.text, { posting, demand, language: base.language });
    const verdicts = tries.length === 0 ? [] : checkClaims(tries.map((sentence) => ({ sentence, factIds: line.factIds })), evidence);
    const text = tries.find((_, i) => verdicts[i]?.supported);
    return text === undefined ? line : { ...line, text };
  };
  const spell = (skill: ResumeContent['skills'][number]): ResumeContent['skills'][number] => {
    const name = skillAsPosted(skill.name, posting);
    const passes = name !== skill.name && !rejected.has(`reworded:skills.${skill.factId}`) && checkClaims([{ sentence: name, factIds: [skill.factId] }], evidence)[0]?.supported;
    return passes ? { ...skill, name } : skill;
  };

  const choose = (own: readonly Line[], quota: number): Line[] => {
    const ranked = byCoverage(own.map((s) => s.text), demand, covered).flatMap(({ index, fresh }) => (own[index] ? [{ line: own[index], fresh }] : []));
    // The quota cuts only what answers nothing new: pages are the printer's to keep.
    const chosen = ranked.filter(({ line, fresh }, i) => i < quota || fresh || kept(keyOf(line)));
    // Running text (one fact, several sentences) keeps its order and comes first.
    const running = new Set(own.filter((s, i) => own.some((o, j) => j !== i && o.factIds[0] === s.factIds[0])));
    const lines = chosen.map(({ line }) => line);
    return holdPlaces([...own.filter((s) => running.has(s) && lines.includes(s)), ...lines.filter((s) => !running.has(s))], own, (s) => held(keyOf(s)));
  };

  const quota = QUOTA[pageLimit] ?? QUOTA[2] ?? [6];
  const newest = byRecency(factsOf(usable, 'work')).flatMap((f) => base.work.filter((w) => w.factId === f.id));
  const jobs = holdPlaces(newest, base.work, (w) => held(`job.${w.factId}`));
  const work = jobs.map((w) => ({ ...w, highlights: pass(choose(w.highlights, quota[Math.min(newest.indexOf(w), quota.length - 1)] ?? 3)) }));

  const projectOrder = byCoverage(base.projects.map((p) => `${p.name} ${p.highlights.map((h) => h.text).join(' ')}`), demand, [...covered]);
  const most = PROJECTS[pageLimit] ?? 4;
  const shown = projectOrder.flatMap(({ index, fresh }, i) => (base.projects[index] ? [{ project: base.projects[index], wanted: i < most || fresh }] : [])).filter(({ project, wanted }) => wanted || kept(`project.${project.factId}`));
  const projects = holdPlaces(shown.map((s) => s.project), base.projects, (p) => held(`project.${p.factId}`)).map((p) => ({ ...p, highlights: pass(choose(p.highlights, PROJECT_STATEMENTS)) }));

  const first = base.summary[0]?.factIds[0];
  const opening = base.summary.filter((s) => s.factIds[0] === first).slice(0, SUMMARY_SENTENCES);
  const fresh = new Set(byCoverage(base.summary.map((s) => s.text), demand, [...covered]).filter((r) => r.fresh).map((r) => base.summary[r.index]));
  const summary = pass(base.summary.filter((s) => opening.includes(s) || fresh.has(s) || kept(keyOf(s))));

  const schools = byRecency(factsOf(usable, 'education')).flatMap((f) => base.education.filter((e) => e.factId === f.id));
  const skills = orderSkills(base.skills, demand, SKILLS[pageLimit] ?? 45, kept, held).map(spell);
  const draft: ResumeContent = mapStatements({
    ...base, summary, work, projects,
    headline: factsOf(usable, 'headline')[0]?.value.text ?? (newest[0]?.title || null),
    education: holdPlaces(schools, base.education, (e) => held(`education.${e.factId}`)),
    skills: [...skills, ...skillsShown(work, skills, demand, evidence).filter((s) => !rejected.has(`added:skills.${s.factId}`))],
    leftOut: [],
  }, reword);
  return { content: { ...draft, leftOut: leftOutOf(draft, usable) }, refused, trimOrder: trimOrderOf(draft, demand, kept) };
};

/** Skills that the posting asks for first, weightiest first, the rest as the person gave them; doubles collapse. */
const orderSkills = (own: ResumeContent['skills'], demand: Demand, most: number, kept: (key: string) => boolean, held: (key: string) => boolean): ResumeContent['skills'] => {
  const seen = new Set<string>();
  const unique = own.filter((s) => (!seen.has(fold(s.name)) && seen.add(fold(s.name))) || kept(`skills.${s.factId}`));
  const marked = unique.map((s) => {
    const parts = answersOf(`, ${s.name} ,`, demand);
    const at = parts.findIndex((p) => p === 1);
    return { ...s, rank: at < 0 ? Infinity : at };
  });
  const sorted = [...marked].sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
  const cut = sorted.filter((s, i) => i < most || kept(`skills.${s.factId}`));
  return holdPlaces(cut, marked, (s) => held(`skills.${s.factId}`)).map(({ factId, name, rank }) => ({ factId, name, wanted: rank !== Infinity }));
};

/** The résumé without the given statements (by key or fact) and projects; their facts move to `leftOut`. Jobs stay. */
export const withoutFacts = (content: ResumeContent, drop: ReadonlySet<string>): ResumeContent => {
  const keep = (s: Sentence): boolean => !drop.has(s.key ?? '') && !s.factIds.some((id) => drop.has(id));
  const projects = content.projects.filter((p) => !drop.has(p.factId)).map((p) => ({ ...p, highlights: p.highlights.filter(keep) }));
  const next = { ...content, summary: content.summary.filter(keep), skills: content.skills.filter((s) => !drop.has(`work.${s.factId}`)), work: content.work.map((w) => ({ ...w, highlights: w.highlights.filter(keep) })), projects };
  const before = printedFacts(content);
  const after = printedFacts(next);
  return { ...next, leftOut: [...content.leftOut, ...[...before].filter((id) => !after.has(id))] };
};

/** The changes of a résumé from which the printer has left out more than tailoring did. */
export const changesAfterTrim = ({ changes, base, content }: TailoredResume, printed: ResumeContent, facts: readonly Fact[]): DocumentChange[] => {
  const known = new Map(changes.map((c) => [c.key, c]));
  const told = changesBetween(base, printed, facts.filter(isPublishable), () => []).map((c) => known.get(c.key) ?? c);
  return printed === content ? [...changes] : [...told.filter((c) => !known.get(c.key)?.rejected), ...changes.filter((c) => c.rejected)];
};
