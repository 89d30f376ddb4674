/** Folds what looks alike: compatibility forms, case, accents, typographic quotes and dashes. */
export const fold = (text: string): string => (PLAIN_ASCII.test(text) ? text.replace(/`/g, "'").toLowerCase() : foldAny(text));
const PLAIN_ASCII = /^[ -~\s]*$/;
const foldAny = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Words of a folded text; `c++`, `c#`, `.net`, `node.js` and `p95` stay whole. */
export const wordsOf = (text: string): string[] => fold(text).match(/\.?[\p{L}\p{N}]+(?:[.'/&-]?[\p{L}\p{N}]+)*(?:\+\+|#)?/gu) ?? [];

const STOP = new Set(
  (
    'a an the and or but of in on at to for from by with without as is are was were be been being am do does did have has had having it its this that these those ' +
    'i me my mine we us our ours you your yours he him his she her hers they them their theirs who whom whose which what when where while than then so if not no nor ' +
    'into onto over under about up down out off through during per via within across after before between both each every all any some such only own same too very can will would could should may might must ' +
    'der die das den dem des ein eine einer eines einem einen und oder aber von vom im in am an auf zu zum zur fur mit ohne als ist sind war waren sein bei bis seit nach aus uber unter ' +
    'ich mich mir mein meine meiner meinem meinen wir uns unser unsere sie ihr ihre ihrer ihrem ihren er es ihm ihn dein euer euch dass wenn wie was wer wo nicht kein keine auch noch nur sowie durch um dabei habe hat haben hatte wird werden wurde wurden kann'
  ).split(' '),
);

/** Whether a folded word carries no meaning of its own (English and German). */
export const isStopWord = (word: string): boolean => STOP.has(word);

/**
 * A light stemmer for comparing English (and plain German) words: strips inflection and the common
 * nominal endings so that `maintained`, `maintains` and `maintenance` meet. Not for display.
 */
export const stem = (word: string): string => {
  const once = stemOnce(word);
  return once === word ? once : stemOnce(once);
};

const stemOnce = (word: string): string => {
  let w = word.replace(/'s?$/, '');
  if (w.length <= 3 || /\d/.test(w)) return w;
  if (/ies$/.test(w) && w.length > 4) w = `${w.slice(0, -3)}y`;
  else if (/(ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^su]s$/.test(w)) w = w.slice(0, -1);
  if (/ied$/.test(w) && w.length > 4) w = `${w.slice(0, -3)}y`;
  const before = w;
  for (const end of ['ations', 'ation', 'ments', 'ment', 'ings', 'ing', 'edly', 'ed', 'ers', 'er', 'ors', 'or', 'ions', 'ion', 'ance', 'ence', 'ally', 'ly']) {
    if (w.endsWith(end) && w.length - end.length >= 3 && /[aeiouy]/.test(w.slice(0, -end.length))) {
      w = w.slice(0, -end.length);
      break;
    }
  }
  if (w !== before && w.length > 3 && /([bdfgmnprt])\1$/.test(w)) w = w.slice(0, -1);
  return w.length > 3 ? w.replace(/[eiy]$/, '') : w;
};
