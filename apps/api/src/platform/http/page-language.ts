/** Languages the dashboard is built in; the first is the one nobody has to ask for. */
export const PAGE_LANGUAGES = ['en', 'de'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The cookie a person's choice is kept in. It says nothing about who they are. */
export const LANGUAGE_COOKIE = 'applywright.language';

const isLanguage = (word: string): word is PageLanguage => PAGE_LANGUAGES.some((language) => language === word);

/**
 * The language a page is served in: the one chosen, else the one the browser likes best of those there are
 * (RFC 9110 §12.5.4: `q` from 0 to 1, 1 where it is missing, 0 for never), else English.
 */
export function pageLanguage(cookies: string | undefined, accepted: string | undefined): PageLanguage {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === LANGUAGE_COOKIE && isLanguage(value)) return value;
  }
  const wishes = (accepted ?? '').split(',', 20).map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.map((p) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
    return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
  });
  let best: { language: PageLanguage; quality: number } | null = null;
  for (const { language, quality } of wishes) if (isLanguage(language) && quality > (best?.quality ?? 0)) best = { language, quality };
  return best?.language ?? PAGE_LANGUAGES[0];
}
