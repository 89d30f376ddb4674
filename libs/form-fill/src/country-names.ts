/** Telephone codes of the countries that the planner can choose (ITU-T E.164 assignments). */
export const CALLING_CODES: Readonly<Record<string, string>> = {
  US: '1', CA: '1', GB: '44', IE: '353', DE: '49', AT: '43', CH: '41', FR: '33', BE: '32', NL: '31', LU: '352', ES: '34', PT: '351', IT: '39', PL: '48', CZ: '420', SK: '421', HU: '36', RO: '40', BG: '359', GR: '30',
  SE: '46', NO: '47', DK: '45', FI: '358', IS: '354', EE: '372', LV: '371', LT: '370', SI: '386', HR: '385', RS: '381', UA: '380', TR: '90', IL: '972', AE: '971', SA: '966', EG: '20', MA: '212', NG: '234', KE: '254', ZA: '27', GH: '233',
  IN: '91', PK: '92', BD: '880', LK: '94', CN: '86', HK: '852', TW: '886', JP: '81', KR: '82', SG: '65', MY: '60', TH: '66', VN: '84', PH: '63', ID: '62', AU: '61', NZ: '64', MX: '52', BR: '55', AR: '54', CL: '56', CO: '57', PE: '51', RU: '7',
};

const SHORT: Readonly<Record<string, readonly string[]>> = { US: ['United States of America', 'USA', 'U.S.', 'America'], GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'], NL: ['The Netherlands', 'Holland'], CZ: ['Czech Republic'], KR: ['Korea, Republic of', 'Republic of Korea'], RU: ['Russian Federation'], TR: ['Turkey'], AE: ['UAE'] };
const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

/** All wordings of a country, English first: display names in four languages, usual short forms, the code. */
export function countryNames(code: string): string[] {
  const names = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code);
  return [...new Set([...names, ...(SHORT[code] ?? []), code])];
}

/** Places whose name holds that of another country, and unions: none of the countries that the planner knows. */
const NOT_THE_COUNTRY = /\b(?:New Mexico|New England|Baja California|New South Wales|Papua New Guinea|South Georgia)\b/giu;
const WHERE_ELSE = /\b(?:EU|EEA|EWR|EFTA|UE|EEE|European Union|Europe|Schengen|Europäische\w* Union|Union européenne|Unión Europea|Georgia|North America|Latin America)\b/u;
const WORD_CODES = ['IN', 'IT', 'IS', 'NO', 'AT', 'DE', 'ES'];
let matchers: readonly (readonly [code: string, pattern: RegExp])[] | null = null;

/** One pattern a country, made when first asked for: names in any case, codes in capitals alone. */
function countryMatchers(): readonly (readonly [code: string, pattern: RegExp])[] {
  matchers ??= Object.keys(CALLING_CODES).map((code) => {
    const names = countryNames(code).filter((name) => !WORD_CODES.includes(name));
    const pattern = (some: readonly string[]): string => some.map((name) => (name.length <= 3 ? name.replace(/\./g, '\\.') : [...name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')].map((c) => (c.toLowerCase() !== c.toUpperCase() && c.length === 1 ? `[${c.toLowerCase()}${c.toUpperCase()}]` : c)).join(''))).join('|');
    return [code, new RegExp(`(?<![\\p{L}])(?:${pattern(names)})(?![\\p{L}])`, 'u')] as const;
  });
  return matchers;
}

/** The country that a question names ("authorized to work in the United States"), or null where it names none or several. */
export function countryIn(question: string): string | null {
  const text = question.replace(/\b(?:Northern Ireland|Irlande du Nord|Irlanda del Norte|Nordirland)\b/giu, 'United Kingdom').replace(NOT_THE_COUNTRY, ' ');
  const found = countryMatchers().filter(([, pattern]) => pattern.test(text));
  return found.length === 1 && !WHERE_ELSE.test(text) ? found[0]![0] : null;
}

/** The part of a number after its country code, digits only; the number itself when the code does not fit. */
export function nationalNumber(e164: string, code: string): string {
  const calling = CALLING_CODES[code];
  const digits = e164.replace(/[^\d+]/g, '');
  return calling && digits.startsWith(`+${calling}`) ? digits.slice(calling.length + 1) : digits;
}

/** The country of an international number where only one country uses its code. */
export function countryOfNumber(e164: string): string | null {
  const digits = e164.replace(/[^\d+]/g, '');
  const fits = Object.entries(CALLING_CODES).filter(([, calling]) => digits.startsWith(`+${calling}`));
  return fits.length === 1 ? fits[0]![0] : null;
}
