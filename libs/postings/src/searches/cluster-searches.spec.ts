import fc from 'fast-check';
import { SOURCE_TERMS } from '@applywright/contracts';
import { CITIES } from '@applywright/lexicon';
import { clusterSearches, searchesADay, searchToken } from './cluster-searches';

describe('clusterSearches', () => {
  it('makes one search for everybody who looks for the same, the most shared first', () => {
    expect(clusterSearches([
      { titles: ['Sr. UX Designer (m/f/d)'], places: ['Berlin'] },
      { titles: ['Registered Nurse', 'registered nurses'], places: ['London, UK', 'london'] },
      { titles: ['Senior Registered Nurse'], places: ['London, United Kingdom'] },
    ])).toEqual([
      { what: 'registered nurse', where: 'London', country: 'GB' },
      { what: 'ux designer', where: 'Berlin', country: 'DE' },
    ]);
  });

  it('searches a country where that is what a person named', () => expect(clusterSearches([{ titles: ['Cook'], places: ['Spain'] }])).toEqual([{ what: 'cook', where: '', country: 'ES' }]));

  it.each([
    [['Assistant to Dr. Lena Voss'], ['Berlin']], [['whatever pays'], ['Berlin']], [['Cook'], ['my mother’s house']], [['Cook'], ['Remote']], [['Cook'], []], [[], ['Berlin']], [['lena.voss@example.org'], ['Berlin']],
  ])('sends nothing for %j in %j', (titles, places) => expect(JSON.stringify(clusterSearches([{ titles, places }]))).not.toMatch(/lena|voss|dr\b|mother|whatever|example/i));

  it('leaves out of a place what the lexicon does not know', () => {
    expect(clusterSearches([{ titles: ['Cook'], places: ['12 Rosenweg, Berlin, Germany', 'Little Snoring, United Kingdom'] }])).toEqual([{ what: 'cook', where: '', country: 'GB' }, { what: 'cook', where: 'Berlin', country: 'DE' }].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  });

  it('lets nobody take all of them', () => {
    const titles = ['cook', 'registered nurse', 'ux designer', 'accountant', 'lawyer'];
    expect(clusterSearches([{ titles, places: ['Berlin', 'Paris', 'London'] }])).toHaveLength(6);
  });

  it('never sends a word that is not the lexicon’s, whatever people type', () => {
    const cities = new Set(CITIES.map((city) => city.names[0]));
    const typed = fc.oneof(fc.string(), fc.constantFrom('nurse', 'Lena Voss, nurse', 'cook at Acme', 'Berlin', 'c/o Voss, 10115 Berlin', 'London SW1A', 'Paris, Texas'));
    fc.assert(fc.property(fc.array(fc.record({ titles: fc.array(typed, { maxLength: 4 }), places: fc.array(typed, { maxLength: 4 }) }), { maxLength: 5 }), (wishes) => {
      for (const { what, where, country } of clusterSearches(wishes)) {
        expect(what).toMatch(/^[a-z0-9 ]+$/);
        expect(what).not.toMatch(/lena|voss|acme/);
        expect(where === '' || cities.has(where)).toBe(true);
        expect(country).toMatch(/^[A-Z]{2}$/);
      }
    }), { numRuns: 300 });
  });
});

describe('searchToken', () => {
  it('is a board’s name that differs with the terms and with nothing else', () => {
    const nurse = { what: 'registered nurse', where: 'New York', country: 'US' };
    expect(searchToken(nurse)).toMatch(/^us-registered-nurse-new-york-[a-z0-9]+$/);
    expect(searchToken({ ...nurse })).toBe(searchToken(nurse));
    expect(new Set([nurse, { ...nurse, where: '' }, { ...nurse, country: 'GB' }, { what: 'registered', where: 'nurse New York', country: 'US' }].map(searchToken)).size).toBe(4);
    expect(searchToken({ what: '看護師'.repeat(40), where: '', country: 'JP' })).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
  });
});

describe('searchesADay', () => {
  it('holds what all windows of a source allow', () => {
    expect(searchesADay(SOURCE_TERMS.adzuna.limits, 4)).toBe(20);
    expect(searchesADay(SOURCE_TERMS.jooble.limits, 2)).toBe(5);
    expect(searchesADay(SOURCE_TERMS.reed.limits, 29)).toBe(200);
    expect(searchesADay(SOURCE_TERMS.usajobs.limits, 4)).toBe(200);
  });
});
