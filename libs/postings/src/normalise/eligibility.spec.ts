import fc from 'fast-check';
import { readEligibilityList, readEligibilityText } from './eligibility';

const countries = (list: unknown): readonly string[] | undefined => readEligibilityList(list).scope?.countries;

describe('readEligibilityList', () => {
  it('takes an empty list for the whole world and no list for nothing said', () => {
    expect(readEligibilityList([])).toEqual({ places: [], scope: { worldwide: true, countries: [] } });
    expect(readEligibilityList(['Worldwide']).scope?.worldwide).toBe(true);
    for (const none of [undefined, null, 'Germany', 7]) expect(readEligibilityList(none)).toEqual({ places: [], scope: null });
  });

  it('reads names with commas as one country each', () => {
    expect(countries(['Congo, The Democratic Republic of the', 'Germany'])).toEqual(['CD', 'DE']);
    expect(countries(['Tanzania, United Republic of', 'Korea, Republic of', 'Bolivia, Plurinational State of', 'Taiwan, Province of China'])).toEqual(['BO', 'KR', 'TW', 'TZ']);
    expect(countries(["Korea, Democratic People's Republic of"]) ?? []).not.toContain('KR');
  });

  it('reads objects by their code or else their name', () => {
    expect(readEligibilityList([{ alpha2: 'PT', name: 'Portugal', slug: 'portugal' }, { name: 'Spain' }, { code: 'fr' }])).toEqual({
      places: [{ raw: 'Portugal', countryCode: 'PT' }, { raw: 'Spain', countryCode: 'ES' }, { raw: 'FR', countryCode: 'FR' }],
      scope: { worldwide: false, countries: ['ES', 'FR', 'PT'] },
    });
  });

  it('keeps a name that it does not know word for word', () => {
    expect(readEligibilityList(['Atlantis', 'Chile'])).toEqual({ places: [{ raw: 'Atlantis' }, { raw: 'Chile', countryCode: 'CL' }], scope: { worldwide: false, countries: ['CL'] } });
    expect(readEligibilityList(['Atlantis'])).toEqual({ places: [{ raw: 'Atlantis' }], scope: null });
  });
});

describe('readEligibilityText', () => {
  it.each([
    ['USA', ['US']], ['USA Only', ['US']], ['USA, Canada', ['CA', 'US']], ['Germany or Austria', ['AT', 'DE']], ['UK / Ireland', ['GB', 'IE']], ['DACH', ['AT', 'CH', 'DE']],
  ])('reads %s', (text, expected) => {
    expect(readEligibilityText(text).scope).toEqual({ worldwide: false, countries: expected });
  });

  it('keeps the text and leaves the scope open when a part of it is no list of countries', () => {
    expect(readEligibilityText('Americas, Europe')).toEqual({ places: [{ raw: 'Americas, Europe' }], scope: null });
    expect(readEligibilityText('CET +/- 3 hours').scope).toBeNull();
  });

  it('reads the whole world, and nothing from no text', () => {
    for (const text of ['Worldwide', 'Anywhere in the World', 'Global', 'Weltweit']) expect(readEligibilityText(text)).toEqual({ places: [], scope: { worldwide: true, countries: [] } });
    for (const none of ['', ' ', null, 7, []]) expect(readEligibilityText(none).scope).toBeNull();
  });

  it('never throws when it is any JSON at all', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 3 }), (any) => {
      for (const { places, scope } of [readEligibilityList(any), readEligibilityText(any)]) {
        expect(places.every(({ raw }) => raw !== '')).toBe(true);
        expect(scope?.countries.every((code) => /^[A-Z]{2}$/.test(code)) ?? true).toBe(true);
      }
    }), { numRuns: 500 });
  });
});
