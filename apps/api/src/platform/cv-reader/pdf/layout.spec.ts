import { capMemory } from './pdfium';
import { cutPage } from './cut-page';
import type { PageChar } from './page-chars';
import { cutColumns, toFragments } from './page-columns';
import { layOut } from './page-lines';
import { toWords, type Word } from './page-words';
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

  it('reads the right column first where the page is set from right to left', () => {
    const flush = (text: string, right: number, y: number): Word[] => set(text.split(' ').reverse().join(' '), right - text.replace(/ /g, '').length * 5 - (text.split(' ').length - 1) * 3, y);
    const side = ['التواصل', 'الدوحة', 'المهارات', 'المحاسبة', 'التدقيق', 'اللغات'].flatMap((t, i) => flush(t, 560, 50 + i * 17));
    const main = ['سلمى الزهراوي', 'الخبرات العملية', 'محاسبة أولى في شركة الموج', 'إعداد القوائم المالية للشركة', 'مراجعة الحسابات كل شهر'].flatMap((t, i) => flush(t, 400, 56 + i * 14));
    const lines = threadColumns([layOut([...side, ...main], 0, cutPage)]);
    expect(lines.slice(0, 7).map((l) => l.text)).toEqual(['التواصل', 'الدوحة', 'المهارات', 'المحاسبة', 'التدقيق', 'اللغات', 'سلمى الزهراوي']);
    expect(lines.map((l) => l.column)).toEqual([...side.map(() => 1), ...['', '', '', '', ''].map(() => 2)]);
  });

  describe('Arabic letters', () => {
    const look = { bold: false, color: '#000000', renderMode: 0 } as PageChar['look'];
    const char = (letter: string, x0: number, x1: number, baseline = 100, generated = false): PageChar => ({ code: letter.codePointAt(0)!, x0, x1, top: baseline - 8, bottom: baseline + 2, baseline, size: 10, look, generated }) as PageChar;
    const words = (...chars: PageChar[]): string[] => toWords(chars).words.map((w) => w.text);

    it('stay one word when a tooth comes as a blank without width before its lifted dots', () => {
      expect(words(char('ب', 390, 396), char(' ', 385.8, 385.8, 101.8), char('ن', 387, 388, 101.8), char('ك', 376, 386))).toEqual(['بنك']);
    });

    it('are two words at a blank without width between letters of one height', () => {
      expect(words(char('ب', 390, 396), char(' ', 387, 387), char('ن', 383, 387), char('ك', 376, 383))).toEqual(['ب', 'نك']);
    });

    it('that come twice in a row are both kept', () => {
      const lam = [0, 1, 2, 3, 4].flatMap((n) => [char('ا', 372 - n * 40, 375 - n * 40), char('ل', 368.3 - n * 40, 371.4 - n * 40), char('ل', 364 - n * 40, 369.3 - n * 40), char('غ', 357 - n * 40, 365 - n * 40), char(' ', 352 - n * 40, 357 - n * 40)]);
      expect(words(...lam)).toEqual(Array.from({ length: 5 }, () => 'اللغ'));
    });

    it('leave digits of their own in the order in which they are written', () => {
      expect(words(...[...'٢٠٢٤'].map((d, n) => char(d, 300 + n * 5, 305 + n * 5)))).toEqual(['٢٠٢٤']);
    });
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
