import type { KnockOut } from '@applywright/contracts';
import { HELD_OUT } from './held-out-sentences';
import { demandsOf } from './knock-outs';
import { LABELLED } from './labelled-sentences';

interface Row {
  kinds: string[];
  sentence: string;
}
const rowsOf = (table: string): Row[] =>
  table.trim().split('\n').map((line) => {
    const at = line.indexOf(' | ');
    const kinds = line.slice(0, at).trim();
    return { kinds: kinds === '-' ? [] : kinds.split(' '), sentence: line.slice(at + 3) };
  });
const kindsOf = (sentence: string): KnockOut['kind'][] => [...new Set(demandsOf({ title: 'Post', places: [], descriptionText: sentence }).map(({ kind }) => kind))];
const measure = (rows: readonly Row[]): { precision: number; recall: number; wrong: string[] } => {
  let right = 0;
  let given = 0;
  let wanted = 0;
  const wrong: string[] = [];
  for (const { kinds, sentence } of rows) {
    const found = kindsOf(sentence);
    right += found.filter((kind) => kinds.includes(kind)).length;
    given += found.length;
    wanted += kinds.length;
    if ([...found].sort().join() !== [...kinds].sort().join()) wrong.push(`${kinds.join() || '-'} read as ${found.join() || '-'}: ${sentence}`);
  }
  return { precision: right / given, recall: right / wanted, wrong };
};

describe('demandsOf', () => {
  it('reads every labelled sentence as labelled when it stands alone', () => expect(measure(rowsOf(LABELLED)).wrong).toEqual([]));

  it('finds at least so much, and invents at most so much, when the sentences were written before the rules', () => {
    const { precision, recall } = measure(rowsOf(HELD_OUT));
    // 0.978 each when they were first read.
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
});
