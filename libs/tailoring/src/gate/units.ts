import { tableOf } from './numerals';

/** Factors behind a number: "3k", "1.2 bn", "5 Mio.". */
export const SUFFIX = tableOf<number>({ k: 1e3, m: 1e6, mn: 1e6, mil: 1e6, mio: 1e6, million: 1e6, millions: 1e6, millionen: 1e6, bn: 1e9, billion: 1e9, mrd: 1e9, milliarden: 1e9, milliarde: 1e9, thousand: 1e3, tsd: 1e3, hundred: 100, dozen: 12, dutzend: 12, tausend: 1e3, lakh: 1e5, crore: 1e7 });

/** Shares, in percent. */
export const FRACTIONS = tableOf<number>({
  half: 50, third: 100 / 3, thirds: 100 / 3, quarter: 25, quarters: 25, fifth: 20, fifths: 20, sixth: 100 / 6, eighth: 12.5, tenth: 10, tenths: 10, halfte: 50, drittel: 100 / 3, viertel: 25, funftel: 20, zehntel: 10,
});

/** Units of time, in seconds. */
export const TIME = tableOf<number>({
  ms: 1e-3, millisecond: 1e-3, s: 1, sec: 1, second: 1, sekunde: 1, min: 60, minute: 60, h: 3600, hr: 3600, hour: 3600, stunde: 3600, wochenstunde: 3600, std: 3600, day: 86400, tag: 86400, tage: 86400, week: 604800, wk: 604800, woche: 604800, fortnight: 1209600,
  month: 2629800, monat: 2629800, monate: 2629800, year: 31557600, yr: 31557600, jahr: 31557600, jahre: 31557600, decade: 315576000, jahrzehnt: 315576000, quarter: 7889400,
  yrs: 31557600, hrs: 3600, wks: 604800, mths: 2629800, stundig: 3600, stundige: 3600, stundigen: 3600, tagig: 86400, tagige: 86400, tagigen: 86400, wochig: 604800, wochige: 604800, wochigen: 604800, monatig: 2629800, monatige: 2629800, monatigen: 2629800, jahrig: 31557600, halbjahr: 15778800,
});

export const PHYSICAL = tableOf<readonly [string, number]>({
  v: ['volt', 1], volt: ['volt', 1], kv: ['volt', 1e3], kilovolt: ['volt', 1e3], w: ['watt', 1], watt: ['watt', 1], kw: ['watt', 1e3], kilowatt: ['watt', 1e3], mw: ['watt', 1e6], megawatt: ['watt', 1e6], kwh: ['watthour', 1e3], mwh: ['watthour', 1e6], kwp: ['wattpeak', 1e3], amp: ['amp', 1], bar: ['bar', 1],
  g: ['gram', 1], gram: ['gram', 1], kg: ['gram', 1e3], kilo: ['gram', 1e3], kilogram: ['gram', 1e3], t: ['gram', 1e6], ton: ['gram', 1e6], tonne: ['gram', 1e6], tonnen: ['gram', 1e6], tonner: ['gram', 1e6], lb: ['pound', 1], lbs: ['pound', 1], m: ['metre', 1],
  mm: ['metre', 1e-3], millimetre: ['metre', 1e-3], cm: ['metre', 1e-2], centimetre: ['metre', 1e-2], centimeter: ['metre', 1e-2], metre: ['metre', 1], meter: ['metre', 1], km: ['metre', 1e3], kilometre: ['metre', 1e3], kilometer: ['metre', 1e3], mile: ['mile', 1], inch: ['inch', 1], inche: ['inch', 1], foot: ['foot', 1], feet: ['foot', 1], ft: ['foot', 1],
  sqm: ['sqm', 1], qm: ['sqm', 1], m2: ['sqm', 1], hectare: ['sqm', 1e4], hektar: ['sqm', 1e4], ha: ['sqm', 1e4], acre: ['acre', 1], litre: ['litre', 1], liter: ['litre', 1], l: ['litre', 1], hectolitre: ['litre', 100], hl: ['litre', 100], ml: ['litre', 1e-3],
  kb: ['byte', 1e3], kilobyte: ['byte', 1e3], megabyte: ['byte', 1e6], gigabyte: ['byte', 1e9], terabyte: ['byte', 1e12], petabyte: ['byte', 1e15], mb: ['byte', 1e6], gb: ['byte', 1e9], tb: ['byte', 1e12], pb: ['byte', 1e15], x: ['times', 1], times: ['times', 1], fold: ['times', 1], fach: ['times', 1], fache: ['times', 1], mal: ['times', 1],
});

export const MONEY = tableOf<string>({
  $: 'USD', usd: 'USD', dollar: 'USD', '€': 'EUR', eur: 'EUR', euro: 'EUR', '£': 'GBP', gbp: 'GBP', pound: 'GBP', sterling: 'GBP', chf: 'CHF', franc: 'CHF', franken: 'CHF', sfr: 'CHF', '¥': 'JPY', jpy: 'JPY', yen: 'JPY', inr: 'INR', '₹': 'INR', rupee: 'INR', pln: 'PLN', zl: 'PLN', zloty: 'PLN', cad: 'CAD', aud: 'AUD', nzd: 'NZD',
  sek: 'SEK', kronor: 'SEK', dkk: 'DKK', nok: 'NOK', kroner: 'NOK', czk: 'CZK', koruna: 'CZK', huf: 'HUF', forint: 'HUF', zar: 'ZAR', rand: 'ZAR', aed: 'AED', dirham: 'AED', brl: 'BRL', reai: 'BRL', mxn: 'MXN', sgd: 'SGD', try: 'TRY', lira: 'TRY', ron: 'RON', isk: 'ISK', cny: 'CNY', rmb: 'CNY', yuan: 'CNY', krw: 'KRW', hkd: 'HKD', ils: 'ILS', shekel: 'ILS', ngn: 'NGN', naira: 'NGN', kes: 'KES',
});
/** Adjectives of a country before its currency: "Swedish kronor", "US dollars". */
export const MONEY_OF = tableOf<string>({ swedish: 'SEK', danish: 'DKK', norwegian: 'NOK', czech: 'CZK', us: 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD', swiss: 'CHF', british: 'GBP', polish: 'PLN', hungarian: 'HUF', indian: 'INR', icelandic: 'ISK' });

/** Numbers that only give an order of size, at the least that they say. */
export const MAGNITUDES = tableOf<number>({ tens: 20, dozens: 24, scores: 40, hundreds: 200, thousands: 2000, millions: 2e6, billions: 2e9, dutzende: 24, hunderte: 200, tausende: 2000, several: 3, numerous: 6, countless: 50 });

/** Verbs and adverbs that carry their own figure. */
export const CHANGES = tableOf<readonly [string, number]>({
  halve: ['percent', 50], halved: ['percent', 50], halving: ['percent', 50], halves: ['percent', 50], halbiert: ['percent', 50], halbierte: ['percent', 50], double: ['times', 2], doubled: ['times', 2], doubling: ['times', 2], doubles: ['times', 2], twice: ['times', 2], thrice: ['times', 3], verdoppelt: ['times', 2], verdoppelte: ['times', 2], verdreifacht: ['times', 3],
  triple: ['times', 3], tripled: ['times', 3], tripling: ['times', 3], trebled: ['times', 3], quadrupled: ['times', 4], quadruple: ['times', 4], quintupled: ['times', 5], tenfold: ['times', 10], twofold: ['times', 2], threefold: ['times', 3], fourfold: ['times', 4], fivefold: ['times', 5], sixfold: ['times', 6], hundredfold: ['times', 100],
});

/** Places in an order. */
export const ORDINALS = tableOf<number>({ second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, zweite: 2, zweiten: 2, zweiter: 2, zweites: 2, dritte: 3, dritten: 3, dritter: 3, drittes: 3, vierte: 4, vierten: 4, funfte: 5, funften: 5, sechste: 6, sechsten: 6, twentieth: 20 });

export const singular = (word: string): string => {
  if (word.length <= 3) return word;
  const known = [/s$/, /n$/, /en$/, /e$/].map((end) => word.replace(end, '')).find((cut) => cut !== word && (TIME.has(cut) || MONEY.has(cut) || PHYSICAL.has(cut)));
  return known ?? word.replace(/s$/, '');
};
