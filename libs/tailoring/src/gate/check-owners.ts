import { isStopWord, wordsOf } from '../words';
import { rootOf } from './concepts';
import { derivedFrom } from './changes';
import { statementAt } from './counted';
import type { ReadFact } from './evidence';
import { blank, momentsOf } from './periods';
import { keptWith, remembered } from './memo';
import { isPlain } from './plain-words';
import { proves } from './bounds';
import { quantitiesOf } from './quantities';

const partsIn = (text: string): string[] => wordsOf(text).flatMap((w) => w.replace(/'s?$/, '').split(/[-/&]/)).filter((w) => w.length > 1 && !isStopWord(w) && !/^\d/.test(w));
const rootsIn: (text: string) => ReadonlySet<string> = remembered((text) => new Set(partsIn(text).map(rootOf)), 2_000);

/** A job by its own first line: the title, then employer and place. */
interface Job {
  readonly fact: ReadFact;
  readonly title: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly segments: readonly string[];
}
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NOT_NAMES = new Set('present school hospital hotel clinic centre center company group service services university college gmbh ltd limited inc llc'.split(' ').map(rootOf));

const jobOf = keptWith((fact: ReadFact): Job => {
  const head = fact.text.slice(0, fact.periods[0]?.start.at ?? 0).split(/,\s|\s\(|\)|\s@\s|\s-\s|\sat\s|\sbei\s/).filter((s) => s.trim() !== '');
  return { fact, title: rootsIn(head[0] ?? ''), segments: head.map((s) => s.trim().replace(/,$/, '')), names: new Set([...rootsIn(head.slice(1).join(' '))].filter((r) => !NOT_NAMES.has(r))), all: rootsIn(fact.text) };
});

const TURN = /[;.]\s|,\s(?=(?:i|ich|we|then|before|after|where|and|now|since|followed|later|to)\b)|\b(?:before|after(?:wards)?|while|whereas|then|later|until|to become|became|become|moved|promoted|joined|switched|followed by|and (?=(?:now|later|then|since|at|as|i|in|from|have|am|currently|bei|seit)\b)|und (?=(?:bei|als|seit|ich|jetzt)\b))\b/;
const LOOKING_BACK = /\b(?:former|formerly|previous|previously|earlier|ex-|trained as|background|experience as|both|respectively|combined|together|in total|career)\b/;

/** Parts of a sentence that each speak of one job. */
const turnsOf = (normal: string): string[] => normal.split(TURN).filter((p): p is string => p !== undefined && p.trim() !== '');

/** A title, a place or a figure of one job must not be set beside the employer of another. */
export const checkOwners = (normal: string, facts: readonly ReadFact[]): string[] => {
  const jobs = facts.filter((f) => f.periods.length > 0).map(jobOf);
  if (jobs.length < 2) return [];
  const free = facts.filter((f) => f.periods.length === 0);
  const freeRoots = new Set(free.flatMap((f) => [...f.roots]));
  const reasons: string[] = [];
  if (placeOfAnother(normal, jobs)) reasons.push('the place belongs to another job in the facts');
  for (const part of turnsOf(normal)) {
    if (LOOKING_BACK.test(part)) continue;
    const roots = rootsIn(blank(part, momentsOf(part)));
    const uniqueTo = (job: Job, set: ReadonlySet<string>): string[] => [...set].filter((r) => roots.has(r) && jobs.every((o) => o === job || !o.all.has(r)));
    const byName = jobs.filter((job) => uniqueTo(job, job.names).length > 0);
    const named = byName.length > 0 ? byName : jobs.filter((job) => uniqueTo(job, job.title).length > 0);
    const [owner] = named;
    if (named.length !== 1 || !owner) continue;
    for (const other of jobs) {
      // Two posts with one employer: the name is of both.
      if (other === owner || [...owner.all].some((r) => owner.names.has(r) && roots.has(r) && other.names.has(r) && !NOT_NAMES.has(r) && !isPlain(r))) continue;
      const title = uniqueTo(other, other.title).filter((r) => !freeRoots.has(r) && !isPlain(r));
      if (title.length > 0 && byName.length > 0) reasons.push(`the title belongs to another job in the facts ("${title.join(' ')}")`);
    }
    reasons.push(...figuresOfAnother(part, owner, jobs, free));
  }
  return reasons;
};

/** "Kiln House in Bergen" when the facts have Kiln House in Oslo. */
const placeOfAnother = (normal: string, jobs: readonly Job[]): boolean =>
  jobs.some((a) => jobs.some((b) => a !== b && !a.fact.text.includes(b.segments[1] ?? '\n') && a.segments.slice(2).some((place) => /^\p{L}[\p{L} -]+$/u.test(place) && !b.fact.text.includes(place) && (b.segments[1] ?? '').length > 2
    && new RegExp(`${escape((b.segments[1] ?? '').split(' ').at(-1) ?? '')}(?:'s)?,? (?:in |at )?${escape(place)}(?!\\p{L})`, 'u').test(normal))));

const MONTH_SECONDS = 2629800;
const figuresOfAnother = (part: string, owner: Job, jobs: readonly Job[], free: readonly ReadFact[]): string[] =>
  quantitiesOf(blank(part, momentsOf(part))).flatMap((q) => {
    if (q.dimension === 'time' && q.value >= 0.95 * MONTH_SECONDS) return [];
    const has = (f: ReadFact): boolean => f.quantities.some((k) => proves({ value: q.value, bound: q.bound }, k.value, k.bound)) || derivedFrom(f.quantities, f.text).some((d) => proves({ value: q.value, bound: q.bound }, d.value));
    const others = jobs.filter((j) => j !== owner).map((j) => j.fact);
    return ![owner.fact, ...free].some(has) && others.some((f) => f.quantities.some((k) => k.dimension === q.dimension && proves(q, k.value, k.bound))) ? [`figure "${q.text}" belongs to another job in the facts`] : [];
  });

const PAPER = /\b(?:degree|bachelor|master|diploma|certificate|certified|certification|licen[cs]e|course|training|award|prize|exam|apprenticeship|doctorate|ba|bsc|bs|beng|ma|msc|meng|mba|phd|llb|llm|nvq|btec|hnd|pgce|[bm]\.?(?:pharm|com|tech|arch|ed|fa|sc|eng|mus|des)|abitur|ausbildung|zertifikat|diplom|fuhrerschein|schein|medal)\b/;

const PAPERS = new Set((PAPER.source.match(/[a-z]{4,}/g) ?? []).map(rootOf));

/** Papers (degrees, certificates, prizes): what belongs to one must not be set beside another of them. */
export const checkPapers = (normal: string, facts: readonly ReadFact[]): string[] => {
  const unique = papersOf(facts);
  if (unique.length < 2) return [];
  for (const part of normal.split(PAPER_PARTS)) {
    const pieces = part.split(/,\s/);
    const list = pieces.length > 1 && pieces.every((p) => PAPER.test(p) || /\b(?:registered|registration|licensed)\b/.test(p));
    for (const piece of list ? pieces : [part]) {
      const roots = rootsIn(piece);
      if (unique.filter((u) => [...u].some((r) => roots.has(r))).length > 1) return ['it joins what the facts say of two different papers (school, year or issuer)'];
    }
  }
  return [];
};
const PAPER_PARTS = /[;:]\s|\s-\s|[.]\s|,\s(?=(?:my|mein\w*|the|an?|i|ich)\s)|\b(?:and|und|as well as|plus|both|while|with|mit|sowie|but|before|after|then|later|followed)\b/;

/** Roots that only one paper of the facts has, for each paper. */
const papersOf = keptWith((facts: readonly ReadFact[]): readonly ReadonlySet<string>[] => {
  const entries = facts.flatMap((f) => f.statements.flatMap((s) => {
    const job = f.periods.length > 0 && statementAt(f.text, f.periods[0]?.start.at ?? 0).text.includes(s.text);
    const dated = f.periods.length === 0 && f.moments.some((m) => s.text.includes(m.text));
    return !job && (PAPER.test(s.text) || (dated && /\p{L}+,\s/u.test(s.text) && f.statements.some((o) => o !== s && PAPER.test(o.text)))) ? [rootsIn(s.text)] : [];
  }));
  const times = new Map<string, number>();
  for (const f of facts) for (const s of f.statements) for (const r of rootsIn(s.text)) times.set(r, (times.get(r) ?? 0) + 1);
  return entries.map((e) => new Set([...e].filter((r) => !isPlain(r) && !PAPERS.has(r) && times.get(r) === 1)));
});
