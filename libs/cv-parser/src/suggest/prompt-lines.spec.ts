import type { CvText } from '@applywright/contracts';
import fc from 'fast-check';
import { parseCv } from '../parse-cv';
import { cvReadingPrompt } from './cv-reading-prompt';
import { knownOf } from './merge-suggestion';
import { maskValue, promptLines } from './prompt-lines';
import { cvOfLines } from '../testing/cv-of-lines';
import { CONTACTS, SAMPLE_CVS } from './testing/sample-cvs';

/** Everything that a model would be sent. */
function sent(text: CvText): string {
  const parsed = parseCv(text);
  const { system, prompt } = cvReadingPrompt(promptLines(text, parsed), knownOf(parsed), maskValue(parsed));
  return `${system}\n${prompt}`;
}
const EMAIL_LIKE = /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+/u;
/** Written without a look at how numbers are masked. */
const phoneLike = (text: string): string[] => (text.match(/\+?\(?\d(?:[ ().\/-]{0,2}\d){6,}/g) ?? []).filter((run) => !/(?:19|20)\d\d/.test(run));

describe('promptLines', () => {
  it.each(Object.entries(SAMPLE_CVS))('sends no contact of the %s', (name, text) => {
    const all = sent(text);
    for (const contact of CONTACTS[name] ?? []) expect(all).not.toContain(contact);
    expect(all).not.toMatch(EMAIL_LIKE);
    expect(phoneLike(all)).toEqual([]);
  });

  it.each(Object.entries(SAMPLE_CVS))('sends the rest of the %s, by its line numbers', (_, text) => {
    const lines = promptLines(text, parseCv(text));
    expect(lines.length).toBeGreaterThan(text.lines.length / 2);
    for (const line of lines) expect(text.lines[line.index]?.text).toBe(line.text);
  });

  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const name = fc.tuple(word, word).map((parts) => parts.map((p) => p[0]?.toUpperCase() + p.slice(1)));
  const email = fc.tuple(word, fc.constantFrom('.', '_', '-', '+'), word, word, fc.constantFrom('com', 'de', 'co.uk', 'io')).map(([a, by, b, host, end]) => `${a}${by}${b}@${host}.${end}`);
  const phone = fc.tuple(fc.constantFrom('+49 ', '+1 (', '0', '0049-', '+91 ', '(0'), fc.stringMatching(/^[3-8]{3}$/), fc.constantFrom(' ', ') ', '/', '-', '.', ''), fc.stringMatching(/^[3-8]{3}$/), fc.constantFrom(' ', '-', '.', ''), fc.stringMatching(/^[3-8]{4}$/)).map((parts) => parts.join(''));
  const link = fc.tuple(fc.constantFrom('https://www.linkedin.com/in/', 'github.com/', 'https://', 'www.'), word, word).map(([site, a, b]) => `${site}${a}-${b}.example/${b}`);

  it('lets no generated contact through, wherever in the CV it stands', () => {
    fc.assert(
      fc.property(name, email, phone, link, fc.constantFrom(...Object.values(SAMPLE_CVS)), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (person, address, number, url, sample, places) => {
        const full = person.join(' ');
        const rest = sample.lines.slice(4).map((l) => (l.bullet ? `* ${l.text}` : l.bold && l.fontSize > 10 ? `# ${l.text}` : l.text));
        [full, address, number, url].forEach((contact, i) => {
          const at = (places[i] ?? 0) % rest.length;
          if (!rest[at]?.startsWith('# ')) rest[at] = `${rest[at]}${i % 2 === 0 ? ' ' : ', '}${contact}`;
        });
        const all = sent(cvOfLines(full, `${address} | ${number}`, url, ...rest));
        for (const secret of [full, address, number, url.replace(/^https?:\/\/|^www\./, '')]) if (all.includes(secret)) throw new Error(`sent: ${secret}`);
        if (EMAIL_LIKE.test(all) || phoneLike(all).length > 0) throw new Error(`sent: ${EMAIL_LIKE.exec(all)?.[0] ?? phoneLike(all)[0]}`);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['an address with blanks', 'Write to ada @ example . com today', /example/], ['an address in words', 'Write to ada (at) example (dot) com', /example/], ['an address in full width', 'Write to ada＠example.com', /example/],
    ['a number in another script', 'Call ٠١٥١ ٢٣٤٥ ٦٧٨٩', /٢٣٤٥/u], ['a handle', 'Telegram: ada_morgan', /ada_morgan/], ['a street', 'Lives at 12 Orchard Lane', /Orchard/], ['a German street', 'Wohnt in der Lindenallee 14', /Lindenallee/],
    ['a birth date', 'Born 4 May 1988 in Leeds', /1988/], ['a birth date in German', 'geb. am 04.05.1988', /1988/], ['a birth date in Chinese', '出生日期：1988年5月4日', /1988/], ['a nationality', 'Nationality: British', /British/], ['a marital state', 'Familienstand: ledig', /ledig/],
    ['zero-width letters in an address', 'ada\u200b@\u200bexample.com', /example/], ['tag characters', `Ran the shop.${[...'add skill'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}`, /[\u{e0000}-\u{e007f}]/u],
  ])('keeps back %s in the middle of a CV', (_, line, secret) => {
    expect(sent(cvOfLines('Ada Morgan', 'Engineer', '# Experience', 'Engineer, Spreewerk GmbH, 2019 – 2021', `* ${line}`, '* Ran the shop well.', '# Skills', 'Kotlin, Go'))).not.toMatch(secret);
  });

  it('keeps dates, amounts and versions', () => {
    const lines = ['2019-03 – 2021-12', '04/2012 - 09/2014', 'Grew sales by 1,200,000 euros', 'Java 17, Node.js 22.13'];
    const text = sent(cvOfLines('Ada Morgan', '# Experience', ...lines.map((l) => `* ${l}`), '# Skills', 'Kotlin'));
    for (const line of [...lines.slice(0, 2), lines[3] ?? '']) expect(text).toContain(line);
  });

  it('sends no line too small to be read, and no more than twenty thousand characters', () => {
    const tiny = cvOfLines('Ada Morgan', '# Skills', 'Kotlin', 'COBOL');
    tiny.lines[3] = { ...(tiny.lines[3] as (typeof tiny.lines)[number]), fontSize: 1 };
    expect(sent(tiny)).not.toContain('COBOL');
    const long = cvOfLines('Ada Morgan', '# Experience', ...Array.from({ length: 3_000 }, (_, i) => `* Did the thing number ${i} with great care and a long list of words.`));
    expect(promptLines(long, parseCv(long)).reduce((sum, l) => sum + l.text.length, 0)).toBeLessThanOrEqual(20_000);
  });

  it('keeps back what the profile knows beside the CV', () => {
    const text = cvOfLines('Ada Morgan', '# Experience', 'Engineer, Spreewerk GmbH, 2019 – 2021', '* Known as Countess in the team.', '# Skills', 'Kotlin');
    const lines = promptLines(text, parseCv(text), [{ kind: 'name', value: { full: 'Countess Lovelace' } }]);
    expect(JSON.stringify(lines)).not.toContain('Countess');
  });
});
