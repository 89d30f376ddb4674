import type { Document, DocumentChange, DocumentSet, Fact, LetterContent, ResumeContent } from '@applywright/contracts';

/** For specs: a letter of one paragraph. */
export const letter: LetterContent = {
  language: 'en', sender: { name: 'Ida Berg', lines: [] }, recipient: { company: 'Quay Bank', lines: [] }, date: '1 May 2026', subject: 'Application', salutation: 'Dear team,',
  paragraphs: [[{ text: 'I cook for 200 guests.', factIds: ['f1', 'gone'], key: 'body.1' }, { text: 'I bake.', factIds: ['f1'], key: 'body.2' }]], closing: 'Kind regards,', signature: 'Ida Berg',
};

/** For specs: a résumé with one job. */
export const resume: ResumeContent = {
  language: 'en', name: 'Ida Berg', headline: 'Chef', contacts: { email: null, phone: null, location: null, links: [] }, summary: [{ text: 'Chef of a hotel.', factIds: ['f1'], key: 'summary.1' }],
  work: [{ factId: 'f2', title: 'Chef', company: 'Quay Hotel', location: null, highlights: [{ text: 'Cooked for 200 guests.', factIds: ['f1'], key: 'line.1' }] }],
  projects: [], education: [], skills: [], languages: [], certificates: [], leftOut: ['f3'],
};

export const file = (over: Partial<Document> = {}): Document => ({
  id: 'd'.repeat(24), setId: 's', jobId: 'j', kind: 'letter', format: 'pdf', fileName: 'letter.pdf', sizeBytes: 1200, sha256: '', pages: 1, createdAt: '2026-05-01T00:00:00Z', selfCheck: { ok: true, checks: [{ name: 'Every sentence is in the file', ok: true, detail: '' }] }, ...over,
});

export const documentSet = (over: Partial<DocumentSet> = {}): DocumentSet => ({
  id: 's', jobId: 'j', version: 1, changes: [], notes: [], title: 'Chef', company: 'Quay Bank', template: 'modern', tone: 'plain', language: 'en', model: 'template', stale: false, resume: null, letter,
  refused: [], documents: [], createdAt: '2026-05-01T00:00:00Z', ...over,
});

export const change = (key: string, over: Partial<DocumentChange> = {}): DocumentChange => ({ key, kind: 'reworded', section: 'work', before: 'Cooked for guests', after: 'Cooked for 200 guests', factIds: ['f1'], wants: ['banquets'], rejected: false, ...over });

const source = { type: 'user' } as const;
export const facts = [
  { id: 'f1', kind: 'highlight', value: { text: 'x' }, text: 'Cooked for 200 guests a night', parentId: 'f2', source, confidence: 1, confirmed: true, runnerUp: null },
  { id: 'f2', kind: 'work', value: {}, text: 'Chef, Quay Hotel', parentId: null, source, confidence: 1, confirmed: true, runnerUp: null },
  { id: 'f3', kind: 'interest', value: {}, text: 'Rowing', parentId: null, source, confidence: 1, confirmed: true, runnerUp: null },
] as unknown as readonly Fact[];
