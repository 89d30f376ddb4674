import { language } from '../session/language';

/** ISO 639-1 codes of the languages that postings are told apart by. */
export const POSTING_LANGUAGES: readonly string[] = 'en de fr es it nl pt pl sv da no fi cs sk hu ro tr el bg uk ru ka he ar fa hi bn ta th vi id ja zh ko'.split(' ');

const names = new Intl.DisplayNames([language()], { type: 'language' });
/** A language's name in the language of the pages. */
export const languageName = (code: string): string => names.of(code) ?? code;

/** Languages in which people write the names of languages into a CV; each is also known by its own name. */
const WRITTEN_IN = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da'];
let codes: ReadonlyMap<string, string> | undefined;
const codeTable = (): ReadonlyMap<string, string> => {
  const table = new Map<string, string>();
  for (const code of POSTING_LANGUAGES) {
    for (const writtenIn of [code, ...WRITTEN_IN]) {
      const name = new Intl.DisplayNames([writtenIn], { type: 'language' }).of(code);
      if (name) table.set(name.toLowerCase(), code);
    }
  }
  return table;
};

/** The code of a language by a name in one of many languages ("Deutsch", "allemand"); null where it is not among ours. */
export const languageCode = (name: string): string | null => {
  codes ??= codeTable();
  const plain = name.trim().toLowerCase();
  return codes.get(plain) ?? codes.get(plain.split(/[\s(,:–-]/)[0] ?? '') ?? null;
};
