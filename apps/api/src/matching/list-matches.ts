import type { ListMatchesQuery, Match, MatchPage, Posting } from '@applywright/contracts';
import { comparableEuro, fold } from '@applywright/lexicon';

/** What filters and orders go by; only what stands on a page is put into words. */
export type ListedMatch = Omit<Match, 'parts' | 'knockOuts'>;

/** The best yearly pay that a posting names, in euro, for comparing only. */
const pay = ({ salary }: Pick<Posting, 'salary'>): number | null => (salary ? comparableEuro(salary.annualMax ?? salary.annualMin, salary.currency) : null);
const place = (match: ListedMatch): string => match.posting.places.map((p) => [p.raw, p.city, p.region].join(' ')).join(' ');

function fits(match: ListedMatch, query: ListMatchesQuery): boolean {
  const { posting } = match;
  if (query.stage ? match.stage !== query.stage : match.stage === 'removed') return false;
  if (query.minScore !== undefined && match.score < query.minScore) return false;
  if (query.workplace && posting.workplace !== query.workplace) return false;
  if (query.country && !posting.places.some((p) => p.countryCode === query.country) && !posting.remoteScope?.countries.includes(query.country)) return false;
  if (query.location && !fold(place(match)).includes(fold(query.location))) return false;
  // A posting that names no pay is left out here: the filter promises a floor.
  if (query.minSalary !== undefined && (pay(posting) ?? -1) < query.minSalary) return false;
  return !query.q || fold(`${posting.title} ${posting.company} ${posting.industry ?? ''} ${place(match)}`).includes(fold(query.q));
}

/** What each order compares; null goes last in both directions. */
function keyOf(match: ListedMatch, sort: ListMatchesQuery['sort']): number | string | null {
  switch (sort) {
    case 'score': return match.score;
    case 'salary': return pay(match.posting);
    case 'posted': return match.posting.postedAt;
    case 'location': return fold(match.posting.places[0]?.raw ?? '') || null;
    case 'company': return fold(match.posting.company);
  }
}

function compare(a: ListedMatch, b: ListedMatch, { sort, order }: ListMatchesQuery): number {
  const [x, y] = [keyOf(a, sort), keyOf(b, sort)];
  if (x === null || y === null) return x === y ? b.score - a.score : x === null ? 1 : -1;
  const way = x < y ? -1 : x > y ? 1 : 0;
  return (order === 'asc' ? way : -way) || b.score - a.score || (a.jobId < b.jobId ? -1 : 1);
}

const count = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
};

/** Filters, orders and cuts one page; the facets count over everything that the filters let through. */
export function listMatches<M extends ListedMatch>(matches: readonly M[], query: ListMatchesQuery): Omit<MatchPage, 'run' | 'items'> & { items: M[] } {
  const fitting = matches.filter((m) => fits(m, query)).sort((a, b) => compare(a, b, query));
  return {
    items: fitting.slice(query.offset, query.offset + query.limit),
    total: fitting.length,
    facets: {
      countries: count(fitting.flatMap((m) => [...new Set(m.posting.places.flatMap((p) => p.countryCode ?? []))])).map(([code, n]) => ({ code, count: n })),
      workplaces: count(fitting.map((m) => m.posting.workplace ?? 'unstated')).map(([workplace, n]) => ({ workplace, count: n })),
    },
  };
}
