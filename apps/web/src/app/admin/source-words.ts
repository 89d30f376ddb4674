import type { AdminSource, SourceTerms } from '@applywright/contracts';

const KINDS: Readonly<Record<SourceTerms['kind'], string>> = { board: 'company boards', feed: 'one feed', search: 'searches', partner: 'the operator’s own feed', page: 'pages that people keep' };
const ADDED_BY: Readonly<Record<AdminSource['addedBy'], string>> = { sample: 'sample', operator: 'set up here', followed: 'followed', feed: 'feed', search: 'search', partner: 'partner feed' };
const DROPPED: Readonly<Record<AdminSource['droppedBy'][number]['reason'], string>> = {
  no_id: 'without an id', no_title: 'without a title', no_url: 'without an address', not_a_row: 'no advert at all', prospect: 'general applications', unlisted: 'not listed publicly', repeated_id: 'listed twice', deleted: 'deleted',
};

export const kindWords = (terms: SourceTerms): string => KINDS[terms.kind];
export const addedByWords = (by: AdminSource['addedBy']): string => ADDED_BY[by] ?? by;
export const droppedWords = (reason: AdminSource['droppedBy'][number]['reason']): string => DROPPED[reason] ?? reason;

/** What a source's terms ask of this server, in one line. */
export function termsWords({ attribution, collectEveryHours, hostedAllowed, keyNeeded }: SourceTerms): string {
  return [
    `asked every ${collectEveryHours} h`,
    attribution.required ? `shown with “${attribution.text}”` : 'no label needed',
    ...(keyNeeded ? ['needs a key'] : []),
    ...(hostedAllowed ? [] : ['a server for others needs a licence']),
  ].join(' · ');
}

/** What is left of the allowance that is nearest to its end; null where nothing is counted. */
export function budgetWords(budget: AdminSource['budget']): string | null {
  const nearest = [...(budget ?? [])].sort((a, b) => a.left / a.limit - b.left / b.limit)[0];
  return nearest ? `${nearest.left} of ${nearest.limit} requests left ${nearest.window === 'all' ? 'in all' : `this ${nearest.window}`}` : null;
}

/** A time that is gone, as people say it. */
export function ago(iso: string | null, now: number): string {
  if (iso === null) return 'never';
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h ago` : `${Math.round(seconds / 86_400)} days ago`;
}

/** A time to come; what is past is due. */
export function ahead(iso: string | null, now: number): string {
  const seconds = iso === null ? 0 : (Date.parse(iso) - now) / 1000;
  if (seconds <= 0) return 'due';
  if (seconds < 3600) return `in ${Math.max(1, Math.round(seconds / 60))} min`;
  return seconds < 172_800 ? `in ${Math.round(seconds / 3600)} h` : `in ${Math.round(seconds / 86_400)} days`;
}

/** What needs a look before everything that is well; then by name. */
export function byNeed(a: AdminSource, b: AdminSource): number {
  const need = ({ status, paused }: AdminSource): number => (paused ? 2 : status === 'ok' ? 1 : 0);
  return need(a) - need(b) || a.company.localeCompare(b.company) || a.board.localeCompare(b.board);
}
