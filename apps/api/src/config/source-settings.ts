import { ADAPTERS, SOURCE_TERMS, type AdapterName } from '@applywright/contracts';
import * as z from 'zod';
import { ConfigError } from './config-error';

const key = z.string().regex(/^[\x21-\x7e]{4,200}$/, 'must be a key without blanks').optional();
/** A licensed feed: outside the operator's own network over https alone, which the guard of outgoing requests sees to. */
const feedAddress = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).username === '' && new URL(text).password === '', 'must be an address without a name and password')
  .optional();
const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true').optional();

/** The variables about sources of postings. */
export const SOURCE_VARIABLES = {
  FEEDS: z.string().default(''),
  ADZUNA_APP_ID: key,
  ADZUNA_APP_KEY: key,
  USAJOBS_EMAIL: z.email('must be the mail address that the key was registered with').optional(),
  USAJOBS_KEY: key,
  REED_KEY: key,
  JOOBLE_KEY: key,
  THEMUSE_KEY: key,
  SEARCHES: z.string().default(''),
  INDEED_FEED_URL: feedAddress,
  LINKEDIN_FEED_URL: feedAddress,
  HOSTED: flag,
  LICENSED_SOURCES: z.string().default(''),
};
type Values = Readonly<z.infer<z.ZodObject<typeof SOURCE_VARIABLES>>>;

/** Keys of the operator's own; a source without its key is not asked. */
export interface SourceKeys {
  readonly adzuna?: { readonly id: string; readonly key: string };
  readonly usajobs?: { readonly email: string; readonly key: string };
  readonly reed?: string;
  readonly jooble?: string;
  readonly themuse?: string;
}

/** A search that the operator wants made whatever anybody prefers. */
export interface SearchSetting {
  readonly what: string;
  readonly where: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The settings of sources. Nothing here is on by itself: an installation asks nobody on the internet before its operator wants it. */
export interface SourceSettings {
  /** Keyless feeds that are switched on. */
  readonly feeds: readonly AdapterName[];
  readonly keys: SourceKeys;
  readonly searches: readonly SearchSetting[];
  /** Addresses of feeds that the operator is licensed to read. */
  readonly partnerFeeds: { readonly indeedfeed?: string; readonly linkedinfeed?: string };
  /** The instance serves strangers: sources whose terms do not allow that need a licence. */
  readonly hosted: boolean;
  /** Sources for which the operator has an agreement of their own. */
  readonly licensed: readonly AdapterName[];
}

/** @throws ConfigError naming the variable that is odd */
export function sourceSettingsOf(values: Values, publicUrl: string | undefined): SourceSettings {
  const { ADZUNA_APP_ID: id, ADZUNA_APP_KEY: adzuna, USAJOBS_EMAIL: email, USAJOBS_KEY: usajobs, REED_KEY: reed, JOOBLE_KEY: jooble, THEMUSE_KEY: themuse } = values;
  if ((id === undefined) !== (adzuna === undefined)) throw new ConfigError(`${id === undefined ? 'ADZUNA_APP_ID' : 'ADZUNA_APP_KEY'} is missing: Adzuna gives an id and a key`);
  if ((email === undefined) !== (usajobs === undefined)) throw new ConfigError(`${email === undefined ? 'USAJOBS_EMAIL' : 'USAJOBS_KEY'} is missing: a key of USAJOBS goes with the mail address it was registered with`);
  return {
    feeds: named('FEEDS', values.FEEDS, ADAPTERS.filter((name) => SOURCE_TERMS[name].kind === 'feed')),
    keys: { ...(id && adzuna && { adzuna: { id, key: adzuna } }), ...(email && usajobs && { usajobs: { email, key: usajobs } }), ...(reed && { reed }), ...(jooble && { jooble }), ...(themuse && { themuse }) },
    searches: searchesOf(values.SEARCHES),
    partnerFeeds: { ...(values.INDEED_FEED_URL && { indeedfeed: values.INDEED_FEED_URL }), ...(values.LINKEDIN_FEED_URL && { linkedinfeed: values.LINKEDIN_FEED_URL }) },
    hosted: values.HOSTED ?? servesStrangers(publicUrl),
    licensed: named('LICENSED_SOURCES', values.LICENSED_SOURCES, ADAPTERS),
  };
}

const parts = (list: string, by: string): string[] => list.split(by).map((part) => part.trim()).filter(Boolean);

function named(variable: string, list: string, allowed: readonly AdapterName[]): AdapterName[] {
  return parts(list, ',').map((text) => {
    const name = allowed.find((one) => one === text);
    if (!name) throw new ConfigError(`${variable} must be a comma-separated list of ${allowed.join(', ')}`);
    return name;
  });
}

/** "nurse@London/gb; data analyst@/us": what, an optional place, a country. */
function searchesOf(list: string): SearchSetting[] {
  return parts(list, ';').map((entry) => {
    const [, what = '', where = '', country = ''] = /^([^@/]{2,80})(?:@([^@/]{0,80}))?\/([A-Za-z]{2})$/.exec(entry) ?? [];
    if (country === '') throw new ConfigError('SEARCHES must be a list of what@where/country, with semicolons between');
    return { what: what.trim(), where: where.trim(), country: country.toUpperCase() };
  });
}

/** An address of the public internet says so; none, this machine's or the own network's is a household. */
function servesStrangers(publicUrl: string | undefined): boolean {
  const host = publicUrl === undefined ? 'localhost' : new URL(publicUrl).hostname;
  return !/^(localhost|127\.[\d.]+|\[::1\]|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|\[f[cd][0-9a-f:]+\]|[^.:[\]]+|.+\.(localhost|local|lan|home\.arpa|internal))$/.test(host);
}
