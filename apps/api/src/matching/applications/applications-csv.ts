import type { Application } from '@applywright/contracts';
import { toCsv } from '../../compliance/to-csv';

const COLUMNS = ['applied', 'stage', 'title', 'company', 'address', 'updated', 'follow up', 'follow-up note', 'sent', 'notes', 'history'];
const lines = (all: readonly string[]): string => all.join('\n');

/** The board as a spreadsheet reads it: a line an application, with its notes, moves and what was sent. */
export const applicationsCsv = (applications: readonly Application[]): string =>
  toCsv([
    COLUMNS,
    ...applications.map((a) => [
      a.appliedAt ?? '', a.stage, a.title, a.company, a.url, a.updatedAt, a.followUp?.at ?? '', a.followUp?.note ?? '',
      lines(a.sent.map(({ sentAt, fileName, sha256 }) => `${sentAt} ${fileName} sha256:${sha256}`)), lines(a.notes.map(({ at, text }) => `${at} ${text}`)), lines(a.history.map(({ at, stage }) => `${at} ${stage}`)),
    ]),
  ]);
