/** Languages the dashboard is built in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words: whoever needs it reads those. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** Read by the server, which picks the pages' language by it. */
const COOKIE = 'applywright.language';
const A_YEAR_IN_SECONDS = 31_536_000;

/** The language of this build: what dates and numbers are written in, too. */
export const language = (): Language => LANGUAGES.find((l) => l === $localize.locale) ?? 'en';

/** Remembers the language and loads the page again, in it. What is being typed stays only where the page asks before it is left. */
export const chooseLanguage = (chosen: Language, page: Pick<Document, 'cookie'> = document, reload: () => void = () => location.reload()): void => {
  page.cookie = `${COOKIE}=${chosen}; Path=/; Max-Age=${A_YEAR_IN_SECONDS}; SameSite=Lax`;
  reload();
};
