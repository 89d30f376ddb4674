import * as fc from 'fast-check';
import { coordinatesOf, countriesOfArea, countryName, currencyOf, detectLanguage, findSkills, isKnownPlace, looksLikeTitle, parsePlace, parsePlaces, plainTitle, seniorityOf, titleFamily, titleKey, tokenSpans } from './index';

const readers = [currencyOf, detectLanguage, findSkills, isKnownPlace, looksLikeTitle, parsePlace, parsePlaces, plainTitle, seniorityOf, titleFamily, titleKey, tokenSpans];

describe('readers of foreign text', () => {
  it('never throw when they are given any text', () => {
    const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom('Berlin', ',', ' ', '(m/w/d)', 'Go', 'C++', '.net', '\n', 'İ', '\ud800', '-', 'DE', '$')).map((parts) => parts.join('')));
    fc.assert(fc.property(odd, (text) => readers.forEach((read) => expect(() => read(text)).not.toThrow())), { numRuns: 1000 });
  });
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('know %s for no area and no town', (text) => {
    expect([countriesOfArea(text), coordinatesOf({ city: text, countryCode: 'DE' }), parsePlace(text), titleFamily(text), currencyOf(text), countryName(text)]).toEqual([null, null, { raw: text }, null, null, text]);
  });
  it('point into the text when they give offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, key } of tokenSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(typeof key).toBe('string');
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
  it('come to an end when a hundred thousand blanks or brackets are sent', () => {
    for (const filler of [' ', '(', ' - ', ', ', '.', 'a ']) {
      const text = `Nurse${filler.repeat(100_000)}x`;
      readers.forEach((read) => expect(() => read(text)).not.toThrow());
    }
  });
});
