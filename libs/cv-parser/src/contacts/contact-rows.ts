import type { CvLink } from '@applywright/contracts';
import { headingKind } from '../words/headings';
import { remember } from '../words/remember';
import type { Row } from '../rows';
import { bareUrl, EMAIL, findEmail, isKnownTld, URL_SHOWN } from './addresses';
import { labelKind, labelledValues } from './personal-labels';

const NUMBER = /\+?\(?\d[\d\s().‐–/-]{7,}\d/;

/** An address or number that a narrow column broke ("linkedin.com/in/ada- / morgan") is made whole in its first row. */
export function joinAddresses(rows: readonly Row[], links: readonly CvLink[]): Row[] {
  const whole = links.map((l) => bareUrl(l.url.replace(/^mailto:/i, '').split('?')[0]!));
  const out: Row[] = [];
  for (const row of rows) {
    const before = out.at(-1);
    const glue = before ? continuation(before, row, whole) : null;
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
function continuation(before: Row, row: Row, links: readonly string[]): string | null {
  if (before.column !== row.column || before.bold !== row.bold || before.size !== row.size || headingKind(row.text) || labelKind(row.text)) return null;
  if (row.lines[0]!.index - before.lines.at(-1)!.index > 1) return null;
  const last = before.text.split(/\s/).at(-1) ?? '';
  // a line of contacts that wraps goes on with its first chunk; "(LinkedIn)" behind an address belongs to neither
  const next = row.text.split(/\s*[|•·\t]\s*|\s+\(/)[0]!.trim();
  const aligned = Math.abs(before.cells.at(-1)!.x - row.x) <= 60 || Math.abs(before.x - row.x) <= 60;
  const number = /[+(\d][\d ()-]*$/.exec(before.text)?.[0].trim() ?? '';
  if (aligned && number.length > 2 && /^\+|^\(|^0/.test(number) && number.replace(/\D/g, '').length < 9 && /^\d[\d -]{3,}$/.test(next) && before.text.replace(/\D/g, '').length < 9) return ' ';
  if (!/^[\p{Script=Latin}\d\-./~%_@?=&#]+$/u.test(next) || !/[@/.]/.test(last + next[0])) return null;
  // the file's own link says where the address ends
  if (links.includes(bareUrl(last))) return null;
  const joined = bareUrl(last + next);
  if (last.length > 3 && links.some((link) => link.startsWith(joined) && link.length - joined.length < 24)) return '';
  if (!aligned && !/[-_/=]$/.test(last)) return null;
  if (/^\d[\d-]*$/.test(next) && !/[-/_=]$/.test(last)) return null;
  return /@/.test(last) ? mailGoesOn(last, next) : urlGoesOn(last, next);
}

function mailGoesOn(last: string, next: string): string | null {
  if (/@/.test(next)) return null;
  if (/[@.-]$/.test(last) || /^\./.test(next)) return '';
  // a domain without its end ("ada@exam" / "ple.org") or with half of it ("ada@example.o" / "rg")
  const end = /@.*\.([a-z]+)$/i.exec(last)?.[1];
  if (!end) return '';
  if (!isKnownTld(end)) return /^[a-z\d.-]+$/.test(next) && (next.includes('.') || isKnownTld(end + next)) ? '' : null;
  return next.length <= 2 && /^[a-z]+$/.test(next) && isKnownTld(end + next) ? '' : null;
}

function urlGoesOn(last: string, next: string): string | null {
  if (/^@/.test(next) && /^[\w.+-]{2,}$/.test(last)) return '';
  if (/^[\w.+-]*@[\w-]+\.[\w.]+$/.test(next) && /[._-]$/.test(last)) return '';
  if (!/\.[a-z]{1,}(?:\/|$)|\/|^www\./i.test(last)) return null;
  if (/[-/_.=?]$/.test(last) || /^[/.]/.test(next)) return /@|^www\.|^https?:/.test(next) ? null : '';
  if (/\//.test(last.replace(/^https?:\/\//, '')) && !/\./.test(next) && !/^\p{Lu}/u.test(next) && next.length <= 30) return '';
  if (/^www\.[^.]*$/i.test(last) && /\./.test(next)) return '';
  const end = /^[\w.-]+\.([a-z]+)$/.exec(last)?.[1];
  return end && next.length <= 3 && /^[a-z]+$/.test(next) && isKnownTld(end + next) ? '' : null;
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
