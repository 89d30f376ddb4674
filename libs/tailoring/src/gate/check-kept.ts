import { isStopWord, wordsOf } from '../words';
import { clausesOf, meaning, touches } from './check-meaning';
import { isIrregularPast, rootOf } from './concepts';
import { segmentOf } from './counted';
import type { ReadFact, Statement } from './evidence';
import { ENDED, isPlain, NEGATION } from './plain-words';
import { blank, momentsOf } from './periods';
import { proves } from './bounds';
import { type Quantity, quantitiesOf } from './quantities';

/** Small parts of a whole: a figure of one of them is none of the whole. */
const PART = /^(?:sections?|stations?|lines?|routes?|wards?|branch(?:es)?|departments?|teams?|sets?|class(?:es)?|groups?|regions?|areas?|shifts?|endpoints?|modules?|pages?|products?|projects?|sites?|units?|desks?|floors?|aisles?|zones?|counters?|rooms?|blocks?|cells?|stores?|shops?|patch|territory|territories|caseload|portfolio|accounts?|courses?|subjects?|year group|ranges?|fleet|depots?|offices?|squads?|crews?|runs?|batch(?:es)?|plots?|fields?|sides?|ends?|wings?|legs?|clinics?|herds?|flocks?|barns?|beds?|kitchens?|bars?|stands?|boats?|aircraft|vehicles?|machines?|presses|press|lathes?|furnaces?|kilns?|labs?|streams?|channels?|campaigns?|titles?|issues|columns?|beats?|pilot|trial|abteilung|station|linie|klassen?|gruppen?|filiale|bereich|schicht|tour|team|abschnitt|strecke|sparte|produkt|projekt)$/;
const LIMIT = /\b(?:in|on|for|at|within|among|across|of|auf|in|bei|fur)\s+(?:her|his|my|their|that|this|those|these|one|own|its|seiner|ihrer|meiner|dieser|diesem|jener|einer|einem)\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+)(?=\s*(?:$|[,;:.()]|\d|\b(?:from|went|fell|rose|by|to|in|at|was|were|is|are|von|um|auf)\b))/gu;

/** The same without a possessive: "on route 7", "for the surgery ward". */
const OF_PART = /\b(?:on|in|for|at|auf|im|in der)\s+(?:the\s+)?(?:[\p{L}-]+\s+)??([\p{L}-]+)(?:\s\d+)?(?=\s*(?:$|[,;:.()]|\b(?:from|went|fell|rose|by|von|um)\b)|\s\d)/gu;
const MEASURED = new Set(['percent', 'points', 'times', 'time']);
/** "GCSE pass rate in her sets 71 %", "on that section from 34 % to 29 %": the figure is of that part, whoever tells it. */
const dropsPart = (normal: string, quantities: readonly Quantity[], facts: readonly ReadFact[]): string | null => {
  const said = wordsOf(normal).flatMap((w) => [w, rootOf(w), ...w.split('-')]);
  const words = new Set(said);
  for (const q of quantities) for (const f of facts) for (const k of f.quantities) {
    if (k.dimension !== q.dimension || !MEASURED.has(k.dimension) || !proves(q, k.value, k.bound)) continue;
    const own = segmentOf(f.text, k.at, k.end).text;
    for (const m of [...own.matchAll(LIMIT), ...own.matchAll(OF_PART)]) {
      const noun = wordsOf(m[1] ?? '').at(-1) ?? '';
      const label = /\s(\d+)$/.exec(m[0])?.[1];
      if (PART.test(noun) && label !== undefined && new RegExp(`\\b${noun}s\\b`, 'u').test(normal) && !new RegExp(`\\b${label}\\b`).test(normal)) return `figure "${q.text}" holds only for "${m[0].trim()}" in the facts`;
      if (!PART.test(noun) || words.has(noun) || touches([noun], words).length > 0 || /\b(?:my|our|mein\w*|unser\w*)\s+(?:own\s+)?[\p{L}-]+/u.test(normal.slice(Math.max(0, q.at - 60), q.end + 40))) continue;
      return `figure "${q.text}" holds only for a part of it in the facts ("${m[0].trim()}")`;
    }
  }
  return null;
};

const ANAPHOR = /^(?:it|this|that|they|both|which|the (?:scheme|project|role|post|programme|program|course|group|club|pilot|service|contract)|es|dies\w*|das projekt)\b/;
const STOPPED = /\b(?:dropped|abandoned|ended|stopped|closed|wound up|discontinued|was cancelled|shut down|shut|folded|finished|ceased|dissolved|lapsed|expired|handed over|retired|eingestellt|beendet|endete|ausgelaufen|aufgelost|geschlossen)\b/;
/** Things that facts call ended, also by a later statement ("…; it ended in 2022"). */
const endedThings = (facts: readonly ReadFact[]): { readonly s: Statement; readonly words: readonly string[] }[] => facts.flatMap((f) => f.statements.flatMap((s, i) => {
  const before = f.statements[i - 1];
  // "First aider until 2022"
  if (UNTIL.test(s.text) && !RUNS_ON.test(s.text) && f.periods.length === 0) return [{ s, words: meaning(s.text).filter((w) => w.length > 3) }];
  if (!STOPPED.test(s.text) || !(ANAPHOR.test(s.text) || /^(?:adopted|used|taken up|introduced|trialled|tested|then|later|stopped|ended|closed|dropped|discontinued|eingestellt|beendet)\b/.test(s.text)) || !before) return [];
  return [{ s, words: meaning(before.text).filter((w) => w.length > 3 && !isPlain(rootOf(w))) }];
}));
const UNTIL = /\b(?:until|till|bis)\s+(?:\w+\s)?(?:19|20)\d{2}\b/;
const RUNS_ON = /\b(?:valid|gultig|runs|renew\w*|booked|planned|licen[cs]e|permit|present)\b/;
const ACTS_NOW = /\b(?:is|are|has|have|am|continues?|remains?|still|ongoing|currently|now|today|to this day|brings?|runs?|serves?|uses?|helps?|trains?|gives?|offers?|provides?|supports?|meets?|covers?|involves?|includes?|operates?|works?|makes?|keeps?|takes?|reaches|saves?|counts?|attracts?|draws?|supplies|handles?|teaches|lets?|pairs?|links?|connects?|feeds?|hosts?|sees|publishes|produces|delivers?|lauft|bringt|gibt|hat|ist|betreut|bietet|lauft)\b/;
const WAS = /\b(?:was|were|had|until|till|former|formerly|previously|then|at the time|ended|stopped|ran|brought|war|hatte|bis|damals)\b/;
const stillRuns = (normal: string, facts: readonly ReadFact[]): string | null => {
  const things = endedThings(facts);
  if (things.length === 0 || ENDED.test(normal) || STOPPED.test(normal) || NEGATION.test(normal)) return null;
  for (const clause of clausesOf(normal)) {
    const thing = /^(?:my|our|the|this|that)\b/.test(clause) && /\s\p{L}{3,}s\b/u.test(clause) && !/\b\p{L}{2,}ed\b/u.test(clause) && !wordsOf(clause).some(isIrregularPast);
    if ((!ACTS_NOW.test(clause) && !thing) || WAS.test(clause) || /\b(?:have|has) (?:\w+ly )?\w+(?:ed|en|wn|ught)\b/.test(clause)) continue;
    const hit = things.find(({ words }) => touches(meaning(clause), new Set(words.flatMap((w) => [w, rootOf(w)]))).length > 0);
    if (hit) return `the facts say that it has ended: "${hit.s.text.slice(0, 80)}"`;
  }
  return null;
};

const HONOUR = /\b(?:stars?|awards?|prizes?|medals?|titles?|trophy|trophies|cups?|accreditations?|rosettes?|badges?|ratings?|stern|sterne|preise?s?|auszeichnung(?:en)?|medaillen?)\b/g;
const WINS = /\b(?:earn\w*|won|win|wins|winning|winner|gain\w*|secur\w*|achiev\w*|attain\w*|obtain\w*|receiv\w*|collect\w*|land\w*|clinch\w*|scoop\w*|awarded|award|bestow\w*|took|taken|picked up|brought|got|helped|first|second|third|1st|2nd|3rd|gold|silver|bronze|gewann|gewonnen|erhielt|erhalten|erwarb|erkocht\w*|errungen)\b/;
const UNWON = /\b(?:shortlist\w*|nominat\w*|finalist|runner-up|longlist\w*|entered|applied|did not win|candidate)\b/;
/** "Earned its star" of a house that had one: who won something is said by the facts or not at all. */
const winsHonour = (normal: string, facts: readonly ReadFact[]): string | null => {
  for (const clause of clausesOf(normal)) for (const m of clause.matchAll(HONOUR)) {
    const verb = WINS.exec(clause.slice(Math.max(0, m.index - 60), m.index));
    if (!verb || NEGATION.test(clause)) continue;
    const told = facts.flatMap((f) => f.statements).filter((s) => new RegExp(HONOUR.source).test(s.text));
    const won = told.filter((s) => WINS.test(s.text) && !UNWON.test(s.text));
    if (told.length > 0 && won.length === 0 && !UNWON.test(clause.slice(0, m.index).split(/,\s|\band\b/).at(-1) ?? '')) return `the facts name "${m[0]}", not who won it`;
    // "… and won an award for it": for what stands in front of it.
    const about = /^\s*(?:for|with|through|by) (?:it|this|that|them|doing so)\b/.test(clause.slice(m.index + m[0].length)) ? meaning(normal.slice(0, normal.indexOf(clause) + verb.index)) : [];
    if (about.length > 1 && won.length > 0 && won.every((s) => touches(about, s.roots).length < 2)) return `the facts give "${m[0]}" for something else`;
  }
  return null;
};

const SMALL = /\b(pilot|prototypes?|proof of concept|trial|demo|mock|simulat(?:ed|or|ion)|draft|dummy|sample|test|honorary|temporary|interim|provisional|informal|unofficial|amateur|unpaid|voluntary|volunteer|hobby|practice|training|student|one-off|ehrenamtlich\w*|probe\w*|test\w*|vorlaufig\w*|befristet\w*)\s+(?:[\p{L}-]+\s+)?([\p{L}-]{4,})/gu;
const SMALLER = /\b(?:pilot\w*|prototyp\w*|proof of concept|trial\w*|tested|tests?|testing|demo\w*|mock\w*|simulat\w*|draft\w*|dummy|sample|honorary|temporar\w*|interim|provisional\w*|informal\w*|unofficial\w*|amateur|unpaid|volunt\w*|hobby|practi\w+|train\w*|student\w*|course\w*|stud\w+|one-off|once|ehrenamt\w*|prob\w*|vorlaufig\w*|befristet\w*|experiment\w*)\b/;
/** "Built a prototype scheduler" is no "built a scheduler": what makes a thing smaller stays with it. */
const dropsSmaller = (normal: string, facts: readonly ReadFact[]): string | null => {
  if (SMALLER.test(normal)) return null;
  const words = wordsOf(normal);
  for (const f of facts) for (const s of f.statements) for (const m of s.text.matchAll(SMALL)) {
    const noun = m[2] ?? '';
    if (/^(?:cases?|results?|manager|lead|analyst|engineer|kitchen|drive|environment|suite|centre|center|course|strip|rig|data|flights?|lawyer|nurse|leave|agency|staff|contracts?|team|office|records?|equipment|phase|schicht)$/.test(noun) || isStopWord(noun) || isPlain(noun)) continue;
    if (words.some((w) => rootOf(w) === rootOf(noun)) && !facts.some((o) => o.statements.some((t) => t !== s && t.roots.has(rootOf(noun))))) return `the facts speak of a ${m[1] ?? ''} only ("${m[0]}")`;
  }
  return null;
};

const FULL = /\b(?:full[- ]?time|vollzeit)\b/;
/** "Full-time" of a part-time post, or of one that leaves it open. */
const claimsFullTime = (normal: string, facts: readonly ReadFact[]): string | null =>
  FULL.test(normal) && !facts.some((f) => FULL.test(f.text) || /\b(?:1\.0|100 ?%) fte\b/.test(f.text)) ? '"full-time" is not in the facts' : null;

const ABLE = /\b(?:experienced|proficient|skilled|expert(?:ise)?|advanced|versed|knowledgeable|seasoned|accomplished|specialist|specialised|specialized|extensive|in-depth|thorough|confident|comfortable|fluent|strong|solid|sound|regular|regularly|routine|routinely|daily|erfahren\w*|versiert\w*|routiniert\w*|sicher\w*|fundiert\w*|umfassend\w*)\b/;
const SLIGHT = /\b(?:basics?|beginners?|elementary|foundation|introduct\w+|taster|once|one-off|demonstrat\w+|a few|a little|some|rusty|school level|learning|first steps|awareness|dabbl\w+|hobby|self-taught|coursework|at university|evening class|grundkenntnisse|grundkurs|einfuhrung\w*|schnupper\w*|anfanger\w*|einmal\w*)\b/;
/** "Experienced user" of what was shown once or learnt in a basic course. */
const raisesLevel = (normal: string, facts: readonly ReadFact[]): string | null => {
  for (const clause of clausesOf(normal)) {
    const able = ABLE.exec(clause)?.[0];
    if (able === undefined || SLIGHT.test(clause) || NEGATION.test(clause)) continue;
    const words = meaning(clause.replace(able, ' '));
    const slight = facts.flatMap((f) => f.text.split(/[.;,]\s/)).find((t) => SLIGHT.test(t) && !t.includes(able) && touches(words, new Set(wordsOf(t).flatMap((w) => [w, rootOf(w), ...w.split('-')]))).length > 0);
    if (slight !== undefined) return `"${able}" is more than the facts say ("${slight.slice(0, 60).trim()}")`;
  }
  return null;
};

const YOUNG = /\b(?:pupils?|schools?|schoolchildren|children|kids?|toddlers?|schuler\w*|kinder\w*)\b/;
const GROWN = /\b(?:university|undergraduates?|postgraduates?|adults?|pensioners?|elderly|seniors|universitat|hochschule|erwachsene\w*|senioren)\b/;
/** Pupils of somebody whose students are at a university, children of somebody who works with the old. */
const swapsAges = (normal: string, facts: readonly ReadFact[]): string | null =>
  YOUNG.test(normal) && !facts.some((f) => YOUNG.test(f.text)) && facts.some((f) => GROWN.test(f.text)) ? `"${YOUNG.exec(normal)?.[0] ?? ''}" are not whom the facts name` : null;

const CLOCK = /(\d+:\d+)\s*(h|min|sec|std|stund|hour)/g;
const clockUnit = (unit: string): string => (/^(?:h|std|stund)/.test(unit) ? 'hour' : unit);
/** "5:40 hours" for "5:40 min". */
const swapsClockUnit = (normal: string, facts: readonly ReadFact[]): string | null => {
  for (const m of normal.matchAll(CLOCK)) {
    const theirs = facts.flatMap((f) => [...f.text.matchAll(CLOCK)].filter((k) => k[1] === m[1]).map((k) => clockUnit(k[2] ?? '')));
    if (theirs.length > 0 && !theirs.includes(clockUnit(m[2] ?? ''))) return `"${m[0]}" has another unit in the facts`;
  }
  return null;
};

const BY = /\b(\p{L}{2,}(?:ed|en|wn|ught|eld|ade|uilt|un|ld|et|ut)) by (?:the |an? |my |our |its |their )?((?:[\p{L}&'-]+\s?){1,4})/gu;
/** "Adopted by the university" where the facts say who adopted it. */
const swapsAgent = (normal: string, facts: readonly ReadFact[]): string | null => {
  for (const m of normal.matchAll(BY)) {
    const mine = meaning(m[2] ?? '').slice(0, 3);
    const theirs = facts.flatMap((f) => [...f.text.matchAll(BY)].filter((k) => rootOf(k[1] ?? '') === rootOf(m[1] ?? ''))).map((k) => meaning(k[2] ?? ''));
    if (mine.length === 0 || theirs.length === 0 || theirs.some((t) => t.length === 0)) continue;
    if (theirs.every((t) => touches(mine, new Set(t.flatMap((w) => [w, rootOf(w)]))).length === 0)) return `the facts name somebody else for "${m[1] ?? ''} by"`;
  }
  return null;
};

/** What a claim takes from a statement it takes with the limits that stand there. */
export const checkKept = (normal: string, facts: readonly ReadFact[]): string[] => {
  const free = blank(normal, momentsOf(normal));
  return [dropsPart(normal, quantitiesOf(free), facts), stillRuns(normal, facts), winsHonour(normal, facts), dropsSmaller(normal, facts), claimsFullTime(normal, facts), swapsAgent(normal, facts), swapsAges(normal, facts), raisesLevel(normal, facts), swapsClockUnit(normal, facts)].filter((r) => r !== null);
};

