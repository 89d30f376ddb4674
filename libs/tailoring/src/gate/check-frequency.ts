import { wordsOf } from '../words';
import { meaning, touches } from './check-meaning';
import { rootOf } from './concepts';
import { statementAt } from './counted';
import type { ReadFact } from './evidence';
import { type Rhythm, ratesOf, rhythmsOf } from './rates';

const NAMES: Readonly<Record<string, string>> = { hour: 'every hour', day: 'every day', week: 'every week', month: 'every month', year: 'every year' };
const say = (r: Rhythm): string => (r.step === 1 ? (NAMES[r.unit] ?? `every ${r.unit}`) : `every ${r.step} ${r.unit}s`);

/** Without a season, a break or a bound: the facts have to say so themselves. */
const ALWAYS = /\b(?:year-round|all year(?: round)?|throughout the year|around the clock|round the clock|year on year|year-on-year|month on month|ganzjahrig|rund um die uhr|of any (?:capacity|size|kind|type|age|weight|level|length))\b/g;
/** Never by what an abbreviation stands for. */
const WIDE = /\b(nation|world|state|country)-?wide\b/g;
const ALWAYS_KNOWN = /\b(?:24\/7|24 h(?:ours)?|year-round|ganzjahrig|yoy|y-o-y)\b/;
const TRY = /\b(first|second|third|1st|2nd|3rd|ersten|zweiten) (?:time|try|attempt|go|anlauf|versuch)\b(?! (?:since|that|as)\b)/g;

const BREAK = /[,;:.()]\s|\b(?:i|we|ich|wir|and|und|while|where|which|who|before|after|as well as|plus|sowie)\b/;
/** What a claim gives a rhythm to: the noun phrase behind "a daily …", else the words of its own clause. */
const givenTo = (normal: string, r: Rhythm): string => {
  const after = normal.slice(r.end).split(BREAK)[0] ?? '';
  const adjective = /^(?:daily|weekly|monthly|nightly|quarterly|yearly|annual|hourly|fortnightly|taglich|wochentlich|monatlich|jahrlich)\w*$/.test(normal.slice(r.at, r.end)) && /^\s[\p{L}-]{3,}/u.test(after);
  return adjective ? after : `${normal.slice(0, r.at).split(BREAK).at(-1) ?? ''} ${after}`;
};
const rootsIn = (text: string): Set<string> => new Set(wordsOf(text).flatMap((w) => [w, rootOf(w), ...w.split('-').map(rootOf)]));

/** "Weekly", "every day", "every second Saturday": the facts have to give that rhythm, and to the same thing. */
export const checkFrequency = (normal: string, facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  for (const m of normal.matchAll(ALWAYS)) if (!facts.some((f) => f.text.includes(m[0]) || ALWAYS_KNOWN.test(f.text))) reasons.push(`"${m[0]}" is not what the facts say`);
  for (const m of normal.matchAll(WIDE)) if (!facts.some((f) => new RegExp(`\\b(?:${m[1] ?? ''}|bundesweit|weltweit|landesweit|across the (?:country|uk|us)|countr)`).test(f.text))) reasons.push(`scope "${m[0]}" is not in the facts`);
  for (const m of normal.matchAll(TRY)) if (!facts.some((f) => new RegExp(`\\b${m[1] ?? ''} (?:time|try|attempt|go|anlauf|versuch)`).test(f.text))) reasons.push(`"${m[0]}" is not what the facts say`);
  for (const r of rhythmsOf(normal)) {
    const sites = facts.flatMap((f) => [...rhythmsOf(f.text), ...ratesOf(f.text)].map((k) => ({ ...k, text: statementAt(f.text, k.at).text })));
    const same = sites.filter((k) => k.unit === r.unit && k.step === r.step);
    if (same.length === 0) {
      if (sites.length > 0 || r.unit !== 'day') reasons.push(`"${normal.slice(r.at, r.end)}" (${say(r)}) is not what the facts say`);
      continue;
    }
    // The rhythm of another statement: what the claim gives it to stands elsewhere in the facts.
    const about = meaning(givenTo(normal, r)).filter((w) => w.length > 2);
    // "Kestrel Weekly" is a name.
    if (about.length === 0 || facts.some((f) => f.periods.length > 0 && f.text.slice(0, f.moments[0]?.at ?? 0).includes(normal.slice(r.at, r.end)))) continue;
    const own = sites.filter((k) => same.includes(k)).map((k) => touches(about, rootsIn(k.text)).length);
    const head = facts.flatMap((f) => (f.periods.length > 0 ? wordsOf(f.text.slice(0, f.moments[0]?.at ?? 0)) : []));
    const telling = about.filter((w) => touches([w], new Set(head.flatMap((h) => [h, rootOf(h)]))).length === 0);
    const elsewhere = facts.flatMap((f) => f.statements).filter((s) => !same.some((k) => k.text.includes(s.text.replace(/[.;]+$/, '')) || s.text.includes(k.text.trim()))).map((s) => touches(telling, s.roots).length);
    if (Math.max(0, ...elsewhere) > Math.max(0, ...own)) reasons.push(`"${normal.slice(r.at, r.end)}" belongs to something else in the facts`);
  }
  return reasons;
};
