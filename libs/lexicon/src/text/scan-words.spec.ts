import * as fc from 'fast-check';
import { fold, isContentWord, NO_WORD, scanWords, tokenSpans, WordPool, WordScan } from '../index';

const scan = new WordScan();
const wordsOf = (text: string, pool: WordPool, grows = true): (string | null)[] => {
  scanWords(text, pool, scan, grows);
  return Array.from(scan.ids.subarray(0, scan.count), (id) => (id === NO_WORD ? null : pool.word(id)));
};

/** The rules of the scanner once more, as one pattern and slowly. */
const WORD = /\.net(?![\p{L}\p{N}])(?<![\p{L}\p{N}\p{M}\u00ad]\.net)|[\p{L}\p{N}\p{M}\u00ad](?:[\p{L}\p{N}\p{M}\u00ad]|(?<=\d)\.(?=\d))*/giu;
const plainly = (text: string): string[] => {
  const words: string[] = [];
  for (WORD.lastIndex = 0; ; ) {
    const found = WORD.exec(text);
    if (!found) return words;
    const end = found.index + found[0].length;
    const rest = text.slice(end, end + 6);
    const ending = found[0].toLowerCase() === '.net' ? '' : (/^\.(?:js|ts|net|io|ai|py|cpp)(?![\p{L}\p{N}])/iu.exec(rest)?.[0] ?? /^\+\+/.exec(rest)?.[0] ?? (found[0].length <= 2 && !/^[0-9]/.test(found[0]) ? /^#/.exec(rest)?.[0] : '') ?? '');
    words.push(fold(found[0] + ending));
    WORD.lastIndex = end + ending.length;
  }
};

const pieces = fc.constantFrom('nurse', 'NURSE', 'Größe', 'Zürich', 'Zu\u0308rich', 'Straße', 'C++', 'C#', '.NET', 'ASP.NET', 'Node.js', 'v1.2.3', '3.5', '100', 'İstanbul', 'ΟΔΟΣ', 'œuvre', 'ﬁnance', '看護師', 'x\u00ady', '🙂', ' ', ' ', ', ', '. ', '\n', '-', '/', '’', '(', '.', '+', '#', '\ud800', '\u00a0');
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

describe('scanWords', () => {
  it('cuts as the plain pattern does when texts are odd', () => {
    fc.assert(fc.property(texts, (text) => expect(tokenSpans(text).map(({ key }) => key)).toEqual(plainly(text))), { numRuns: 3000 });
  });
  it('numbers the words that the tokens hold when a pool grows', () => {
    const pool = new WordPool();
    fc.assert(
      fc.property(texts, (text) => expect(wordsOf(text, pool)).toEqual(tokenSpans(text).map(({ key }) => (/^[\d.]*$/.test(key) ? null : key)))),
      { numRuns: 1000 },
    );
  });
  it('takes in nothing when the pool does not grow', () => {
    const pool = new WordPool();
    wordsOf('care for patients', pool);
    expect(wordsOf('Care for ventilated PATIENTS', pool, false)).toEqual(['care', 'for', null, 'patients']);
    expect(pool.size).toBe(3);
  });
  it('marks beginnings when lines and sentences end', () => {
    wordsOf('One two. Three, four\nfive! 3.5 six? e.g.seven\u00a0eight.\u00a0nine', new WordPool());
    expect([...scan.begins.subarray(0, scan.count)]).toEqual([1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1]);
  });
  it('leaves words out of the pool when they are longer than any word', () => expect(wordsOf(`${'x'.repeat(65)} ${'y'.repeat(64)}`, new WordPool())).toEqual([null, 'y'.repeat(64)]));
});

describe('WordPool', () => {
  it('finds each word under its number when thousands were taken in, hashes collide, and after a copy went its own way', () => {
    const pool = new WordPool();
    // "aa" and "bB" style pairs have one hash under any polynomial of 31
    const words = Array.from({ length: 5000 }, (_, n) => [...n.toString(2).padStart(13, '0')].map((bit) => (bit === '0' ? 'ab' : 'bC')).join(''));
    const ids = words.map((word) => pool.intern(word));
    expect(new Set(ids).size).toBe(words.length);
    const copy = pool.copy();
    copy.intern('new');
    expect(words.map((word) => copy.find(word))).toEqual(ids);
    expect(ids.map((id) => pool.word(id))).toEqual(words);
    expect([pool.find('new'), copy.word(copy.find('new'))]).toEqual([NO_WORD, 'new']);
  });
});

describe('isContentWord', () => {
  it.each([['nurse', true], ['c', true], ['the', false], ['3.5', false], ['x', false], ['', false], ['3d', true]])('answers for %j', (word, answer) => expect(isContentWord(word)).toBe(answer));
});
