import type { CvLine } from '@applywright/contracts';
import { chooseLanguages } from './choose-languages';
import { lineConfidence, pageWords } from './seen-page';
import { boldWords } from './stroke-width';
import type { SeenWord } from './tesseract';

/** A word at (x, baseline) of a 30 px line, 15 px a letter. */
const word = (text: string, x: number, baseline: number, over: Partial<SeenWord> = {}): SeenWord => ({ text, confidence: 0.95, x0: x, x1: x + text.length * 15, top: baseline - 22, bottom: baseline, baseline, size: 30, bold: false, ...over });
/** A mark of the size of a dot, above the baseline. */
const dot = (text: string, x: number, baseline: number, over: Partial<SeenWord> = {}): SeenWord => word(text, x, baseline, { x1: x + 10, top: baseline - 15, bottom: baseline - 5, confidence: 0.4, ...over });
const texts = (...words: SeenWord[]): string[] => pageWords(words, 0.3).map((w) => w.text);

describe('pageWords', () => {
  it.each(['«', '+', 'e', '*'])('takes %j for a bullet when it is small and floats', (mark) => expect(texts(dot(mark, 0, 100), word('Led', 40, 100))).toEqual(['•', 'Led']));
  it('takes a letter for a hollow bullet when it stands alone before a capital', () => {
    expect(texts(word('o', 0, 100), word('Led', 40, 100))).toEqual(['•', 'Led']);
    expect(texts(word('corso', 0, 100), word('e', 90, 100), word('Roma', 115, 100))).toEqual(['corso', 'e', 'Roma']);
    expect(texts(word('e', 0, 100), word('poi', 30, 100))).toEqual(['e', 'poi']);
  });
  it('keeps a dash between dates, however it came out', () => expect(texts(word('2018', 0, 100), word('~', 70, 100, { confidence: 0.1 }), word('2021', 100, 100))).toEqual(['2018', '–', '2021']));
  it('leaves specks out and keeps long words that the engine is unsure of', () => {
    expect(texts(word('ii', 0, 100, { confidence: 0.2 }), word('|', 60, 100, { confidence: 0.2 }), word('Siobhán', 100, 100, { confidence: 0.2 }))).toEqual(['Siobhán']);
  });
  it('puts an address together that was parted at its dot', () => {
    expect(texts(word('github.', 0, 100), word('com/ana', 108, 100))).toEqual(['github.com/ana']);
    expect(texts(word('End.', 0, 100), word('and', 72, 100))).toEqual(['End.', 'and']);
  });
  it('gives lines of about one height one size, and headings their own', () => {
    expect(pageWords([word('usual', 0, 100), word('lines', 0, 140), word('words', 0, 180, { size: 32 }), word('Ana', 0, 40, { size: 60 })], 0.3).map((w) => w.size)).toEqual([9, 9, 9, 18]);
  });
});

describe('lineConfidence', () => {
  const line = { x: 0, y: 20, width: 100, height: 15 } as CvLine;
  it('lies midway between the mean and the least sure word of the line', () => {
    expect(lineConfidence(line, [word('four', 0, 100, { confidence: 1 }), word('none', 80, 100, { confidence: 0 }), word('elsewhere', 0, 400, { confidence: 0.3 })], 0.3)).toBe(0.25);
  });
  it('is nothing when no word lies in the line', () => expect(lineConfidence(line, [], 0.3)).toBe(0));
});

describe('boldWords', () => {
  /** Words of six upright strokes each, as wide as is said. */
  const draw = (widths: number[], [ink, paper]: [number, number]): { grey: { pixels: Uint8Array; width: number; height: number }; words: SeenWord[] } => {
    const [width, height] = [400, 40 * widths.length];
    const pixels = new Uint8Array(width * height).fill(paper);
    widths.forEach((stroke, row) => {
      for (let y = 40 * row + 8; y < 40 * row + 30; y++) for (let letter = 0; letter < 6; letter++) pixels.fill(ink, y * width + 20 + letter * 15, y * width + 20 + letter * 15 + stroke);
    });
    return { grey: { pixels, width, height }, words: widths.map((_, row) => word('mmmmmm', 20, 40 * row + 30)) };
  };
  it.each<[string, [number, number]]>([['black on white', [0, 255]], ['white on black', [255, 20]]])('finds thick strokes when they are %s', (_, colours) => {
    const { grey, words } = draw([3, 3, 5, 3], colours);
    expect(boldWords(grey, words, 0)).toEqual([false, false, true, false]);
  });
  it('finds nothing when the paper is empty', () => expect(boldWords({ pixels: new Uint8Array(160000).fill(255), width: 400, height: 400 }, [word('mmmm', 20, 40)], 0)).toEqual([false]));
});

describe('chooseLanguages', () => {
  const installed = new Map(['deu', 'eng', 'fra', 'spa'].map((l) => [l, `${l}.gz`]));
  it('takes English and two more when none is asked for', () => expect([...chooseLanguages(installed, undefined).keys()]).toEqual(['eng', 'deu', 'fra']));
  it('takes those that are asked for, in their order', () => expect([...chooseLanguages(installed, ['spa', 'eng'])]).toEqual([['spa', 'spa.gz'], ['eng', 'eng.gz']]));
  it('fails when one is not installed, or none is', () => {
    expect(() => chooseLanguages(installed, ['eng', 'tur'])).toThrow(expect.objectContaining({ code: 'ocr_unavailable', message: expect.stringContaining('tur') }));
    expect(() => chooseLanguages(new Map(), undefined)).toThrow(expect.objectContaining({ code: 'ocr_unavailable' }));
  });
});
