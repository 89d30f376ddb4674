import { convertToParamMap } from '@angular/router';
import { filterCount, filtersFrom, NO_FILTERS, paramsFor, queryFor } from './match-filters';

const read = (params: Record<string, string>) => filtersFrom(convertToParamMap(params));

describe('filtersFrom', () => {
  it('gives no filters when the address has none', () => expect(read({})).toEqual(NO_FILTERS));

  it('reads every filter when the address has them', () => {
    expect(read({ q: 'nurse', minScore: '70', minSalary: '60000', location: 'Ham', country: 'DE', workplace: 'remote', stage: 'new', sort: 'company' })).toEqual({
      q: 'nurse', minScore: 70, minSalary: 60_000, location: 'Ham', country: 'DE', workplace: 'remote', stage: 'new', sort: 'company', order: 'asc',
    });
  });

  it.each(['new', 'saved', 'applied', 'removed'])('reads the stage %s', (stage) => expect(read({ stage }).stage).toBe(stage));

  it('leaves out what is odd when somebody wrote the address by hand', () => {
    expect(read({ minScore: '-3', minSalary: 'many', country: 'germany', workplace: 'moon', stage: 'x', sort: '$natural', order: 'up' })).toEqual(NO_FILTERS);
    expect(read({ minScore: '900' }).minScore).toBe(100);
    expect(read({ q: 'x'.repeat(500) }).q).toHaveLength(100);
  });
});

describe('paramsFor', () => {
  it('comes back as the same filters when it is read again', () => {
    const change = { q: 'data', minScore: 80, workplace: 'hybrid', sort: 'salary' } as const;
    expect(read(Object.fromEntries(Object.entries(paramsFor(change)).filter(([, v]) => v !== null).map(([k, v]) => [k, String(v)])))).toEqual({ ...NO_FILTERS, ...change });
  });

  it('takes a parameter out when the filter is cleared', () => expect(paramsFor({ q: '', minScore: null })).toEqual({ q: null, minScore: null }));

  it('forgets the order when the sort changes', () => expect(paramsFor({ sort: 'company' })).toEqual({ sort: 'company', order: null }));
});

describe('queryFor', () => {
  it('asks for nothing but the sort when no filter is set', () => {
    expect(JSON.parse(JSON.stringify(queryFor(NO_FILTERS, 50, 25)))).toEqual({ sort: 'score', order: 'desc', offset: 50, limit: 25 });
  });
});

describe('filterCount', () => {
  it('counts filters and no sorts', () => expect(filterCount({ ...NO_FILTERS, q: 'x', country: 'DE', sort: 'posted' })).toBe(2));
});
