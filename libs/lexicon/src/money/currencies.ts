/** ISO 4217 code, then signs and names as adverts write them. */
const TABLE = `
EUR €|Euro|Euros|EUR
USD US$|USD|US Dollar|US Dollars|Dollar|Dollars
GBP £|GBP|Pound|Pounds|Sterling|Pfund
CHF CHF|SFr|Fr.|Franken|Swiss Franc|Francs suisses
CAD C$|CA$|CAD|Canadian Dollar
AUD A$|AU$|AUD|Australian Dollar
NZD NZ$|NZD
INR ₹|INR|Rs|Rs.|Rupees|Lakh|LPA
JPY ¥|JPY|Yen|円
CNY RMB|CNY|CN¥|元|Yuan
KRW ₩|KRW|Won
SEK SEK
NOK NOK
DKK DKK
PLN zł|PLN|Zloty
CZK Kč|CZK
HUF HUF|Ft
RON RON|lei
BGN BGN|лв
TRY ₺|TRY
UAH ₴|UAH
RUB ₽|RUB|руб
ILS ₪|ILS|NIS
AED AED|Dirham|Dirhams
SAR SAR|Riyal|Riyals
QAR QAR
EGP EGP
ZAR ZAR
NGN ₦|NGN
KES KES|KSh
BRL R$|BRL|Reais
MXN MX$|MXN
ARS ARS
CLP CLP
COP COP
PEN PEN
SGD S$|SGD
HKD HK$|HKD
TWD NT$|TWD
MYR MYR|RM
THB ฿|THB
IDR IDR|Rp
PHP ₱|PHP
VND ₫|VND
PKR PKR
BDT ৳|BDT`;
const BY_COUNTRY: Record<string, string> = { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', TW: 'TWD', MX: 'MXN' };

const FORMS: [string, string][] = TABLE.trim().split('\n').flatMap((line) => line.slice(4).split('|').map((form): [string, string] => [form, line.slice(0, 3)]));
FORMS.sort((a, b) => b[0].length - a[0].length);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const BOUND = '[\\p{L}]';
const PATTERN = new RegExp(FORMS.map(([form]) => (/^[\p{L}.]+$/u.test(form) ? `(?<!${BOUND})${escape(form)}(?!${BOUND})` : escape(form))).join('|'), 'u');
const CODE_OF = new Map(FORMS);

/** All ISO 4217 codes that the lexicon knows. */
export const CURRENCIES: readonly string[] = TABLE.trim().split('\n').map((line) => line.slice(0, 3));

/**
 * The ISO 4217 code of the first currency named in a text ("€60k", "70.000 CHF", "$120,000"), else null.
 * A bare `$` is the dollar of `countryCode` where that country has one, else USD; `kr` is decided by the country or stays null.
 */
export const currencyOf = (text: string, countryCode?: string): string | null => {
  const found = PATTERN.exec(text);
  if (found) {
    const code = CODE_OF.get(found[0]) ?? null;
    if (code === 'USD' && /^dollars?$/i.test(found[0])) return BY_COUNTRY[countryCode ?? 'US'] ?? 'USD';
    return code;
  }
  if (text.includes('$')) return BY_COUNTRY[countryCode ?? 'US'] ?? 'USD';
  if (/\bkr\b/i.test(text) && countryCode && ['SE', 'NO', 'DK'].includes(countryCode)) return { SE: 'SEK', NO: 'NOK', DK: 'DKK' }[countryCode] ?? null;
  return null;
};
