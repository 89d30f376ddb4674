import { remember } from '../words/remember';

const YEARS = '(?:years?|yrs?\\.?|jahre?n?|ans?|années?|años?|anni|anno|anos?|jaar|jaren|lata?|rok|roku|лет|года?|год|г\\.|سنوات|سنة|سنتان|سنتين|वर्ष|साल|年)';
const MONTHS = '(?:months?|mos?\\.?|mths?|monate?n?|mon\\.|mois|mes(?:es|i|e)?|maanden|maand|miesi\\p{L}+|mies\\.|мес\\p{L}*\\.?|أشهر|شهر(?:ا|اً)?|شهور|महीने|माह|个月)';
const NUMBER = '\\d{1,2}(?:[.,]\\d)?\\+?';
const ABOUT = '(?:approx\\.?\\s*|ca\\.?\\s*|about\\s*|over\\s*|env\\.\\s*)?';
const AND = '(?:\\s*(?:,|&|and|und|et|y|e|en|i|и|و)?\\s*)';
const WHOLE = `${ABOUT}${NUMBER}\\s*${YEARS}(?![\\p{L}\\p{M}])(?:${AND}${NUMBER}\\s*${MONTHS}(?![\\p{L}\\p{M}]))?`;
const SHORT = `${ABOUT}${NUMBER}\\s*(?:${MONTHS}|weeks?|wks?|wochen|semaines?|semanas|settimane|weken|недел\\p{L}*)(?![\\p{L}\\p{M}])`;
const DURATION = new RegExp(`[(（[]?\\s*${WHOLE}\\s*[)）\\]]?|[(（[]\\s*(?:${SHORT}|less than a year)\\s*[)）\\]]|(?<=^|[·•|,;:–—-]\\s*)(?:${SHORT}|less than a year)\\s*(?=$|[\\t|·•])`, 'giu');

/** Removes lengths of time ("(3 years 2 months)", "· 8 mos") from a text. */
export const withoutDurations = remember((text: string): string => (/\d|less|[٠-٩०-९]/.test(text) ? text.replace(DURATION, ' ') : text));
