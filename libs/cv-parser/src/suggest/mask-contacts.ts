import { CONTACT_KINDS, type FactInput } from '@applywright/contracts';
import { visibleText } from '@applywright/lexicon';
import { findRanges } from '../dates/find-dates';
import { plainDigits } from '../words/fold';

/** Stands where something was taken out; no value may hold it. */
export const MASK = '▮';

const EMAIL_LIKE = [/[^\s,;|<>]+[@＠]\s?[^\s,;|<>]*(?:\s?\.\s?[a-z]{2,10}(?![a-z]))*|[@＠][^\s,;|<>]+/giu, /\S+\s[@＠]\s\S+\s?\.\s?[a-z]{2,10}(?![a-z])/giu, /\S+\s*[[({]\s*(?:at|@|arroba)\s*[\])}]\s*\S+(?:\s*[[({]\s*(?:dot|punkt|\.)\s*[\])}]\s*\S+)*/giu];
const URL_LIKE = [/(?:https?:\/\/|www\.)\S+/giu, /(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+[a-z]{2,6}\/\S*/giu, /(?<![\p{L}\p{N}])(?:[\w-]+\.)*(?:linkedin|github|gitlab|xing|twitter|facebook|instagram|medium|behance|dribbble|stackoverflow|t)\.(?:com|net|me|org|io)(?![\p{L}\p{N}])\S*/giu];
const HANDLE = /(?<![\p{L}\p{N}])(?:linkedin|github|gitlab|xing|twitter|skype|telegram|whatsapp|instagram|facebook|wechat|微信|qq)\s*(?:id|name)?\s*[:：]\s*[^\s,;|]+/giu;
const NUMBER = /[+(（]?\d[\d\s().\-‐-―/]{5,}\d/gu;
const STREET = /(?<![\p{L}\p{N}])\d{1,5}[a-z]?,?\s+(?:[\p{L}.'’-]+\s+){1,4}(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|ln\.?|drive|dr\.?|blvd\.?|boulevard|court|terrace)(?![\p{L}\p{N}])|(?:[\p{L}-]+\s?)?(?:straße|strasse|str\.|allee|platz|gasse|straat|laan|weg)\s*\d+\s?[a-z]?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:rue|avenida|av\.|via|viale|calle|c\/|rua|ul\.|улица|ул\.)\s[^,|;\t]{2,40}?\d+/giu;

type Masker = (text: string) => string;

/** Takes out what the given facts say of how to reach or find a person, and all that looks like it. */
export function contactMasker(facts: readonly FactInput[]): Masker {
  const known = facts.flatMap(stringsOf).filter((s) => s.replace(/[^\p{L}\p{N}]/gu, '').length >= 2).sort((a, b) => b.length - a.length).map(patternOf);
  return (text) => {
    let out = known.reduce((now, pattern) => now.replace(pattern, MASK), visibleText(text));
    for (const pattern of [...EMAIL_LIKE, ...URL_LIKE, HANDLE, STREET]) out = out.replace(pattern, MASK);
    return maskNumbers(out);
  };
}

/** Runs of seven digits and more that are no dates. Digits of other scripts count. */
function maskNumbers(text: string): string {
  let out = text;
  for (const match of [...plainDigits(text).matchAll(NUMBER)].reverse()) {
    const [run] = match;
    if (run.replace(/\D/g, '').length < 7 || areDates(run)) continue;
    out = out.slice(0, match.index) + MASK + out.slice(match.index + run.length);
  }
  return out;
}

const areDates = (run: string): boolean => !/^[+(]/.test(run) && findRanges(run).reduce((sum, d) => sum + d.to - d.from, 0) >= run.trim().length * 0.8;

function stringsOf(fact: FactInput): string[] {
  if (!(CONTACT_KINDS as readonly string[]).includes(fact.kind)) return [];
  const all = Object.entries(fact.value as Record<string, unknown>).flatMap(([key, value]) => (typeof value === 'string' && !['countryCode', 'network', 'city', 'region'].includes(key) ? [value] : []));
  if (fact.kind === 'name') return [...all, ...all.flatMap((name) => name.split(/[\s,]+/)).filter((part) => part.replace(/[^\p{L}]/gu, '').length >= (/\p{Script=Latin}/u.test(part) ? 3 : 2))];
  if (fact.kind === 'link') return all.flatMap((url) => [url, url.replace(/^https?:\/\/(?:www\.)?|\/$/gi, ''), url.split(/[/=@]/).filter(Boolean).at(-1) ?? '']).filter((s) => s.length > 3);
  return all;
}

/** Blanks may be of any kind; a number's digits may be parted in any way. */
function patternOf(words: string): RegExp {
  const escape = (s: string): string => s.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const text = visibleText(words).trim();
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 7 && !/[\p{L}@]/u.test(text)) return new RegExp(`(?<!\\d)[+(]?${[...digits].join('[\\s().\\-‐-―/]*')}(?!\\d)`, 'gu');
  const edge = (at: string | undefined, look: string): string => (at && /[\p{L}\p{N}]/u.test(at) ? look : '');
  return new RegExp(`${edge(text[0], '(?<![\\p{L}\\p{N}])')}${text.split(/\s+/).map(escape).join('\\s+')}${edge(text.at(-1), '(?![\\p{L}\\p{N}])')}`, 'giu');
}
