import { isStopWord, wordsOf } from '../words';
import { statedChanges } from './changes';
import { type Placed, segmentOf, sharesWord, statementAt } from './counted';
import { SHARES } from './check-meaning';
import { HEDGE, isPlain } from './plain-words';
import { countedBy } from './counted';
import type { Quantity } from './quantities';

const content = (text: string): string[] => wordsOf(text).flatMap((w) => (w.includes('-') ? [w, ...w.split(/[-/]/)] : w.replace(/'s?$/, '').split('/'))).filter((w) => w.length > 2 && !isStopWord(w) && !isPlain(w) && !/^\d/.test(w));
const within = (placed: Placed, part: { at: number; end: number }): Quantity[] => placed.list.filter((r) => r !== placed.q && r.at >= part.at && r.end <= part.end);
const says = (list: readonly Quantity[], q: Quantity): boolean => list.some((c) => c.dimension === q.dimension && Math.abs(c.value - q.value) <= 0.005 * Math.abs(q.value));

const LABEL = /\b(?:level|grade|class|tier|stage|band|step|phase|category|type|part|year|key stage|unit|route|line|platform|ward|room|stufe|klasse)\s*$/;
/** "22 tests, 7 significant": what the facts say of the smaller figure is not said of the larger one. */
export const borrowsFromNeighbour = (claim: Placed, fact: Placed): boolean => {
  if (LABEL.test(claim.text.slice(0, claim.q.at)) && LABEL.test(fact.text.slice(0, fact.q.at))) return false;
  const statement = statementAt(fact.text, fact.q.at);
  const rivals = within(fact, statement).filter((r) => (r.dimension === fact.q.dimension || r.dimension === 'percent') && r.value > 1 && r.value !== fact.q.value && !says(claim.list, r));
  if (rivals.length === 0) return false;
  const own = segmentOf(fact.text, fact.q.at, fact.q.end);
  if (countedBy(fact).length === 0 || /^\s*(?:in all|in total|altogether|insgesamt)/.test(fact.text.slice(fact.q.end))) return false;
  const mine = [...countedBy(fact, 4), ...content(fact.text.slice(own.at, fact.q.at)), ...(within(fact, own).length === 0 ? content(own.text) : [])];
  const before = claim.text.slice(0, claim.q.at).split(/[.;,](?=\s)|\b(?:and|und|while)\b|\d/).at(-1) ?? '';
  const after = claim.text.slice(claim.q.end).split(/[.;,](?=\s|$)|\b(?:and|und|while)\b|\d/)[0] ?? '';
  const words = content(`${before} ${after}`);
  const told = within(fact, statement).filter((r) => says(claim.list, r)).flatMap((r) => countedBy({ ...fact, q: r }, 4));
  const rest = content(`${fact.text.slice(0, statement.at)} ${fact.text.slice(statement.end)}`);
  return rivals.some((r) => {
    const theirs = content(fact.text.slice(r.end).split(/[.;,()](?=\s|$)|\)|\d|→/)[0] ?? '');
    return words.some((w) => sharesWord([w], theirs) && !sharesWord([w], mine) && !sharesWord([w], told) && !sharesWord([w], rest));
  });
};

const PEAK = /\b(?:largest|biggest|longest|highest|max(?:imum)?|peak|record|at most|most|busiest|best|top|grosste[nrsm]?|hochste[nrsm]?|maximal|bis zu)\b/;
const SHARE_OF_MINE = /^[^.;]{0,40}?\((?:of which|of whom|of these|davon|thereof|including|incl\.?)[^)]*\b(?:by me|by myself|my own|mine|von mir|eigene\w*|own)\b/;
const GROUP = /\((?=[^)]*(?:\b(?:squad|team|group|crew|base|branch|desk|unit|department|office|shift|site|ward|class|company|kanzlei|abteilung|gruppe|werkstatt|betrieb|schicht|gesamt\w*|ganze\w*|not own|not only|workshop|plant|park|region|store|hotel|school|whole|overall|average|joint\w*|together|all)\b|\bof \d))([^)]*)\)/;
const IN_PART = /\bin (?:(?:those|these|some|selected|one|two) |(?:\d+|one|two|three|four) of (?:the )?(?:\d+|two|three|four|five|six) )([^.;,()]*)/;
const STEP = /\b(?:step|stage|phase|level|tier|part|module|line|schritt|stufe|phase)\s+(?:\d+|[ivx]+)\b/;
const PERSONAL = /(?:^|[.;,:]\s|\b(?:i|we|and|also|then)\s)(?:have |had |also |then |successfully )?(?:raised|reduced|cut|increased|improved|lowered|halved|doubled|tripled|shortened|boosted|lifted|grew|brought|drove|saved|trimmed|slashed|expanded)\b/;
const PERSONAL_GERMAN = /\bich\b.*\b(?:gesenkt|reduziert|gesteigert|erhoht|verringert|verkurzt|halbiert|verdoppelt|verbessert|senkte|reduzierte|steigerte|erhohte|verkurzte)\b|\b(?:senkte|reduzierte|steigerte|erhohte|verkurzte) ich\b/;
/** "The list dropped from 5 weeks to 2" says of nobody that they did it. */
const MOVED_BY_ITSELF = /\b(?:dropped|fell|rose|went|climbed|sank|fiel|stieg|ging)\b[^.;,]*$/;
const DID_IT = /(?:^|\bi (?:have |had )?)(?:raised|reduced|cut|increased|improved|lowered|halved|doubled|tripled|shortened|boosted|lifted|brought|drove|trimmed|slashed)\b(?! (?:from|by|to|in)\b)/;
const OURS = /\b(?:we|our|us|team|squad|group|crew|unser\w*|wir|together|colleagues)\b/;

/** What a statement says to limit a figure, and the claim leaves out; null where nothing is missing. */
export const leftOut = (claim: Placed, fact: Placed): string | null => {
  const statement = statementAt(fact.text, fact.q.at);
  const behindIt = fact.text.slice(fact.q.end, statement.end);
  const said = content(claim.text);
  if (SHARE_OF_MINE.test(behindIt) && /\b(?:i|my|me|ich|mein\w*)\b|^\w+(?:ed|te)\b/.test(claim.text) && !OURS.test(claim.text)) return 'the facts give the person only a part of it';
  const changed = statedChanges(fact.text, fact.list).some((c) => c.a === fact.q || c.b === fact.q) || /^(?:percent|points)$/.test(fact.q.dimension);
  const group = GROUP.exec(statement.text);
  if (changed && group && (PERSONAL.test(claim.text) || PERSONAL_GERMAN.test(claim.text)) && !OURS.test(claim.text) && (!sharesWord(said, content(group[1] ?? '')) || (/\bnot\b/.test(group[1] ?? '') && !/\b(?:not|alone|overall|whole)\b/.test(claim.text)))) return `it leaves out "${(group[1] ?? '').trim()}"`;
  if (changed && MOVED_BY_ITSELF.test(fact.text.slice(statement.at, fact.q.at)) && (DID_IT.test(claim.text) || PERSONAL_GERMAN.test(claim.text)) && !OURS.test(claim.text)) return 'the facts do not say who brought it about';
  if (fact.q.bound === 'exact' && PEAK.test(segmentOf(fact.text, fact.q.at, fact.q.end).text.slice(0, Math.max(0, fact.q.at - segmentOf(fact.text, fact.q.at, fact.q.end).at))) && claim.q.bound !== 'upto' && !PEAK.test(claim.text)) return 'the facts give it as the most or the largest';
  const event = /\b(?:after|when|once|thanks to|because of|due to|following|nachdem|nach|dank)\b([^.;]*)/.exec(behindIt)?.[1];
  if (changed && event !== undefined && !/\b(?:i|she|he|her|his|my|me|ich|ihr|sein)\b/.test(event) && DID_IT.test(claim.text) && !OURS.test(claim.text) && !sharesWord(said, content(event))) return 'the facts give something else as what brought it about';
  const part = IN_PART.exec(behindIt);
  if (changed && part && !sharesWord(said, content(part[1] ?? ''))) return `it leaves out "${part[0].trim()}"`;
  const step = STEP.exec(segmentOf(fact.text, fact.q.at, fact.q.end).text) ?? STEP.exec(fact.text.slice(Math.max(statement.at, fact.q.at - 40), fact.q.at));
  if (changed && step && !claim.text.includes(step[0])) return `it leaves out "${step[0]}"`;
  return null;
};

/** "Assisted with writing 9 procedures" is not "wrote 9 procedures". */
export const dropsHedge = (claim: Placed, fact: Placed): boolean => {
  const segment = segmentOf(fact.text, fact.q.at, fact.q.end);
  const before = fact.text.slice(segment.at, fact.q.at).split(/\b(?:and|und)\b/).at(-1) ?? '';
  return HEDGE.test(before) && !/\bone of\s*$/.test(before) && !HEDGE.test(claim.text) && !SHARES.test(claim.text) && !OURS.test(claim.text);
};

const QUALIFIED = /^(?:\p{L}+(?:al|ate|or|ic|ary|ed|ing|master|phd|bachelor|doctoral|senior|junior|trainee|apprentice|student))$/u;
/** "3 bachelor's students" are not "three doctoral students": a describing word was put in the place of another. */
export const swapsKind = (claim: Placed, fact: Placed): boolean => {
  const [mine, theirs] = [countedBy(claim), countedBy(fact)];
  if (mine.length < 2 || theirs.length < 2) return false;
  const statement = content(statementAt(fact.text, fact.q.at).text);
  const foreign = mine.slice(0, -1).filter((w) => !sharesWord([w], statement));
  const dropped = theirs.slice(0, -1).filter((w) => !sharesWord([w], content(claim.text)));
  return foreign.some((w) => QUALIFIED.test(w) || sharesWord([w], content(fact.text))) && dropped.length > 0 && sharesWord(mine.slice(-1), theirs);
};

const FOR = /^\s*(?:[\p{L}-]+\s){0,2}?(?:for|from|of|fur|von|aus)\s+(?:the |my |our |an? )?([\p{L}-]{3,})/u;
/** "EUR 15k for catering" is not "EUR 15k for concerts". */
export const servesAnother = (claim: Placed, fact: Placed, elsewhere: string): boolean => {
  const [mine, theirs] = [FOR.exec(claim.text.slice(claim.q.end))?.[1], FOR.exec(fact.text.slice(fact.q.end))?.[1]];
  if (!mine || !theirs || content(mine).length === 0) return false;
  const head = fact.text.slice(0, fact.list[0]?.at ?? 0);
  return !sharesWord([mine], content(statementAt(fact.text, fact.q.at).text)) && !sharesWord([mine], content(head)) ? sharesWord([mine], content(`${fact.text} ${elsewhere}`))
    : !sharesWord([mine], content(segmentOf(fact.text, fact.q.at, fact.q.end).text)) && !sharesWord([mine], content(head));
};

const YEAR = /\b(?:19|20)\d{2}\b/g;
/** "8 % in 2020, 3 % in 2023": each figure keeps its year. */
export const ofAnotherYear = (claim: Placed & { readonly whole: string }, fact: Placed): boolean => {
  const near = claim.whole.slice(claim.q.end, claim.q.end + 40).split(/[.;,](?=\s)|\b(?:and|und|to|from)\b/)[0] ?? '';
  const mine = near.match(YEAR);
  const theirs = fact.text.slice(fact.q.end).split(/[,;.](?=\s)/)[0]?.slice(0, 24).match(YEAR) ?? segmentOf(fact.text, fact.q.at, fact.q.end).text.match(YEAR);
  const job = fact.text.slice(0, fact.q.at).match(YEAR) === null;
  return mine !== null && theirs !== null && !job && mine.every((y) => !theirs.includes(y));
};

const TOTAL = /^[^.;,]{0,30}\b(?:in all|in total|altogether|insgesamt)\b/;
/** "2 students a year" are not two in all. */
export const totalsARate = (claim: Placed, fact: Placed, rate: string | null): boolean => rate !== null && TOTAL.test(claim.text.slice(claim.q.end)) && !TOTAL.test(fact.text.slice(fact.q.end));

const OCCASION = /^\s*(?:on|an|at|during|bei|in the|over the|zu)\s+([^.,;()]{3,40})/;
/** "25 a day, 40 on holidays": a figure without a noun of its own holds only for its occasion. */
export const dropsOccasion = (claim: Placed, fact: Placed): boolean => {
  const occasion = OCCASION.exec(fact.text.slice(fact.q.end))?.[1];
  const said = content(claim.text);
  const telling = content(occasion ?? '').filter((w) => !/^(?:day|days|tag|tage|woche|week)$/.test(w));
  return fact.q.dimension === 'count' && telling.length > 0 && !sharesWord(said, telling);
};

const EACH = /\b(?:each|per|every|apiece|je|jeweils|pro)\b/;
const THING = /^\s*(?:an?|per|each|pro|je)\s+([\p{L}-]{3,})/u;
/** "£1.10 a stem" is not "£1.10 a bouquet"; "1,200 each" is no total. */
export const perAnother = (claim: Placed, fact: Placed): boolean => {
  if (/^\s*(?:each|apiece|jeweils)\b/.test(fact.text.slice(fact.q.end)) && !EACH.test(claim.text)) return true;
  const [mine, theirs] = [THING.exec(claim.text.slice(claim.q.end))?.[1], THING.exec(fact.text.slice(fact.q.end))?.[1]];
  return mine !== undefined && theirs !== undefined && !sharesWord([mine], [theirs]) && content(mine).length > 0 && content(theirs).length > 0;
};

const COMPARED = /^\s*(?:\p{L}+\s)?(?:(?:lower|higher|less|more|fewer|better|faster|cheaper|shorter|longer)\s+than|above|below|under|over)\b/u;
/** "11 % lower than the sister ship" compares; it is no cut by 11 %. */
export const comparesOnly = (claim: Placed, fact: Placed): boolean =>
  /^(?:percent|points)$/.test(fact.q.dimension) && COMPARED.test(fact.text.slice(fact.q.end)) && !/\b(?:than|above|below|over|under|exceed\w*|beat\w*|outperform\w*|ahead|better|average|target|compared)\b/.test(claim.text);
