import { isModelOnly, readPlaces, readRemoteScope } from './places';

describe('readPlaces', () => {
  it('keeps every place once and in order when some repeat', () => {
    expect(readPlaces([{ raw: 'Barcelona' }, { raw: 'BARCELONA' }, { raw: 'Montevideo' }]).map(({ raw, countryCode }) => [raw, countryCode])).toEqual([['Barcelona', 'ES'], ['Montevideo', 'UY']]);
  });

  it('takes the parts that the source states before those it can read', () => {
    expect(readPlaces([{ raw: 'Houston, TX', city: 'Houston', region: 'Texas', country: 'USA' }])).toEqual([{ raw: 'Houston, TX', city: 'Houston', region: 'Texas', countryCode: 'US' }]);
  });

  it('drops texts that name only a work model and reads the place beside one', () => {
    expect(readPlaces([{ raw: 'Hybrid' }, { raw: 'Remote' }, { raw: '' }, { raw: null }, { raw: 7 }])).toEqual([{ raw: '7' }]);
    expect(readPlaces([{ raw: 'Remote - Germany' }])).toEqual([{ raw: 'Remote - Germany', countryCode: 'DE' }]);
    expect(readPlaces([{ raw: 'Berlin (hybrid)' }])[0]).toMatchObject({ city: 'Berlin', countryCode: 'DE' });
  });
});

describe('isModelOnly', () => {
  it.each(['Hybrid', 'Remote', 'Fully remote, worldwide', 'On-site', 'Remote / Hybrid'])('is true when the text is %s', (text) => expect(isModelOnly(text)).toBe(true));
  it.each(['Remote - Germany', 'Berlin', 'Remote (EU)'])('is false when the text is %s', (text) => expect(isModelOnly(text)).toBe(false));
});

describe('readRemoteScope', () => {
  it('is the whole world only when the text says so', () => {
    expect(readRemoteScope(['Remote, worldwide'], [])).toEqual({ worldwide: true, countries: [] });
    expect(readRemoteScope(['Remote'], [])).toBeNull();
  });
  it('lists the countries of names and areas', () => {
    expect(readRemoteScope(['Remote - Germany or Austria'], [])).toEqual({ worldwide: false, countries: ['AT', 'DE'] });
    expect(readRemoteScope(['Remote (EU)'], [])?.countries).toHaveLength(27);
    expect(readRemoteScope(['Remote (EMEA)'], [])).toBeNull();
  });
  it('takes no state for a country', () => {
    expect(readRemoteScope(['Chicago, IL'], [])?.countries).toEqual(['US']);
    expect(readRemoteScope(['Atlanta, Georgia'], [])?.countries).toEqual(['US']);
    expect(readRemoteScope(['Remote - US'], [])?.countries).toEqual(['US']);
  });
});
