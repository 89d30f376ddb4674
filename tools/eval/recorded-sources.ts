import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS, SOURCE_TERMS, type AdapterName } from '@applywright/contracts';
import { jobPostingsIn } from '@applywright/postings';
import { contentHash } from '../../apps/api/src/matching/sources/finish-posting';
import { createSources, SourceFailure, type BoardRef, type Collected, type SourceDeps } from '../../apps/api/src/matching/sources';

/** The recorded answers of one source: the listing first, then those for single adverts. */
export interface Recording {
  readonly source: string;
  readonly adapter: AdapterName | 'captured' | null;
  readonly listing: string;
  readonly details: readonly string[];
}

const OTHER_NAMES: Readonly<Record<string, AdapterName | 'captured'>> = { hn: 'hackernews', 'jsonld-jobposting': 'captured', jsonld: 'captured' };
const DETAIL = /\.(?:detail|item)\.|_detail\b/;
/** Of an address that asks for one advert: its id stands last. */
const ASKS_FOR_ONE = /\/(?:\d{5,}|[0-9a-f]{8}-[0-9a-f-]{27,})$/i;

/** The recordings of a folder: `<source>.json|xml|html`, or `<source>.list.json` beside `<source>.detail.json`. */
export function recordingsIn(folder: string): Recording[] {
  const files = readdirSync(folder).filter((file) => /\.(?:json|xml|html)$/.test(file)).sort();
  const bySource = new Map<string, string[]>();
  for (const file of files) {
    const source = file.replace(/(?:_detail)?\..*$/, '');
    bySource.set(source, [...(bySource.get(source) ?? []), file]);
  }
  return [...bySource].map(([source, names]) => {
    const known = OTHER_NAMES[source] ?? ADAPTERS.find((name) => name === source) ?? null;
    const listing = names.find((name) => !DETAIL.test(name)) ?? names[0] ?? '';
    return { source, adapter: known, listing: join(folder, listing), details: names.filter((name) => name !== listing).map((name) => join(folder, name)) };
  });
}

/** Runs a recording through the real adapter; every request is answered from its files. */
export async function collectRecording({ adapter, listing, details }: Recording): Promise<Collected | { failure: string }> {
  const text = readFileSync(listing, 'utf8');
  if (adapter === null) return { failure: 'no adapter' };
  if (adapter === 'captured') {
    const { postings, dropped } = jobPostingsIn(text, 'https://page.example/job');
    return { postings: postings.map((posting) => ({ ...posting, contentHash: contentHash(posting) })), partial: false, dropped: dropped.map((reason) => ({ reason, count: 1 })) };
  }
  const source = createSources(depsOf(adapter, text, details))[adapter];
  if (!source) return { failure: 'no adapter' };
  try {
    return await source.collect(boardOf(adapter));
  } catch (error) {
    if (error instanceof SourceFailure) return { failure: error.reason };
    throw error;
  }
}

function boardOf(adapter: AdapterName): BoardRef {
  const { kind } = SOURCE_TERMS[adapter];
  if (kind === 'board') return { token: 'recorded', company: 'Recorded' };
  if (kind === 'search') return { token: 'search-1', company: SOURCE_TERMS[adapter].label, search: { what: 'any', where: '', country: adapter === 'reed' ? 'GB' : 'US' } };
  return { token: 'all', company: SOURCE_TERMS[adapter].label };
}

function depsOf(adapter: AdapterName, listing: string, details: readonly string[]): SourceDeps {
  let listed = 0;
  const answer = (body: string): Response => new Response(body, { headers: { 'content-type': body.trimStart().startsWith('<') ? 'application/xml' : 'application/json' } });
  return {
    fetch: (address) => {
      if (ASKS_FOR_ONE.test(new URL(address).pathname)) return Promise.resolve(details[0] === undefined ? new Response('{}', { status: 404 }) : answer(readFileSync(details[0], 'utf8')));
      // A page after the recorded one repeats it, which every adapter takes for the end.
      listed++;
      return Promise.resolve(listed > 3 ? new Response('{}', { status: 404 }) : answer(listing));
    },
    now: () => new Date('2026-11-23T12:00:00Z'),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    keys: { adzuna: { id: 'recorded', key: 'recorded' }, usajobs: { email: 'recorded@example.org', key: 'recorded' }, reed: 'recorded', jooble: 'recorded', themuse: 'recorded' },
    partnerFeeds: { [adapter]: 'https://feed.example/all.xml' },
  };
}

