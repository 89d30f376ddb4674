import { Injectable } from '@nestjs/common';
import { AppError, BOARD_SOURCES, BoardToken, type CompanyImport, type ImportedLine } from '@applywright/contracts';
import { plainToken, type NamedBoard } from '@applywright/postings';
import { SourceFailure } from '../sources/job-source';
import { BoardLooks } from './board-looks';
import { CompaniesService } from './companies.service';
import { failureWords } from './failure-words';
import { FindCompanies } from './find-companies.service';

/** One call ends then; what it has not reached comes back as `waiting` and is sent again, so that nothing has to be kept in between. */
const MOST_IMPORT_MS = 20_000;
const EXPLICIT = new RegExp(`^\\s*(${BOARD_SOURCES.join('|')})\\s*:\\s*([^\\s:]+)\\s*(?::\\s*(.{1,200}?))?\\s*$`, 'i');

/** The board that a line names, and the company that it says it is of. */
interface Wish {
  readonly board: NamedBoard;
  readonly company: string | null;
}

/** Follows a list of boards, with an outcome for each line. */
@Injectable()
export class ImportCompanies {
  constructor(
    private readonly finder: FindCompanies,
    private readonly looks: BoardLooks,
    private readonly companies: CompaniesService,
  ) {}

  /** One outcome a line, in their order; a line's failure does not stop the others. */
  async run(userId: string, lines: readonly string[]): Promise<CompanyImport> {
    const begun = performance.now();
    const results = lines.map((line): ImportedLine => ({ line, outcome: 'waiting', company: null, candidate: null, note: null }));
    const wishes = await Promise.all(lines.map((line) => this.wishOf(line)));
    for (const [at, line] of lines.entries()) if (!wishes[at]) results[at] = { line, outcome: 'not_found', company: null, candidate: null, note: NO_BOARD };
    await Promise.all(BOARD_SOURCES.map(async (source) => {
      for (const [at, wish] of wishes.entries()) {
        if (wish?.board.source !== source) continue;
        if (performance.now() - begun > MOST_IMPORT_MS) break;
        results[at] = { line: lines[at] as string, ...(await this.one(userId, wish)) };
      }
    }));
    return { results };
  }

  private async one(userId: string, { board, company }: Wish): Promise<Omit<ImportedLine, 'line'>> {
    try {
      const before = await this.companies.followed(userId, board);
      if (before) return { outcome: 'already', company: before.company, candidate: null, note: null };
      const look = await this.looks.look(board);
      if (!look) return { outcome: 'not_found', company, candidate: null, note: 'There is no such board.' };
      const candidate = await this.finder.candidate(userId, { board, wanted: company, guessed: false }, look);
      if (candidate.certainty === 'doubtful') return { outcome: 'doubtful', company: candidate.company, candidate, note: null };
      const { followed } = await this.companies.followBoard(userId, { ...board, ...(company === null ? {} : { company }) });
      return { outcome: 'followed', company: followed.company, candidate: null, note: null };
    } catch (error) {
      if (error instanceof SourceFailure) return { outcome: 'failed', company, candidate: null, note: failureWords([error])[0] ?? null };
      if (error instanceof AppError && error.code === 'conflict') return { outcome: 'failed', company, candidate: null, note: error.message };
      throw error;
    }
  }

  private async wishOf(line: string): Promise<Wish | null> {
    const [, source = '', token = '', company] = EXPLICIT.exec(line) ?? [];
    const named = BOARD_SOURCES.find((name) => name === source.toLowerCase());
    if (named && BoardToken.safeParse(token).success) return { board: { source: named, token: plainToken(named, token) }, company: company ?? null };
    const [board] = await this.finder.named(line);
    return board ? { board, company: null } : null;
  }
}

const NO_BOARD = 'No board is named here. A line is the address of a job or of a list of jobs, or greenhouse:name:Company.';
