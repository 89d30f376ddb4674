import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { AppError, type DocumentSet } from '@applywright/contracts';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { Ask } from '../settings/ask';
import { documentSet, facts } from './document-set-fixture';
import { DocumentsPage } from './documents-page';

const SETS = [
  documentSet({ id: 'b2', jobId: 'b', version: 2, title: 'Baker', request: { edits: [{ kind: 'letter', key: 'x', text: 'y' }], rejected: [] } as unknown as NonNullable<DocumentSet['request']> }),
  documentSet({ id: 'a1', jobId: 'a', title: 'Chef' }),
  documentSet({ id: 'b1', jobId: 'b', version: 1, title: 'Baker', template: 'compact' }),
];

const open = async (set?: string, sets: () => unknown = () => ({ items: SETS }), agreed = true) => {
  const api = fakeApi({ 'GET /api/v1/documents': sets, 'GET /api/v1/profile': () => ({ facts }), 'DELETE /api/v1/documents/sets/{id}': () => undefined });
  const ask = { first: jest.fn(async (_: unknown, send: () => Promise<unknown>) => (agreed ? { value: await send() } : null)) };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: API, useValue: api }, { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ textModel: 'template' }) }) }, { provide: LiveEvents, useValue: { documents: signal(null) } }, { provide: Ask, useValue: ask }],
  });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(DocumentsPage);
  fixture.componentRef.setInput('set', set);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const menu = async (): Promise<HTMLElement[]> => {
    element.querySelector<HTMLElement>('[data-testid=versions]')!.click();
    await fixture.whenStable();
    return [...document.querySelectorAll<HTMLElement>('.mat-mdc-menu-panel [mat-menu-item]')];
  };
  return { api, element, fixture, menu, navigate };
};

describe('DocumentsPage', () => {
  it('lists each posting once, by its newest version', async () => {
    const { element } = await open();
    expect([...element.querySelectorAll('nav li')].map((li) => li.querySelector('.font-semibold')?.textContent)).toEqual(['Baker', 'Chef']);
    expect(element.querySelector('nav li')?.textContent).toContain('2 versions');
  });

  it('names the versions of a posting by what they are made of, and opens an older one', async () => {
    const { menu, navigate } = await open('b2');
    const [second, first] = await menu();
    expect(second?.textContent).toContain('own words in 1 place');
    expect(first?.textContent).toContain('Compact');
    first!.click();
    expect(navigate).toHaveBeenCalledWith([], { queryParams: { set: 'b1' } });
  });

  it('deletes the open version when the person is sure, and shows the one before', async () => {
    const { api, menu, navigate, fixture, element } = await open('b2');
    (await menu()).at(-1)!.click();
    await fixture.whenStable();
    expect(api.calls.filter(({ route }) => route.startsWith('DELETE')).map(({ args }) => args)).toEqual([{ params: { id: 'b2' } }]);
    expect(navigate).toHaveBeenCalledWith([], { queryParams: { set: 'b1' } });
    expect(element.querySelector('nav')?.textContent).not.toContain('2 versions');
  });

  it('deletes nothing when the person thinks better of it', async () => {
    const { api, menu, navigate, fixture } = await open('b2', undefined, false);
    (await menu()).at(-1)!.click();
    await fixture.whenStable();
    expect(api.calls.some(({ route }) => route.startsWith('DELETE'))).toBe(false);
    expect(navigate).not.toHaveBeenCalled();
  });

  it('says that a version is not there', async () => {
    const { element } = await open('gone');
    expect(element.textContent).toContain('This version is not there');
  });

  it('leads to the matches while there are no documents', async () => {
    const { element } = await open(undefined, () => ({ items: [] }));
    expect(element.querySelector('a[href="/matches"]')).not.toBeNull();
  });

  it('says what failed', async () => {
    const { element } = await open(undefined, () => Promise.reject(new AppError('busy')));
    expect(element.querySelector('[role=alert]')?.textContent).toContain('The server is busy');
  });
});
