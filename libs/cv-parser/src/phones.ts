import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { findDates } from './dates/find-dates';
import { plainDigits } from './words/fold';

export interface Phone { readonly number: string; readonly e164?: string; readonly country?: string; readonly valid: boolean }

const CANDIDATE = /(?<![\p{L}\p{N}/])(?:\+|00)?\(?\d[\d ().\-‐–/\u00a0\u00ad]{5,20}\d(?![\p{L}\p{N}])/gu;
/** Where a number has no country code, the CV's language tells which country's rules to try. */
const HOME: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'IN', 'AU'], de: ['DE', 'AT', 'CH'], fr: ['FR', 'BE', 'CH'], es: ['ES', 'MX', 'AR'], it: ['IT'], pt: ['BR', 'PT'], nl: ['NL', 'BE'], pl: ['PL'], zh: ['CN'], ru: ['RU'], ar: ['AE', 'SA', 'EG'], hi: ['IN'],
};

/** Finds telephone numbers (7 to 15 digits, ITU-T E.164) in a text; dates are not mistaken for numbers. */
export function findPhones(text: string, language: string): Phone[] {
  const out: Phone[] = [];
  for (const [match] of plainDigits(text).matchAll(CANDIDATE)) {
    const number = match.replace(/\u00ad/g, '').trim();
    const digits = number.replace(/\D/g, '').length;
    if (digits < 7 || digits > 15 || looksLikeDate(number)) continue;
    let parsed = /^\+|^00/.test(number) ? parsePhoneNumberFromString(number.replace(/^00/, '+')) : undefined;
    for (const country of parsed ? [] : (HOME[language] ?? HOME['en']!)) {
      const attempt = parsePhoneNumberFromString(number, country);
      if (attempt?.isValid()) {
        parsed = attempt;
        break;
      }
    }
    if (!parsed && !/^\+?\(?\d{2,4}\)?[\s./-]/.test(number) && digits < 9) continue;
    out.push({ number, ...(parsed?.isPossible() ? { e164: parsed.number } : {}), ...(parsed?.country ? { country: parsed.country } : {}), valid: parsed?.isValid() ?? false });
  }
  return out;
}

const looksLikeDate = (text: string): boolean => !/^\+/.test(text) && findDates(text).some((d) => d.to - d.from >= text.length * 0.6 || d.range);
