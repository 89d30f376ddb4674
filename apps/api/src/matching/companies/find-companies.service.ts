import { Injectable } from '@nestjs/common';
import { AppError, BOARD_SOURCES, type BoardSource, type Certainty, type CompanyCandidate, type CompanySearch } from '@applywright/contracts';
import { boardsInPage, guessesFor, nameOfToken, plainToken, readAddress, sameCompany, type NamedBoard, type OwnPage } from '@applywright/postings';
import { Outgoing } from '../../platform/outgoing/outgoing';
import { SampleBoards } from '../sample-boards';
import { SourceFailure, type BoardLook } from '../sources/job-source';
import { BoardLooks } from './board-looks';
import { CompaniesRepository } from './companies.repository';
import { failureWords } from './failure-words';

/** Looks a call: a person gets an answer soon, and no vendor is searched through. */
const MOST_LOOKS = 8;
const MOST_KNOWN = 3;
/** A search ends then, whatever has not been looked at. */
const MOST_SEARCH_MS = 20_000;
/** Longer than any company's name. */
const MOST_NAME = 120;
/** SmartRecruiters' names cannot be guessed, and Workable throttles who tries. */
const GUESSED: readonly BoardSource[] = ['greenhouse', 'ashby', 'lever', 'recruitee', 'personio'];
const GUESSED_TWICE: readonly BoardSource[] = ['greenhouse', 'ashby', 'lever'];
const ORDER: readonly Certainty[] = ['certain', 'likely', 'doubtful'];

/** A board to be looked at, and how it came up. */
interface Lead {
  readonly board: NamedBoard;
  /** The company that is meant, where that was said. */
  readonly wanted: string | null;
  readonly guessed: boolean;
}
const NO_PAGES = 'This server does not open company pages itself. Open one of the company’s jobs, press Apply and paste the address of that page: it often leads to the board.';
const NOTHING = 'No board was found under this name. Open one of the company’s jobs, press Apply, and paste the address of the page that opens.';
const NOT_A_BOARD = 'This address names no company’s board. Paste the address of a job or of the list of jobs.';

/** Finds the boards that an address or a name may mean. */
@Injectable()
export class FindCompanies {
  constructor(
    private readonly looks: BoardLooks,
    private readonly companies: CompaniesRepository,
    private readonly samples: SampleBoards,
    private readonly outgoing: Outgoing,
  ) {}

  /** Candidates that exist, the surest first, and in words what could not be found out. */
  async find(userId: string, text: string): Promise<CompanySearch> {
    const notes: string[] = [];
    const leads = (await this.leads(text, notes)).slice(0, MOST_LOOKS);
    const candidates = await this.lookAt(userId, leads, notes);
    if (!candidates.length && !notes.length) notes.push(leads.some((lead) => !lead.guessed) ? 'There is no such board: it may have been closed, or the address may be mistyped.' : leads.length ? NOTHING : NOT_A_BOARD);
    return { candidates: candidates.sort((a, b) => ORDER.indexOf(a.certainty) - ORDER.indexOf(b.certainty)), notes: [...new Set(notes)] };
  }

  /** The boards that a text names outright, those of the bundled sample boards included. */
  async named(text: string): Promise<NamedBoard[]> {
    const { boards, pages } = readAddress(text);
    const samples = await Promise.all(pages.map((page) => this.samplesAt(page)));
    return [...boards, ...samples.flat()];
  }

  /** A board that was looked at, as a candidate. */
  async candidate(userId: string, { board, wanted, guessed }: Lead, look: BoardLook): Promise<CompanyCandidate> {
    const agrees = wanted === null ? 'certain' : sameCompany(wanted, { company: look.company, token: board.token }, !guessed);
    return {
      ...board, company: look.company ?? (wanted !== null && agrees !== 'doubtful' && !/[./]/.test(wanted) ? wanted : nameOfToken(board.token)), openings: look.openings, samples: look.samples.map((sample) => ({ ...sample })),
      certainty: agrees, followed: (await this.companies.find(userId, board)) !== null,
    };
  }

  private async leads(text: string, notes: string[]): Promise<Lead[]> {
    const named = await this.named(text);
    if (named.length) return named.map((board) => ({ board, wanted: null, guessed: false }));
    const [page] = readAddress(text).pages;
    if (page) return this.leadsOfPage(page, notes);
    const name = text.replace(/\s+/g, ' ').trim();
    if (name.length > MOST_NAME || /[:/@<>{}]/.test(name)) return [];
    const known = (await this.known(name)).map((board): Lead => ({ board, wanted: name, guessed: true }));
    return known.length ? known : guesses(name, [], MOST_LOOKS);
  }

  /** What a company's own page leads to, where the server may open it; otherwise what its address lets guess. */
  private async leadsOfPage(page: OwnPage, notes: string[]): Promise<Lead[]> {
    try {
      const { text } = await this.outgoing.readPage(page.url);
      const found = boardsInPage(text).map((board): Lead => ({ board, wanted: page.host, guessed: false }));
      if (found.length) return found;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notes.push(error.code === 'not_allowed' ? NO_PAGES : error.code === 'url_refused' ? 'This address is not one that can be read.' : 'The page did not answer as expected.');
    }
    return guesses(page.host, page.hints, MOST_LOOKS);
  }

  /** Boards that are collected from already and bear the name. */
  private async known(name: string): Promise<NamedBoard[]> {
    const rows = await this.companies.directory();
    return rows.filter((row) => sameCompany(name, { company: row.company, token: row.token }, true) !== 'doubtful').slice(0, MOST_KNOWN).map((row) => ({ source: row.source as BoardSource, token: row.token }));
  }

  private async samplesAt(page: OwnPage): Promise<NamedBoard[]> {
    const url = new URL(page.url);
    const token = /^\/jobs\/([A-Za-z0-9][A-Za-z0-9._-]{0,99})(?:\/|$)/.exec(url.pathname)?.[1];
    if (!token || this.samples.origin === undefined || url.port !== new URL(this.samples.origin).port || !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)) return [];
    return (await this.companies.sampleBoards(token)).map((row) => ({ source: row.source as BoardSource, token: row.token }));
  }

  /** All sources at the same time, each source's boards one by one. */
  private async lookAt(userId: string, leads: readonly Lead[], notes: string[]): Promise<CompanyCandidate[]> {
    const begun = performance.now();
    const failures: SourceFailure[] = [];
    const found = await Promise.all(BOARD_SOURCES.map(async (source) => {
      const candidates: CompanyCandidate[] = [];
      for (const lead of leads.filter(({ board }) => board.source === source)) {
        if (performance.now() - begun > MOST_SEARCH_MS) break;
        try {
          const look = await this.looks.look(lead.board);
          if (look) candidates.push(await this.candidate(userId, lead, look));
        } catch (error) {
          if (!(error instanceof SourceFailure)) throw error;
          failures.push(error);
          break;
        }
      }
      return candidates;
    }));
    notes.push(...failureWords(failures));
    return found.flat();
  }
}

/** The likeliest name at each source first. */
function guesses(wanted: string, hints: readonly BoardSource[], most: number): Lead[] {
  const names = guessesFor(wanted);
  const sources = hints.length ? [hints, hints, hints, hints] : [GUESSED, GUESSED_TWICE];
  const leads = sources.flatMap((these, round) => these.flatMap((source): Lead[] => {
    const token = names[round];
    return token === undefined ? [] : [{ board: { source, token: plainToken(source, token) }, wanted, guessed: true }];
  }));
  return leads.slice(0, most);
}
