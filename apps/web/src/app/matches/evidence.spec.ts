import { markIn } from './evidence';

describe('markIn', () => {
  it.each([
    ['You know Rust well', 'rust', ['You know ', 'Rust', ' well']],
    ['a software house', 'software (line of work)', ['a ', 'software', ' house']],
    ['Wir suchen Pflegekräfte', 'nursing', ['Wir suchen Pflegekräfte', '', '']],
    ['C++ (all of it)', 'C++', ['', 'C++', ' (all of it)']],
  ])('marks in %j the word %j', (quote, word, parts) => {
    const { before, hit, after } = markIn(quote, word);
    expect([before, hit, after]).toEqual(parts);
  });
});
