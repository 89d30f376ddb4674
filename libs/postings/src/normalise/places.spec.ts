import { isModelOnly } from './model-words';
import { readPlaces, readRemoteScope } from './places';

describe('readPlaces', () => {
  it('keeps every place once and in order when some repeat', () => {
    expect(readPlaces([{ raw: 'Barcelona' }, { raw: 'BARCELONA' }, { raw: 'Montevideo' }]).map(({ raw, countryCode }) => [raw, countryCode])).toEqual([['Barcelona', 'ES'], ['Montevideo', 'UY']]);
  });

  it('takes the parts that the source states before those it can read', () => {
    expect(readPlaces([{ raw: 'Houston, TX', city: 'Houston', region: 'Texas', country: 'USA' }])).toEqual([{ raw: 'Houston, TX', city: 'Houston', region: 'Texas', countryCode: 'US' }]);
  });

  it.each([
    [{ raw: 'Stuttgart, BW, Germany', city: 'Stuttgart', region: 'BW', country: 'de' }, { city: 'Stuttgart', region: 'Baden-Württemberg', countryCode: 'DE' }],
    [{ raw: 'Munich', city: 'Munich', region: 'Bavaria', country: 'Germany' }, { city: 'München', region: 'Bayern', countryCode: 'DE' }],
    [{ raw: 'St. Louis, MO', city: 'St. Louis', region: 'MO', country: 'us' }, { city: 'St. Louis', region: 'Missouri', countryCode: 'US' }],
    [{ raw: '', city: 'Oberammertal', region: 'Tyrol', country: 'AT' }, { raw: 'Oberammertal, Tyrol, AT', city: 'Oberammertal', region: 'Tirol', countryCode: 'AT' }],
    [{ raw: 'Head office', city: 'London', region: 'Ontario', country: 'Canada' }, { city: 'London', region: 'Ontario', countryCode: 'CA' }],
    [{ raw: 'Spain', city: 'Remote', region: '', country: 'Spain' }, { raw: 'Spain', countryCode: 'ES' }],
  ])('gives one name to one town and one state when a source states %j', (input, place) => {
    expect(readPlaces([input])).toEqual([expect.objectContaining(place)]);
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
  it('lists the countries of names', () => {
    expect(readRemoteScope(['Remote - Germany or Austria'], [])).toEqual({ worldwide: false, countries: ['AT', 'DE'] });
    expect(readRemoteScope(['Remote, anywhere in the US'], [])).toEqual({ worldwide: false, countries: ['US'] });
    expect(readRemoteScope(['Berlin or Remote (Germany, Poland)'], [])?.countries).toEqual(['DE', 'PL']);
    expect(readRemoteScope(['Remote - US (CA, NY)'], [])?.countries).toEqual(['US']);
  });
  it.each([
    ['Remote (EU)', 27, 'DE', 'GB'], ['Remote - Europe', 44, 'GB', 'US'], ['EMEA', 112, 'AE', 'IN'], ['Remote, DACH', 3, 'CH', 'FR'], ['APAC (remote)', 28, 'AU', 'US'], ['Remote - LATAM', 23, 'BR', 'US'],
    ['North America', 3, 'MX', 'BR'], ['Nordics', 5, 'FI', 'EE'], ['UK & Ireland', 2, 'IE', 'FR'], ['MENA', 21, 'EG', 'FR'], ['Africa', 54, 'NG', 'FR'], ['Southeast Asia', 10, 'VN', 'JP'], ['CEE', 18, 'PL', 'DE'], ['Benelux', 3, 'LU', 'FR'],
  ])('takes the area %s for the countries that employers mean by it', (text, count, within, without) => {
    const countries = readRemoteScope([text], [])?.countries ?? [];
    expect([countries.length, countries.includes(within), countries.includes(without)]).toEqual([count, true, false]);
  });
  it.each(['Worldwide except US', 'Remote (not in California)', 'Remote, UTC+1 to UTC+3', 'US time zones', 'Americas, Europe', 'Remote'])('is null when %s names no list of countries', (text) => {
    expect(readRemoteScope([text], [])).toBeNull();
  });
  it('takes no state for a country', () => {
    expect(readRemoteScope(['Chicago, IL'], [])?.countries).toEqual(['US']);
    expect(readRemoteScope(['Atlanta, Georgia'], [])?.countries).toEqual(['US']);
    expect(readRemoteScope(['Remote - US'], [])?.countries).toEqual(['US']);
  });
});
