import { newNumbers } from './new-numbers';

describe('newNumbers', () => {
  it.each<[string, string[], string[]]>([
    ['Cooked for 350 guests.', ['Cooked for 200 guests'], ['350']],
    ['Cooked for 200 guests.', ['Cooked for 200 guests'], []],
    ['Served 1.900 requests in 2021.', ['1,900 requests a second', 'Mar 2021'], []],
    ['From 31 % to 95 %, and 95 again.', ['31 % to 88 %'], ['95']],
    ['No number at all.', [], []],
  ])('of “%s”', (text, known, expected) => expect(newNumbers(text, known)).toEqual(expected));
});
