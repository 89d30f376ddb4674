/** Longer fields and more columns are no data of a person. */
const MOST_COLUMNS = 100;

/**
 * Reads comma-separated values as RFC 4180 has them: fields in quotes may hold commas, line ends and doubled quotes. What stands in a
 * field is text and nothing else, whatever it begins with.
 * @param mostRows reading stops there
 */
export function readCsv(text: string, mostRows = Infinity): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length && rows.length < mostRows) {
    let field: string;
    if (text[at] === '"') {
      const parts: string[] = [];
      let from = at + 1;
      let to = text.indexOf('"', from);
      while (to >= 0 && text[to + 1] === '"') {
        parts.push(text.slice(from, to + 1));
        from = to + 2;
        to = text.indexOf('"', from);
      }
      parts.push(text.slice(from, to < 0 ? text.length : to));
      at = to < 0 ? text.length : to + 1;
      // what stands behind a closing quote is no part of the format, and still somebody's text
      const end = fieldEnd(text, at);
      field = parts.join('') + text.slice(at, end);
      at = end;
    } else {
      const end = fieldEnd(text, at);
      field = text.slice(at, end);
      at = end;
    }
    if (row.length < MOST_COLUMNS) row.push(field);
    if (text[at] === ',') {
      at++;
      if (at < text.length) continue;
      if (row.length < MOST_COLUMNS) row.push('');
    } else at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function fieldEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 44 || c === 10 || c === 13) return at;
  }
  return text.length;
}
