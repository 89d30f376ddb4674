import type { Cell, Row } from '../rows';

const WORDS = 'résumé|resumé|resume|curriculum vitae|curriculum vitæ|curriculum|c\\.?\\s?v\\.?|vita|lebenslauf|tabellarischer lebenslauf|bewerbung|bewerbungsunterlagen|mon cv|hoja de vida|currículum(?: vitae)?|currículo|curriculo|curriculum vitae europeo|cv de|życiorys|życiorys zawodowy|резюме|简历|个人简历|求职简历|履历|履历表|个人履历|السيرة الذاتية|سيرة ذاتية|السيره الذاتيه|سيره ذاتيه|बायोडाटा|बायो-डाटा|जीवन वृत्त|जीवनवृत्त|जीवन-वृत्त|जीवन परिचय|रिज्यूमे|रेज़्यूमे|bio-data|biodata|bio data|europass(?:\\s*[-–]?\\s*(?:cv|curriculum vitae|lebenslauf))?';
const ALONE = new RegExp(`^(?:${WORDS})$`, 'iu');
const AROUND = new RegExp(`^(?:${WORDS})\\s*(?:[-–—:|•·]|of|de|di|von|van|для)?\\s+(?=\\S)|\\s*[-–—:|•·(]\\s*(?:${WORDS})\\s*\\)?$`, 'iu');

/** Whether a text only says what the document is. */
export const isDocumentTitle = (text: string): boolean => ALONE.test(text.trim().replace(/[\s:：.]+$/u, '').replace(/\s+/g, ' ')) || ALONE.test(text.replace(/\s+/g, ''));
/** "Lebenslauf – Ada Morgan" without the document's title. */
export const withoutDocumentTitle = (text: string): string => text.replace(AROUND, '').trim();

/** Takes rows and cells that only say what the document is from the top of a CV: "RESUME" is no summary there. */
export function dropDocumentTitle(rows: readonly Row[]): Row[] {
  return rows.flatMap((row, index): Row[] => {
    if (index > 8 || row.page !== rows[0]!.page) return [row];
    if (isDocumentTitle(row.text)) return [];
    if (row.cells.length < 2 || !row.cells.some((c) => isDocumentTitle(c.text))) return [row];
    const cells: Cell[] = row.cells.filter((c) => !isDocumentTitle(c.text));
    return cells.length === 0 ? [] : [{ ...row, cells, text: cells.map((c) => c.text).join('\t'), x: cells[0]!.x, bold: cells[0]!.bold }];
  });
}
