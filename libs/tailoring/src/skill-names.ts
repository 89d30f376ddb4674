import { findSkills, skillById } from '@applywright/lexicon';
import { fold } from './words';

/** The lexicon's id of a skill's name standing alone, null for one that it does not know. Between commas a doubtful word counts as one of a list. */
export const skillIdOf = (name: string): string | null => {
  const framed = `, ${name} ,`;
  const found = findSkills(framed);
  const [only] = found;
  return found.length === 1 && only && only.end - only.start >= name.trim().length - 2 ? only.id : null;
};

/** Ids that a skill brings along ("PostgreSQL" knows SQL), over two steps. */
export const impliedBy = (id: string): readonly string[] => {
  const first = skillById(id)?.implies ?? [];
  return [...new Set([...first, ...first.flatMap((i) => skillById(i)?.implies ?? [])])].filter((i) => i !== id);
};

/** Spellings of one and the same thing: whichever a person used, the other says no more and no less. Folded. */
const SAME: readonly (readonly string[])[] = [
  ['js', 'javascript'], ['ts', 'typescript'], ['k8s', 'kubernetes'], ['golang', 'go'], ['postgres', 'postgresql'], ['c sharp', 'csharp', 'c#'], ['cpp', 'c++'], ['dotnet', '.net'],
  ['nodejs', 'node js', 'node.js'], ['reactjs', 'react.js', 'react'], ['vuejs', 'vue.js', 'vue'], ['nextjs', 'next.js'], ['nestjs', 'nest.js'], ['ms excel', 'microsoft excel', 'excel'], ['ms word', 'microsoft word'],
  ['mssql', 'ms sql server', 'microsoft sql server', 'sql server'], ['aws', 'amazon web services'], ['gcp', 'google cloud platform'], ['ms office', 'microsoft office'], ['ci cd', 'ci/cd', 'cicd'],
];
const squash = (name: string): string => fold(name).replace(/[\s-]+/g, ' ').trim();

/** Whether two names are spellings of one thing, and not merely of one family. */
export const sameName = (a: string, b: string): boolean => squash(a) === squash(b) || SAME.some((row) => row.includes(squash(a)) && row.includes(squash(b)));

/** Names in `SAME` that a text writes, as it writes them. */
export const spellingsIn = (text: string): string[] => {
  const folded = fold(text);
  const out: string[] = [];
  if (folded.length !== text.length) return out;
  for (const name of new Set(SAME.flat())) {
    const at = folded.search(new RegExp(`(?<![\\p{L}\\p{N}.])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}+#]|\\.\\p{L})`, 'u'));
    if (at >= 0) out.push(text.slice(at, at + name.length));
  }
  // The longest spelling at a place is the one that is written.
  return out.filter((name) => !out.some((o) => o !== name && o.toLowerCase().includes(name.toLowerCase())));
};
