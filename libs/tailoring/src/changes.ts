import { type DocumentChange, type Fact, type ResumeContent, SECTION_OF } from '@applywright/contracts';

/** One line of a résumé that can be left out, moved, reworded or added, wherever it stands. */
interface Line {
  readonly key: string;
  readonly section: string;
  /** Lines are compared with those of the same list only. */
  readonly list: string;
  readonly text: string;
  readonly factIds: readonly string[];
}

const join = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Every line of a résumé, in its order. */
export const linesOf = (content: ResumeContent): Line[] => {
  const line = (section: string, key: string, text: string, factIds: readonly string[], list = section): Line => ({ section, key, text, factIds, list });
  const entry = (section: string, id: string, text: string): Line => line(section, `${section}.${id}`, text, [id]);
  const under = (section: string, id: string, highlights: ResumeContent['summary']): Line[] => highlights.map((h) => line(section, h.key ?? '', h.text, h.factIds, `${section}.${id}`));
  return [
    ...content.summary.map((s) => line('summary', s.key ?? '', s.text, s.factIds)),
    ...content.work.flatMap((w) => [entry('work', w.factId, join(w.title, w.company)), ...under('work', w.factId, w.highlights)].map((l, i) => (i === 0 ? { ...l, key: `job.${w.factId}` } : l))),
    ...content.projects.flatMap((p) => [entry('projects', p.factId, p.name), ...under('projects', p.factId, p.highlights)].map((l, i) => (i === 0 ? { ...l, key: `project.${p.factId}` } : l))),
    ...content.education.map((e) => entry('education', e.factId, join(e.degree, e.school))),
    ...content.skills.map((s) => entry('skills', s.factId, s.name)),
    ...content.languages.map((l) => entry('languages', l.factId, l.level ? `${l.name} (${l.level})` : l.name)),
    ...content.certificates.map((c) => entry('certificates', c.factId, join(c.name, c.issuer))),
  ];
};

/** Positions of a longest rising run: what stands outside of it has moved. */
const risingRun = (places: readonly number[]): Set<number> => {
  const length = places.map(() => 1);
  const back = places.map(() => -1);
  let best = -1;
  places.forEach((p, i) => {
    for (let j = 0; j < i; j++) if ((places[j] ?? 0) < p && (length[j] ?? 0) + 1 > (length[i] ?? 0)) [length[i], back[i]] = [(length[j] ?? 0) + 1, j];
    if (best < 0 || (length[i] ?? 0) > (length[best] ?? 0)) best = i;
  });
  const run = new Set<number>();
  for (let i = best; i >= 0; i = back[i] ?? -1) run.add(i);
  return run;
};

/** Items in a wished order, but those in `held` at the place that they have in `own`. */
export const holdPlaces = <T>(wished: readonly T[], own: readonly T[], held: (item: T) => boolean): T[] => {
  const kept = own.filter((item) => wished.includes(item));
  const free = wished.filter((item) => !held(item));
  return kept.map((item) => (held(item) ? item : (free.shift() as T)));
};

/**
 * What tailoring did, as the difference between the person's own résumé and the tailored one. `wantsOf` tells
 * which words of the posting a text answers. A fact that neither prints is told as left out, too.
 */
export const changesBetween = (base: ResumeContent, tailored: ResumeContent, facts: readonly Fact[], wantsOf: (text: string) => string[]): DocumentChange[] => {
  const before = linesOf(base);
  const after = linesOf(tailored);
  const was = new Map(before.map((l) => [l.key, l]));
  const is = new Map(after.map((l) => [l.key, l]));
  const change = (kind: DocumentChange['kind'], at: Line, from: string | null, to: string | null): DocumentChange => ({
    key: `${kind}:${at.key}`, kind, section: at.section, before: from, after: to, factIds: [...at.factIds], wants: wantsOf(to ?? '').slice(0, 8), rejected: false,
  });
  const out: DocumentChange[] = [];
  for (const l of before) if (!is.has(l.key)) out.push(change('left-out', l, l.text, null));
  for (const f of facts) if (base.leftOut.includes(f.id) && tailored.leftOut.includes(f.id)) out.push(change('left-out', { key: `fact.${f.id}`, section: SECTION_OF[f.kind], list: '', text: f.text, factIds: [f.id] }, f.text, null));
  for (const l of after) {
    const own = was.get(l.key);
    if (!own) out.push(change('added', l, null, l.text));
    else if (own.text !== l.text) out.push(change('reworded', l, own.text, l.text));
  }
  for (const list of new Set(after.map((l) => l.list))) {
    const both = after.filter((l) => l.list === list && was.has(l.key));
    const places = both.map((l) => before.findIndex((b) => b.key === l.key));
    const stayed = risingRun(places);
    both.forEach((l, i) => {
      if (!stayed.has(i)) out.push(change('moved', l, was.get(l.key)?.text ?? null, l.text));
    });
  }
  return out;
};

