import { isStopWord, wordsOf } from '../words';
import { meaning, touches } from './check-meaning';
import { segmentOf, statementAt } from './counted';
import { rootOf } from './concepts';
import type { ReadFact } from './evidence';
import { GRADES, HEDGE, isPlain, NEGATION } from './plain-words';
import { type Moment, type Period, rangesOf } from './periods';

/** Whether periods follow one another without a gap of more than a quarter from a month to the present. */
const lastsFrom = (month: number, periods: readonly Period[]): boolean => {
  let at = month;
  for (const p of [...periods].sort((a, b) => a.start.index - b.start.index)) {
    if (p.start.index > at + 3) return false;
    if (p.end === null) return true;
    at = Math.max(at, p.end.index + (p.end.month ? 1 : 12));
  }
  return false;
};

const STEPS = /\b(level|grade|class|tier|stage|band|step|phase|category|type|division|stufe|klasse|part|key stage|nvq|group|zone)\s+(\d+|[ivx]+|[a-z])\b|\bof the (year|month|week|quarter|season|decade|century)\b/g;

const PART_OF = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:out )?of (?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/;

/** "Level 3" and "of the year" are names of a rank: the facts have to use the very same. */
export const checkSteps = (claim: string, facts: readonly ReadFact[]): string[] =>
  [...claim.matchAll(STEPS)].filter((m) => !facts.some((f) => f.statements.some((s) => s.text.includes(m[0]) && (!s.weakened || HEDGE.test(claim) || PART_OF.test(claim)) && (!s.negated || NEGATION.test(claim))))).map((m) => `"${m[0]}" is not in the facts`);

const yearOf = (m: Moment): number => Math.floor(m.index / 12);
/** Whether a date of the facts is the one that a claim gives; a year alone may stand for a month of it, never the other way round. */
const isThat = (claim: Moment, known: Moment): boolean => {
  if (claim.span) return known.span ? known.span[0] === claim.span[0] : known.month && known.index >= claim.span[0] && known.index <= claim.span[1];
  if (claim.month) return known.month && known.index === claim.index;
  return yearOf(known) === yearOf(claim);
};

const BEFORE = String.raw`\s*(?:early |late |mid-?|the |end of |start of )?$`;
/** "Since 2017 a senior radiographer": over several jobs the rank has to be that of the last one, too. */
const keepsRank = (claim: string, facts: readonly ReadFact[]): boolean => {
  const now = facts.filter((f) => f.periods.some((p) => p.end === null));
  return wordsOf(claim).every((w) => !GRADES.has(w) || now.length === 0 || now.some((f) => f.words.has(w)) || !facts.some((f) => f.periods.length > 0 && wordsOf(f.text.slice(0, f.moments[0]?.at ?? 0)).includes(w)));
};

const SINCE = new RegExp(String.raw`\b(?:since|seit|ever since)${BEFORE}`);
const STARTS = new RegExp(String.raw`\b(?:since|seit|from|starting(?: in)?|beginning(?: in)?|(?:joined|started|began|start|begun)\b[^.;,]{0,40}\bin|ab)${BEFORE}`);
const ENDS = new RegExp(String.raw`\b(?:until|till|through|bis|(?:left|ended|finished|stopped)\b[^.;,]{0,40}\bin)${BEFORE}`);
const INSIDE = /\b(?:in|during|throughout|im jahr|in the year)\s*$/;
const TOP = /\b(?:top|best|most|highest|biggest|largest|more [^.]* than any)\b/;

/** Words that only say where and as what somebody worked: those before the first date of a job. */
const headOf = (fact: ReadFact): ReadonlySet<string> => new Set(wordsOf(fact.text.slice(0, fact.moments[0]?.at ?? 0)).flatMap((w) => [w, rootOf(w), ...w.split('-').map(rootOf)]));

/** A year in the middle of a job holds for having the job, not for what was done there at some time. */
const insideJob = (claim: string, m: Moment, facts: readonly ReadFact[]): boolean => {
  if (m.month || m.span || !INSIDE.test(claim.slice(0, m.at))) return false;
  if (!/\b(?:was|were|worked|working|employed|served|as an?|war|arbeitete)\b/.test(claim) || /\bof the (?:year|month|week)\b/.test(claim)) return false;
  const about = meaning(claim);
  return facts.some((f) => f.periods.some((p) => yearOf(p.start) < yearOf(m) && (p.end === null || yearOf(p.end) > yearOf(m))) && about.length > 0 && about.every((w) => touches([w], headOf(f)).length > 0));
};

/** Words of the claim around a date: to the next date or break on either side. */
const aroundDate = (claim: string, m: Moment, moments: readonly Moment[]): string[] => {
  const left = claim.slice(Math.max(0, ...moments.filter((o) => o.end <= m.at).map((o) => o.end)), m.at).split(/[;.](?=\s)|,\s+(?:and|then|before|after)\b/).at(-1) ?? '';
  const right = claim.slice(m.end, Math.min(claim.length, ...moments.filter((o) => o.at >= m.end).map((o) => o.at))).split(/[;.](?=\s|$)|,\s|\b(?:and|before|after|then)\b/)[0] ?? '';
  return meaning(`${left} ${right}`);
};

const MOVING = /\b(?:industry|sector|trade|field|branche|profession)\b|\b(?:moved|switched|transferred|promoted|went|changed|became|rose) (?:\S+ )*?(?:from|to)\b|\b(?:from|von|vom) (?:\S+ ){1,6}?(?:to|zu|zur|zum) (?!\d)/;

/** What a fact says from one of several starts to the next ("mate from 2015, since 2019 foreman at …"); the whole of it where there is one. */
const textFrom = (f: ReadFact, k: Moment): string => {
  const starts = f.periods.filter((p) => p.end === null).map((p) => p.start).sort((a, b) => a.at - b.at);
  if (starts.length < 2 || !starts.includes(k)) return f.text;
  const next = starts[starts.indexOf(k) + 1];
  return f.text.slice(segmentOf(f.text, k.at, k.end).at, next?.at ?? f.text.length);
};

/** Whether the words around a date belong to another dated statement of the facts only ("BSc, 2015" for the PGCE of 2015). */
const ofAnother = (claim: string, m: Moment, moments: readonly Moment[], hits: readonly Moment[], facts: readonly ReadFact[]): boolean => {
  const words = aroundDate(claim, m, moments);
  if (words.length === 0 || MOVING.test(claim)) return false;
  const sites: { text: string; own: boolean }[] = [];
  for (const f of facts) for (const k of f.moments) {
    const job = f.periods.some((p) => p.start === k || p.end === k);
    // What happened during a job is no rival of the job itself.
    if (job && !hits.includes(k) && f.moments.some((o) => hits.includes(o))) continue;
    sites.push({ text: job ? textFrom(f, k) : statementAt(f.text, k.at).text, own: hits.includes(k) });
  }
  const owned = new Set(sites.filter((s) => s.own).map((s) => s.text));
  const rootsIn = (own: boolean): Set<string> => new Set(sites.filter((s) => owned.has(s.text) === own).flatMap((s) => wordsOf(s.text)).flatMap((w) => [w, ...w.split('-')]).flatMap((w) => [w, rootOf(w)]));
  const mine = rootsIn(true);
  const theirs = rootsIn(false);
  const telling = words.filter((w) => !isStopWord(w) && !isPlain(w));
  return telling.every((w) => touches([w], mine).length === 0 || touches([w], theirs).length > 0) && telling.some((w) => touches([w], theirs).length > 0 && touches([w], mine).length === 0);
};

/** "long-haul from 2019" inside a job since 2017: what has its own date keeps it. */
const ofSubDate = (claim: string, m: Moment, moments: readonly Moment[], hits: readonly Moment[], facts: readonly ReadFact[]): boolean => {
  const words = aroundDate(claim, m, moments);
  return facts.some((f) => f.periods.length > 0 && hits.some((h) => f.periods.some((p) => p.start === h || p.end === h)) && f.moments.some((k) => {
    if (hits.includes(k) || f.periods.some((p) => p.start === k || p.end === k)) return false;
    const segment = segmentOf(f.text, k.at, k.end);
    if (hits.some((h) => h.at >= segment.at && h.end <= segment.end)) return false;
    const rest = new Set(wordsOf(`${f.text.slice(0, segment.at)} ${f.text.slice(segment.end)}`).flatMap((w) => [w, rootOf(w)]));
    return words.some((w) => touches([w], new Set(wordsOf(segment.text).flatMap((x) => [x, rootOf(x)]))).length > 0 && touches([w], rest).length === 0);
  }));
};

const ONCE = /\b(?:renewed|expired|expires|valid (?:to|until|through)|until|planned(?: for)?|booked(?: for)?|due|abgelaufen|verlangert|gultig bis)\s*(?:in )?$/;

/** "+22 % 2017-2019" is nothing of 2019 alone: the ends of a range inside a fact belong together. */
const halfOfRange = (m: Moment, moments: readonly Moment[], hits: readonly Moment[], facts: readonly ReadFact[]): boolean =>
  hits.length > 0 && hits.every((h) => facts.some((f) => f.periods.slice(1).some((p) => p.end !== null && (p.start === h || p.end === h) && !moments.some((o) => o !== m && p.end !== null && isThat(o, p.start === h ? p.end : p.start)))));

const same = (a: Moment, b: Moment): boolean => (a.span || b.span ? isThat(a, b) : yearOf(a) === yearOf(b) && (!a.month || !b.month || a.index === b.index));

/** Checks calendar dates: each stands in the facts, for the same thing, and begins or ends what it begins or ends there. */
export const checkDates = (claim: string, moments: readonly Moment[], bareMonths: readonly { month: number }[], facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  const known = facts.flatMap((f) => f.moments);
  const steps = [...claim.matchAll(STEPS)].map((m) => m[0]);
  const periods = facts.flatMap((f) => f.periods);
  for (const m of moments) {
    const hits = known.filter((k) => isThat(m, k));
    const about = meaning(claim);
    const placed = hits.length > 0 && (about.length === 0 || facts.some((f) => f.moments.some((k) => hits.includes(k)) && (f.periods.length > 0 || f.statements.some((s) => hits.some((h) => s.text.includes(h.text)) && (touches(about, s.roots).length > 0 || steps.some((step) => s.text.includes(step)))))));
    if (!placed) {
      if (!insideJob(claim, m, facts)) reasons.push(`date "${m.text}" is not in the facts, or stands there for something else`);
      continue;
    }
    const before = claim.slice(0, m.at);
    const starts = hits.filter((h) => periods.some((p) => p.start === h));
    const ends = hits.filter((h) => periods.some((p) => p.end === h));
    const single = hits.some((h) => !starts.includes(h) && !ends.includes(h) && (about.length === 0 || facts.some((f) => f.moments.includes(h) && touches(about, new Set(wordsOf(statementAt(f.text, h.at).text).flatMap((w) => [w, rootOf(w)]))).length > 0)));
    if (SINCE.test(before)) {
      const startsOpen = periods.some((p) => p.end === null && hits.includes(p.start));
      if (starts.length + ends.length > 0 && !startsOpen && !single && !(lastsFrom(hits[0]?.index ?? 0, periods) && (/\b(?:first|then|later|now|before|trade|field|industry|sector|profession|zuerst|dann)\b/.test(claim) || keepsRank(claim, facts)))) reasons.push(`"since ${m.text}" says that it lasts; the facts say that it ended`);
    } else if (STARTS.test(before) && !ENDS.test(before) && ends.length > 0 && starts.length === 0 && !single) reasons.push(`"${m.text}" is when it ended in the facts, not when it began`);
    else if (ENDS.test(before) && starts.length > 0 && ends.length === 0 && !single && !/\bnot (?:\S+ )*(?:until|till)\s*$/.test(before)) reasons.push(`"${m.text}" is when it began in the facts, not when it ended`);
    if (!m.span && !m.month && hits.every((h) => h.span) && TOP.test(claim)) reasons.push(`"${m.text}": the facts speak of a part of that year only`);
    const meantHits = SINCE.test(before) || STARTS.test(before) ? hits.filter((h) => !ends.includes(h)) : ENDS.test(before) ? hits.filter((h) => !starts.includes(h)) : hits;
    if ((SINCE.test(before) || STARTS.test(before)) && meantHits.length > 0 && facts.every((f) => f.moments.every((k) => !meantHits.includes(k) || ONCE.test(f.text.slice(Math.max(0, k.at - 24), k.at))))) reasons.push(`"${m.text}" is not when it began in the facts`);
    if (halfOfRange(m, moments, hits, facts)) reasons.push(`"${m.text}" is only one end of the time that the facts give`);
    if (ofAnother(claim, m, moments, meantHits.length > 0 ? meantHits : hits, facts) || ofSubDate(claim, m, moments, hits, facts)) reasons.push(`date "${m.text}" stands for something else in the facts`);
  }
  for (const p of rangesOf(claim, moments)) {
    const ok = periods.some((k) => same(p.start, k.start) && (p.end === null ? k.end === null : k.end !== null && same(p.end, k.end)));
    if (!ok && periods.length > 0) reasons.push(`period "${p.start.text} to ${p.end?.text ?? 'present'}" is not in the facts`);
  }
  for (const { month } of bareMonths) if (!known.some((k) => k.month && k.index % 12 === month)) reasons.push('a month is not in the facts');
  return reasons;
};
