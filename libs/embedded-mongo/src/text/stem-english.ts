const consonant = (w: string, i: number): boolean => {
  const c = w[i] as string;
  if ('aeiou'.includes(c)) return false;
  return c !== 'y' || i === 0 || !consonant(w, i - 1);
};

/** Porter's m: how many times a vowel is followed by a consonant. */
function measure(stem: string): number {
  let n = 0;
  for (let i = 1; i < stem.length; i++) if (consonant(stem, i) && !consonant(stem, i - 1)) n++;
  return n;
}
const hasVowel = (stem: string): boolean => [...stem].some((_c, i) => !consonant(stem, i));
const doubled = (w: string): boolean => w.length > 1 && w.at(-1) === w.at(-2) && consonant(w, w.length - 1);
/** Ends consonant, vowel, consonant, the last of them not w, x or y: "hop", not "snow". */
const short = (w: string): boolean => {
  const n = w.length;
  return n > 2 && consonant(w, n - 1) && !consonant(w, n - 2) && consonant(w, n - 3) && !'wxy'.includes(w[n - 1] as string);
};

type Rules = readonly (readonly [ending: string, by: string])[];
const second: Rules = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['abli', 'able'], ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'],
  ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'], ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'],
];
const third: Rules = [['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', '']];
const fourth: Rules = ['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize'].map((e) => [e, '']);

/** Takes off the longest of the endings if enough of the word remains. */
function strip(w: string, rules: Rules, least: number): string {
  let best: (typeof rules)[number] | undefined;
  for (const rule of rules) if (w.endsWith(rule[0]) && (!best || rule[0].length > best[0].length)) best = rule;
  if (!best) return w;
  const stem = w.slice(0, -best[0].length);
  if (best[0] === 'ion' && !/[st]$/.test(stem)) return w;
  return measure(stem) > least ? stem + best[1] : w;
}

function firstStep(word: string): string {
  let w = word;
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1);
  if (w.endsWith('eed')) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w;
  const ending = /(ed|ing)$/.exec(w)?.[0];
  const stem = ending ? w.slice(0, -ending.length) : '';
  if (!ending || !hasVowel(stem)) return w;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (doubled(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && short(stem) ? `${stem}e` : stem;
}

/** The stem of a lower-case English word, by M. F. Porter, "An algorithm for suffix stripping" (Program 14, 1980). */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word;
  let w = firstStep(word);
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = strip(strip(strip(w, second, 0), third, 0), fourth, 1);
  if (w.endsWith('e')) {
    const stem = w.slice(0, -1);
    const m = measure(stem);
    if (m > 1 || (m === 1 && !short(stem))) w = stem;
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}
