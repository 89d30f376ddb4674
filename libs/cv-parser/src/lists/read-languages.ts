import type { FieldList } from '../field-list';
import type { Row } from '../rows';
import { ungrid } from '../ungrid';
import { fold } from '../words/fold';
import { LANGUAGE_WORDS, sectionWord } from '../words/section-words';
import { headingKind } from '../words/headings';
import { isLanguageName, LEVEL } from '../words/spoken-languages';
import { splitList } from './split-list';

const MARKS = /[●○★☆■□▪◆◇⬤◯✦✩]{2,}|\d{1,3}\s?%|\d\s?\/\s?\d{1,2}/u;

/** Reads languages with their levels from any rows; a row that names none is passed over. */
export function readLanguages(rows: readonly Row[], list: FieldList, sure = 0.94): void {
  const seen = new Set<string>();
  // a language with its level in the next cell is no grid of items
  const levelled = rows.some((r) => r.cells.length === 2 && languagesIn(r.cells[0]!.text).length === 1 && languagesIn(r.cells[1]!.text).length === 0);
  (levelled ? rows : ungrid(rows)).forEach((row, i, all) => {
    const names = languagesIn(row.text);
    for (const { name, level } of names) {
      if (seen.has(fold(name))) continue;
      seen.add(fold(name));
      const below = all[i + 1];
      const next = names.length === 1 && !level && below && languagesIn(below.text).length === 0 && (LEVEL.test(below.text) || MARKS.test(below.text)) && below.text.length < 60 ? below : undefined;
      const found = level ?? (next ? next.text.trim() : undefined);
      list.add({ kind: 'language', value: { name: name.slice(0, 80), ...(found ? { level: found.slice(0, 80) } : {}) } }, next ? [row, next] : [row], row.text, sure, { text: found ? `${name} (${found})` : name });
    }
  });
}

/** The languages that a CV without a section of them names behind a label ("Languages: English, Hebrew"). */
export function readLabelledLanguages(rows: readonly Row[], list: FieldList): void {
  for (const row of rows) {
    const texts = [...row.cells.map((c) => c.text), ...(row.cells.length > 1 ? [`${row.cells[0]!.text.replace(/[:：]$/, '')}: ${row.cells.slice(1).map((c) => c.text).join(', ')}`] : [])];
    for (const text of texts) {
      const label = /^([^:：]{2,30})[:：]\s*(\S.*)$/su.exec(text);
      if (!label || (headingKind(label[1]!) !== 'languages' && !(sectionWord(label[1]!) === 'languages' || LANGUAGE_WORDS.test(label[1]!))) || languagesIn(label[2]!).length === 0) continue;
      readLanguages([{ ...row, text: label[2]!, cells: [{ text: label[2]!, bold: false, x: row.x }] }], list, 0.85);
      return;
    }
  }
}

/** The languages that a text names, each with the level that stands beside it. */
export function languagesIn(text: string): { name: string; level?: string }[] {
  const out: { name: string; level?: string }[] = [];
  for (const piece of splitList(text.replace(/[:：]/g, ' : '))) {
    const words = piece.split(/[\s()（）[\]:/–—-]+/u).filter((w) => /\p{L}/u.test(w));
    const at = words.findIndex((_, i) => isLanguageName(words.slice(i, i + 2).join(' ')) || isLanguageName(words[i]!));
    if (at < 0) {
      const last = out.at(-1);
      const alone = last && !last.level ? (LEVEL.exec(piece)?.[0] ?? MARKS.exec(piece)?.[0]) : undefined;
      if (last && alone && piece.length < 40) last.level = alone;
      continue;
    }
    if (words.length > 12 || at > 4) continue;
    const two = words.slice(at, at + 2).join(' ');
    const name = isLanguageName(two) ? two : words[at]!;
    const rest = piece.replace(name, ' ');
    const level = LEVEL.exec(rest)?.[0] ?? MARKS.exec(rest)?.[0];
    out.push({ name, ...(level ? { level } : {}) });
    for (const other of words.slice(at + name.split(' ').length)) if (isLanguageName(other) && !LEVEL.test(other)) out.push({ name: other });
  }
  return out;
}
