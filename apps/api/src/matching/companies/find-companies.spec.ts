import { AppError, type ErrorCode } from '@applywright/contracts';
import type { Outgoing } from '../../platform/outgoing/outgoing';
import type { SampleBoards } from '../sample-boards';
import { SourceFailure, type BoardLook } from '../sources/job-source';
import type { BoardLooks } from './board-looks';
import type { CompaniesRepository } from './companies.repository';
import { failureWords } from './failure-words';
import { FindCompanies } from './find-companies.service';

const LOOK: BoardLook = { company: null, openings: 1, samples: [] };

/** A finder on a server that may open company pages: `page` is what each shows, `boards` what exists. */
function finder({ page, boards = {} }: { page: string | ErrorCode; boards?: Record<string, Partial<BoardLook>> }) {
  const opened: string[] = [];
  const looked: string[] = [];
  const outgoing = {
    readPage: async (url: string) => {
      opened.push(url);
      if (!page.startsWith('<')) throw new AppError(page as ErrorCode);
      return { url, type: 'text/html', text: page };
    },
  } as unknown as Outgoing;
  const looks = {
    look: async ({ source, token }: { source: string; token: string }) => {
      looked.push(`${source}:${token}`);
      const board = boards[`${source}:${token}`];
      return board ? { ...LOOK, ...board } : null;
    },
  } as unknown as BoardLooks;
  const companies = { find: async () => null, directory: async () => [], sampleBoards: async () => [] } as unknown as CompaniesRepository;
  return { find: (text: string) => new FindCompanies(looks, companies, { origin: undefined } as SampleBoards, outgoing).find('someone', text), opened, looked };
}

describe('finding a board through a company’s own page', () => {
  it('takes the board that the page leads to for certain when the names agree', async () => {
    const { find, opened } = finder({ page: '<a href="https://jobs.lever.co/inkmarten">Jobs</a>', boards: { 'lever:inkmarten': {} } });
    expect(await find('www.inkmarten.example/careers')).toMatchObject({ candidates: [{ source: 'lever', token: 'inkmarten', certainty: 'certain', company: 'Inkmarten' }], notes: [] });
    expect(opened).toEqual(['https://www.inkmarten.example/careers']);
  });
  it('doubts a board of another company that the page happens to name', async () => {
    const { find } = finder({ page: '<p>Our customers hire, too: https://jobs.lever.co/lanternfish</p>', boards: { 'lever:lanternfish': { company: 'Lanternfish' } } });
    expect((await find('https://inkmarten.example')).candidates).toMatchObject([{ company: 'Lanternfish', certainty: 'doubtful' }]);
  });
  it('guesses by the domain, at the vendor whose mark the address carries, when the page names none', async () => {
    const { find, looked } = finder({ page: '<p>Loading…</p>', boards: { 'greenhouse:inkmarten': { company: 'Inkmarten Ltd' } } });
    expect((await find('https://inkmarten.example/jobs?gh_jid=7')).candidates).toMatchObject([{ source: 'greenhouse', company: 'Inkmarten Ltd', certainty: 'certain' }]);
    expect(new Set(looked.map((board) => board.split(':')[0]))).toEqual(new Set(['greenhouse']));
  });
  it.each([['not_allowed', /does not open company pages/], ['url_refused', /not one that can be read/], ['source_failed', /did not answer/]] as const)('says so when reading the page ends with %s', async (code, words) =>
    expect((await finder({ page: code }).find('https://inkmarten.example/careers')).notes.join(' ')).toMatch(words),
  );
  it('opens no page of an address that names a board by itself', async () => {
    const { find, opened } = finder({ page: '<p></p>', boards: { 'lever:inkmarten': {} } });
    await find('https://jobs.lever.co/inkmarten');
    expect(opened).toEqual([]);
  });
});

describe('failureWords', () => {
  it('names all the sources of a reason in one sentence', () => {
    const of = (source: 'lever' | 'ashby' | 'greenhouse', reason: 'network' | 'timeout' | 'throttled' | 'not_json') => new SourceFailure(source, reason);
    expect(failureWords([])).toEqual([]);
    expect(failureWords([of('lever', 'network'), of('ashby', 'timeout'), of('greenhouse', 'throttled'), of('greenhouse', 'not_json')])).toEqual([
      'Lever and Ashby could not be reached. Please try again later.', 'For now no more may be asked of Greenhouse. Please try again later.', 'Greenhouse did not answer as expected.',
    ]);
  });
});
