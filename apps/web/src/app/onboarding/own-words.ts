import type { Fact, FactKind, FactOf, Profile } from '@applywright/contracts';
import { languageCode } from './language-words';

/** What the profile suggests for the form; each is taken only by a click. */
export interface OwnWords {
  readonly titles: readonly string[];
  readonly places: readonly string[];
  readonly languages: readonly string[];
  readonly country: string | null;
}
export const NO_WORDS: OwnWords = { titles: [], places: [], languages: [], country: null };

/** A title without what an advert adds to it: "(m/w/d)", a number of years, an e-mail address never. */
const plainTitle = (title: string): string => title.replace(/\s*\((?:[mwfdxi]\s*[/|*]\s*)+[mwfdxi]\)/gi, '').trim();
const kindOf = <K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] => facts.filter((fact) => fact.kind === kind && (fact.source.type !== 'ai' || fact.confirmed)) as unknown as FactOf<K>[];
/** `present` sorts after every year. */
const endOf = ({ value }: FactOf<'work'>): string => value.end ?? value.start ?? '';

/** The person's own titles, newest first, town, languages and country. */
export const ownWords = ({ facts }: Profile): OwnWords => {
  const jobs = kindOf(facts, 'work').sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  const titles = jobs.map(({ value }) => plainTitle(value.title ?? '')).filter((title, at, all) => title !== '' && title.length <= 80 && all.findIndex((other) => other.toLowerCase() === title.toLowerCase()) === at);
  const home = kindOf(facts, 'location')[0]?.value;
  const languages = kindOf(facts, 'language').map(({ value }) => languageCode(value.name)).filter((code): code is string => code !== null);
  return { titles: titles.slice(0, 5), places: home?.city ? [home.city] : [], languages: [...new Set(languages)], country: home?.countryCode ?? null };
};
