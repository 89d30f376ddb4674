import type { FillRow } from '@applywright/contracts';

/** The rows of a plan as the person meets them. Every row but those that are no part of the application is in exactly one group. */
export interface PlanGroups {
  /** From the profile and the documents. */
  readonly ready: readonly FillRow[];
  /** From answers that the person stored or kept. */
  readonly stored: readonly FillRow[];
  /** Open questions of this employer. */
  readonly questions: readonly FillRow[];
  /** Stored answers about the person that wait for their consent on this site. */
  readonly held: readonly FillRow[];
  /** Everything else, with a reason. */
  readonly left: readonly FillRow[];
}

type Group = keyof PlanGroups;

function groupOf(row: FillRow): Group {
  if (row.held === 'sensitive') return 'held';
  if (row.from === 'suggested') return 'questions';
  // A question that is never to be answered, or is answered on the page, is settled.
  if (row.action === 'leave') return row.type === 'customQuestion' && row.from === undefined && !SETTLED.test(row.why) ? 'questions' : 'left';
  return row.from === undefined ? 'ready' : 'stored';
}

const SETTLED = /^already filled in|\bnever\b/;

export function groupRows(rows: readonly FillRow[]): PlanGroups {
  const groups: Record<Group, FillRow[]> = { ready: [], stored: [], questions: [], held: [], left: [] };
  for (const row of rows) if (row.type !== 'ignore') groups[groupOf(row)].push(row);
  return groups;
}

const FROM: Readonly<Record<NonNullable<FillRow['from']>, string>> = { stored: 'your stored answer', learnt: 'an answer you kept', suggested: 'written for this question: check it' };

/** Where a value comes from and how sure the reading is, in one line. */
export function sourceLine(row: FillRow, factSource: string): string {
  const source = row.from ? FROM[row.from] : row.action === 'attach' ? 'the file that was written for you' : factSource === '' ? row.why : factSource;
  return `${source} · ${Math.round(row.confidence * 100)} % sure`;
}
