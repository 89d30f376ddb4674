import { isStopWord, wordsOf } from '../words';
import { isIrregularPast, rootOf } from './concepts';
import { clausesOf, meaning, touches } from './check-meaning';
import { closureOf } from './entails';
import { partsOf, type ReadFact } from './evidence';
import { keptWith, remembered } from './memo';
import { isNeutralGerman } from './neutral';
import { quantitiesOf } from './quantities';
import { HEDGE, isPlain, NEGATION, SUPERLATIVE } from './plain-words';

const OF_ALL = /\b(?:all|every|each|both|whole|entire|total of)\s+(?:(?:of|the|our|my|its|one|single)\s+)*(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)?/g;
const VALUES: Record<string, string> = { two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', twenty: '20' };

/** "All five branches" is more than "2 of 5 branches". */
export const checkWhole = (claim: string, facts: readonly ReadFact[]): string[] =>
  [...wholeOfPart(claim, facts), ...[...claim.matchAll(OF_ALL)].flatMap((m) => {
    if (/^\s*(?:\w+ )?but\b/.test(claim.slice(m.index + m[0].length))) return [];
    const size = VALUES[m[1] ?? ''] ?? m[1];
    const share = size === undefined ? undefined : facts.find((f) => new RegExp(`\\b(\\d+|one|two|three|four|five|six|seven|eight|nine)\\s+(?:out )?of\\s+(?:the |its |our )?(?:${size}|${m[1] ?? size})\\b`).test(f.text));
    return share ? [`the facts say a part of ${size ?? ''}, not all of it`] : [];
  })];

const MOSTLY = /\b(?:mostly|mainly|largely|predominantly|chiefly|primarily|partly|uberwiegend|meist|hauptsachlich|vor allem)\s+([^.;()]{3,40})/g;
const MOSTLY_SAID = /\b(?:mostly|mainly|largely|predominantly|chiefly|primarily|partly|uberwiegend|meist|hauptsachlich|vor allem|almost|nearly)\b/;
const EXCEPT = /\b(?:except\w*|excluding|apart from|other than|but not|ausser|ausgenommen|bis auf)\b/;
const ALL = /\b(?:all|every|each|only|exclusively|entirely|solely|both|alle|jede[rns]?|ausschliesslich|samtliche)\b/;
const PART_OF = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|half|several) (?:of (?:them|these|those|whom|which)|davon) ([\p{L}-]{3,})|\bdavon (?:\d+|eine?[rs]?|zwei|drei|vier|funf) ([\p{L}-]{3,})/gu;
/** "All my clients are councils" where the facts have "3 clients, two of them councils". */
const wholeOfPart = (claim: string, facts: readonly ReadFact[]): string[] => {
  const told = quantitiesOf(claim).map((q) => q.value);
  // "Moved 28 traders to Xero" where 11 of the 28 were moved.
  for (const f of facts) for (const [i, s] of f.statements.entries()) {
    const part = quantitiesOf(s.text).find((q) => /^\s*(?:of|von) (?:them|these|those|whom|denen|ihnen)\b|^\s*davon\b/.test(s.text.slice(q.end)));
    if (part === undefined || told.includes(part.value) || told.length === 0) continue;
    const others = f.statements.filter((o) => o !== s);
    const own = meaning(s.text).filter((w) => w.length > 2 && others.every((o) => !o.roots.has(rootOf(w))));
    if (meaning(claim).some((w) => own.some((o) => rootOf(o) === rootOf(w))) && [f.statements.slice(1, i).reverse().find((o) => quantitiesOf(o.text).some((q) => q.dimension === 'count')), s].some((o) => o !== undefined && quantitiesOf(o.text).some((q) => q !== part && q.dimension === 'count' && told.includes(q.value) && !told.includes(q.value - part.value)))) return [`the facts say so only of a part ("${s.text.slice(0, 60)}")`];
  }
  if (!ALL.test(claim)) return [];
  const mostly = facts.flatMap((f) => [...f.text.matchAll(MOSTLY)]).find((m) => meaning(m[1] ?? '').some((w) => meaning(claim).includes(w)));
  if (mostly && !MOSTLY_SAID.test(claim)) return [`the facts say "${mostly[0].trim()}"`];
  // "All wards" where the facts except one.
  const words = meaning(claim);
  const excepted = EXCEPT.test(claim) ? undefined : facts.flatMap((f) => f.statements).find((s) => EXCEPT.test(s.text) && touches(words, s.roots).length > 0);
  if (excepted) return [`the facts make an exception ("${excepted.text.slice(0, 80)}")`];
  const said = new Set(wordsOf(claim).flatMap((w) => [w, rootOf(w)]));
  return facts.flatMap((f) => [...f.text.matchAll(PART_OF)].flatMap((m) => (said.has(rootOf(m[1] ?? m[2] ?? '')) && quantitiesOf(claim).length === 0 ? [`the facts say so only of a part ("${m[0]}")`] : [])));
};

/** A text without brackets' commas: its clauses, the ones in brackets with what they belong to. */
const limitedBy = (text: string, word: RegExp): string[] => text.split(/,\s|;\s|\band (?=\d)/).filter((c) => word.test(c));

const PRAISE = new Set([...SUPERLATIVE, 'winner', 'won', 'award', 'prize', 'medal', 'gold', 'silver', 'bronze', 'employee of', 'record', 'most', 'runner-up', 'finalist'].filter((w) => !['first', 'only', 'expert', 'leading', 'unique'].includes(w)));
const NAMED = /\b(?:q[1-4]|first half|second half|january|february|march|april|june|july|august|september|october|november|december|branch|team|region|regional|district|county|local|school|class|group|category|under|junior|amateur|department|shift|store|site|course|year|cohort)\b/g;

/** "Top seller in Q4 (branch of 6)": first places hold only within the limits that the facts name. */
export const checkPlaces = (claim: string, facts: readonly ReadFact[]): string[] => {
  const words = new Set(wordsOf(claim).flatMap((w) => w.split('-')));
  if (/\b(?:the|as) only\b/.test(claim) && !facts.some((f) => f.words.has('only') || f.words.has('sole'))) return ['"the only" is not in the facts'];
  const best = [...words].find((w) => PRAISE.has(w) || /^\p{L}{4,}est$/u.test(w) && ![...'latest interest request test rest west forest harvest guest invest suggest contest digest manifest modest honest protest conquest arrest'.split(' ')].includes(w));
  if (!best) return [];
  const said = closureOf(words);
  for (const f of facts) for (const s of f.statements) {
    if (!s.roots.has(best) && !s.roots.has(rootOf(best))) continue;
    for (const clause of limitedBy(s.text, new RegExp(`\\b${best.slice(0, 4)}`))) {
      const limits = [...clause.matchAll(NAMED)].map((m) => m[0]);
      const lost = limits.filter((w) => !w.split(' ').every((p) => said.has(p) || said.has(rootOf(p)) || (/^q[1-4]$/.test(p) && /\bquarter\b/.test(claim))));
      if (lost.length > 0) return [`"${best}" holds only within what the facts name with it ("${lost[0] ?? ''}")`];
    }
  }
  return [];
};

const VERBAL = (word: string): boolean => /ed$/.test(word) || isIrregularPast(word) || /^(?:sat|sit|taken|been|done|held|has|have)$/.test(word);

/** "No at-fault collisions" does not say "no collisions": what is denied keeps its limits. */
export const checkDenials = (claim: string, facts: readonly ReadFact[]): string[] => {
  const said = closureOf(partsOf(wordsOf(claim)));
  for (const clause of clausesOf(claim)) {
    if (!NEGATION.test(clause)) continue;
    const words = meaning(clause);
    const denied = facts.flatMap((f) => f.statements).filter((s) => s.negated && touches(words, s.roots).length > 0);
    if (denied.length === 0) continue;
    const keeps = denied.some((s) => s.text.split(/[,;]\s|\s\(|\bbut\b/).filter((c) => NEGATION.test(c)).every((c) => {
      const after = c.slice((NEGATION.exec(c)?.index ?? 0)).replace(NEGATION, ' ');
      return wordsOf(after).every((w) => (/[-/]/.test(w) && w.split(/[-/]/).some((p) => said.has(p) || said.has(rootOf(p)))) || (!/[-/]/.test(w) && (isStopWord(w) || isPlain(w) || isNeutralGerman(w) || w.length < 3 || VERBAL(w) || /^\d/.test(w) || said.has(w) || said.has(rootOf(w)) || [...closureOf([w])].some((r) => said.has(r)))));
    }) || [...s.text.matchAll(/\(([\p{L}\d-]+)\)/gu)].some((m) => said.has(m[1] ?? '')));
    if (!keeps) return [`what the facts deny is narrower ("${denied[0]?.text.slice(0, 80) ?? ''}")`];
  }
  return [];
};

const SHARED = /\bshar(?:ed|es|ing) (?:[\p{L}-]+ ){0,5}with\b|\b\p{L}{2,}(?:ed|en|wn|ught|ade|uilt|un|one) (?:jointly |together )?with (?:an?|the|our|her|his|my|two|three|four|\d+|legal|other|local)?\s?(?:[\p{L}-]+\s)?(?:universit(?:y|ies)|councils?|counsel|surgeons?|schools?|teams?|departments?|police|partners?|charit(?:y|ies)|ministry|agenc(?:y|ies)|unions?|clubs?|consultants?|engineers?|doctors?|architects?|designers?|developers?|teachers?|nurses?|managers?|directors?|colleagues?|lawyers?|accountants?|scientists?|researchers?|researchers|editors?|authors?|hospital|museum|company|office|board|committee|parents|students|staff)\b|\b\b(?:took|take|takes|taking|in) turns?\b(?= with)|\bim wechsel mit\b|\babwechselnd\b|\balternat\w+ with\b|\bwith (?:an?|one|two|three|four|five|six|\d+|some|several) other \p{L}+\b|\bshared (?:with|between|among)\b|\b(?:she|he|i|they|myself|me) and (?:an?|one|two|three|four|five|\d+|her|his|my|the) (?:other )?(?:[\p{L}-]+ )?(?:colleagues?|others?|teammates?|peers?|partners?|friends?|\p{L}+(?:er|or|ist|ian|nurse|chef)s?)\b|^(?:(?:the|our|my|small|whole) )*(?:crew|team|squad|gang|group)(?: \([^)]*\))? (?!(?:lead|leader|member|manager|of \d+$)\b)(?:did|wrote|built|\p{L}+ed)\b|\bbetween (?:the )?(?:two|three|four|five|six|\d+) of us\b|\((?:the )?(?:two|three|four|five|six|\d+) of us\)|\bteam result\b|\bin (?:an? )?(?:shop|crew|team|department|workshop) of \d+|\(\s*(?:\d{4},? )?with\b|\bwith the [\w ]{1,30}(?:department|team|unit|group|committee)\b|\btogether with\b|\((?![^)]*\b(?:average|median|target|goal|schnitt|ziel)\b)(?:[^)]*\b)?(?:our |whole |entire |the )?(?:practice|store|company|site|plant|squad|base|team|kanzlei|abteilung|department|office|firm|group|desk|crew|branch|ward)\b|\bteam of \d+\)|\bas a team\b|\bwith (?:an?|the|my|\d+|two|three|four|five) (?:\w+ ){0,2}(?:team|colleagues?|others|partners?)\b|\bjointly\b|\bteam (?:effort|result|achievement)\b|\bgroup (?:project|result|effort)\b|\bim team\b|\bgemeinsam\b/u;
const TOGETHER = /\b(?:squads?(?:'s)?|crew|(?:\p{L}+-(?:person|strong|man|member)) \p{L}+|one of (?:two|three|four|five|six|\d+)|(?:base|practice|kanzlei|department|abteilung|branch|office|unit|ward)(?!'s [a-z])|store|plant|site|shift|firm|company|clinic|desk|we|our|us|team|together|jointly|joint|colleagues?|kolleg\w*|group|im wechsel|abwechs\w*|turns?|take turns|with (?:the|my|our|other|legal|local)|(?:counsel|\p{L}+) and i|i and|wir|unser\w*|gemeinsam|alongside|with (?:two|three|four|five|\d+|a|an|another|others))\b/u;

const contentOf: (text: string) => ReadonlySet<string> = remembered((text) => new Set(partsOf(wordsOf(text)).filter((w) => !isStopWord(w) && !isPlain(w))), 1_000);
const sharedIn = keptWith((f: ReadFact): readonly string[] => f.statements.flatMap((s) => s.text.split(/;\s/)).filter((t) => SHARED.test(t) && !(f.periods.length > 0 && f.text.startsWith(t.slice(0, 24)) && !/^(?:(?:the|our|my|small|whole) )*(?:crew|team|squad|gang|group)\b/.test(t))));

/** What a team did stays the team's: "(team of 8)" is not "I". */
export const checkShared = (claim: string, facts: readonly ReadFact[]): string[] => {
  // "Helped train …" owns up to a share at once.
  if (TOGETHER.test(claim) || HEDGE.test(claim.split(/\s+/).slice(0, 5).join(' '))) return [];
  const words = meaning(claim);
  const numbers = quantitiesOf(claim).map((q) => q.value);
  const heads = new Set(facts.flatMap((f) => (f.periods.length === 0 ? [] : wordsOf(f.text.slice(0, f.moments[0]?.at ?? 0)))).flatMap((w) => [w, rootOf(w)]));
  const own = facts.flatMap(sharedIn);
  const free = words.filter((w) => !heads.has(w) && !heads.has(rootOf(w)));
  const hit = own.find((t) => touches(free, contentOf(t)).length >= (free.length < 3 || quantitiesOf(t).some((q) => numbers.includes(q.value)) ? 1 : 2));
  return hit ? [`the facts say that a team did it ("${hit.slice(0, 80)}")`] : [];
};

const OPEN = /([^.]*?)\(([^)]*\b(?:not yet|planned|forecast|estimated|projected|expected|provisional|pending|noch nicht|geplant|voraussichtlich)\b[^)]*)\)/g;
const STILL_OPEN = /\b(?:not yet|yet to|design\w*|plan\w*|forecast\w*|estimat\w*|project(?:ed|ion)|expect\w*|intend\w*|provisional\w*|pending|propos\w*|target\w*|calculated|modelled|should|noch nicht|geplant\w*|voraussichtlich)\b/;

/** "140 → 55 (designed; not yet measured)": what has not happened is not told as done. */
export const checkQualified = (claim: string, facts: readonly ReadFact[]): string[] => {
  if (STILL_OPEN.test(claim)) return [];
  const words = meaning(claim);
  for (const f of facts) for (const m of f.text.matchAll(OPEN)) {
    const clause = (m[1] ?? '').split(/;\s/).at(-1) ?? '';
    if (touches(words, contentOf(clause)).length >= 2) return [`the facts say that it has not happened yet ("${(m[2] ?? '').slice(0, 60)}")`];
  }
  return [];
};

/** Names in capitals that look like small words ("BE", "IT", "US") have to stand among the facts, and not denied. */
export const checkShouted = (sentence: string, facts: readonly string[]): string[] =>
  [...sentence.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}]| dollars?\b)/gu)].map((m) => m[0]).filter((name) => isStopWord(name.toLowerCase()))
    .filter((name) => !facts.some((f) => new RegExp(`(?<!\\b(?:no|not|without|kein|keine|keinen|ohne)\\s)(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u').test(f)))
    .map((name) => `"${name}" is not in the facts`);
