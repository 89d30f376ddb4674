import type { ResumeContent } from '@applywright/contracts';
import { answersOf, type Demand } from './relevance';

/** A statement of a job that is over counts less than one of the job of today, by eye: a tenth of a requirement a job. */
const AGE = 0.1;
const FIGURE = 0.2;

/**
 * The order in which statements and projects leave a résumé that is too long: always the one whose loss costs the least
 * of what the rest answers; among equals the oldest job's, the longest and the last. `kept` names what must stay.
 */
export const trimOrderOf = (content: ResumeContent, demand: Demand, kept: (key: string) => boolean): string[] => {
  const item = (key: string, text: string, age: number) => ({ key, parts: answersOf(text, demand), worth: (/\d/.test(text) ? FIGURE : 0) - AGE * age - text.length / 10_000 });
  const items = [
    ...content.summary.slice(1).map((s, i) => item(s.key ?? '', s.text, i)),
    ...content.work.flatMap((w, age) => w.highlights.map((h, i) => item(h.key ?? '', h.text, age + i / 100))),
    ...content.projects.map((p, i) => item(kept(`project.${p.factId}`) ? `project.${p.factId}` : p.factId, `${p.name} ${p.highlights.map((h) => h.text).join(' ')}`, 2 + i / 100)),
  ].filter((i) => i.key !== '' && !kept(i.key));
  const left = new Set(items);
  const out: string[] = [];
  while (left.size > 0) {
    // The two best answers to each requirement tell what the loss of either costs.
    const best = demand.requirements.map((_, r) => [...left].reduce<[number, number]>(([a, b], i) => {
      const part = i.parts[r] ?? 0;
      return part > a ? [part, a] : part > b ? [a, part] : [a, b];
    }, [0, 0]));
    let least: { item: (typeof items)[number]; cost: number } | null = null;
    for (const i of left) {
      let cost = i.worth;
      demand.requirements.forEach(({ weight }, r) => {
        const [a, b] = best[r] ?? [0, 0];
        if ((i.parts[r] ?? 0) === a && a > b) cost += weight * (a - b);
      });
      if (!least || cost <= least.cost) least = { item: i, cost };
    }
    if (!least) break;
    left.delete(least.item);
    out.push(least.item.key);
  }
  return out;
};
