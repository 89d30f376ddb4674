import { fact, NOW, PEOPLE, posting, preferences } from './fixtures';
import { createMatcher, evidenceOf, withQuotes } from './index';

const advert = posting('Senior C++ Developer', 'Acme', 'Berlin, Germany', `${'You work on the control of wind turbines and '.repeat(6)}you write C++ and some .NET.\nIn der Pflege unserer Systeme hilft Docker.`);
const matcher = createMatcher([advert, posting('Sous Chef', 'Tilia', '', 'You cook.')]);
const facts = [...PEOPLE.developer, fact({ kind: 'work', value: { title: 'C++ Developer', start: '2020', end: 'present', summary: 'Control of turbines in C++ and .NET, Pflege der Systeme with Docker.' } })];
const { parts } = matcher.detail(advert.id, { facts, preferences: preferences(), now: NOW })!;

describe('withQuotes', () => {
  const quoted = withQuotes(parts, advert);
  const words = quoted.flatMap((part) => part.words);

  it('shows the posting’s own words around each word when it stands there', () => {
    const text = `${advert.title}\n${advert.descriptionText}`.replace(/\s+/g, ' ');
    expect(words.filter(({ quote }) => quote).length).toBeGreaterThan(8);
    for (const { key, word, quote } of quoted.flatMap((part) => part.words.map((entry) => ({ key: part.key, ...entry })))) {
      if (quote === undefined) continue;
      expect(quote.length).toBeLessThanOrEqual(120);
      expect(text).toContain(quote.replace(/^…|…$/g, ''));
      // a skill may be written there by another of its names
      if (key !== 'skills') expect(quote.toLowerCase()).toContain(word.toLowerCase());
    }
  });
  it.each(['C++', 'Docker'])('finds %s when the tokeniser keeps it whole', (name) => expect(quoted.find(({ key }) => key === 'skills')!.words.find(({ word }) => word === name)?.quote).toContain(name));
  it('leaves points and order alone', () => expect(quoted.map(({ words: _, ...part }) => part)).toEqual(parts.map(({ words: _, ...part }) => part)));
  it('has no quote when the word stands for a line of work', () => expect(words.find(({ word }) => word.endsWith('(line of work)'))?.quote).toBeUndefined());
});

describe('evidenceOf', () => {
  it('names each fact once and in the order of the profile when several parts rest on it', () => {
    const named = evidenceOf(parts, [{ factIds: [facts[0]!.id] }], facts);
    const ids = named.map(({ id }) => id);
    expect(ids).toEqual(facts.map(({ id }) => id).filter((id) => ids.includes(id)));
    expect(ids).toContain(facts[0]!.id);
    expect(evidenceOf([], [], facts)).toEqual([]);
  });
});
