import type { CompanyCandidate, FollowedCompany } from '@applywright/contracts';

export const candidate = (change: Partial<CompanyCandidate> = {}): CompanyCandidate => ({
  source: 'lever', token: 'inkmarten', company: 'Inkmarten', openings: 12, samples: [{ title: 'Editor', place: 'Hamburg' }, { title: 'Printer', place: null }], certainty: 'certain', followed: false, ...change,
});

export const company = (n: number, change: Partial<FollowedCompany> = {}): FollowedCompany => ({
  id: n.toString(16).padStart(24, '0'), source: 'greenhouse', token: `company-${n}`, company: `Company ${n}`, followedAt: '2026-11-20T10:00:00.000Z', state: 'ok', openings: n, lastCollectedAt: new Date().toISOString(), sample: false, ...change,
});
