/** A CV as flat values, as `eval:cv` writes it and as gold files hold it. Dates are `YYYY`, `YYYY-MM` or `present`. */
export interface FlatProfile {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly location?: string;
  readonly headline?: string;
  readonly links?: readonly string[];
  readonly skills?: readonly string[];
  readonly languages?: readonly string[];
  readonly certifications?: readonly string[];
  readonly jobs?: readonly FlatJob[];
  readonly education?: readonly FlatStudy[];
}
interface FlatJob { readonly title?: string; readonly company?: string; readonly start?: string; readonly end?: string }
interface FlatStudy { readonly school?: string; readonly degree?: string; readonly field?: string }

/** What was right, too much and missing. */
export class Tally {
  right = 0;
  extra = 0;
  missing = 0;
  add(right: number, extra: number, missing: number): void {
    this.right += right;
    this.extra += extra;
    this.missing += missing;
  }
  merge(other: Tally): void { this.add(other.right, other.extra, other.missing); }
  get f1(): number { return this.right === 0 ? 0 : (2 * this.right) / (2 * this.right + this.extra + this.missing); }
}

/** The score of one CV. Whole entries: jobs whose title, employer, start and end are all right, of all jobs of the gold. */
export interface CvScore {
  readonly fields: ReadonlyMap<string, Tally>;
  readonly wholeJobs: { readonly right: number; readonly of: number };
}

/** Letters and digits in lower case; Latin accents folded, marks of other scripts kept. */
const plain = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ').trim();
/** Words; a Chinese character is a word. */
const words = (text: string | undefined): string[] => plain(text ?? '').replace(/\p{Script=Han}/gu, ' $& ').split(' ').filter((w) => w !== '');

/** How much of two phrases is common, 0 to 1. */
export function likeness(a: string | undefined, b: string | undefined): number {
  const left = words(a);
  const right = words(b);
  const rest = [...right];
  const common = left.filter((w) => { const i = rest.indexOf(w); if (i >= 0) rest.splice(i, 1); return i >= 0; }).length;
  return common === 0 ? 0 : (2 * common) / (left.length + right.length);
}

/** A date is right when its year is, and its month where both sides know one; `present` is only `present`. */
export function sameDate(gold: string | undefined, read: string | undefined): boolean {
  if (gold === undefined) return true;
  if (read === undefined) return false;
  if (gold === 'present' || read === 'present') return gold === read;
  const [year, month] = gold.split('-');
  const [readYear, readMonth] = read.split('-');
  return year === readYear && (month === undefined || readMonth === undefined || month === readMonth);
}

/** Pairs one to one, the likest first. */
function pairUp<G, P>(gold: readonly G[], read: readonly P[], like: (g: G, p: P) => number, least: number): [G, P][] {
  const candidates = gold.flatMap((g, i) => read.map((p, j) => ({ i, j, likeness: like(g, p) }))).filter((c) => c.likeness >= least).sort((a, b) => b.likeness - a.likeness);
  const usedGold = new Set<number>();
  const usedRead = new Set<number>();
  const pairs: [G, P][] = [];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedRead.has(j)) continue;
    usedGold.add(i);
    usedRead.add(j);
    pairs.push([gold[i]!, read[j]!]);
  }
  return pairs;
}

const digits = (text: string): string => text.replace(/\D/g, '').slice(-9);
const address = (link: string): string => link.toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/\/+$/, '');
const bare = (text: string): string => plain(text).replaceAll(' ', '');

const ONE: Record<'name' | 'email' | 'phone' | 'headline' | 'location', (gold: string, read: string) => boolean> = {
  name: (g, p) => plain(g) === plain(p),
  email: (g, p) => g.toLowerCase() === p.toLowerCase(),
  phone: (g, p) => digits(g) === digits(p),
  headline: (g, p) => likeness(g, p) >= 0.6 || words(g).every((w) => words(p).includes(w)),
  // The town is what counts: the first part of the gold.
  location: (g, p) => { const town = words(g.split(/[,(/]/)[0]); return town.length > 0 && town.every((w) => words(p).includes(w)); },
};

const yes = (right: boolean): number => (right ? 1 : 0);
const MANY: Record<string, readonly [(gold: string, read: string) => number, number]> = {
  companies: [likeness, 0.6], schools: [likeness, 0.6], degrees: [likeness, 0.6], certifications: [likeness, 0.6],
  skills: [(g, p) => yes(bare(g) === bare(p)), 1], languages: [(g, p) => yes(plain(p).split(' ').includes(plain(g))), 1], links: [(g, p) => yes(address(p).includes(address(g))), 1],
};

const known = (list: readonly (string | undefined)[]): string[] => list.filter((x): x is string => x !== undefined && x !== '');
const lists = (p: FlatProfile): Record<string, string[]> => ({
  companies: known((p.jobs ?? []).map((j) => j.company)), schools: known((p.education ?? []).map((e) => e.school)), degrees: known((p.education ?? []).map((e) => known([e.degree, e.field]).join(' '))),
  certifications: [...(p.certifications ?? [])], skills: [...(p.skills ?? [])], languages: [...(p.languages ?? [])], links: [...(p.links ?? [])],
});
/** An employer of three roles is one employer; a degree taken twice stays two. */
const distinct = (kind: string, list: string[]): string[] => (kind === 'degrees' ? list : [...new Map(list.map((x) => [plain(x), x])).values()]);

/**
 * Scores one CV by the fields that its gold holds. Phrases are compared by the share of words in common (0.6 and more is right), names and skills
 * letter by letter without case and accents, phones by their last nine digits, links without scheme, places by the town, dates as far as the page shows them.
 * A job is found when its title is; `jobs, title and dates` asks for start and end as well.
 */
export function scoreCv(gold: FlatProfile, read: FlatProfile): CvScore {
  const fields = new Map<string, Tally>();
  const add = (field: string, right: number, extra: number, missing: number): void => {
    const tally = fields.get(field) ?? new Tally();
    tally.add(right, extra, missing);
    fields.set(field, tally);
  };
  for (const kind of ['name', 'email', 'phone', 'headline', 'location'] as const) {
    const g = gold[kind];
    if (g === undefined || g === '') continue;
    const p = read[kind];
    const right = p !== undefined && ONE[kind](g, p);
    add(kind, yes(right), yes(p !== undefined && !right), yes(!right));
  }
  const goldLists = lists(gold);
  const readLists = lists(read);
  for (const [kind, [like, least]] of Object.entries(MANY)) {
    const g = distinct(kind, goldLists[kind]!);
    if (g.length === 0) continue;
    const p = [...new Map(readLists[kind]!.filter((x) => plain(x) !== '').map((x) => [plain(x), x])).values()];
    const right = pairUp(g, p, like, least).length;
    add(kind, right, p.length - right, g.length - right);
  }
  const goldJobs = gold.jobs ?? [];
  if (goldJobs.length === 0) return { fields, wholeJobs: { right: 0, of: 0 } };
  const readJobs = read.jobs ?? [];
  const closeness = (g: FlatJob, p: FlatJob): number => { const title = likeness(g.title, p.title); return title < 0.6 ? 0 : title + yes(sameDate(g.start, p.start)) + yes(sameDate(g.end, p.end)) / 2; };
  const found = pairUp(goldJobs, readJobs, closeness, 0.6);
  const dated = found.filter(([g, p]) => sameDate(g.start, p.start) && sameDate(g.end, p.end));
  const whole = dated.filter(([g, p]) => likeness(g.title, p.title) >= 0.75 && (g.company === undefined || likeness(g.company, p.company) >= 0.6));
  add('jobs, title', found.length, readJobs.length - found.length, goldJobs.length - found.length);
  add(JOBS, dated.length, readJobs.length - dated.length, goldJobs.length - dated.length);
  return { fields, wholeJobs: { right: whole.length, of: goldJobs.length } };
}

/** The field that the summary names beside the micro figure. */
export const JOBS = 'jobs, title and dates';

/** The scores of several CVs as one. */
export interface GroupScore {
  readonly cvs: number;
  readonly micro: number;
  readonly jobs: number;
  /** Share of whole work entries, undefined when no CV of the group has a job. */
  readonly whole: number | undefined;
  readonly fields: ReadonlyMap<string, Tally>;
}

/** Adds the scores of a group up. */
export function summarise(scores: readonly CvScore[]): GroupScore {
  const fields = new Map<string, Tally>();
  const all = new Tally();
  for (const score of scores) {
    for (const [field, tally] of score.fields) {
      const sum = fields.get(field) ?? new Tally();
      sum.merge(tally);
      fields.set(field, sum);
      all.merge(tally);
    }
  }
  const of = scores.reduce((n, s) => n + s.wholeJobs.of, 0);
  const right = scores.reduce((n, s) => n + s.wholeJobs.right, 0);
  return { cvs: scores.length, micro: all.f1, jobs: fields.get(JOBS)?.f1 ?? 0, whole: of === 0 ? undefined : right / of, fields };
}
