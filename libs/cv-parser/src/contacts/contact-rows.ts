import { headingKind } from '../words/headings';
import { remember } from '../words/remember';
import type { Row } from '../rows';
import { EMAIL, findEmail, URL_SHOWN } from './addresses';
import { labelKind, labelledValues } from './personal-labels';

const NUMBER = /\+?\(?\d[\d\s().‐–/-]{7,}\d/;

/** An address or number that a narrow column broke ("linkedin.com/in/ada- / morgan") is made whole in its first row. */
export function joinAddresses(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const before = out.at(-1);
    const glue = before ? continuation(before, row) : null;
    if (!before || glue === null) {
      out.push(row);
      continue;
    }
    const last = before.cells.at(-1)!;
    out[out.length - 1] = { ...before, text: `${before.text}${glue}${row.text}`, cells: [...before.cells.slice(0, -1), { ...last, text: `${last.text}${glue}${row.text}` }], lines: [...before.lines, ...row.lines] };
  }
  return out;
}

/** What stands between two rows that are one address ('') or one number (' '); null where they are two things. */
function continuation(before: Row, row: Row): string | null {
  if (before.column !== row.column || before.bold !== row.bold || before.size !== row.size || (Math.abs(before.cells.at(-1)!.x - row.x) > 60 && Math.abs(before.x - row.x) > 60) || headingKind(row.text) || labelKind(row.text)) return null;
  if (row.lines[0]!.index - before.lines.at(-1)!.index > 1) return null;
  const last = before.text.split(/\s/).at(-1) ?? '';
  // a line of contacts that wraps goes on with its first chunk
  const next = row.text.split(/\s*[|•·\t]\s*/)[0]!.trim();
  const number = /[+(\d][\d ()-]*$/.exec(before.text)?.[0].trim() ?? '';
  if (number.length > 2 && /^\+|^\(|^0/.test(number) && number.replace(/\D/g, '').length < 9 && /^\d[\d -]{3,}$/.test(next) && before.text.replace(/\D/g, '').length < 9) return ' ';
  if (!/^[\p{Script=Latin}\d\-./~%_@?=&#]+$/u.test(next) || /^\d[\d-]*$/.test(next) && !/[-/_=]$/.test(last)) return null;
  if (/@/.test(last)) {
    if (/@/.test(next)) return null;
    if (/[@.-]$/.test(last) || /^\./.test(next)) return '';
    // a domain without its end: "ada@exam" / "ple.org", "ada@example.o" / "rg"
    if (!/@[^@]*\.[a-z]{2,}$/i.test(last)) return '';
    const whole = `${last}${next}`;
    return next.length <= 4 && /^[a-z]+$/.test(next) && /\.(?:com|org|net|example|info|design|dev|studio)$/i.test(whole) && !/\.(?:com|org|net|io|de|fr|es|it|nl|pl|br|ru|cn|in|uk|example)$/i.test(last) ? '' : null;
  }
  if (/^@/.test(next) && /^[\w.+-]{2,}$/.test(last)) return '';
  if (/^[\w.+-]*@[\w-]+\.[\w.]+$/.test(next) && /[._-]$/.test(last)) return '';
  if (/\.[a-z]{2,}(?:\/|$)|\/|^www\./i.test(last)) {
    if (/[-/_.=?]$/.test(last) || /^[/.]/.test(next)) return /@|^www\.|^https?:/.test(next) ? null : '';
    if (/\//.test(last.replace(/^https?:\/\//, '')) && !/\./.test(next) && !/^\p{Lu}\p{Ll}/u.test(next) && next.length <= 30) return '';
    if (/^www\.[^.]*$/i.test(last) && /\./.test(next)) return '';
  }
  return null;
}

/** The chunks of a contact row that are neither address of mail or web nor number. */
export function contactChunks(row: Row): string[] {
  return row.cells.flatMap((cell) => cell.text.replace(EMAIL, '|').replace(URL_SHOWN, '|').replace(/\+?\(?\d[\d\s().‐–/-]{7,}\d/g, (s) => (s.replace(/\D/g, '').length >= 9 || /^\+|^\(/.test(s) ? '|' : s)).split(/\s*[|•·●▪◦∙⋄♦■❖◆¦»]\s*|\s+,\s+(?=\||$)|\s+[–—-]\s+(?=\||$)|\s{3,}|(?<=[\p{L}\d])\s*;\s+|\s+\/\/?\s+/u))
    .map((t) => t.replace(/^[\s,;:–—\-/]+|[\s,;:–—\-/]+$/gu, '').trim()).filter((t) => t !== '' && labelKind(t) === null);
}

const holdsContact = remember((text: string): boolean => findEmail(text) !== null || text.match(URL_SHOWN) !== null || NUMBER.test(text));

/** Whether a row holds contact or personal data and little else. */
export function isContactRow(row: Row): boolean {
  const labelled = labelledValues(row);
  if (!holdsContact(row.text) && labelled.length === 0 && labelKind(row.text) === null) return false;
  const rest = contactChunks(row).join(' ');
  return labelled.length > 0 || rest.length < 60 || rest.length < row.text.length * 0.6;
}
