import type { LanguageCode } from '@applywright/contracts';
import { fold } from './words';

/** Names of languages and words for levels in English and German that mean exactly the same. */
const NAMES = 'English=Englisch German=Deutsch French=Französisch Spanish=Spanisch Italian=Italienisch Portuguese=Portugiesisch Dutch=Niederländisch Danish=Dänisch Swedish=Schwedisch Norwegian=Norwegisch Finnish=Finnisch Polish=Polnisch Czech=Tschechisch Slovak=Slowakisch Hungarian=Ungarisch Romanian=Rumänisch Bulgarian=Bulgarisch Greek=Griechisch Turkish=Türkisch Russian=Russisch Ukrainian=Ukrainisch Serbian=Serbisch Croatian=Kroatisch Bosnian=Bosnisch Slovenian=Slowenisch Albanian=Albanisch Arabic=Arabisch Persian=Persisch Farsi=Farsi Hebrew=Hebräisch Hindi=Hindi Urdu=Urdu Chinese=Chinesisch Mandarin=Mandarin Japanese=Japanisch Korean=Koreanisch Vietnamese=Vietnamesisch Latin=Latein Catalan=Katalanisch'.split(' ').map((p) => p.split('=') as [string, string]);
const LEVELS: readonly (readonly [string, string])[] = [['native', 'Muttersprache'], ['native speaker', 'Muttersprache'], ['mother tongue', 'Muttersprache'], ['fluent', 'fließend'], ['business fluent', 'verhandlungssicher'], ['basic', 'Grundkenntnisse'], ['basic knowledge', 'Grundkenntnisse']];

const translated = (text: string, table: readonly (readonly [string, string])[], language: LanguageCode): string | null => {
  const at = language === 'de' ? 1 : 0;
  const row = table.find((r) => fold(r[0]) === fold(text.trim()) || fold(r[1]) === fold(text.trim()));
  return row ? row[at] : null;
};

/** A language with its level in the words of a document's language; a level that has no exact counterpart (and is no CEFR step) is left off. */
export const languageLine = (name: string, level: string | null | undefined, language: LanguageCode): string => {
  const known = translated(name, NAMES, language) ?? name;
  if (!level) return known;
  const own = /^[abc][12]\b/i.test(level) ? level : (translated(level, LEVELS, language) ?? (translated(name, NAMES, language) === name ? level : null));
  return own === null ? known : `${known} (${own})`;
};
