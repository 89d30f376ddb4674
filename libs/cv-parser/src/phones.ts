import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js';
import { findDates } from './dates/find-dates';
import { plainDigits } from './words/fold';

export interface Phone { readonly number: string; readonly e164?: string; readonly country?: string; readonly valid: boolean; /** Where it begins in the text. */ readonly from: number }

const CANDIDATE = /(?<![\p{L}\p{N}/@_])(?:\+\s?|00)?\(?\d[\d ().\-‐‑–/\u00a0\u00ad]{5,20}\d(?![\p{L}\p{N}@])/gu;
/** Where a number has no country code, the CV's country or language tells whose rules to try. */
const HOME: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'IN', 'AU', 'CA', 'IE', 'NZ', 'ZA', 'SG', 'NG'], de: ['DE', 'AT', 'CH'], fr: ['FR', 'BE', 'CH', 'CA', 'MA', 'TN', 'DZ'], es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'], it: ['IT', 'CH'], pt: ['BR', 'PT'], nl: ['NL', 'BE'], pl: ['PL'], zh: ['CN', 'TW', 'HK'], ru: ['RU', 'KZ', 'BY', 'UA'], ar: ['AE', 'SA', 'EG', 'JO', 'LB', 'MA', 'KW', 'QA', 'IQ', 'DZ', 'TN'], hi: ['IN'],
};

function numberOf(number: string, homes: readonly CountryCode[]): PhoneNumber | undefined {
  if (/^\+|^00/.test(number)) return parsePhoneNumberFromString(number.replace(/^00/, '+').replace(/^\+\s/, '+'));
  for (const home of homes) {
    const attempt = parsePhoneNumberFromString(number, home);
    if (attempt?.isValid()) return attempt;
  }
  return undefined;
}

/** Finds telephone numbers (7 to 15 digits, ITU-T E.164) in a text; dates and post codes are not mistaken for numbers. */
export function findPhones(text: string, language: string, country?: string): Phone[] {
  const out: Phone[] = [];
  const homes = [...(country && isSupportedCountry(country) ? [country] : []), ...(HOME[language] ?? HOME['en']!)];
  for (const match of plainDigits(text).matchAll(CANDIDATE)) {
    let number = match[0].replace(/\u00ad/g, '').trim();
    let parsed = numberOf(number, homes);
    // a post code or a second number behind it, with a blank between
    for (let cut = number; !parsed?.isValid() && /\s/.test(cut);) {
      cut = cut.replace(/\s+\S+$/, '');
      const shorter = cut.replace(/\D/g, '').length >= 7 ? numberOf(cut, homes) : undefined;
      if (shorter?.isValid() && !looksLikeDate(cut)) [number, parsed] = [cut, shorter];
    }
    const digits = number.replace(/\D/g, '').length;
    if (digits < 7 || digits > 15 || looksLikeDate(number) || isOther(number)) continue;
    if (!parsed && !/^\+?\(?\d{2,4}\)?[\s./-]/.test(number) && digits < 9) continue;
    out.push({ number, ...(parsed?.isPossible() ? { e164: parsed.number } : {}), ...(parsed?.country ? { country: parsed.country } : {}), valid: parsed?.isValid() ?? false, from: match.index });
  }
  return out;
}

const looksLikeDate = (text: string): boolean => !/^\+/.test(text) && findDates(text).some((d) => d.to - d.from >= text.length * 0.6 || d.range);
/** ZIP+4, an identity number in one run of 16, an ISBN. */
const isOther = (text: string): boolean => /^\d{5}-\d{4}$/.test(text) || /^97[89][- ]?\d/.test(text) || /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text);
