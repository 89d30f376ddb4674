import type { Fact } from '@applywright/contracts';
import { aiFact, cvFact, profileOf } from '../profile/profile-fixture';
import { languageCode, languageName, POSTING_LANGUAGES } from './language-words';
import { ownWords } from './own-words';

const work = (id: string, value: object): Fact => cvFact(id, { kind: 'work', value });

describe('ownWords', () => {
  it('offers the person’s titles, newest first and each once, with town, languages and country', () => {
    const words = ownWords(profileOf([
      work('a', { title: 'Baker', start: '2010', end: '2014' }),
      work('b', { title: 'Pastry Chef (m/w/d)', start: '2019', end: 'present' }),
      work('c', { title: 'baker', start: '2014', end: '2019' }),
      work('d', { company: 'No title' }),
      cvFact('e', { kind: 'location', value: { text: 'Linz, Austria', city: 'Linz', countryCode: 'AT' } }),
      cvFact('f', { kind: 'language', value: { name: 'Deutsch', level: 'native' } }),
      cvFact('g', { kind: 'language', value: { name: 'Klingon' } }),
    ]));
    expect(words).toEqual({ titles: ['Pastry Chef', 'baker'], places: ['Linz'], languages: ['de'], country: 'AT' });
  });

  it('offers nothing that only a model suggests', () => {
    expect(ownWords(profileOf([aiFact('a', { kind: 'work', value: { title: 'Astronaut' } } as Partial<Fact>)])).titles).toEqual([]);
  });
});

describe('languageCode', () => {
  it.each([['English', 'en'], ['Englisch', 'en'], ['anglais', 'en'], ['Português', 'pt'], ['Polski', 'pl'], ['German (C1)', 'de'], ['Dutch, fluent', 'nl'], ['Klingon', null], ['', null]])('reads %j as %j', (name, code) => expect(languageCode(name)).toBe(code));
  it('knows the name of every language of postings', () => expect(POSTING_LANGUAGES.filter((code) => languageCode(languageName(code)) !== code)).toEqual([]));
});
