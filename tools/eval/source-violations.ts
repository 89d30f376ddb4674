import type { NormalizedPosting } from '@applywright/contracts';

/** Least share of the words of a payload's longest text that the posting's text must hold. */
const LEAST_WORDS = 0.95;
const TAG = /<\/?(?:p|div|br|span|li|ul|ol|strong|b|em|i|a|h[1-6]|table|tr|td|img|script|style)\b[^<>]*>/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});/i;

/** What is wrong with a posting beyond doubt, each by a name to count. `visible` is the text that the row's payload shows, where it is known. */
export function violationsOf(posting: NormalizedPosting, visible: string | null): string[] {
  const { salary } = posting;
  const shown = [posting.title, posting.company, posting.department ?? '', posting.descriptionText, ...posting.places.map((place) => place.raw)];
  return [
    posting.title.trim() === '' && 'no title',
    !URL.canParse(posting.url) && 'no url',
    posting.company.trim() === '' && 'no company',
    posting.places.some((place) => place.city !== undefined && place.countryCode === undefined) && 'a place without a country',
    salary !== null && (salary.annualMax ?? 20_000) > 2_000_000 && salary.currency !== null && ['EUR', 'USD', 'GBP', 'CHF'].includes(salary.currency) && 'a salary nobody believes',
    salary !== null && (salary.annualMin ?? 20_000) < 5_000 && salary.period !== null && ['EUR', 'USD', 'GBP', 'CHF'].includes(salary.currency ?? '') && 'a salary nobody believes',
    shown.some((text) => TAG.test(text)) && 'tags left in a text',
    shown.some((text) => ENTITY.test(text)) && 'entities left in a text',
    visible !== null && wordsIn(posting.descriptionText, visible) < LEAST_WORDS && 'text shorter than the payload shows',
    posting.language === null && posting.descriptionText.length > 200 && 'language unknown',
    posting.expiresAt !== null && posting.postedAt !== null && posting.expiresAt < posting.postedAt && 'over before it was posted',
  ].filter((violation) => typeof violation === 'string');
}

/** The share of the words of `visible` that are in `text`, by how often. */
function wordsIn(text: string, visible: string): number {
  const words = (of: string): string[] => of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const have = new Map<string, number>();
  for (const word of words(text)) have.set(word, (have.get(word) ?? 0) + 1);
  const wanted = words(visible);
  const found = wanted.filter((word) => {
    const left = have.get(word) ?? 0;
    have.set(word, left - 1);
    return left > 0;
  });
  return wanted.length === 0 ? 1 : found.length / wanted.length;
}
