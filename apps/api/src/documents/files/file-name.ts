import type { DocumentFormat, DocumentKind, LanguageCode } from '@applywright/contracts';

const WORDS: Record<LanguageCode, Record<DocumentKind, string>> = {
  en: { resume: 'resume', letter: 'cover-letter' },
  de: { resume: 'Lebenslauf', letter: 'Anschreiben' },
};
/** Latin letters that do not decompose into a base letter and an accent. */
const LATIN: Record<string, string> = { ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

const part = (text: string, max: number): string => {
  const plain = text.normalize('NFC').replace(/[ßøØłŁđĐæÆœŒäöüÄÖÜ]/g, (c) => LATIN[c] ?? c).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  let out = '';
  for (const word of plain.replace(/['’.]/g, '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    if (out !== '' && out.length + word.length + 1 > max) break;
    out = out === '' ? word.slice(0, max) : `${out}-${word}`;
  }
  return out;
};

/** `Lena-Hoffmann-resume-Northwind-Freight.pdf`: who, what, for whom; safe on every file system. */
export const fileNameOf = (o: { name: string; company: string; kind: DocumentKind; format: DocumentFormat; language: LanguageCode }): string =>
  `${[part(o.name, 48), WORDS[o.language][o.kind], part(o.company, 32)].filter(Boolean).join('-')}.${o.format}`;
