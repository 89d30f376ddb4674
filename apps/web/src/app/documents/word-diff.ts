/** A run of words that stayed, went or came. */
export interface WordRun {
  readonly text: string;
  readonly kind: 'same' | 'gone' | 'new';
}

/** Beyond this many words a side the comparison would cost more than it tells: both are shown whole. */
const MOST_WORDS = 250;

/** Two texts compared word by word, by their longest common run; neighbours of a kind are one run. */
export const wordDiff = (before: string, after: string): WordRun[] => {
  const a = before.split(/\s+/).filter(Boolean);
  const b = after.split(/\s+/).filter(Boolean);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [{ text: before, kind: 'gone' }, { text: after, kind: 'new' }];
  // common[i][j]: words in common from a[i] and b[j] on
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const words: { word: string; kind: WordRun['kind'] }[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      words.push({ word: a[i++]!, kind: 'same' });
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) words.push({ word: a[i++]!, kind: 'gone' });
    else words.push({ word: b[j++]!, kind: 'new' });
  }
  const runs: { text: string; kind: WordRun['kind'] }[] = [];
  for (const { word, kind } of words) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ text: word, kind });
  }
  return runs;
};
