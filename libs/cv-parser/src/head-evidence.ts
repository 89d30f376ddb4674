import { findRanges, withoutDurations } from './dates/find-dates';
import { isLabelled, toParts } from './entry-parts';
import type { Row } from './rows';
import { employmentRemark, isWeakTitle, titleScore } from './words/job-titles';
import { isSchool, looksLikeName, organisationScore } from './words/organisations';
import { placeScore } from './words/places';
import { sentenceScore } from './words/sentences';

/** What a row of a work section reads like by itself, before its place in the layout is known. */
export interface HeadEvidence {
  /** Log-odds-like: above 0 a title, employer or place; below 0 a description. */
  readonly head: number;
  readonly title: number;
  readonly company: number;
  readonly place: number;
  /** How many pieces the row has that could be a title or an employer. */
  readonly pieces: number;
  /** Set off from the section's running text by weight or size. */
  readonly stands: boolean;
  /** How much it reads like running text. */
  readonly sentence: number;
  /** Nothing but a length of time or a kind of contract ("Full-time · 5 yrs 2 mos"). */
  readonly remark: boolean;
}

export interface SectionLook { readonly size: number; readonly bold: boolean; readonly outerBullet: number; readonly hasInner: boolean }

/** What most letters of a section look like, and where its outer bullets stand. */
export function lookOf(rows: readonly Row[]): SectionLook {
  const sizes = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const row of rows) {
    sizes.set(row.size, (sizes.get(row.size) ?? 0) + row.text.length);
    all += row.text.length;
    if (row.bold) bold += row.text.length;
  }
  const outerBullet = Math.min(...rows.filter((r) => r.bullet).map((r) => r.x), Infinity);
  return { size: [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10, bold: bold > all * 0.6, outerBullet, hasInner: rows.some((r) => r.x > outerBullet + 18) };
}

/** Whether a row is a bullet of the description; outer bullets may be the positions themselves. */
export const isInnerBullet = (row: Row, look: SectionLook): boolean => row.bullet && !(look.hasInner && row.x <= look.outerBullet + 4);

/** Weighs a row's words and look. */
export function headEvidence(row: Row, look: SectionLook): HeadEvidence {
  const { text } = row;
  const words = text.split(/\s+/).length;
  const bare = withoutDurations(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const remark = bare === '' || text.split(/[·•|,()\t]|\s[–—-]\s/u).every((piece) => employmentRemark(piece) || !/\p{L}/u.test(withoutDurations(piece)));
  const stands = (row.bold && !look.bold) || row.size > look.size + 0.4 || row.heading !== undefined;
  const dates = findRanges(text);
  if (remark && dates.length === 0) return { head: 0.3, title: 0, company: 0, place: 0, pieces: 0, stands, sentence: 0, remark: true };
  const { parts } = toParts(row, 0);
  const place = placeScore(text) >= 0.8 || (parts.length === 0 && words <= 6) ? 1 : 0;
  // a length of time beside a sentence does not make it less of one
  const sentence = sentenceScore(row.cells.map((c) => withoutDurations(c.text).trim()).filter((t) => /\p{L}/u.test(t)).join(' '));
  const real = parts.filter((p) => !employmentRemark(p.text));
  const title = Math.max(0, ...real.map((p) => (p.text.split(' ').length <= 9 ? Math.min(1, titleScore(p.text)) - Math.min(0.6, organisationScore(p.text) * 0.5) : 0)), ...real.map((p) => (isWeakTitle(p.text) ? 0.4 : 0)));
  const company = Math.max(0, ...real.map((p) => Math.min(1, organisationScore(p.text) + (p.placed ? 0.5 : 0) + (isSchool(p.text) ? 0.3 : 0))));
  let head = -0.5;
  if (isInnerBullet(row, look)) head -= 3;
  if (row.bold && !look.bold) head += 1;
  if (row.size > look.size + 0.4) head += 0.6;
  if (row.caps) head += 0.4;
  head += (words <= 9 ? 1.3 : 0.5) * title * (sentence > 1 ? 0.3 : 1);
  if (words <= 10) head += 0.9 * Math.min(1, company) * (sentence > 1 ? 0.3 : 1);
  if (place > 0) head += 1;
  if (words <= 5 && /^[\p{Lu}\p{Lo}«"„]/u.test(text) && sentence === 0) head += 0.6;
  if (looksLikeName(text) && words <= 8) head += /^\p{Ll}[\p{L}\d-]*\.\p{Ll}{2,}/u.test(text) ? 1.5 : 0.4;
  if (isLabelled(text)) head += 2.5;
  else if (/^[\p{L} ,/&]{2,40}[:：](?:\s|$)/u.test(text)) head -= 1.5;
  head -= sentence;
  if (text.length > 85) head -= text.length > 115 ? 3 : 1.5;
  return { head, title, company, place, pieces: sentence >= (row.bold ? 2 : 1) && dates.length === 0 ? 0 : real.length, stands, sentence, remark: false };
}
