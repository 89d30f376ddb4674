import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { ApiError } from '@applywright/api-client';
import type { AdminSource } from '@applywright/contracts';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { AuditPage } from './audit-page';
import { linkParts, mailWords } from './mail-words';
import { OutboxPage } from './outbox-page';
import { PAGE_SIZE } from './paged-list';
import { QueuePage } from './queue-page';
import { SourcesPage } from './sources-page';
import { UsersPage } from './users-page';

const open = async <T>(page: Type<T>, answers: Parameters<typeof fakeApi>[0], mail = 'outbox') => {
  const api = fakeApi(answers);
  const dialogs: unknown[] = [];
  TestBed.configureTestingModule({
    providers: [{ provide: API, useValue: api }, { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ mail }) }) }, { provide: MatDialog, useValue: { open: (_: unknown, { data }: { data: unknown }) => dialogs.push(data) } }],
  });
  const fixture = TestBed.createComponent(page);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent)?.includes(words))!.click();
    await fixture.whenStable();
  };
  return { api, dialogs, element, press };
};
const user = (n: number) => ({ id: String(n).padStart(24, '0'), maskedAddress: `u${n}…`, role: 'user', createdAt: '2026-11-01T00:00:00Z', lastSeenAt: '2026-11-01T00:00:00Z', sessions: 1, accessTokens: 0 });
const users = (count: number) => ({
  'GET /api/v1/admin/users': ({ query }: Record<string, unknown>) => {
    const { offset, limit } = query as { offset: number; limit: number };
    return { items: Array.from({ length: count }, (_, n) => user(n)).slice(offset, offset + limit), total: count };
  },
});
const button = (element: HTMLElement, words: string) => [...element.querySelectorAll('button')].find((b) => b.textContent?.includes(words)) ?? null;

describe('a list of the administration', () => {
  it('is turned page by page when it is longer than one', async () => {
    const { element, press } = await open(UsersPage, users(PAGE_SIZE + 3));
    expect([element.querySelectorAll('tbody tr').length, button(element, 'Newer')?.disabled, button(element, 'Older')?.disabled]).toEqual([PAGE_SIZE, true, false]);
    await press('Older');
    expect([element.querySelectorAll('tbody tr').length, button(element, 'Newer')?.disabled, button(element, 'Older')?.disabled]).toEqual([3, false, true]);
    expect(element.querySelector('nav')?.textContent).toContain(`${PAGE_SIZE + 1}–${PAGE_SIZE + 3} of ${PAGE_SIZE + 3}`);
  });

  it('has no pages when all of it is on one, and says so when there is nothing', async () => {
    const few = await open(UsersPage, users(3));
    expect(few.element.querySelector('nav')).toBeNull();
    TestBed.resetTestingModule();
    const none = await open(UsersPage, users(0));
    expect(none.element.querySelector('app-empty-state')?.textContent).toContain('No accounts');
    expect(none.element.querySelector('table')).toBeNull();
  });

  it('says what went wrong and tries again when the server does not answer', async () => {
    let down = true;
    const { element, press } = await open(UsersPage, { 'GET /api/v1/admin/users': () => (down ? Promise.reject(new ApiError('store_unavailable')) : { items: [user(1)], total: 1 }) });
    expect(element.querySelector('[role=alert]')).not.toBeNull();
    down = false;
    await press('Try again');
    expect(element.querySelectorAll('tbody tr')).toHaveLength(1);
  });
});

describe('the outbox', () => {
  const mail = (readable: boolean) => ({ id: 'f'.repeat(24), kind: 'reset-password', maskedAddress: 'i…@e….org', state: 'waiting', attempts: 0, createdAt: '2026-11-01T00:00:00Z', sentAt: null, readable });

  it('opens a mail only when it is asked to, because each look is logged', async () => {
    const text = { ...mail(true), subject: 'Set a new password', text: 'Follow http://localhost:3000/reset-password#token=abc' };
    const { api, dialogs, press } = await open(OutboxPage, { 'GET /api/v1/admin/outbox': () => ({ items: [mail(true)] }), 'GET /api/v1/admin/outbox/{id}': () => text });
    expect(api.calls.map((call) => call.route)).toEqual(['GET /api/v1/admin/outbox']);
    await press('Open');
    expect(dialogs).toEqual([text]);
  });

  it('offers no text of a mail that a mail server took', async () => {
    const { element } = await open(OutboxPage, { 'GET /api/v1/admin/outbox': () => ({ items: [mail(false)] }) }, 'smtp');
    expect(element.querySelector('tbody button')).toBeNull();
    expect(element.textContent).not.toContain('no mail server');
  });
});

describe('the audit log', () => {
  it.each([[true, null, 'whole: 12 entries'], [false, 7, 'broken at entry 7 of 12']])('says after a check whether it is whole: %s', async (whole, firstBroken, words) => {
    const { element, press } = await open(AuditPage, { 'GET /api/v1/admin/audit': () => ({ items: [] }), 'GET /api/v1/admin/audit/check': () => ({ whole, entries: 12, firstBroken }) });
    expect(element.querySelector('[data-testid=audit-check]')).toBeNull();
    await press('Check the log');
    expect(element.querySelector('[data-testid=audit-check]')?.textContent).toContain(words);
  });
});

describe('the queue', () => {
  it.each([['Retry', 'POST /api/v1/admin/queue/dead/{name}/{id}/retry'], ['Discard', 'DELETE /api/v1/admin/queue/dead/{name}/{id}']])('does as told and looks again when %s is pressed', async (words, route) => {
    const job = { name: 'parse-cv', id: 'abc:1', payload: {}, attempt: 3, maxAttempts: 3, lastError: 'cv_broken', endedAt: null };
    const { api, press } = await open(QueuePage, { 'GET /api/v1/admin/queue': () => ({ waiting: 0, delayed: 0, active: 0, dead: 1 }), 'GET /api/v1/admin/queue/dead': () => ({ items: [job] }), [route]: () => undefined });
    await press(words);
    expect(api.calls.find((call) => call.route === route)?.args).toEqual({ params: { name: 'parse-cv', id: 'abc:1' } });
    expect(api.calls.filter((call) => call.route.startsWith('GET'))).toHaveLength(4);
  });
});

describe('the sources', () => {
  const board = (over: Partial<AdminSource> = {}): AdminSource => ({
    source: 'lever', board: 'tinwald', company: 'Tinwald', sample: false, addedBy: 'operator', status: 'ok', paused: false, allowed: true, fetched: 12, dropped: 0, droppedBy: [], partial: false, openPostings: 10, failures: 0,
    lastError: null, lastTriedAt: null, lastOkAt: null, unchangedAt: null, nextAt: null, ageSeconds: null, ...over,
  });
  const listed = (...items: AdminSource[]) => ({ 'GET /api/v1/admin/sources': () => ({ items }) });

  it('stand one under the other with their terms, the boards that need a look first', async () => {
    const { element } = await open(SourcesPage, listed(board({ company: 'Aldermoor' }), board({ board: 'z', company: 'Zell', status: 'failing', failures: 3, lastError: 'lever board z: the board is out of order' }), board({ source: 'adzuna', board: 'uk', company: 'Adzuna', allowed: false, budget: [{ window: 'minute', limit: 25, left: 25 }, { window: 'day', limit: 250, left: 12 }] })));
    const sections = [...element.querySelectorAll('app-source-section')].map((s) => s.textContent ?? '');
    expect(sections).toHaveLength(2);
    expect(sections[0]).toMatch(/Adzuna\s*not asked.*Jobs by Adzuna.*12 of 250 requests left this day/s);
    expect(sections[1]).toMatch(/Lever\s*1 needs a look.*Zell.*failed 3 times.*out of order.*Aldermoor/s);
  });

  it('say what was dropped and why', async () => {
    const { element } = await open(SourcesPage, listed(board({ dropped: 3, droppedBy: [{ reason: 'prospect', count: 2 }, { reason: 'no_title', count: 1 }] })));
    expect([...element.querySelectorAll('details li')].map((li) => li.textContent)).toEqual(['2 general applications', '1 without a title']);
  });

  it('show a dozen boards of a source until the rest is asked for', async () => {
    const { element, press } = await open(SourcesPage, listed(...Array.from({ length: 30 }, (_, n) => board({ board: `b${n}`, company: `Company ${n}` }))));
    expect(element.querySelectorAll('tbody tr')).toHaveLength(12);
    await press('Show all 30');
    expect(element.querySelectorAll('tbody tr')).toHaveLength(30);
  });

  it('run and switch one board, and offer no run for one that is off', async () => {
    const answers = { ...listed(board()), 'POST /api/v1/admin/sources/{source}/{token}/run': () => ({ enqueued: true }), 'PATCH /api/v1/admin/sources/{source}/{token}': () => undefined };
    const { api, element, press } = await open(SourcesPage, answers);
    await press('Collect Tinwald now');
    await press('Switch Tinwald off');
    expect(api.calls.filter((call) => !call.route.startsWith('GET')).map((call) => call.args)).toEqual([{ params: { source: 'lever', token: 'tinwald' } }, { params: { source: 'lever', token: 'tinwald' }, body: { paused: true } }]);
    expect(element.querySelector('[data-testid=said]')?.textContent).toContain('not collected any more');
    TestBed.resetTestingModule();
    const off = await open(SourcesPage, listed(board({ paused: true })));
    expect([...off.element.querySelectorAll<HTMLButtonElement>('tbody button')].map((b) => b.disabled)).toEqual([true, false]);
  });
});

describe('the words of a mail', () => {
  it('finds links of the web and nothing else', () => {
    expect(linkParts('Go to https://a.example/x#token=1 or javascript:alert(1).')).toEqual([
      { text: 'Go to ', href: null },
      { text: 'https://a.example/x#token=1', href: 'https://a.example/x#token=1' },
      { text: ' or javascript:alert(1).', href: null },
    ]);
  });

  it('names a kind that this page does not know as it is', () => {
    expect([mailWords('brand-new-kind'), mailWords('mfa-lost')]).toEqual(['Brand new kind', 'Second factor lost']);
  });
});
