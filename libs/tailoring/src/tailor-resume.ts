import { type Fact, factsOf, isPublishable, type ResumeContent, type Sentence } from '@applywright/contracts';
import { checkClaims, evidenceOf } from './gate/check-claims';
import type { PostingText, Refusal, TailorOptions } from './input';
import { byCoverage, type Demand, demandOf } from './relevance';
import { byRecency, gradeOf, schoolLine, tidy, sentencesOf } from './statements';
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
  /** Ids of facts whose statements may go, least useful for this posting first, when pages run out. */
  readonly trimOrder: readonly string[];
}

/** Statements per work entry, newest first, by page limit; later entries get the last figure. */
const QUOTA: Record<number, readonly number[]> = { 1: [5, 4, 3, 2], 2: [8, 6, 5, 4, 3], 3: [12, 10, 8, 6, 5] };
const SKILLS = 30;
const PROJECTS: Record<number, number> = { 1: 2, 2: 4, 3: 6 };
const SUMMARY_SENTENCES = 4;

/**
 * Chooses, orders and trims a person's publishable facts for a posting. Nothing is reworded beyond
 * tidying (white space, bullet signs, the full stop), everything printed names the facts it rests on and
 * passes the claim gate, and whatever is not printed is listed in `leftOut`.
 */
export const tailorResume = ({ facts, posting, wantedSkills, options }: TailorInput): TailoredResume => {
  const usable = facts.filter(isPublishable);
  const demand = demandOf(posting, wantedSkills);
  const evidence = usable.map(evidenceOf);
  const refused: Refusal[] = [];
  const gains = new Map<string, number>();
  const covered = new Set<string>();

  const pass = (sentences: Sentence[]): Sentence[] => {
    const verdicts = checkClaims(sentences.map((s) => ({ sentence: s.text, factIds: s.factIds })), evidence);
    return sentences.filter((s, i) => {
      const verdict = verdicts[i];
      if (verdict?.supported) return true;
      refused.push({ text: s.text, reason: verdict?.reasons.join('; ') ?? 'not checked' });
      return false;
    });
  };

  const choose = (sentences: readonly Sentence[], quota: number): Sentence[] => {
    const order = byCoverage(sentences.map((s) => s.text), demand, covered);
    const chosen = order.slice(0, quota);
    for (const { index, gain } of chosen) for (const id of sentences[index]?.factIds.slice(0, 1) ?? []) gains.set(id, gain);
    // Running text (one fact, several sentences) keeps its order and comes first.
    const running = new Set(sentences.filter((s, i) => sentences.some((o, j) => j !== i && o.factIds[0] === s.factIds[0])));
    const ranked = chosen.map(({ index }) => sentences[index]).filter((s): s is Sentence => s !== undefined);
    return [...sentences.filter((s) => running.has(s) && ranked.includes(s)), ...ranked.filter((s) => !running.has(s))];
  };

  const statementsUnder = (parentId: string, own: string | undefined): Sentence[] => [
    ...sentencesOf(own ?? '').map((text) => ({ text, factIds: [parentId] })),
    ...factsOf(usable, 'highlight').filter((h) => h.parentId === parentId).map((h) => ({ text: tidy(h.value.text), factIds: [h.id] })),
  ].filter((s) => s.text !== '');

  const quota = QUOTA[options.pageLimit] ?? QUOTA[2] ?? [6];
  const work = byRecency(factsOf(usable, 'work'))
    .filter((w) => w.value.title || w.value.company)
    .map((w, i) => ({
      factId: w.id, start: w.value.start, end: w.value.end, title: w.value.title ?? '', company: w.value.company ?? '', location: w.value.location ?? null,
      highlights: pass(choose(statementsUnder(w.id, w.value.summary), quota[Math.min(i, quota.length - 1)] ?? 3)),
    }));

  const allProjects = factsOf(usable, 'project');
  const projectOrder = byCoverage(allProjects.map((p) => `${p.value.name} ${p.value.description ?? ''}`), demand, new Set(covered));
  const projects = projectOrder.slice(0, PROJECTS[options.pageLimit] ?? 4).map(({ index, gain }) => {
    const p = allProjects[index] as (typeof allProjects)[number];
    gains.set(p.id, gain);
    return {
      factId: p.id, start: p.value.start, end: p.value.end, name: p.value.name, url: p.value.url || null,
      highlights: pass(choose(statementsUnder(p.id, p.value.description), 3)),
    };
  });

  const summaries = factsOf(usable, 'summary').slice(0, 1);
  const summary = pass(summaries.flatMap((s) => sentencesOf(s.value.text).slice(0, SUMMARY_SENTENCES).map((text) => ({ text, factIds: [s.id] }))));

  const location = factsOf(usable, 'location')[0]?.value;
  const latest = work[0];
  const draft: ResumeContent = {
    language: options.language,
    name: factsOf(usable, 'name')[0]?.value.full ?? '',
    headline: factsOf(usable, 'headline')[0]?.value.text ?? (latest?.title || null),
    contacts: {
      email: factsOf(usable, 'email')[0]?.value.address ?? null,
      phone: factsOf(usable, 'phone')[0]?.value.number ?? null,
      location: location ? [location.city, location.region].filter(Boolean).join(', ') || location.text : null,
      links: factsOf(usable, 'link').slice(0, 4).map((l) => ({ url: l.value.url, label: '' })),
    },
    summary,
    work,
    projects,
    education: byRecency(factsOf(usable, 'education')).filter((e) => e.value.school || e.value.degree).map((e) => ({
      factId: e.id, start: e.value.start, end: e.value.end, school: e.value.school ?? '', degree: schoolLine(e.value), location: e.value.location ?? null, grade: gradeOf(e.value),
    })),
    skills: orderSkills(factsOf(usable, 'skill').map((s) => ({ factId: s.id, name: s.value.name })), demand).slice(0, SKILLS),
    languages: factsOf(usable, 'language').map((l) => ({ factId: l.id, name: l.value.name, level: l.value.level || null })),
    certificates: factsOf(usable, 'certificate').map((c) => ({ factId: c.id, name: c.value.name, issuer: c.value.issuer || null, date: c.value.date })),
    leftOut: [],
  };
  const content = { ...draft, leftOut: leftOutOf(draft, usable) };
  const trimOrder = [...gains].sort((a, b) => a[1] - b[1]).map(([id]) => id).filter((id) => !work.some((w) => w.factId === id));
  return { content, refused, trimOrder };
};

/** Wanted skills first in the posting's order, the rest as the person gave them; doubles collapse. */
const orderSkills = (skills: { factId: string; name: string }[], demand: Demand): ResumeContent['skills'] => {
  const seen = new Set<string>();
  const unique = skills.filter((s) => !seen.has(fold(s.name)) && seen.add(fold(s.name)));
  const rank = (name: string): number => {
    const at = demand.wanted.indexOf(fold(name));
    return at < 0 ? Infinity : at;
  };
  const marked = unique.map((s) => ({ ...s, rank: rank(s.name) }));
  marked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
  return marked.map(({ factId, name, rank: r }) => ({ factId, name, wanted: r !== Infinity }));
};

/** Ids of the facts that a résumé prints. */
export const printedFacts = (content: ResumeContent): Set<string> => {
  const ids = new Set<string>();
  for (const s of content.summary) s.factIds.forEach((id) => ids.add(id));
  for (const w of [...content.work, ...content.projects]) {
    ids.add(w.factId);
    for (const h of w.highlights) h.factIds.forEach((id) => ids.add(id));
  }
  for (const x of [...content.education, ...content.skills, ...content.languages, ...content.certificates]) ids.add(x.factId);
  return ids;
};

const leftOutOf = (content: ResumeContent, usable: readonly Fact[]): string[] => {
  const ids = printedFacts(content);
  const basics = new Set<string>();
  for (const kind of ['name', 'headline', 'email', 'phone', 'location'] as const) {
    const first = factsOf(usable, kind)[0];
    if (first) basics.add(first.id);
  }
  for (const link of factsOf(usable, 'link').slice(0, 4)) basics.add(link.id);
  return usable.filter((f) => !ids.has(f.id) && !basics.has(f.id)).map((f) => f.id);
};

/** The résumé without the statements (or projects) of the given facts; they move to `leftOut`. Entries themselves stay. */
export const withoutFacts = (content: ResumeContent, drop: ReadonlySet<string>): ResumeContent => {
  const keep = (s: Sentence): boolean => !s.factIds.some((id) => drop.has(id));
  const projects = content.projects.filter((p) => !drop.has(p.factId)).map((p) => ({ ...p, highlights: p.highlights.filter(keep) }));
  const next = { ...content, work: content.work.map((w) => ({ ...w, highlights: w.highlights.filter(keep) })), projects };
  const before = printedFacts(content);
  const after = printedFacts(next);
  return { ...next, leftOut: [...content.leftOut, ...[...before].filter((id) => !after.has(id))] };
};
