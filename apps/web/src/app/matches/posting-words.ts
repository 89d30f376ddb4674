import { SOURCE_TERMS, type Place, type PostingSummary, type Salary, type SourceName } from '@applywright/contracts';
import { language } from '../session/language';

/** What a salary that is not a year's is for. */
const PERIOD_WORDS: Readonly<Record<Exclude<NonNullable<Salary['period']>, 'year'>, string>> = {
  hour: $localize`:@@matches.an-hour: an hour`, day: $localize`:@@matches.a-day: a day`, week: $localize`:@@matches.a-week: a week`, month: $localize`:@@matches.a-month: a month`,
};

const money = (amount: number, currency: string | null, compact: boolean): string =>
  new Intl.NumberFormat(language(), {
    ...(currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    ...(compact ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 }),
    minimumFractionDigits: 0,
  }).format(amount);

/** The currency stands once, on the side where the language has it: “€70K–90K”, “94.000–149.000 €”. */
const between = (min: number, max: number, currency: string | null, compact: boolean): string =>
  /^\d/.test(money(min, currency, compact)) ? `${money(min, null, compact)}–${money(max, currency, compact)}` : `${money(min, currency, compact)}–${money(max, null, compact)}`;

/** A salary in short: “€70K–90K”, “from $45 an hour”. Empty when the posting names none. */
export const salaryWords = (salary: Salary | null): string => {
  if (!salary || (salary.min === null && salary.max === null)) return '';
  const compact = (salary.max ?? salary.min ?? 0) >= 10_000;
  const amount = (value: number) => money(value, salary.currency, compact);
  const { min, max } = salary;
  const range = min !== null && max !== null ? (min === max ? amount(min) : between(min, max, salary.currency, compact)) : min !== null ? $localize`:@@matches.from-amount:from ${amount(min)}:amount:` : $localize`:@@matches.up-to-amount:up to ${amount(max ?? 0)}:amount:`;
  const period = salary.period === null || salary.period === 'year' ? '' : PERIOD_WORDS[salary.period];
  return `${salary.estimated ? '≈ ' : ''}${range}${period}`;
};

/** The places in short: the first, and how many more. */
export const placeWords = (places: readonly Place[]): string => {
  const [first] = places;
  if (!first) return '';
  return places.length > 1 ? `${first.raw} +${places.length - 1}` : first.raw;
};

export const WORKPLACE_WORDS = { onsite: $localize`:@@matches.on-site:On site`, hybrid: $localize`:@@matches.hybrid:Hybrid`, remote: $localize`:@@matches.remote:Remote` } as const;
export const EMPLOYMENT_WORDS = { full_time: $localize`:@@matches.full-time:Full time`, part_time: $localize`:@@matches.part-time:Part time`, contract: $localize`:@@matches.contract:Contract`, temporary: $localize`:@@matches.temporary:Temporary`, internship: $localize`:@@matches.internship:Internship`, freelance: $localize`:@@matches.freelance:Freelance` } as const;
/** How each source is called. */
export const sourceWords = (source: SourceName): string => SOURCE_TERMS[source].label;

const DAY_MS = 86_400_000;

/** How long ago, in words. Both are instants; `now` in milliseconds. */
export const agoWords = (instant: string | null, now: number): string => {
  if (instant === null) return '';
  const days = Math.floor((now - Date.parse(instant)) / DAY_MS);
  if (Number.isNaN(days)) return '';
  if (days <= 0) return $localize`:@@matches.today:today`;
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (days < 14) return words.format(-days, 'day');
  if (days < 60) return words.format(-Math.round(days / 7), 'week');
  return words.format(-Math.round(days / 30), 'month');
};

const regions = new Intl.DisplayNames([language()], { type: 'region' });
/** A country's name in the language of the pages; the code itself where it is unknown. */
export const countryName = (code: string): string => {
  try {
    return regions.of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
};

/** Only http and https are ever linked to. */
export const webUrl = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null);

/** The page to apply on. */
export const applyUrl = (posting: Pick<PostingSummary, 'applyUrl' | 'url'>): string | null => webUrl(posting.applyUrl) ?? webUrl(posting.url);
