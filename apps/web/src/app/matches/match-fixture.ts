import type { Match, MatchPage, MatchPart } from '@applywright/contracts';

const hex = (n: number) => n.toString(16).padStart(24, '0');

export const part = (key: MatchPart['key'], points: number, words: MatchPart['words'] = []): MatchPart => ({ key, label: `The ${key}`, points, note: '', words });

/** For specs: an invented match. */
export const match = (n: number, over: Partial<Match> = {}): Match => ({
  jobId: hex(n),
  score: 60,
  parts: [part('skills', 60)],
  stage: 'new',
  duplicates: 0,
  matchedAt: '2026-11-20T00:00:00Z',
  posting: {
    id: hex(n), source: 'lever', title: `Posting ${n}`, company: 'Quay Bank', places: [{ raw: 'Bergen, Norway', countryCode: 'NO' }], workplace: null, remoteScope: null,
    employmentType: null, seniority: null, industry: null, salary: null, url: 'https://jobs.example/1', applyUrl: 'https://jobs.example/1/apply', postedAt: null,
    lastSeenAt: '2026-11-20T00:00:00Z', status: 'open', sample: true,
  },
  ...over,
});

export const page = (items: Match[], over: Partial<MatchPage> = {}): MatchPage => ({ items, total: items.length, facets: { countries: [], workplaces: [] }, run: null, ...over });
