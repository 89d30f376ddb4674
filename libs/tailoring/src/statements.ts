import type { FactOf, FactValue } from '@applywright/contracts';

/** A statement without its bullet sign, odd white space and soft hyphens; the words are untouched. */
export const tidy = (text: string): string => {
  const plain = text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[•·▪◦‣●○■□►▸✓✔*–—-]\s*)+/u, '')
    .trim();
  return plain === '' ? '' : plain.charAt(0).toLocaleUpperCase() + plain.slice(1);
};

/** Abbreviations after which a full stop ends no sentence. */
const NO_END = /(?:\b(?:e\.g|i\.e|etc|approx|ca|bzw|z\.\s?b|d\.\s?h|dr|prof|mr|mrs|ms|st|nr|no|inc|ltd|co|corp|vs|incl|inkl|dipl|ing|u\.s|u\.k)|\b\p{L})\.$/iu;

/** Splits running text into tidied sentences, each closed by its own mark (a full stop where there was none). */
export const sentencesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (const line of text.split(/\n+/)) {
    let open = '';
    for (const part of line.split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}"'(„“])/u)) {
      open = open === '' ? part : `${open} ${part}`;
      if (NO_END.test(open)) continue;
      pieces.push(open);
      open = '';
    }
    if (open !== '') pieces.push(open);
  }
  return pieces.map(tidy).filter((s) => s !== '').map((s) => (/[.!?…:]["'”“)]?$/.test(s) ? s : `${s}.`));
};

/** Sort key of a period: its end (`present` is the latest), then its start, newest first; undated entries keep their place at the end. */
const periodKey = (value: { start?: string | undefined; end?: string | undefined }): string => {
  const end = value.end === 'present' || (!value.end && value.start) ? '9999' : (value.end ?? '0000');
  return `${end}~${value.start ?? '0000'}`;
};

/** Newest first; equal or missing dates keep the person's order. */
export const byRecency = <F extends FactOf<'work'> | FactOf<'education'>>(list: readonly F[]): F[] =>
  list.map((f, i) => ({ f, i, key: periodKey(f.value) })).sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.i - b.i)).map(({ f }) => f);

/** Degree and field as one line, without saying the field twice. */
export const schoolLine = ({ degree, field }: FactValue<'education'>): string => {
  if (!degree) return field ?? '';
  return field && !degree.toLowerCase().includes(field.toLowerCase()) ? `${degree}, ${field}` : degree;
};

export const gradeOf = ({ grade }: FactValue<'education'>): string | null => grade || null;
