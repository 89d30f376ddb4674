import { wordsOf } from '../words';
import { abbreviationsIn, expansionOf, groupsOf, normalise, rootOf } from './concepts';
import { ENDED, HEDGE, isPlain, NEGATION } from './plain-words';
import { blank, momentsOf, periodsOf, type Moment, type Period } from './periods';
import { quantitiesOf, type Quantity } from './quantities';

/** One sentence of a fact, with what it turns round or weakens. */
export interface Statement {
  readonly text: string;
  readonly roots: ReadonlySet<string>;
  readonly groups: ReadonlySet<number>;
  readonly negated: boolean;
  readonly ended: boolean;
  /** Words behind the first weakening word, as roots; null where nothing is weakened. */
  readonly weakened: ReadonlySet<string> | null;
  readonly negatedScope: ReadonlySet<string>;
}

/** A cited fact, read once for all checks. */
export interface ReadFact {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly groups: ReadonlySet<number>;
  readonly statements: readonly Statement[];
  readonly moments: readonly Moment[];
  readonly periods: readonly Period[];
  readonly quantities: readonly Quantity[];
  /** Figures that are the start or end of a change, not its size. */
  readonly endpoints: ReadonlySet<Quantity>;
}

/** Splits compounds, so that `infection-control` also counts as its parts. */
export const partsOf = (words: readonly string[]): string[] => words.flatMap((w) => {
  const clean = w.replace(/'s$|'$/, '');
  const parts = clean.split(/[-/&.]/).filter((p) => p.length > 0);
  return parts.length > 1 ? [clean, clean.replace(/[-.]/g, ''), ...parts] : [clean];
});

const CEFR: Record<string, string> = { a1: 'beginner', a2: 'elementary', b1: 'intermediate', b2: 'intermediate', c1: 'advanced', c2: 'proficient' };

const rootsOf = (words: readonly string[]): Set<string> => {
  const roots = new Set<string>();
  for (const w of partsOf(words)) {
    roots.add(rootOf(w));
    roots.add(w);
    for (const long of expansionOf(w)) roots.add(long);
    const level = CEFR[w];
    if (level) roots.add(level);
  }
  for (const short of abbreviationsIn(words)) roots.add(short);
  return roots;
};

const groupSet = (roots: Iterable<string>): Set<number> => {
  const out = new Set<number>();
  for (const r of roots) for (const g of groupsOf(r)) out.add(g);
  return out;
};

/** Statement ends: full stops that are followed by a space and a letter or digit, semicolons and line ends. */
export const splitStatements = (text: string): string[] => text.split(/(?<=[^\s.][.!?])\s+(?=\S)|;\s*|\n+/).map((s) => s.trim()).filter((s) => s !== '');

const readStatement = (text: string): Statement => {
  const normal = normalise(text);
  const words = wordsOf(normal);
  const roots = rootsOf(words);
  const hedge = HEDGE.exec(normal);
  const negation = NEGATION.exec(normal);
  const behind = (match: RegExpExecArray | null): Set<string> => (match ? rootsOf(wordsOf(normal.slice(match.index + match[0].length).split(/,| but /)[0] ?? '')) : new Set<string>());
  const passive = negation !== null && /^(?:declin|reject|refus|cancel)/.test(negation[0]);
  return {
    text: normal, roots, groups: groupSet(roots), negated: negation !== null, ended: ENDED.test(normal),
    // "rounds under supervision of a nurse" weakens what stands before it, too.
    weakened: hedge ? rootsOf(wordsOf(/^(?:under|supervised|planned for|booked|scheduled for|pending|in progress|expected|provisional|unfinished|incomplete)/.test(hedge[0]) ? normal : normal.slice(hedge.index + hedge[0].length))) : null,
    // "course started 2023, not completed": the denial is of what stands before it.
    negatedScope: passive || [...behind(negation)].every(isPlain) ? roots : behind(negation),
  };
};

/** Pairs of figures that a text joins by "to": where something came from and where it went. */
export const changesIn = (text: string, quantities: readonly Quantity[]): [Quantity, Quantity][] =>
  quantities.flatMap((a, i) => {
    const b = quantities[i + 1];
    return b && /^\s*(?:to|auf|-|down to|up to)\s*(?:[$€£]|[a-z]{3}\s)?\s*$/.test(text.slice(a.end, b.at)) && /\b(?:from|von)\b/.test(text.slice(Math.max(0, a.at - 40), a.at)) ? [[a, b] as [Quantity, Quantity]] : [];
  });

/** Reads a fact's text for the checks. */
export const readFact = (text: string): ReadFact => {
  const normal = normalise(text);
  const moments = momentsOf(normal);
  const words = wordsOf(normal);
  const quantities = quantitiesOf(blank(normal, moments));
  const changes = changesIn(normal, quantities);
  // "from 10 hours to 4" says "reduced" without the word.
  const roots = rootsOf([...words, ...changes.flatMap(([a, b]) => [b.value < a.value ? 'reduced' : 'increased', 'improved'])]);
  return {
    text: normal, words: new Set(partsOf(words)), roots, groups: groupSet(roots), statements: splitStatements(text).map(readStatement),
    moments, periods: periodsOf(normal, moments), quantities, endpoints: new Set(changes.flat()),
  };
};
