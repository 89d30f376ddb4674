import { isPublishable, type Fact, type PartialDate, type Preferences } from '@applywright/contracts';
import { type Seniority, seniorityOf, seniorityRank } from '@applywright/lexicon';

/** A point in time as a year with a fraction. */
export const yearOf = (date: PartialDate, now: Date): number => {
  if (date === 'present') return now.getUTCFullYear() + now.getUTCMonth() / 12;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12;
};

/** The level that a profile stands at, what says so, and the facts behind it. */
export interface UserLevel {
  level: Seniority;
  from: 'desired' | 'title' | 'years';
  factIds: string[];
}

/** The level of the wanted titles, of the latest title, or by years since the first job (≤ 2 junior, ≤ 6 mid, more senior). */
export const levelOf = (facts: readonly Fact[], preferences: Preferences, now: Date): UserLevel | null => {
  let wanted: Seniority | null = null;
  for (const title of preferences.desiredTitles) {
    const level = seniorityOf(title);
    if (level && (!wanted || seniorityRank(level) > seniorityRank(wanted))) wanted = level;
  }
  if (wanted) return { level: wanted, from: 'desired', factIds: [] };
  const jobs: { id: string; title: string; start: number | null; end: number | null }[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'work' || !isPublishable(fact)) continue;
    const { title, start, end } = fact.value;
    jobs.push({ id: fact.id, title: title ?? '', start: start ? yearOf(start, now) : null, end: end ? yearOf(end, now) : null });
  }
  jobs.sort((a, b) => (b.end ?? b.start ?? 0) - (a.end ?? a.start ?? 0) || (b.start ?? 0) - (a.start ?? 0) || (a.id < b.id ? -1 : 1));
  const latest = jobs[0];
  if (latest) {
    const level = seniorityOf(latest.title);
    if (level) return { level, from: 'title', factIds: [latest.id] };
  }
  const dated = jobs.filter((job) => job.start !== null && job.start > 1940);
  if (dated.length === 0) return null;
  const first = dated.reduce((a, b) => (a.start! < b.start! || (a.start === b.start && a.id < b.id) ? a : b));
  const years = now.getUTCFullYear() + now.getUTCMonth() / 12 - first.start!;
  return { level: years <= 2 ? 'junior' : years <= 6 ? 'mid' : 'senior', from: 'years', factIds: [first.id] };
};
