import type { ParamMap, Params } from '@angular/router';
import type { ListMatchesQuery } from '@applywright/contracts';

type Sort = ListMatchesQuery['sort'];
type Workplace = NonNullable<ListMatchesQuery['workplace']>;
type Stage = NonNullable<ListMatchesQuery['stage']>;

/** What the list shows, as it stands in the address. */
export interface MatchFilters {
  readonly q: string;
  readonly minScore: number | null;
  readonly minSalary: number | null;
  readonly location: string;
  readonly country: string;
  readonly workplace: Workplace | '';
  readonly stage: Stage | '';
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
}

export const SORTS: readonly { value: Sort; label: string; order: 'asc' | 'desc' }[] = [
  { value: 'score', label: $localize`:@@matches.best-score:Best score`, order: 'desc' },
  { value: 'salary', label: $localize`:@@matches.highest-salary:Highest salary`, order: 'desc' },
  { value: 'posted', label: $localize`:@@matches.newest:Newest`, order: 'desc' },
  { value: 'location', label: $localize`:@@matches.place-a-z:Place A–Z`, order: 'asc' },
  { value: 'company', label: $localize`:@@matches.company-a-z:Company A–Z`, order: 'asc' },
];
const WORKPLACES: readonly Workplace[] = ['onsite', 'hybrid', 'remote'];
const STAGES: readonly Stage[] = ['new', 'saved', 'applied', 'removed'];

export const NO_FILTERS: MatchFilters = { q: '', minScore: null, minSalary: null, location: '', country: '', workplace: '', stage: '', sort: 'score', order: 'desc' };

const whole = (text: string | null, max: number): number | null => {
  if (text === null || !/^\d{1,9}$/.test(text)) return null;
  return Math.min(Number(text), max) || null;
};
const oneOf = <T extends string>(text: string | null, allowed: readonly T[]): T | '' => allowed.find((value) => value === text) ?? '';

/** Reads the filters from the address. What is odd there is left out, so that no link can break the page. */
export const filtersFrom = (params: Pick<ParamMap, 'get'>): MatchFilters => {
  const sort = SORTS.find((s) => s.value === params.get('sort')) ?? SORTS[0]!;
  const country = params.get('country') ?? '';
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    minScore: whole(params.get('minScore'), 100),
    minSalary: whole(params.get('minSalary'), 10_000_000),
    location: (params.get('location') ?? '').slice(0, 100),
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    workplace: oneOf(params.get('workplace'), WORKPLACES),
    stage: oneOf(params.get('stage'), STAGES),
    sort: sort.value,
    order: oneOf(params.get('order'), ['asc', 'desc'] as const) || sort.order,
  };
};

/** The address' parameters for a change; null takes a parameter out. Defaults are not written. */
export const paramsFor = (change: Partial<MatchFilters>): Params => {
  const params: Params = {};
  for (const [key, value] of Object.entries(change)) {
    const isDefault = value === '' || value === null || (key === 'sort' && value === 'score');
    params[key] = isDefault ? null : value;
  }
  // The order belongs to the sort: a new sort starts with its own.
  if ('sort' in change && !('order' in change)) params['order'] = null;
  return params;
};

/** The same as the API's query; empty filters are left out by the client. */
export const queryFor = (filters: MatchFilters, offset: number, limit: number): Partial<ListMatchesQuery> => ({
  q: filters.q || undefined,
  minScore: filters.minScore ?? undefined,
  minSalary: filters.minSalary ?? undefined,
  location: filters.location || undefined,
  country: filters.country || undefined,
  workplace: filters.workplace || undefined,
  stage: filters.stage || undefined,
  sort: filters.sort,
  order: filters.order,
  offset,
  limit,
});

/** How many filters are set; the sort is none. */
export const filterCount = (filters: MatchFilters): number =>
  [filters.q, filters.minScore, filters.minSalary, filters.location, filters.country, filters.workplace, filters.stage].filter(Boolean).length;
