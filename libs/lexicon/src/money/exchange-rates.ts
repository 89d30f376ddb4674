/**
 * Units of a currency for one euro, rounded, as of 2026. For ordering, filtering and comparing with a floor; where a converted
 * amount is shown it is called "about" and stands beside the one that the posting states.
 */
const PER_EURO: Readonly<Record<string, number>> = {
  EUR: 1, USD: 1.15, GBP: 0.87, CHF: 0.94, SEK: 11, NOK: 11.7, DKK: 7.46, PLN: 4.25, CZK: 24.5, HUF: 395, RON: 5.08, BGN: 1.96, TRY: 48, UAH: 48,
  CAD: 1.62, AUD: 1.77, NZD: 2.0, JPY: 175, CNY: 8.2, INR: 101, SGD: 1.5, HKD: 8.95, KRW: 1650, BRL: 6.2, MXN: 21.3, ZAR: 20, AED: 4.22, ILS: 3.85,
};

/** A yearly amount in euro for comparing; null when the currency is unknown. */
export const comparableEuro = (amount: number | null, currency: string | null): number | null => {
  const rate = currency ? PER_EURO[currency] : undefined;
  return amount === null || rate === undefined ? null : amount / rate;
};
