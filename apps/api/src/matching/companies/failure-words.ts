import { SOURCE_TERMS } from '@applywright/contracts';
import type { SourceFailure, SourceFailureReason } from '../sources/job-source';

const UNREACHED: ReadonlySet<SourceFailureReason> = new Set(['timeout', 'network', 'server_error']);
const THROTTLED: ReadonlySet<SourceFailureReason> = new Set(['throttled', 'budget_spent']);
const list = new Intl.ListFormat('en');

/** Why sources could not say whether they have a board, for a person: a sentence for each reason, with all the sources that gave it. */
export function failureWords(failures: readonly SourceFailure[]): string[] {
  const named = (these: readonly SourceFailure[]): string => list.format([...new Set(these.map(({ source }) => SOURCE_TERMS[source].label))]);
  const unreached = failures.filter(({ reason }) => UNREACHED.has(reason));
  const throttled = failures.filter(({ reason }) => THROTTLED.has(reason));
  const odd = failures.filter(({ reason }) => !UNREACHED.has(reason) && !THROTTLED.has(reason));
  return [
    ...(unreached.length ? [`${named(unreached)} could not be reached. Please try again later.`] : []),
    ...(throttled.length ? [`For now no more may be asked of ${named(throttled)}. Please try again later.`] : []),
    ...(odd.length ? [`${named(odd)} did not answer as expected.`] : []),
  ];
}
