import type { KnockOut, Match, MatchDetail, MatchPage, MatchPart, MatchRun } from '@applywright/contracts';

const hex = (n: number) => n.toString(16).padStart(24, '0');

export const part = (key: MatchPart['key'], points: number, words: MatchPart['words'] = []): MatchPart => ({ key, label: `The ${key}`, points, note: '', words });

/** For specs: an invented match. */
export const match = (n: number, over: Partial<Match> = {}): Match => ({
  jobId: hex(n),
  score: 60,
  parts: [part('skills', 60)],
  stage: 'new',
  duplicates: 0,
  reposts: 0,
  freshness: { level: 'current', reasons: [] },
  knockOuts: [],
  thumb: null,
  matchedAt: '2026-11-20T00:00:00Z',
  posting: {
    id: hex(n), source: 'lever', title: `Posting ${n}`, company: 'Quay Bank', places: [{ raw: 'Bergen, Norway', countryCode: 'NO' }], workplace: null, remoteScope: null,
    employmentType: null, seniority: null, industry: null, salary: null, url: 'https://jobs.example/1', applyUrl: 'https://jobs.example/1/apply', postedAt: null,
    expiresAt: null, firstSeenAt: '2026-11-20T00:00:00Z', lastSeenAt: '2026-11-20T00:00:00Z', status: 'open', sample: true,
  },
  ...over,
});

export const page = (items: Match[], over: Partial<MatchPage> = {}): MatchPage => ({ items, total: items.length, facets: { countries: [], workplaces: [] }, run: null, ...over });

/** For specs: a fact as a match's detail names it. */
export const matchFact = (n: number, text: string, line = n): MatchDetail['facts'][number] => ({ id: hex(n), kind: 'highlight', text, source: { type: 'cv', uploadId: hex(900), fileName: 'cv.pdf', span: { page: 0, lineFrom: line, lineTo: line, quote: text } } });

/** For specs: a match in full. */
export const matchDetail = (n: number, over: Partial<MatchDetail> = {}): MatchDetail => {
  const { posting, ...rest } = match(n);
  return {
    ...rest,
    posting: { ...posting, board: 'quay', externalId: String(n), department: null, descriptionText: 'Good work.', descriptionHtml: '<p>Good work.</p>', descriptionComplete: true, language: 'en', updatedAt: null, contentHash: '' },
    gaps: [], improvements: [], facts: [], alsoOn: [],
    ...over,
  };
};

export const knockOut = (status: KnockOut['status'], over: Partial<KnockOut> = {}): KnockOut => ({ kind: 'licence', status, quote: 'a lorry licence is required', note: 'A lorry licence is asked for.', factIds: [], ...over });

/** For specs: a search. */
export const matchRun = (over: Partial<MatchRun> = {}): MatchRun => ({ id: 'f'.repeat(24), status: 'queued', postingsCollected: 0, boardsReading: 0, postingsScored: 0, matches: 0, newMatches: 0, error: null, startedAt: '2026-11-20T00:00:00Z', finishedAt: null, ...over });
