import { wordsOf } from '../words';
import type { ReadFact } from './evidence';
import { isIrregularPast, rootOf } from './concepts';
import { proves } from './bounds';
import { derivedFrom, directionOf, isDirection, statedChanges, sumsIn, writtenValue } from './changes';
import { meaning, touches } from './check-meaning';
import { countsTheSame, namesAnother, segmentOf, statementAt } from './counted';
import { borrowsFromNeighbour, comparesOnly, dropsHedge, dropsOccasion, leftOut, ofAnotherYear, perAnother, servesAnother, swapsKind, totalsARate } from './restrictions';
import { leadingLine } from './plain-words';
import { followsByReason, sameRange } from './figures-reasoned';
import { rateAt, ratesOf, rhythmsOf, sharesOfTimeIn } from './rates';
import type { Quantity } from './quantities';

interface Claimed {
  readonly text: string;
  readonly q: Quantity;
  readonly quantities: readonly Quantity[];
  /** The sentence with its dates, which `text` has blank. */
  readonly whole: string;
}

const BY = /\b(?:by|um)\s+(?:(?:more|less|fewer|over|about|around|nearly|almost|just|at|than|under|some|an?|roughly|approximately)\s+)*(?:[$€£]\s?)?$/;
/** Whether a figure is the size of a change ("by 30 %", "300 ms off", "six hours sooner") and not a level. */
const isDelta = (text: string, q: Quantity): boolean =>
  BY.test(text.slice(0, q.at)) || /^\s*(?:\w+\s+){0,2}(?:off|sooner|faster|quicker|shorter|fewer|less|more|saved)\b/.test(text.slice(q.end)) || /[+-]\s?$/.test(text.slice(Math.max(0, q.at - 2), q.at));
/** Whether a figure is where a change ended ("down to 6 %"). */
const isLevel = (text: string, q: Quantity): boolean => /\b(?:to|auf)\s+(?:(?:about|around|nearly|just|under|over|only|below|above)\s+)*(?:[$€£]\s?)?$/.test(text.slice(0, q.at));

/** "Over two terms" says during two terms. */
const during = (text: string, q: Quantity, f: Quantity): boolean => q.bound === 'over' && /^over\b/.test(q.text) && f.bound === 'exact' && q.value === f.value && /^\s(?:terms?|semesters?|seasons?|weekends?|sessions?|issues|sites|rooms|schools)\b/.test(text.slice(q.end));

const CLEARLY = new Set(['percent', 'points', 'times']);
/** A rise is no fall: both sides say which way it went, and say it differently. */
const turnedRound = (claim: Claimed, fact: ReadFact, f: Quantity): boolean => {
  const mine = statedChanges(claim.text, claim.quantities);
  const theirs = statedChanges(fact.text, fact.quantities);
  if (!CLEARLY.has(f.dimension) && !theirs.some((c) => c.a === f || c.b === f)) return false;
  const [a, b] = [directionOf(claim.text, claim.q, mine), directionOf(fact.text, f, theirs)];
  return a !== null && b !== null && a !== b;
};

/** "31 a year" proves neither "31 a month" nor, where the fact names no rate, "31" of anything. */
const sameRate = (claim: Claimed, fact: ReadFact, f: Quantity): boolean => {
  const mine = rateAt(claim.text, claim.q, claim.quantities);
  if (mine === null) return true;
  const theirs = rateAt(fact.text, f);
  if (theirs !== null) return mine === theirs;
  if (/^[^.;,]{0,20}\b(?:in all|in total|altogether|insgesamt)\b/.test(fact.text.slice(f.end))) return false;
  const statement = statementAt(fact.text, f.at);
  return [...ratesOf(statement.text), ...rhythmsOf(statement.text)].some((r) => `${r.unit}${r.step === 1 ? '' : r.step}` === mine);
};

const isVerb = (w: string): boolean => !isDirection(w) && (leadingLine(w) !== null || (w.length > 4 && /(?:ed|ing)$/.test(w)) || isIrregularPast(w));
/** "Trained 12; supervised 4" does not prove "supervised 12": the verb at the figure stands elsewhere only. */
const verbOfAnother = (claim: Claimed, fact: ReadFact, f: Quantity): boolean => {
  const lead = claim.text.slice(0, claim.q.at).split(/[.,;:()](?=\s)|\b(?:and|while|where|as|with|for|at|by|when|including|und)\b|\d/).at(-1) ?? '';
  const verbs = meaning(lead).filter(isVerb);
  const head = new Set(wordsOf(fact.text.slice(0, fact.moments[0]?.at ?? 0)));
  if (verbs.length === 0 || /\b(?:led|leading) to\b/.test(lead) || verbs.some((v) => touches([v], new Set([...head].flatMap((w) => [w, rootOf(w)]))).length > 0)) return false;
  const own = statementAt(fact.text, f.at);
  const others = fact.statements.filter((s) => !own.text.includes(s.text.slice(0, 24)) && !s.text.includes(own.text.trim().slice(0, 24)));
  const here = new Set(wordsOf(own.text));
  return verbs.some((v) => touches([v], here).length === 0 && touches([v], fact.statements.find((s) => own.text.includes(s.text.slice(0, 24)))?.roots ?? here).length === 0
    && !(leadingLine(v) !== null && [...here].some((w) => leadingLine(w) === leadingLine(v))) && others.slice(1).some((s) => touches([v], s.roots).length > 0));
};

const PEERS = /\b(?:one of(?: the)?|1 of|member of|part of|alongside|worked with|working with|together with|shared with|among|within|in an?|in the|branch of|reporting to)\b[^.,;]*$/;
/** Colleagues of a team of six are not six people led. */
const onlyPeers = (claim: Claimed, fact: ReadFact, f: Quantity): boolean => {
  const lead = claim.text.slice(Math.max(0, claim.q.at - 60), claim.q.at).split(/[.;,](?=\s)/).at(-1) ?? '';
  if (!wordsOf(lead).some((w) => /^(?:lead|leads|led|leading|manag(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)|overs(?:ee|ees|aw|eeing)|heads?|headed|heading|direct(?:s|ed|ing)?|run|runs|ran|running|leite\w*|geleitet)$|^(?:train|mentor|coach|instruct|recruit|hir)(?:ed|ing|s)?$/.test(w))) return false;
  const segment = segmentOf(fact.text, f.at, f.end);
  const before = segment.text.slice(0, f.at - segment.at);
  return PEERS.test(before) && !wordsOf(before).some((w) => leadingLine(w) === 0);
};

/** "8 of 9 contracts renewed" does not prove nine renewed: the whole needs its part beside it. */
const wholeWithoutPart = (claim: Claimed, fact: ReadFact, f: Quantity): boolean => {
  const part = fact.quantities.find((p) => p.end < f.at && /^\s*(?:\p{L}+\s){0,2}(?:of|out of|von)(?: the)?\s*$/u.test(fact.text.slice(p.end, f.at)));
  if (!part || part.value === 1 || part.value >= f.value || f.dimension !== 'count') return false;
  const rest = claim.quantities.filter((c) => c !== claim.q);
  return !rest.some((c) => proves(c, part.value, part.bound) || c.dimension === 'percent' || c.value === f.value - part.value) && !/\b(?:one of|all but)\s*(?:the )?$/.test(claim.text.slice(0, claim.q.at)) && !rest.some((c) => c.end <= claim.q.at && /^\s*(?:out )?of (?:the |my |our |a total of )?$/.test(claim.text.slice(c.end, claim.q.at)));
};

/** What limits the stated figure and is missing in the claim. */
const limits = (claim: Claimed, fact: ReadFact, f: Quantity, facts: readonly ReadFact[]): string | null => {
  const mine = { text: claim.text, q: claim.q, list: claim.quantities };
  const theirs = { text: fact.text, q: f, list: fact.quantities };
  const missing = leftOut(mine, theirs);
  if (missing !== null) return `figure "${claim.q.text}": ${missing}`;
  if (servesAnother(mine, theirs, facts.filter((o) => o !== fact).map((o) => o.text).join(' '))) return `figure "${claim.q.text}" is for something else in the facts`;
  if (ofAnotherYear({ ...mine, whole: claim.whole }, theirs)) return `figure "${claim.q.text}" is of another year in the facts`;
  if (totalsARate(mine, theirs, rateAt(fact.text, f))) return `figure "${claim.q.text}" is a rate in the facts, no total`;
  if (f.dimension === 'percent' && isDelta(fact.text, f) && !isDelta(claim.text, claim.q) && /\b(?:of|at|is|was)\s*$/.test(claim.text.slice(0, claim.q.at)) && directionOf(claim.text, claim.q, []) === null) return `figure "${claim.q.text}" is the size of a change in the facts`;
  if (dropsOccasion(mine, theirs)) return `figure "${claim.q.text}" holds only for the occasion that the facts name`;
  if (perAnother(mine, theirs)) return `figure "${claim.q.text}" is per something else in the facts`;
  if (comparesOnly(mine, theirs)) return `figure "${claim.q.text}" compares in the facts and is no change`;
  if (dropsHedge(mine, theirs)) return `figure "${claim.q.text}": the facts say that the person only had a part in it`;
  if (claim.q.dimension === 'count' && borrowsFromNeighbour(mine, theirs)) return `figure "${claim.q.text}" is given what the facts say of another figure`;
  return claim.q.dimension === 'count' && swapsKind(mine, theirs) ? `figure "${claim.q.text}" counts another kind in the facts` : null;
};

const RANGE = /^\s*(?:-|to|bis|or|oder|and|und)\s*$/;
/** Whether a figure is one end of a range ("8-10", "between 8 and 10"), and not a stop of a change or a name. */
const inRange = (text: string, list: readonly Quantity[], q: Quantity): boolean => {
  const i = list.indexOf(q);
  const pair = (a?: Quantity, b?: Quantity): boolean => {
    if (!a || !b || a.value >= b.value || !RANGE.test(text.slice(a.end, b.at))) return false;
    const before = text.slice(0, a.at);
    const joint = text.slice(a.end, b.at);
    if (/\b(?:and|und)\b/.test(joint) && !/\b(?:between|zwischen)\s*$/.test(before)) return false;
    return !/\b(?:from|von|years?|grades?|ages?|aged|class(?:es)?|levels?|stages?|key stages?|steps?|modules?|routes?|lines?|score|chapters?|weeks?|days?|nights?)\s*$/.test(before);
  };
  return pair(list[i - 1], q) || pair(q, list[i + 1]);
};

const COLLECTIVE = /\b(?:total|squad|crew|group|desk|brigade|altogether|combined|in all|overall|together|people|persons|staff|team|colleagues|employees|workers|sites|insgesamt|zusammen|mitarbeiter\w*|mitarbeitende\w*|personen)\b/;

/** Checks every figure of a claim against the figures of the cited facts and what follows from them. */
export const checkFigures = (text: string, quantities: readonly Quantity[], facts: readonly ReadFact[], whole?: string): string[] => {
  // A sentence of a document has a handful of figures; far more would cost seconds.
  if (quantities.length > 24) return ['it holds too many figures for one sentence'];
  const reasons: string[] = comparedAsChange(text, quantities, facts);
  const rhythms = sharesOfTimeIn(text);
  let unitFrom: Quantity | undefined;
  for (const [i, q] of quantities.entries()) {
    // "from ten hours to four": a bare figure takes the unit of the last one that has one.
    const tail = text.slice(q.end).replace(/^\s*(?:while|when|per|a|an|and|on|in|at|as|by|over|annually|sooner|yearly|each|every|to|from|for|since|after|during|auf)\b.*/, '');
    const bare = q.dimension === 'count' && unitFrom !== undefined && q.at - unitFrom.end < 50 && !/^\s*[a-z]{3,}/.test(tail) ? unitFrom : undefined;
    if (q.dimension !== 'count') unitFrom = q;
    const next = quantities[i + 1];
    const ahead = q.dimension === 'count' && next && next.dimension !== 'count' && /^\s*(?:to|-|and|down to|up to|auf|→)\s*$/.test(text.slice(q.end, next.at)) ? next : undefined;
    const claim: Claimed = { text, q, quantities, whole: whole ?? text };
    const why = q.dimension.startsWith('every:') || rhythms.some((r) => q.at >= r.at && q.at < r.end) ? null : judge(claim, ahead ?? bare, facts);
    if (why) reasons.push(why);
  }
  return reasons;
};

const MOVED = /^[\s,;(%-]*(?:\p{L}+ )?(?:up|down) from\s*(?:[$€£]\s?)?$/u;
/** "71 % (group average 64 %)" compares; "71 %, up from 64 %" says that it changed. */
const comparedAsChange = (text: string, quantities: readonly Quantity[], facts: readonly ReadFact[]): string[] => {
  const pairs = [...statedChanges(text, quantities).filter(({ a, b }) => directionOf(text, a, []) !== null || directionOf(text, b, []) !== null), ...quantities.flatMap((b, i) => (quantities[i - 1] && MOVED.test(text.slice(quantities[i - 1]?.end ?? 0, b.at)) ? [{ a: b, b: quantities[i - 1] as Quantity }] : []))];
  const same = (x: Quantity, y: Quantity): boolean => writtenValue(x) === writtenValue(y) || Math.abs(x.value - y.value) <= 0.005 * Math.abs(y.value);
  const holds = (a: Quantity, b: Quantity): boolean => facts.some((f) => f.quantities.some((x) => same(a, x)) && f.quantities.some((y) => same(b, y)));
  const changes = facts.flatMap((f) => statedChanges(f.text, f.quantities));
  return pairs.filter(({ a, b }) => holds(a, b) && !changes.some((c) => same(a, c.a) && same(b, c.b))).map(({ a, b }) => `the facts compare "${a.text}" and "${b.text}"; they tell of no such change`);
};

/** What follows from two figures a month is no figure a week. */
const sameSpan = (claim: Claimed, fact: ReadFact, from: readonly Quantity[]): boolean => {
  const mine = rateAt(claim.text, claim.q, claim.quantities);
  const theirs = from.map((f) => rateAt(fact.text, f)).find((r) => r !== null) ?? null;
  return mine === null || theirs === null || mine === theirs;
};

/** Why a figure does not follow from the facts, or null. */
const judge = (claim: Claimed, unit: Quantity | undefined, facts: readonly ReadFact[]): string | null => {
  const { q, text } = claim;
  const delta = isDelta(text, q);
  const level = isLevel(text, q);
  let why = `figure "${q.text}" is not what the facts say`;
  for (const fact of facts) {
    for (const f of fact.quantities) {
      const plain = (sameDimension(q, f) && (proves(q, f.value, f.bound) || during(text, q, f))) || sameTime(q, fact, f);
      const scaled = unit !== undefined && f.dimension === unit.dimension && (proves({ ...q, value: (q.value * f.value) / writtenValue(f) }, f.value, f.bound) || proves(q, f.value, f.bound));
      // "84k → EUR 61k": the first figure of a pair borrows the unit of the second.
      const borrowed = q.dimension !== 'count' && f.dimension === 'count' && statedChanges(fact.text, fact.quantities).some((c) => c.a === f && c.b.dimension === q.dimension && proves({ ...q, value: (q.value / c.b.value) * writtenValue(c.b) }, f.value));
      const ranged = sameRange(claim, fact, f) && writtenValue(q) === writtenValue(f);
      if (!plain && !scaled && !borrowed && !(ranged && f.dimension === 'count')) continue;
      const ends = statedChanges(fact.text, fact.quantities).some((c) => c.a === f || c.b === f);
      // "Cut the budget to 2,900" where the facts only have a budget of 2,900.
      const moved = level && !ends && !fact.endpoints.has(f) && directionOf(text, q, []) !== null && directionOf(fact.text, f, []) === null && !new RegExp('\\b(?:from|to|auf|was|previously|now|jetzt|instead|statt|up|down|target|before|after)\\b').test(statementAt(fact.text, f.at).text);
      const problem =
        moved ? `figure "${q.text}": the facts tell of no such change`
        : (delta && (ends || fact.endpoints.has(f)) && !isDelta(fact.text, f)) || (level && BY.test(fact.text.slice(0, f.at))) ? `figure "${q.text}": the facts tell a level from a change there`
        : q.bound === 'exact' && !ranged && inRange(fact.text, fact.quantities, f) && !inRange(text, claim.quantities, q) && !statedChanges(fact.text, fact.quantities).some((c) => c.a === f || c.b === f) ? `figure "${q.text}" is only one end of a range in the facts`
        : !sameRate(claim, fact, f) ? `figure "${q.text}" stands for another span of time in the facts (per day, per week …)`
        : plain && q.dimension === 'count' && unit === undefined && !countsTheSame({ text, q, list: claim.quantities }, { text: fact.text, q: f, list: fact.quantities }, facts.filter((o) => o !== fact).map((o) => o.text).join(' ')) ? `figure "${q.text}" counts something else in the facts`
        : q.dimension !== 'count' && namesAnother({ text, q, list: claim.quantities }, { text: fact.text, q: f, list: fact.quantities }) ? `figure "${q.text}" stands for something else in the facts`
        : limits(claim, fact, f, facts) ?? (turnedRound(claim, fact, f) ? `figure "${q.text}" went the other way in the facts`
        : onlyPeers(claim, fact, f) ? `figure "${q.text}": the facts have the person among them, not above them`
        : wholeWithoutPart(claim, fact, f) ? `figure "${q.text}" is the whole of which the facts claim only a part`
        : verbOfAnother(claim, fact, f) ? `figure "${q.text}" belongs to something else in the facts`
        : null);
      if (problem === null) return null;
      why = problem;
    }
  }
  const follows = facts.some((fact) => {
    const derived = derivedFrom(fact.quantities, fact.text);
    return derived.some((d) => q.bound !== 'magnitude' && (d.dimension === q.dimension || (unit !== undefined && delta && d.dimension === unit.dimension) || (delta && q.dimension === 'count' && d.dimension !== 'percent' && d.dimension !== 'times')) && proves(q, d.value, 'exact', q.dimension === 'percent' ? 0.02 : 0.005) && !level && !opposite(claim, d.direction) && sameSpan(claim, fact, d.from))
      || (q.dimension === 'count' && sumsIn(fact.quantities, fact.text).some((s) => proves(q, s)) && sumsIn(claim.quantities.filter((c) => c !== q), text).includes(q.value))
      || (q.dimension === 'count' && COLLECTIVE.test(text) && !/\p{L}-\p{L}/u.test(text.slice(q.end, q.end + 24)) && sumsIn(fact.quantities, fact.text).some((s) => proves(q, s)))
      || shareInWords(claim, derived);
  });
  return follows || followsByReason(claim, facts) ? null : why;
};

/** "16 duty hours" are 16 hours. */
export const sameTime = (q: Quantity, fact: ReadFact, f: Quantity): boolean => {
  if (q.dimension !== 'time' || f.dimension !== 'count') return false;
  const unit = /(\p{L}+)$/u.exec(q.text)?.[1] ?? '';
  return unit.length > 2 && new RegExp(`^[ -](?:[\\p{L}-]+ ){0,2}\\p{L}*${unit.replace(/s$/, '')}`, 'u').test(fact.text.slice(f.end)) && proves({ value: writtenValue(q), bound: q.bound }, f.value, f.bound);
};

const sameDimension = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension || (/\bpounds?$/.test(a.text) !== /\bpounds?$/.test(b.text) && [a, b].every((x) => x.dimension === 'pound' || x.dimension === 'money:GBP') && [a, b].some((x) => /\bpounds?$/.test(x.text)));

const opposite = (claim: Claimed, direction: 'up' | 'down' | null): boolean => {
  const mine = directionOf(claim.text, claim.q, statedChanges(claim.text, claim.quantities));
  return mine !== null && direction !== null && mine !== direction;
};

/** "Nearly nine in ten": two counts of the claim that make a share which the facts prove. */
const shareInWords = (claim: Claimed, derived: readonly { value: number; dimension: string }[]): boolean => {
  const at = claim.quantities.indexOf(claim.q);
  const pair = (a?: Quantity, b?: Quantity): boolean => {
    if (!a || !b || a.dimension !== 'count' || b.dimension !== 'count' || !/^\s*(?:in|out of|of)(?: every)?\s*$/.test(claim.text.slice(a.end, b.at)) || a.value >= b.value) return false;
    return derived.some((d) => d.dimension === 'percent' && proves({ value: (a.value / b.value) * 100, bound: a.bound }, d.value, 'exact', 0.01));
  };
  return pair(claim.q, claim.quantities[at + 1]) || pair(claim.quantities[at - 1], claim.q);
};
