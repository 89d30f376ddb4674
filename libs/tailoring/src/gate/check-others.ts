import { isStopWord, wordsOf } from '../words';
import { meaning, touches } from './check-meaning';
import { rootOf } from './concepts';
import type { ReadFact } from './evidence';
import { keptWith } from './memo';
import { GRADES, isPlain } from './plain-words';
import { proves } from './bounds';
import { quantitiesOf } from './quantities';
import { blank, momentsOf } from './periods';

/** What a text says that somebody else does: the thing, and who. */
interface Done { readonly thing: readonly string[]; readonly who: string }

const RESTS = /^(.*?)\b(?:rests?|lies|lie|remains?|sits?|stays?) with\s+(.*)$|^(.*?)\b(?:liegt|liegen) (?:bei[mr]?)\s+(.*)$/;
const DONE_BY = /^(.*?)\b(?:held|owned|decided|signed(?: off)?|approved|written|coded|made|done|run|managed|designed|led|chaired|taught|organi[sz]ed|directed|supervised|drafted|planned|built|hosted|moderated|conducted|prepared|presented|negotiated|headed|set up|overseen) by\s+(?!me\b|myself\b|hand\b|phone\b|\d)(.*)$/;
const ME = /\b(?:me|myself|mine|mir|i)\b/;

/** Parts of a fact that give something to another person: "sign-off rests with the head", "code written by a colleague". */
const doneByOthers = keptWith((fact: ReadFact): readonly Done[] => fact.statements.flatMap((s) => s.text.split(/[,;]\s|\s-\s|\(|\)/).flatMap((part) => {
  const m = RESTS.exec(part) ?? DONE_BY.exec(part);
  const thing = m?.[1] ?? m?.[3] ?? '';
  const who = (m?.[2] ?? m?.[4] ?? '').replace(/[.\s]+$/, '');
  if (!m || who === '' || ME.test(who)) return [];
  const words = wordsOf(thing).flatMap((w) => [w, ...w.split('-')]).filter((w) => w.length > 2 && !isStopWord(w) && !isPlain(w));
  // What the person does elsewhere in the facts is theirs, too.
  const others = fact.statements.filter((o) => o !== s).flatMap((o) => [...o.roots]);
  const own = words.filter((w) => !others.includes(w) && !others.includes(rootOf(w)));
  return own.length > 0 ? [{ thing: own, who }] : [];
})));

const ABOUT_ME = /\b(?:i|my|ich|mein\w*)\b|^\p{L}+(?:ed|ing)?\b/u;
/** "I sign off the pricing" of somebody whose sign-off rests with another. */
const takesOver = (normal: string, facts: readonly ReadFact[]): string[] => facts.flatMap((fact) => doneByOthers(fact).flatMap(({ thing, who }) => {
  const agent = new Set(meaning(who).flatMap((w) => [w, rootOf(w)]));
  if (touches(meaning(normal), agent).length > 0 || !ABOUT_ME.test(normal) || /\bby (?:an?|the|my|our|another)\b/.test(normal)) return [];
  const said = wordsOf(normal).flatMap((w) => [w, ...w.split('-')]);
  return thing.every((w) => said.some((o) => rootOf(o) === rootOf(w))) ? [`the facts say that somebody else does it ("${who.slice(0, 60)}")`] : [];
}));

const OF_OTHERS = /\b(?:to|by|under|from|of|for|with|assist\w*|help\w*|support\w*)\s+(?:(?:the|an?|my|our|his|her|their|dr\.?)\s+)?(?:[\p{L}&.-]+\s){0,3}$/u;
/** "Reports to the senior surveyor", "budget held by the costume director": the rank is another's. */
const takesTitle = (normal: string, facts: readonly ReadFact[]): string[] => [...normal.matchAll(/[\p{L}]+/gu)].flatMap((m) => {
  const word = m[0];
  if (!RANKS.has(word) || !GRADES.has(word) || OF_OTHERS.test(normal.slice(0, m.index)) || /\b(?:the|our|a|an) (?:[\p{L}-]+ ){0,2}$/u.test(normal.slice(0, m.index))) return [];
  const sites = facts.flatMap((f) => [...f.text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map((k) => ({ f, before: f.text.slice(0, k.index), at: k.index })));
  if (sites.length === 0 || facts.some((f) => !f.words.has(word) && f.roots.has(rootOf(word)))) return [];
  return sites.every(({ f, before, at }) => OF_OTHERS.test(before.split(/[.;,(:]\s?/).at(-1) ?? '') && at > (f.periods[0]?.start.at ?? f.moments[0]?.at ?? 0)) ? [`the facts give the rank "${word}" to somebody else`] : [];
});
const RANKS = new Set('senior director manager supervisor foreman head chief principal lead'.split(' '));

const TURNS = /[,;:.()]\s|\b(?:and|then|before|after|while|where|whereas|later|now|followed|und|dann|danach|bevor|nach|as well as|both|plus)\b/;
/** Figures of two jobs in one breath ("a gang of 35 on a 22 km bypass"). */
const joinsFigures = (normal: string, facts: readonly ReadFact[]): string[] => {
  const jobs = facts.filter((f) => f.periods.length > 0);
  if (jobs.length < 2) return [];
  const text = blank(normal, momentsOf(normal));
  for (const part of text.split(TURNS)) {
    const owners = quantitiesOf(part ?? '').filter((q) => q.dimension !== 'time' && q.value > 1).map((q) => facts.filter((f) => f.quantities.some((k) => k.dimension === q.dimension && proves(q, k.value, k.bound)))).filter((list) => list.length > 0);
    if (owners.some((a) => owners.some((b) => a.every((f) => jobs.includes(f)) && b.every((f) => jobs.includes(f)) && !a.some((f) => b.includes(f))))) return ['it joins figures of two different jobs'];
  }
  return [];
};

const ALONE = /\b(?:personally|single-?handed(?:ly)?|by myself|all by myself|on my own|unaided|unassisted|solo|alone|independently|all (?:\w+ )?myself|without (?:any )?help|eigenhandig|allein|selbststandig|im alleingang)\b/;
const STRICTLY = /\b(?:single-?handed(?:ly)?|by myself|on my own|unaided|unassisted|solo|without (?:any )?help|im alleingang|eigenhandig)\b/;
const OWN_WORK = /\b(?:personally|alone|own|sole|solo|single|me|myself|i|ich|eigen\w*|selbst\w*|allein\w*)\b/;
const COLLECTIVE = /\b(?:crew|team|squad|gang|group|of us|shop of|department|shift of|branch|colleagues?|others|jointly|together|shared|(?:she|he|i|and|with) (?:and )?(?:an?|one|two|three|four|five|\d+|her|his|my|the) (?:other )?(?:\w+ )?\w+(?:s|er|or|ist|ian|man|ant)|co-\w+|kolleg\w*|gemeinsam|zu (?:zweit|dritt|viert))\b/;
/** "Personally" needs facts that say so where they speak of a team. */
const claimsAlone = (normal: string, facts: readonly ReadFact[]): string[] => {
  if (!ALONE.test(normal)) return [];
  const about = meaning(normal.replace(ALONE, ' '));
  const told = facts.flatMap((f) => f.statements).filter((s) => touches(about, s.roots).length > 0);
  return told.length > 0 && told.every((s) => !OWN_WORK.test(s.text)) && (told.some((s) => COLLECTIVE.test(s.text)) || STRICTLY.test(normal)) ? ['it says that the person did it alone; the facts speak of several'] : [];
};

const BRACKETED = /([\p{L}\d][\p{L}\d +#.&-]{1,40})\s\(([^()]*\b(?:only|nur)\b[^()]*)\)/gu;
/** "Civil 3D (at university only)" without its bracket says more. */
const dropsOnly = (normal: string, facts: readonly ReadFact[]): string[] => {
  if (/\b(?:only|nur|solely|just|not|never|nicht)\b/.test(normal)) return [];
  const said = wordsOf(normal);
  return facts.flatMap((f) => [...f.text.matchAll(BRACKETED)].flatMap((m) => {
    const thing = wordsOf((m[1] ?? '').split(/,\s|:\s|\.\s|\s-\s/).at(-1) ?? '').filter((w) => !isStopWord(w));
    const limit = wordsOf(m[2] ?? '').filter((w) => w !== 'only' && w !== 'nur' && !isStopWord(w));
    return thing.length > 0 && thing.every((w) => said.includes(w)) && touches(limit, new Set(said.flatMap((w) => [w, rootOf(w)]))).length === 0 ? [`it leaves out "${(m[2] ?? '').slice(0, 60)}"`] : [];
  }));
};

/** What the facts give to somebody else, or to several, may not become the person's own. */
export const checkOthers = (normal: string, facts: readonly ReadFact[]): string[] =>
  [...takesOver(normal, facts), ...takesTitle(normal, facts), ...joinsFigures(normal, facts), ...claimsAlone(normal, facts), ...dropsOnly(normal, facts)];

