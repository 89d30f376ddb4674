import type { AdminSource, SourceTerms } from '@applywright/contracts';

const KINDS: Readonly<Record<SourceTerms['kind'], string>> = { board: $localize`:@@admin.company-boards:company boards`, feed: $localize`:@@admin.one-feed:one feed`, search: $localize`:@@admin.searches:searches`, partner: $localize`:@@admin.the-operators-own-feed:the operator’s own feed`, page: $localize`:@@admin.pages-that-people-keep:pages that people keep` };
const ADDED_BY: Readonly<Record<AdminSource['addedBy'], string>> = { sample: $localize`:@@admin.sample:sample`, operator: $localize`:@@admin.set-up-here:set up here`, followed: $localize`:@@admin.followed:followed`, feed: $localize`:@@admin.feed:feed`, search: $localize`:@@admin.search:search`, partner: $localize`:@@admin.partner-feed:partner feed` };
const DROPPED: Readonly<Record<AdminSource['droppedBy'][number]['reason'], string>> = {
  no_id: $localize`:@@admin.without-an-id:without an id`, no_title: $localize`:@@admin.without-a-title:without a title`, no_url: $localize`:@@admin.without-an-address:without an address`, not_a_row: $localize`:@@admin.no-advert-at-all:no advert at all`, prospect: $localize`:@@admin.general-applications:general applications`, unlisted: $localize`:@@admin.not-listed-publicly:not listed publicly`, repeated_id: $localize`:@@admin.listed-twice:listed twice`, deleted: $localize`:@@admin.deleted:deleted`,
};

const WINDOWS: Readonly<Record<NonNullable<AdminSource['budget']>[number]['window'], string>> = { hour: $localize`:@@admin.this-hour:this hour`, day: $localize`:@@admin.this-day:this day`, month: $localize`:@@admin.this-month:this month`, all: $localize`:@@admin.in-all:in all` };

export const kindWords = (terms: SourceTerms): string => KINDS[terms.kind];
export const addedByWords = (by: AdminSource['addedBy']): string => ADDED_BY[by] ?? by;
export const droppedWords = (reason: AdminSource['droppedBy'][number]['reason']): string => DROPPED[reason] ?? reason;

/** What a source's terms ask of this server, in one line. */
export function termsWords({ attribution, collectEveryHours, hostedAllowed, keyNeeded }: SourceTerms): string {
  return [
    $localize`:@@admin.asked-every:asked every ${collectEveryHours}:hours: h`,
    attribution.required ? $localize`:@@admin.shown-with:shown with “${attribution.text}:text:”` : $localize`:@@admin.no-label-needed:no label needed`,
    ...(keyNeeded ? [$localize`:@@admin.needs-a-key:needs a key`] : []),
    ...(hostedAllowed ? [] : [$localize`:@@admin.a-server-for-others-needs-a-licence:a server for others needs a licence`]),
  ].join(' · ');
}

/** What is left of the allowance that is nearest to its end; null where nothing is counted. */
export function budgetWords(budget: AdminSource['budget']): string | null {
  const nearest = [...(budget ?? [])].sort((a, b) => a.left / a.limit - b.left / b.limit)[0];
  return nearest ? $localize`:@@admin.requests-left:${nearest.left}:left: of ${nearest.limit}:limit: requests left ${WINDOWS[nearest.window]}:window:` : null;
}

/** A time that is gone, as people say it. */
export function ago(iso: string | null, now: number): string {
  if (iso === null) return $localize`:@@admin.never:never`;
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (seconds < 3600) return $localize`:@@admin.min-ago:${Math.max(1, Math.round(seconds / 60))}:count: min ago`;
  return seconds < 172_800 ? $localize`:@@admin.h-ago:${Math.round(seconds / 3600)}:count: h ago` : $localize`:@@admin.days-ago:${Math.round(seconds / 86_400)}:count: days ago`;
}

/** A time to come; what is past is due. */
export function ahead(iso: string | null, now: number): string {
  const seconds = iso === null ? 0 : (Date.parse(iso) - now) / 1000;
  if (seconds <= 0) return $localize`:@@admin.due:due`;
  if (seconds < 3600) return $localize`:@@admin.in-min:in ${Math.max(1, Math.round(seconds / 60))}:count: min`;
  return seconds < 172_800 ? $localize`:@@admin.in-h:in ${Math.round(seconds / 3600)}:count: h` : $localize`:@@admin.in-days:in ${Math.round(seconds / 86_400)}:count: days`;
}

/** What needs a look before everything that is well; then by name. */
export function byNeed(a: AdminSource, b: AdminSource): number {
  const need = ({ status, paused }: AdminSource): number => (paused ? 2 : status === 'ok' ? 1 : 0);
  return need(a) - need(b) || a.company.localeCompare(b.company) || a.board.localeCompare(b.board);
}
