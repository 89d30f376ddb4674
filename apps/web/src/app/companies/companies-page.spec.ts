import { TestBed } from '@angular/core/testing';
import { MatSnackBar } from '@angular/material/snack-bar';
import { provideRouter } from '@angular/router';
import { ApiError } from '@applywright/api-client';
import type { CompanyImport, FollowedCompany, ImportedLine } from '@applywright/contracts';
import { Subject } from 'rxjs';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { CompaniesPage } from './companies-page';
import { candidate, company } from './company-fixture';

const LIST = 'GET /api/v1/me/companies';
const FIND = 'POST /api/v1/me/companies/find';
const FOLLOW = 'POST /api/v1/me/companies';
const IMPORT = 'POST /api/v1/me/companies/import';
const UNFOLLOW = 'DELETE /api/v1/me/companies/{id}';

const open = async (answers: Parameters<typeof fakeApi>[0] = {}, followed: readonly FollowedCompany[] = []) => {
  const api = fakeApi({ [LIST]: () => ({ items: followed }), ...answers });
  const undo = new Subject<void>();
  const said: string[] = [];
  const snackBar = { open: (words: string) => (said.push(words), { onAction: () => undo }) };
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }]), { provide: API, useValue: api }, { provide: MatSnackBar, useValue: snackBar }] });
  const fixture = TestBed.createComponent(CompaniesPage);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (words: string, within: Element = element) => {
    const button = [...within.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent)?.includes(words));
    if (!button) throw new Error(`there is no button “${words}”`);
    button.click();
    await fixture.whenStable();
  };
  const write = async (selector: string, text: string) => {
    const field = element.querySelector<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const search = async (text: string) => {
    await write('#company', text);
    await press('Find');
  };
  const all = (id: string) => [...element.querySelectorAll(`[data-testid=${id}]`)].map((found) => found.textContent.replace(/\s+/g, ' ').trim());
  const bodies = (route: string) => api.calls.filter((call) => call.route === route).map(({ args }) => args['body']);
  return { all, bodies, element, fixture, press, said, search, undo, write };
};

describe('the search for a company', () => {
  it('shows what was found, with its positions, and follows it', async () => {
    const page = await open({ [FIND]: () => ({ candidates: [candidate()], notes: [] }), [FOLLOW]: () => company(1, { source: 'lever', token: 'inkmarten', company: 'Inkmarten', state: 'waiting' }) });
    await page.search(' https://jobs.lever.co/inkmarten ');
    expect(page.bodies(FIND)).toEqual([{ address: 'https://jobs.lever.co/inkmarten' }]);
    expect(page.all('candidate')[0]).toMatch(/Inkmarten.*This is it.*12 open positions · Lever board “inkmarten”.*Editor.*Hamburg.*Printer/);
    await page.press('Follow Inkmarten');
    expect(page.bodies(FOLLOW)).toEqual([{ source: 'lever', token: 'inkmarten', company: 'Inkmarten' }]);
    expect(page.all('candidate')[0]).toContain('Following');
    expect(page.all('followed')[0]).toContain('Being collected for the first time');
  });

  it('asks whether it is the one when it may be a namesake', async () => {
    const page = await open({ [FIND]: () => ({ candidates: [candidate({ certainty: 'doubtful' })], notes: ['A note.'] }) });
    await page.search('Inkmarten');
    expect(page.all('candidate')[0]).toMatch(/Is this the one\?.*Other companies are called much like it.*/);
    expect(page.element.querySelector('[data-testid=follow]')?.textContent).toContain('Yes, follow it');
    expect(page.all('note')).toEqual(['A note.']);
  });

  it('looks an address up as soon as it is pasted, and leaves other texts alone', async () => {
    const page = await open({ [FIND]: () => ({ candidates: [], notes: [] }) });
    const paste = async (text: string) => {
      const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData: () => text } });
      page.element.querySelector('#company')!.dispatchEvent(event);
      await page.fixture.whenStable();
    };
    await paste('Inkmarten Group');
    expect(page.bodies(FIND)).toEqual([]);
    await paste('https://jobs.lever.co/inkmarten');
    expect(page.bodies(FIND)).toEqual([{ address: 'https://jobs.lever.co/inkmarten' }]);
  });

  it('says what is the matter and keeps the text when the search or the following fails', async () => {
    const page = await open({ [FIND]: () => Promise.reject(new ApiError('too_many_requests', 'Too many requests. Please wait a moment.')) });
    await page.search('Inkmarten');
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Too many requests');
    expect(page.element.querySelector<HTMLInputElement>('#company')?.value).toBe('Inkmarten');
  });
});

describe('the list of followed companies', () => {
  it('says what it is for when nothing is followed', async () => expect((await open()).element.textContent).toContain('No companies yet'));

  it('offers to try again when it cannot be loaded', async () => {
    let down = true;
    const page = await open({ [LIST]: () => (down ? Promise.reject(new ApiError('internal', 'Something went wrong on our side.')) : { items: [company(3)] }) });
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('Something went wrong');
    down = false;
    await page.press('Try again');
    expect(page.all('followed')).toHaveLength(1);
  });

  it.each([
    [{ state: 'ok', openings: 3 }, /3 open positions · Greenhouse · Collected today/],
    [{ state: 'ok', openings: 1 }, /1 open position ·/],
    [{ state: 'ok', openings: 0 }, /No open positions now ·/],
    [{ state: 'waiting', openings: 0, lastCollectedAt: null }, /Greenhouse · Being collected/],
    [{ state: 'failing', openings: 3 }, /no answer.*3 open positions.*tried again by itself/],
    [{ state: 'off', openings: 3 }, /switched off.*The operator of this server/],
    [{ state: 'gone', openings: 0 }, /gone.*Its board is gone/],
  ] as const)('says how a board fares: %j', async (change, words) => expect((await open({}, [company(1, change)])).all('followed')[0]).toMatch(words));

  it('finds one among many', async () => {
    const page = await open({}, Array.from({ length: 60 }, (_, n) => company(n)));
    expect(page.all('followed')).toHaveLength(60);
    await page.write('#sift', 'COMPANY 59');
    expect(page.all('followed')).toHaveLength(1);
    await page.write('#sift', 'nothing of the kind');
    expect(page.element.textContent).toContain('None of them is called');
  });

  it('stops following, and takes that back', async () => {
    const page = await open({ [UNFOLLOW]: () => undefined, [FOLLOW]: () => company(9) }, [company(9), company(1)]);
    await page.press('Unfollow Company 9');
    expect(page.said).toEqual(['No longer followed: Company 9']);
    expect(page.all('followed')).toHaveLength(1);
    page.undo.next();
    await new Promise((done) => setTimeout(done));
    await page.fixture.whenStable();
    expect(page.bodies(FOLLOW)).toEqual([{ source: 'greenhouse', token: 'company-9', company: 'Company 9' }]);
    expect(page.all('followed')).toHaveLength(2);
  });

  it('keeps a company in the list when it cannot be left', async () => {
    const page = await open({ [UNFOLLOW]: () => Promise.reject(new ApiError('busy', 'The server is busy.')) }, [company(9)]);
    await page.press('Unfollow Company 9');
    expect([page.all('followed').length, page.said]).toEqual([1, ['The server is busy.']]);
  });
});

describe('following many at once', () => {
  const line = (text: string, outcome: ImportedLine['outcome'], more: Partial<ImportedLine> = {}): ImportedLine => ({ line: text, outcome, company: null, candidate: null, note: null, ...more });

  it('sends what was not reached again, and shows an outcome for each line', async () => {
    const answers: CompanyImport[] = [
      { results: [line('a', 'followed', { company: 'Alder' }), line('b', 'waiting'), line('c', 'failed', { note: 'Ashby did not answer as expected.' })] },
      { results: [line('b', 'doubtful', { candidate: candidate({ certainty: 'doubtful' }) })] },
    ];
    const page = await open({ [IMPORT]: () => answers.shift(), [FOLLOW]: () => company(1, { source: 'lever', token: 'inkmarten' }) });
    await page.write('#lines', 'a\n\n b \nc\n');
    await page.press('Follow 3 companies');
    expect(page.bodies(IMPORT)).toEqual([{ lines: ['a', 'b', 'c'] }, { lines: ['b'] }]);
    expect(page.all('result')).toEqual([expect.stringMatching(/^Alder.*Followed$/), expect.stringMatching(/^b.*Please check.*Is this the one\?/), expect.stringMatching(/^c.*No answer.*Ashby did not answer/)]);
    await page.press('Yes, follow it: Inkmarten');
    expect(page.all('result')[1]).toMatch(/^b.*Followed$/);
  });

  it('tries those without an answer again when asked', async () => {
    const answers: CompanyImport[] = [{ results: [line('a', 'failed'), line('b', 'already')] }, { results: [line('a', 'followed')] }];
    const page = await open({ [IMPORT]: () => answers.shift() });
    await page.write('#lines', 'a\nb');
    await page.press('Follow 2 companies');
    await page.press('Try the one without an answer again');
    expect(page.bodies(IMPORT)).toEqual([{ lines: ['a', 'b'] }, { lines: ['a'] }]);
  });

  it('loses nothing when the connection breaks in between', async () => {
    const answers = [() => ({ results: [line('a', 'followed'), line('b', 'waiting')] }), () => Promise.reject(new ApiError('internal', 'Something went wrong on our side.')), () => ({ results: [line('b', 'followed')] })];
    const page = await open({ [IMPORT]: () => answers.shift()?.() });
    await page.write('#lines', 'a\nb');
    await page.press('Follow 2 companies');
    expect(page.all('result')).toEqual([expect.stringContaining('Followed'), expect.stringContaining('Waiting')]);
    await page.press('Go on');
    expect(page.bodies(IMPORT).at(-1)).toEqual({ lines: ['b'] });
    expect(page.all('result')[1]).toContain('Followed');
  });

  it('takes no more than a hundred lines', async () => {
    const page = await open();
    await page.write('#lines', Array.from({ length: 101 }, (_, n) => `x${n}`).join('\n'));
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain('101 lines');
    expect(page.element.querySelector<HTMLButtonElement>('[data-testid=import]')?.disabled).toBe(true);
  });
});
