import { wordsOf } from '../words';
import { abbreviationsIn, expansionOf, groupsOf, normalise, rootOf } from './concepts';
import { ENDED, HEDGE, isPlain, NEGATION } from './plain-words';
import { blank, momentsOf, periodsOf, type Moment, type Period } from './periods';
import { remembered } from './memo';
import { writtenValue } from './changes';
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

const CEFR: Record<string, string> = { a1: 'beginner basic elementary', a2: 'elementary basic', b1: 'intermediate', b2: 'intermediate upper good', c1: 'advanced fluent', c2: 'proficient fluent near' };

const rootsOf = (words: readonly string[]): Set<string> => {
  const roots = new Set<string>();
  for (const w of partsOf(words)) {
    roots.add(rootOf(w));
    roots.add(w);
    for (const long of expansionOf(w)) roots.add(long);
    const level = CEFR[w];
    if (level) for (const name of level.split(' ')) roots.add(name);
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
export const splitStatements = (text: string): string[] => text.split(/(?<=[^\s.][.!?])(?<!\b(?:ca|approx|max|min|incl|inkl|cert|exp|est|lic|avg|rs|nr|dr|st|ing|dipl|prof|bzw|std|mio|mrd|univ|dept|hons|vs|tel|str|ltd|inc|co|jan|feb|apr|aug|sept|oct|nov|dec)\.)(?<!\bno\.(?=\s+\d))\s+(?=\S)|;\s*|\n+/i).map((s) => s.trim()).filter((s) => s !== '');

/** "(A2 course begun)": a bracket that names a thing of its own weakens that thing. */
const asideAt = (normal: string, at: number): string | null => {
  const inside = /\(([^()]*)$/.exec(normal.slice(0, at))?.[1];
  if (inside === undefined) return null;
  const rest = normal.slice(at).split(')')[0] ?? '';
  return wordsOf(inside).some((w) => w.length > 2 && !isPlain(w)) ? `${inside} ${rest}` : null;
};

const EMPTY = /^(?:experience|trained|training|knowledge|practice|qualifications?|qualified|certified|completed|passed|done|taken|finished|used|prufung|bestanden|kenntnisse|erfahrung|abgeschlossen|gemacht|yet|erfahrungen|so|far)$/;

/** "Leatherwork - none", "lorry licence, no", "Röntgenschein: nein": what a bare answer denies is the entry in front of it. */
const answerScope = (normal: string, negation: RegExpExecArray): string | null => {
  // "Legacy fundraising: no experience": the topic is denied.
  const topic = /^([^:;.]{3,60}):\s/.exec(normal)?.[1];
  const rest = wordsOf(normal.slice(negation.index + negation[0].length));
  if (topic !== undefined && rest.length > 0 && topic.length < negation.index && rest.every((w) => EMPTY.test(w) || /^\d/.test(w)) && !/,/.test(normal.slice(0, negation.index))) return topic;
  if (!/^(?:none|no|nil|nein|not|nicht|keine?|never)$/.test(negation[0]) || !/^\s*(?:[,;.)]|$|held\b|handled\b|(?:under|by|with) me\b|mine\b)/.test(normal.slice(negation.index + negation[0].length))) return null;
  const entries = normal.slice(0, negation.index).split(/,\s|;\s|\(|\band\b/).filter((e) => wordsOf(e).some((w) => !isPlain(w)));
  return entries.at(-1)?.replace(/^.*\.\s/, '') ?? null;
};

/** "Pilot in 3 clinics, roll-out not yet decided": a denial behind a comma is of what stands there. */
const segmentRoots = (normal: string, negation: RegExpExecArray | null, all: ReadonlySet<string>): ReadonlySet<string> => {
  const before = normal.slice(0, negation?.index ?? 0).split(/[,(]\s?/);
  const near = wordsOf(before.at(-1) ?? '').filter((w) => !isPlain(w) && w.length > 2 && !/^\d/.test(w));
  return before.length > 1 && near.length > 0 && !/^(?:course|exam|started|begun|begonnen|degree|module\w*|gestellt|\w+ed)$/.test(near[0] ?? '') ? rootsOf(near) : all;
};

const readStatement = (text: string): Statement => {
  const normal = normalise(text);
  const words = wordsOf(normal);
  const roots = rootsOf(words);
  const hedge = HEDGE.exec(normal);
  // "Mediation: observed three cases": what the heading names is weakened, too.
  const heading = /^[^:;.()]{2,60}:\s/.exec(normal)?.[0];
  const aside = hedge ? asideAt(normal, hedge.index) : null;
  const negation = NEGATION.exec(normal);
  const behind = (match: RegExpExecArray | null): Set<string> => (match ? rootsOf(wordsOf(normal.slice(match.index + match[0].length).split(/,| but /)[0] ?? '')) : new Set<string>());
  // "Antrag gestellt, abgelehnt", "Heilpädagogik nicht studiert": what stands in front is denied.
  const passive = negation !== null && (/^(?:declin|reject|refus|abgelehnt|abgesagt|verworfen)/.test(negation[0]) || (negation[0] === 'nicht' && wordsOf(normal.slice(negation.index + 5).split(/[,;.]/)[0] ?? '').length <= 1));
  const answered = negation ? answerScope(normal, negation) : null;
  return {
    text: normal, roots, groups: groupSet(roots), negated: negation !== null, ended: ENDED.test(normal),
    // "rounds under supervision of a nurse" weakens what stands before it, too.
    weakened: hedge && heading !== undefined && hedge.index >= heading.length ? rootsOf(wordsOf(normal)) : hedge && aside !== null ? rootsOf(wordsOf(aside)) : hedge ? rootsOf(wordsOf(/^(?:paused|on hold|put on hold|suspended|deferred|demonstrated|shown|seen|tried|used|under|supervised|planned for|booked|scheduled for|pending|in progress|expected|asked for|starts|dropped|withdr|abandon|applied|awaited|to be|outstanding|on the waiting|participation cert|participation only|first of|second of|broke off|abgebrochen|started|began|enrolled|angemeldet|provisional|unfinished|incomplete|module|ongoing|laufend|begun|begonnen|not finished|noch nicht|\d)/.test(hedge[0]) ? normal : normal.slice(hedge.index + hedge[0].length))) : null,
    // "course started 2023, not completed": the denial is of what stands before it.
    negatedScope: answered !== null ? rootsOf(wordsOf(answered)) : passive || [...behind(negation)].every(isPlain) ? segmentRoots(normal, negation, roots) : behind(negation),
  };
};

/** Pairs of figures that a text joins by "to": where something came from and where it went. */
export const changesIn = (text: string, quantities: readonly Quantity[]): [Quantity, Quantity][] =>
  quantities.flatMap((a, i) => {
    const b = quantities[i + 1];
    if (!b) return [];
    const between = text.slice(a.end, b.at);
    const arrow = /^[^.;,\p{L}\d]*(?:→|->|=>)\s*(?:[$€£]|[a-z]{3}\s)?\s*$/u.test(between);
    const worded = /^\s*(?:to|auf|-|down to|up to)\s*(?:[$€£]|[a-z]{3}\s)?\s*$/.test(between) && /\b(?:from|von)\b/.test(text.slice(Math.max(0, a.at - 40), a.at));
    // "14 % to 10 %" goes down: no range is written that way.
    const falling = /^\s*(?:to|auf)\s*$/.test(between) && a.dimension === b.dimension && a.value > b.value;
    return arrow || worded || falling ? [[a, b] as [Quantity, Quantity]] : [];
  });

const LESS = 'reduced lowered cut fell dropped shortened shorter lower less sooner faster quicker fewer improved changed kurzer weniger niedriger geringer schneller fruher gesunken gesenkt reduziert verkurzt verringert sank sanken'.split(' ');
const MORE = 'increased raised rose grew went improved expanded changed higher more longer gestiegen gesteigert erhoht stieg stiegen mehr hoher langer'.split(' ');
const INSTEAD = /^\s*(?:%\s*)?(?:statt|anstatt|anstelle von|instead of|rather than|compared (?:with|to)|against|vs\.?|versus|down from|up from|gegenuber)\s*(?:[$€£]\s*)?$/;

/** Words of change that figures say without them: "52 min → 38 min", "+18 %", "EUR 780k (target EUR 700k)". */
const changeWords = (text: string, quantities: readonly Quantity[]): string[] => [
  ...changesIn(text, quantities).flatMap(([a, b]) => (b.value < a.value && a.dimension === b.dimension ? LESS : b.value > a.value && a.dimension === b.dimension ? MORE : ['changed', ...LESS, ...MORE])),
  ...quantities.flatMap((a, i) => {
    const b = quantities[i + 1];
    return b && INSTEAD.test(text.slice(a.end, b.at)) && a.value !== b.value ? (writtenValue(a) < writtenValue(b) ? LESS : MORE) : [];
  }),
  ...(/(?:^|[\s(])\+\s?\d/.test(text) ? MORE : []),
  ...(/(?:^|[\s(])-\s?\d[\d.,]*\s?%/.test(text) ? LESS : []),
  ...quantities.flatMap((a, i) => {
    const b = quantities[i + 1];
    return b && /\b(?:target|goal|quota|plan|budget|average)\b/.test(text.slice(a.end, b.at)) && a.value > b.value ? ['exceeded', 'surpassed', 'beat', 'above'] : [];
  }),
  ...(/(?:→|->|=>)/.test(text) ? ['changed', 'change', 'switched', 'moved', 'migrated', 'replaced'] : []),
];

/** Reads a fact's text for the checks. */
export const readFact = (text: string): ReadFact => READ(text);
const READ = remembered((text: string): ReadFact => {
  const normal = normalise(text);
  const moments = momentsOf(normal);
  const words = wordsOf(normal);
  const quantities = quantitiesOf(blank(normal, moments));
  const changes = changesIn(normal, quantities);
  // "from 10 hours to 4" says "reduced" without the word.
  const roots = rootsOf([...words, ...changeWords(normal, quantities)]);
  return {
    text: normal, words: new Set(partsOf(words)), roots, groups: groupSet(roots), statements: splitStatements(text).map(readStatement),
    moments, periods: periodsOf(normal, moments), quantities, endpoints: new Set(changes.flat()),
  };
}, 500);
