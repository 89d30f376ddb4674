import type { FieldType } from '@applywright/contracts';
import { matchOption } from './match-option';
import { plain } from './plain-text';
import { leadingYes } from './polarity';

const DECLINES = /\b(?:prefer|choose|chose|wish|want|would rather|rather|like|care) not\b|\b(?:do not|don't|does not|not) (?:want|wish|care|like|choose)?\s?to (?:say|answer|disclose|specify|self|identify|respond|state|provide)|\bdeclin\w+|\bno answer\b|\bundisclosed\b|\bkeine angabe|\bmochte (?:ich )?(?:das |dies |dazu )?(?:nicht|keine)|\bne (?:souhaite|desire|veux) pas|\bprefere ne pas|\bprefiero no|\bno (?:deseo|quiero) (?:responder|contestar|decir)|\bzeg ik liever niet|\bpreferisco non/;
const GENDERS: readonly (readonly string[])[] = [
  ['woman', 'female', 'f', 'frau', 'weiblich', 'femme', 'feminin', 'mujer', 'femenino', 'vrouw', 'vrouwelijk', 'donna', 'femmina', 'mulher', 'feminino', 'women'],
  ['man', 'male', 'm', 'mann', 'mannlich', 'homme', 'masculin', 'hombre', 'masculino', 'mannelijk', 'uomo', 'maschio', 'homem', 'men'],
  ['non-binary', 'nonbinary', 'non binary', 'divers', 'non binaire', 'non-binaire', 'no binario', 'no binaria', 'non-binair', 'd'],
];
const ORIGINS: readonly (readonly string[])[] = [
  ['white', 'caucasian', 'white or caucasian', 'caucasian/white', 'white/caucasian'], ['black', 'black or african american', 'african american', 'black/african american', 'black or african-american'],
  ['hispanic', 'latino', 'hispanic or latino', 'hispanic/latino', 'latina', 'latinx', 'hispanic or latinx', 'latino/a'], ['asian'], ['two or more races', 'two or more', 'multiracial', 'mixed', 'mixed race'],
  ['american indian or alaska native', 'american indian or alaskan native', 'native american', 'native american or alaska native'], ['native hawaiian or other pacific islander', 'native hawaiian or pacific islander', 'pacific islander'],
];
const LEAD = /^(?:i (?:identify|describe myself|self-identify) as (?:an? )?|i am (?:an? )?|i'm (?:an? )?|ich bin (?:eine? )?|je suis (?:une? )?|soy (?:una? )?)/;
const bare = (text: string): string => plain(text).replace(/\s*\([^)]*\)/g, '').replace(LEAD, '').replace(/[.,!]+$/, '').trim();
const group = (sets: readonly (readonly string[])[], text: string): string => sets.find((set) => set.includes(bare(text)))?.[0] ?? bare(text);

/** What a text says about service; a veteran who is not a protected one is neither yes nor no. */
function veteran(text: string): string {
  const t = plain(text);
  if (/\bbut\b|\bactive duty\b|\bspouse\b|\breserve/.test(t)) return t;
  if (/\bnot (?:currently |considered )?(?:a |an )?(?:protected |military |u\.?s\.? )*veteran/.test(t) || /^no\b(?! longer)/.test(t) || /\bno military service\b|\bnever served\b/.test(t)) return 'no';
  return /^yes\b|\bam (?:a |an )?(?:protected )?veteran|\bidentify as (?:one or more|a (?:protected )?veteran)|^(?:protected )?veteran$/.test(t) ? 'yes' : t;
}

function disability(text: string): string {
  const t = plain(text);
  if (/^no\b|\b(?:do not|don't|not) have (?:a |any )?disabilit|^nein\b|\bkeine (?:schwer)?behinderung|^non\b/.test(t)) return 'no';
  return /^yes\b|\bi have a disabilit|\bhave had one\b|^ja\b|^oui\b/.test(t) ? 'yes' : t;
}

const pronouns = (text: string): string => bare(text).replace(/\s*[/,|]\s*/g, '/').replace(/^(she\/her|he\/him|they\/them)\/(?:hers|his|theirs)$/, '$1');
const yesNo = (text: string): string => { const said = leadingYes(text); return said === null ? bare(text) : /^\p{L}+[.!]?$/u.test(plain(text)) ? (said ? 'yes' : 'no') : bare(text); };

/** The meaning of an answer or option of one type: equal meanings are the same answer. */
export function meaningOf(type: FieldType, text: string): string {
  if (DECLINES.test(plain(text))) return 'declines';
  switch (type) {
    case 'gender': return group(GENDERS, text);
    case 'race': return group(ORIGINS, text);
    case 'veteran': return veteran(text);
    case 'disability': return disability(text);
    case 'pronouns': return pronouns(text);
    default: return yesNo(text);
  }
}

/** Answers whose options are put so differently everywhere that near wordings count; all others want the same meaning. */
const LOOSE: readonly FieldType[] = ['heardFrom', 'education.level'];

/** The one option that means a stored answer, or -1. More than one with that meaning is none. */
export function optionFor(type: FieldType, stored: string, options: readonly string[]): number {
  const wanted = meaningOf(type, stored);
  const hits = options.flatMap((text, i) => (plain(text) !== '' && meaningOf(type, text) === wanted ? [i] : []));
  if (hits.length === 1) return hits[0]!;
  if (hits.length > 1) return -1;
  if (type === 'experience.years') return rangeWith(stored, options);
  if (wanted === 'yes' || wanted === 'no') {
    const led = options.flatMap((text, i) => (leadingYes(text) === (wanted === 'yes') && !/\b(?:but|except|unless|only|if|depend\w*|aber|mais|pero)\b/.test(plain(text)) ? [i] : []));
    const same = options.filter((text) => leadingYes(text) === (wanted === 'yes'));
    return led.length === 1 && same.length === 1 ? led[0]! : -1;
  }
  return LOOSE.includes(type) ? matchOption(options, [stored]) : -1;
}

/** The one option whose range of years holds a number; a number on the edge of two ranges is in none. */
function rangeWith(stored: string, options: readonly string[]): number {
  const years = Number(stored.match(/^\s*(\d{1,2})(?:\s*(?:years?|yrs?|jahre?))?\s*$/i)?.[1] ?? NaN);
  const hits = options.flatMap((text, i) => {
    const t = plain(text).replace(/\b(?:years?|yrs?|jahren?|ans|anos)\b/g, ' ').replace(/\bof experience\b/, ' ').trim();
    const pair = t.match(/^(?:from )?(\d{1,2})\s*(?:-|to|bis|a)\s*(\d{1,2})$/);
    const more = t.match(/^(\d{1,2})\s*(?:\+|or more|and more|plus|oder mehr)$|^(?:more than|over|mehr als|>)\s*(\d{1,2})$/);
    const less = t.match(/^(?:less than|under|fewer than|weniger als|<)\s*(\d{1,2})$/);
    const alone = t.match(/^(\d{1,2})$/);
    const holds = pair ? years >= Number(pair[1]) && years <= Number(pair[2]) : more ? (more[1] !== undefined ? years >= Number(more[1]) : years > Number(more[2])) : less ? years < Number(less[1]) : alone ? years === Number(alone[1]) : false;
    return holds ? [i] : [];
  });
  return hits.length === 1 ? hits[0]! : -1;
}

/** Other wordings of a stored answer, for lists that show only once they are opened. */
export function wordingsOf(type: FieldType, stored: string): string[] {
  const wanted = meaningOf(type, stored);
  if (wanted === 'declines') return [...new Set([stored, 'Prefer not to say', 'I don’t wish to answer', 'Decline to self-identify', 'I do not want to answer', 'I do not wish to answer', 'Prefer not to answer', 'Decline to answer', 'Keine Angabe'])];
  const set = type === 'gender' ? GENDERS.find((g) => g[0] === wanted) : type === 'race' ? ORIGINS.find((g) => g[0] === wanted) : undefined;
  return [...new Set([stored, ...(set ?? []).filter((w) => w.length > 1)])];
}
