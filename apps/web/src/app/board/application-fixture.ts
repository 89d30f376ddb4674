import type { Application } from '@applywright/contracts';

/** For specs: an invented application. */
export const application = (n: number, over: Partial<Application> = {}): Application => ({
  jobId: n.toString(16).padStart(24, '0'), title: `Posting ${n}`, company: 'Quay Bank', url: 'https://jobs.example/1', stage: 'applied', documentIds: [], sent: [], notes: [], followUp: null,
  createdAt: '2026-05-01T00:00:00Z', appliedAt: '2026-05-01T00:00:00Z', updatedAt: `2026-05-${String((n % 28) + 1).padStart(2, '0')}T00:00:00Z`, history: [{ stage: 'applied', at: '2026-05-01T00:00:00Z' }], ...over,
});
