import { capMemory } from './pdfium';
import { cutColumns, toFragments } from './page-columns';
import { layOut } from './page-lines';
import type { Word } from './page-words';
import { repairLigatures } from './repair-ligatures';
import { repairMojibake } from './repair-mojibake';
import { threadColumns } from './thread-columns';

let order = 0;
/** Words of a text set at (x, y), 5 pt a letter. */
function set(text: string, x: number, y: number, bold = false): Word[] {
  let at = x;
  return text.split(' ').map((word) => {
    const width = word.length * 5;
    const out: Word = { text: word, x0: at, x1: at + width, top: y - 8, bottom: y + 2, baseline: y, size: 10, bold, color: '#000000', rtl: /[\u0600-\u06ff]/.test(word), order: order++ };
    at += width + 3;
    return out;
  });
}
const read = (words: Word[]): string[] => threadColumns([layOut(words, 0, cutColumns)]).map((l) => l.text);

describe('page layout', () => {
  it('reads a sidebar to its end before the main column when their rows do not meet', () => {
    const words = [
      ...['Contact', 'Berlin', 'jane@example.com', 'Skills', 'Kotlin', 'Kafka'].flatMap((t, i) => set(t, 30, 50 + i * 17)),
      ...['Senior engineer for payment systems', 'who writes runbooks and likes', 'query plans more than rewrites', 'and has done so for nine years', 'in three very different places'].flatMap((t, i) => set(t, 200, 56 + i * 14)),
    ];
    expect(read(words).slice(0, 7)).toEqual(['Contact', 'Berlin', 'jane@example.com', 'Skills', 'Kotlin', 'Kafka', 'Senior engineer for payment systems']);
  });

  it('keeps a column of dates with its rows', () => {
    const rows = [['2019 – 2023', 'Charge Nurse at St. Alban Hospital'], ['', 'Led a unit of sixteen nurses on nights'], ['2014 – 2019', 'Staff Nurse at Cedar Ridge Center'], ['', 'Cared for ventilated patients there'], ['2012 – 2014', 'Nurse Extern at a small clinic'], ['', 'Took histories of thirty patients']];
    const words = rows.flatMap(([date, text], i) => [...(date ? set(date, 30, 50 + i * 15) : []), ...set(text!, 150, 50 + i * 15)]);
    expect(read(words)[0]).toBe('2019 – 2023\tCharge Nurse at St. Alban Hospital');
    expect(read(words)[2]).toBe('2014 – 2019\tStaff Nurse at Cedar Ridge Center');
  });

  it('reads right-to-left words from the right and the Latin run inside them from the left', () => {
    const [a, b] = [set('مهندسة', 200, 50)[0]!, set('خبيرة', 120, 50)[0]!];
    const latin = set('Revit Pro', 60, 50);
    expect(read([a, { ...b, x0: 165, x1: 195 }, ...latin.map((w, i) => ({ ...w, x0: 103 + i * 32, x1: 128 + i * 32 }))])).toEqual(['مهندسة خبيرة Revit Pro']);
  });

  it('joins a heading that is set letter by letter', () => {
    const letters = [...'SKILLS'].flatMap((c, i) => set(c, 30 + i * 9, 50));
    expect(read([...letters, ...set('Kotlin and Kafka', 30, 80)])[0]).toBe('SKILLS');
  });

  it('groups words of one baseline to fragments when the gap is below an em', () => {
    expect(toFragments([...set('one two', 10, 50), ...set('three', 120, 50)]).map((f) => f.words.length)).toEqual([2, 1]);
  });
});

describe('text repair', () => {
  it.each([['\ufffenancial', 'financial'], ['work\ufffeow', 'workflow'], ['o\ufffece', 'office'], ['sta\ufffe', 'staff']])('puts the ligature back when %j lost it', (broken, whole) => {
    expect(repairLigatures(broken)).toBe(whole);
  });
  it.each([['2014 â€“ 2016', '2014 – 2016'], ['CafÃ©', 'Café'], ['naïve', 'naïve'], ['Übung', 'Übung'], ['airportsÂ', 'airports']])('turns %j into %j', (broken, whole) => {
    expect(repairMojibake(broken)).toBe(whole);
  });
});

describe('capMemory', () => {
  it('writes the maximum into the memory section and leaves the rest alone', () => {
    const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
    const module = Uint8Array.from([...header, 5, 3, 1, 0, 17, 10, 1, 0]);
    expect([...capMemory(module, 2048)]).toEqual([...header, 5, 5, 1, 1, 17, 0x80, 0x10, 10, 1, 0]);
  });
});
