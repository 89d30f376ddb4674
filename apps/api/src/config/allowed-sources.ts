import { ADAPTERS, SOURCE_TERMS, type AdapterName } from '@applywright/contracts';
import type { SourceSettings } from './source-settings';

/** Why a source is not asked. */
export type SourceOff = 'not_switched_on' | 'no_key' | 'no_address' | 'not_licensed';

/** In a sentence for the operator. */
export const WHY_OFF: Readonly<Record<SourceOff, string>> = {
  not_switched_on: 'not named in FEEDS',
  no_key: 'no key is set up',
  no_address: 'no licensed feed is set up',
  not_licensed: 'its terms do not allow it on a hosted instance; LICENSED_SOURCES names those with an agreement of your own',
};

export interface SourceStanding {
  readonly source: AdapterName;
  /** Null for a source that is asked. */
  readonly off: SourceOff | null;
}

/** Which adapters run under the settings, and why the others do not. The boards of companies always may: they are asked when somebody follows them. */
export const sourceStandings = (settings: SourceSettings): SourceStanding[] => ADAPTERS.map((source) => ({ source, off: reasonOff(source, settings) }));

/** The adapters that run. */
export const allowedSources = (settings: SourceSettings): ReadonlySet<AdapterName> => new Set(sourceStandings(settings).flatMap(({ source, off }) => (off === null ? [source] : [])));

function reasonOff(source: AdapterName, { feeds, keys, partnerFeeds, hosted, licensed }: SourceSettings): SourceOff | null {
  const { kind, hostedAllowed } = SOURCE_TERMS[source];
  if (kind === 'feed' && !feeds.includes(source)) return 'not_switched_on';
  if (kind === 'search' && !Object.hasOwn(keys, source)) return 'no_key';
  if (kind === 'partner' && !Object.hasOwn(partnerFeeds, source)) return 'no_address';
  return hosted && !hostedAllowed && !licensed.includes(source) ? 'not_licensed' : null;
}
