import { forgetTexts, remembered } from './memo';

describe('remembered', () => {
  it('works a text out once, and again when texts were forgotten', () => {
    const seen: string[] = [];
    const lengthOf = remembered((text) => seen.push(text), 2);
    expect([lengthOf('a'), lengthOf('a')]).toEqual([1, 1]);
    forgetTexts();
    expect(lengthOf('a')).toBe(2);
    expect(seen).toEqual(['a', 'a']);
  });

  it('lets the oldest go when it is full, and keeps no long text', () => {
    const seen: string[] = [];
    const note = remembered((text) => seen.push(text), 2, 3);
    for (const text of ['a', 'b', 'c', 'a', 'long', 'long']) note(text);
    expect(seen).toEqual(['a', 'b', 'c', 'a', 'long', 'long']);
  });
});
