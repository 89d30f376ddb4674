import type { Application } from '@applywright/contracts';
import type { Move, OpenApplication } from './application-sealer';

/** When it was sent: the first move to `applied` since it was last only saved. Going on from there, or back to it, does not change the date. */
const appliedAt = (history: readonly Move[]): Date | null => {
  const saved = history.findLastIndex(({ stage }) => stage === 'saved');
  return history.slice(saved + 1).find(({ stage }) => stage === 'applied')?.at ?? null;
};

/** An application as its person sees it. */
export const applicationView = (row: OpenApplication): Application => ({
  jobId: row.jobId, title: row.title, company: row.company, url: row.url, stage: row.stage, documentIds: [...row.documentIds],
  sent: row.sent.map(({ documentId, kind, format, fileName, sha256, sentAt }) => ({ documentId, kind, format, fileName, sha256, sentAt })),
  notes: [...row.notes], followUp: row.followUp,
  createdAt: (row.history[0]?.at ?? row.updatedAt).toISOString(), appliedAt: appliedAt(row.history)?.toISOString() ?? null, updatedAt: row.updatedAt.toISOString(),
  history: row.history.map(({ stage, at }) => ({ stage, at: at.toISOString() })),
});
