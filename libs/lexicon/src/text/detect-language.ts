import { fold } from './fold';
import { LANGUAGE_MARKERS } from './language-markers';
import { hashOf } from './hash-of';

const LANGUAGES = Object.keys(LANGUAGE_MARKERS);
/** Hash of a marker word → the languages that have it. */
let markers: Map<number, readonly number[]> | undefined;
/** 1 where the end of a hash is that of some marker: most words need no look into the map. */
const marked = new Uint8Array(1 << 15);
const MARKED_BITS = marked.length - 1;
/** Folded letter of a Latin or combining code unit, 0 where it is none; the second letter of `æ`, `œ` and `ß`. */
const LATIN_END = 0x370;
const letters = new Uint16Array(LATIN_END);
const seconds = new Uint16Array(LATIN_END);
const SKIPPED = 1;

function build(): Map<number, readonly number[]> {
  const made = new Map<number, number[]>();
  LANGUAGES.forEach((language, index) => {
    for (const word of new Set(LANGUAGE_MARKERS[language]!.split(' '))) made.set(hashOf(word), [...(made.get(hashOf(word)) ?? []), index]);
  });
  for (const hash of made.keys()) marked[hash & MARKED_BITS] = 1;
  for (let code = 0; code < LATIN_END; code++) {
    const folded = fold(String.fromCharCode(code));
    if (code >= 0x300 || code === 0xad) letters[code] = SKIPPED;
    else if (/^\p{L}/u.test(folded)) [letters[code], seconds[code]] = [folded.charCodeAt(0), folded.length > 1 ? folded.charCodeAt(1) : 0];
  }
  return made;
}

/** Code ranges of the scripts that decide alone or with a few telling letters. */
const SCRIPTS: readonly (readonly [from: number, to: number, script: string])[] = [
  [0x0370, 0x03ff, 'el'], [0x0400, 0x04ff, 'cyrillic'], [0x0590, 0x05ff, 'he'], [0x0600, 0x06ff, 'arabic'], [0x0900, 0x097f, 'hi'], [0x0980, 0x09ff, 'bn'], [0x0b80, 0x0bff, 'ta'],
  [0x0e00, 0x0e7f, 'th'], [0x10a0, 0x10ff, 'ka'], [0x1f00, 0x1fff, 'el'], [0x3040, 0x30ff, 'kana'], [0x3400, 0x9fff, 'han'], [0xac00, 0xd7af, 'ko'],
];
const LOOKED_AT = 1500;
/** Share of the letters from which a script decides; adverts are full of Latin names. */
const SCRIPT_SHARE = 0.3;

/**
 * The language of a text as ISO 639-1, or null where fewer than three marker words speak or two languages tie:
 * `en de fr es nl it pt pl sv da no fi cs sk hu ro tr id vi` by words, others by their script. Reads the first 1,500 characters: an advert or a CV has told by then.
 */
export const detectLanguage = (text: string): string | null => {
  markers ??= build();
  const votes = new Float64Array(LANGUAGES.length);
  const scripts = new Map<string, number>();
  let foreign = '';
  let latin = 0;
  let spoken = 0;
  let hash = 0;
  let length = 0;
  const end = Math.min(text.length, LOOKED_AT);
  for (let at = 0; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    // Vietnamese letters stand far behind the other Latin ones.
    const latinCode = code >= LATIN_END && code >= 0x1ea0 && code <= 0x1eff ? fold(text[at]!).charCodeAt(0) : code;
    const letter = latinCode < LATIN_END ? letters[latinCode]! : 0;
    if (letter === SKIPPED) continue;
    if (letter > SKIPPED) {
      latin++;
      length++;
      hash = (Math.imul(hash, 31) + letter) | 0;
      const second = latinCode < 0x80 ? 0 : seconds[latinCode]!;
      if (second > 0) hash = (Math.imul(hash, 31) + second) | 0;
      continue;
    }
    if (length > 0 && length < 16 && marked[hash & MARKED_BITS] === 1) {
      const languages = markers.get(hash);
      if (languages !== undefined) {
        spoken++;
        for (const index of languages) votes[index]! += 1 / languages.length;
      }
    }
    hash = length = 0;
    if (code >= LATIN_END) {
      const script = SCRIPTS.find(([from, to]) => code >= from && code <= to)?.[2];
      if (script !== undefined) {
        scripts.set(script, (scripts.get(script) ?? 0) + 1);
        foreign += text[at]!;
      }
    }
  }
  return byScript(scripts, foreign, latin) ?? (spoken < 3 ? null : clearest(votes));
};

function byScript(scripts: ReadonlyMap<string, number>, foreign: string, latin: number): string | null {
  const share = (script: string): number => (scripts.get(script) ?? 0) / (latin + foreign.length);
  if (foreign === '') return null;
  if (share('han') + share('kana') > SCRIPT_SHARE / 2) return share('kana') > share('han') * 0.1 ? 'ja' : 'zh';
  const [script = ''] = [...scripts.keys()].sort((a, b) => share(b) - share(a));
  if (share(script) <= SCRIPT_SHARE) return null;
  if (script === 'cyrillic') return /[іїєґ]/i.test(foreign) ? 'uk' : /[ыэё]/i.test(foreign) || !/ъ/i.test(foreign) ? 'ru' : 'bg';
  if (script === 'arabic') return /[پچژگ]/.test(foreign) ? 'fa' : 'ar';
  return script;
}

function clearest(votes: Float64Array): string | null {
  let first = 0;
  for (let index = 1; index < votes.length; index++) if (votes[index]! > votes[first]!) first = index;
  const second = votes.reduce((best, vote, index) => (index === first ? best : Math.max(best, vote)), 0);
  return votes[first]! > second * 1.15 ? LANGUAGES[first]! : null;
}
