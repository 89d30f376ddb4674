import { contactChunks, isContactRow } from '../contacts';
import { labelKind, labelledValues } from '../contacts/personal-labels';
import type { Row } from '../rows';
import { fold } from '../words/fold';
import { headingKind } from '../words/headings';
import { titleScore } from '../words/job-titles';
import { placeScore } from '../words/places';
import { isDocumentTitle } from './document-title';

export interface Headline { readonly text: string; readonly row: Row; readonly score: number }

/** What a CV calls the position that is looked for. */
const WANTED = /^(?:desired position|position desired|position applied for|position sought|target position|objective position|current position|current title|job title|professional title|designation|angestrebte position|gewünschte position|zielposition|berufsbezeichnung|poste recherché|poste visé|poste souhaité|intitulé du poste|puesto deseado|puesto solicitado|posizione desiderata|posizione ricercata|occupazione desiderata|cargo pretendido|cargo desejado|função|gewenste functie|functie|stanowisko|poszukiwane stanowisko|应聘职位|应聘岗位|意向岗位|意向职位|求职意向|期望职位|目标职位|求职岗位|желаемая должность(?: и зарплата)?|желаемая позиция|должность|الوظيفة المطلوبة|المسمى الوظيفي|الوظيفة|वांछित पद|पदनाम)\s*(?:[:：]\s*|$|\t)/iu;

/** Finds the line that says what the person is: beside or under the name, behind a label, or at the head of the profile. */
export function findHeadline(header: readonly Row[], top: readonly Row[], nameRows: readonly Row[], summary: readonly Row[]): Headline | null {
  const wanted = labelledHeadline(top);
  if (wanted) return wanted;
  const last = nameRows.at(-1);
  const name = fold(nameRows.map((r) => r.text).join(' '));
  const after = last ? top.slice(top.indexOf(last) + 1, top.indexOf(last) + 4) : [];
  const candidates = [...new Set([...after.filter((r) => header.includes(r) || r.column === last?.column), ...header])].filter((r) => !nameRows.includes(r) || r.cells.length > 1);
  const plain = header.filter((r) => !nameRows.includes(r) && !isContactRow(r) && placeScore(r.text) < 0.8 && r.text.length < 60);
  // rows below the header say what the person was, where the header has a row that could say what they are
  const beyond = plain.length > 0;
  let best: Headline | null = null;
  candidates.forEach((row, index) => {
    if (headingKind(row.text) || labelKind(row.text) !== null || isDocumentTitle(row.text)) return;
    const taken = labelledValues(row).map((v) => v.text);
    for (const chunk of chunksOf(row, top)) {
      if (taken.some((t) => t.includes(chunk) || chunk.includes(t)) || !couldBeHeadline(chunk) || name.includes(fold(chunk))) continue;
      const words = chunk.split(/\s+/).length;
      const title = titleScore(chunk);
      const directly = last !== undefined && after[0] === row;
      // the one row of the header that is no contact
      const alone = plain.length === 1 && plain[0] === row && !/[.。!]$/.test(chunk);
      const score = Math.min(title, 1.2) + (directly ? 0.6 : alone ? 0.5 : 0) - index * 0.08 - (row.cells.length > 1 ? 0.2 : 0) - (words > 9 ? 0.3 : 0) - (isContactRow(row) && title < 1 ? 0.6 : 0) - (beyond && !header.includes(row) ? 0.6 : 0);
      if (score > (best?.score ?? (alone ? 0.2 : 0.45))) best = { row, text: chunk, score };
    }
  });
  return best ?? fromSummary(summary);
}

function labelledHeadline(top: readonly Row[]): Headline | null {
  for (const [i, row] of top.entries()) {
    const label = WANTED.exec(row.text);
    if (!label || row.text.length > 110) continue;
    const rest = row.text.slice(label[0].length).split(/\t|\s{3,}|\s\|\s/)[0]!.trim();
    if (rest.length >= 2 && couldBeHeadline(rest)) return { text: rest, row, score: 1.6 };
    const next = top[i + 1];
    if (rest === '' && next && WANTED.test(next.text)) continue;
    if (rest === '' && next && next.text.length < 80 && couldBeHeadline(next.text) && labelledValues(next).length === 0 && next.column === row.column) return { text: next.text, row: next, score: 1.4 };
  }
  return null;
}

/** A row's chunks, "Title, Town, Country" without the place, and a headline on two rows whole. */
function chunksOf(row: Row, top: readonly Row[]): string[] {
  const next = top[top.indexOf(row) + 1];
  const wraps = next && next.style.slice(0, 2) === row.style.slice(0, 2) && next.size === row.size && next.bold === row.bold && next.gap < 0.5 && row.cells.length === 1 && next.cells.length === 1 && titleScore(row.text) < 1 && titleScore(next.text) >= 1 && next.text.split(' ').length <= 3 && !isContactRow(row) && /\p{L}/u.test(row.text) && /^(?:\p{L}|&)/u.test(row.text);
  if (wraps) return [`${row.text} ${next.text}`];
  return contactChunks(row).map((chunk) => {
    const dash = /^(.+)\s[–—-]\s(.+)$/u.exec(chunk);
    if (dash && placeScore(dash[2]!) >= 0.9) return dash[1]!;
    const pieces = chunk.split(/\s*[,،，]\s*/u);
    for (let n = pieces.length - 1; n >= 1; n--) {
      const place = pieces.slice(n).join(', ');
      if (placeScore(place) >= 0.9 && pieces.slice(n).every((p) => placeScore(p) > 0 || placeScore(place) === 1)) {
        const head = pieces.slice(0, n).join(', ');
        if (titleScore(head) >= 1 && (n === 1 || placeScore(pieces.slice(n - 1).join(', ')) < 0.9 || titleScore(pieces[n - 1]!) >= 1)) return head;
      }
    }
    return chunk;
  });
}

function couldBeHeadline(chunk: string): boolean {
  const han = /\p{Script=Han}/u.test(chunk);
  if (chunk.length < (han ? 2 : 3) || chunk.length > 110 || placeScore(chunk) >= 0.8 || /^\(?\d/.test(chunk) || /[@]|https?:/.test(chunk) || /\b(?:19|20)\d\d\b/.test(chunk) || !/\p{L}{2}/u.test(chunk)) return false;
  const words = chunk.split(/\s+/).length;
  return !(words > 14 || (/[.!。]$/.test(chunk) && words > 5) || (han && /[。，]/.test(chunk)));
}

/** A short bold line that opens the profile. */
function fromSummary(rows: readonly Row[]): Headline | null {
  const [first, second] = rows;
  return first && second && first.text.length < 70 && (first.bold && !second.bold || first.size > second.size) && titleScore(first.text) >= 1 && couldBeHeadline(first.text) ? { text: first.text, row: first, score: 1.2 } : null;
}
