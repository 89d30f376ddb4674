import { wordDiff } from './word-diff';

const said = (before: string, after: string): string => wordDiff(before, after).map(({ kind, text }) => ({ same: '', gone: '-', new: '+' })[kind] + text).join(' | ');

describe('wordDiff', () => {
  it.each([
    ['I led a crew of 4.', 'I led a crew of 4.', 'I led a crew of 4.'],
    ['I led a crew of 4.', 'I led the crew of 4.', 'I led | -a | +the | crew of 4.'],
    ['Cooked for guests', 'Cooked for 200 guests at night', 'Cooked for | +200 | guests | +at night'],
    ['one two', 'three', '-one two | +three'],
    ['', 'new words', '+new words'],
    ['gone  words ', '', '-gone words'],
  ])('marks what went and came between “%s” and “%s”', (before, after, expected) => expect(said(before, after)).toBe(expected));

  it('shows both whole where a text is too long to compare', () => {
    const long = 'word '.repeat(300);
    expect(wordDiff(long, 'short')).toEqual([{ text: long, kind: 'gone' }, { text: 'short', kind: 'new' }]);
  });

  it('loses no word of either side', () => {
    const [before, after] = ['a b c d a b', 'b a d c b e'];
    const runs = wordDiff(before, after);
    expect(runs.filter(({ kind }) => kind !== 'new').map(({ text }) => text).join(' ')).toBe(before);
    expect(runs.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join(' ')).toBe(after);
  });
});
