/** A role: title, what it is about, duties and needs of its own. */
export type Role = readonly [title: string, focus: string, duties: readonly string[], needs: readonly string[]];
export interface TradeMaterial {
  readonly key: string;
  readonly language: 'en' | 'de' | 'fr' | 'es';
  readonly roles: readonly Role[];
  readonly duties: readonly string[];
  readonly needs: readonly string[];
  readonly departments?: readonly string[];
}
export const TRADES: readonly TradeMaterial[];
/** Country name, currency, weight of pay, share of adverts that state it. */
export const COUNTRIES: Readonly<Record<string, readonly [string, string, number, number]>>;
