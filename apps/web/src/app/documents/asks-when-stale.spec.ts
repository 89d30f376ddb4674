import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { AppError } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { AsksWhenStale } from './asks-when-stale';
import { documentSet } from './document-set-fixture';

@Component({ imports: [AsksWhenStale], template: `<a href="#form" [appAsksWhenStale]="jobId()" (click)="applied.set(applied() + 1)">Apply</a>` })
class Page {
  readonly jobId = signal('j');
  readonly applied = signal(0);
}

const open = async (items: () => unknown) => {
  const router = { navigate: jest.fn() };
  TestBed.configureTestingModule({ providers: [{ provide: API, useValue: fakeApi({ 'GET /api/v1/documents': () => ({ items: items() }) }) }, { provide: Router, useValue: router }] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  await fixture.whenStable();
  const link = (fixture.nativeElement as HTMLElement).querySelector('a')!;
  const until = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise((r) => setTimeout(r));
    }
  };
  const answer = async (testid: string): Promise<void> => {
    const button = await until(`[data-testid=${testid}]`);
    TestBed.tick();
    button.click();
    while (document.querySelector('mat-dialog-container')) await new Promise((r) => setTimeout(r));
  };
  return { answer, applied: fixture.componentInstance.applied, link, router };
};

describe('AsksWhenStale', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.remove()));

  it.each([['the documents are of the present state', () => [documentSet()]], ['there are none', () => []], ['only an older version is', () => [documentSet({ id: 'n', version: 2 }), documentSet({ stale: true })]]])('does not ask where %s', async (_, items) => {
    const { applied, link } = await open(items);
    link.click();
    expect(applied()).toBe(1);
  });

  it('asks before anything happens, and applies once the person says so', async () => {
    const { answer, applied, link } = await open(() => [documentSet({ stale: true })]);
    const click = new MouseEvent('click', { cancelable: true, bubbles: true });
    link.dispatchEvent(click);
    expect([click.defaultPrevented, applied()]).toEqual([true, 0]);
    await answer('apply-anyway');
    expect(applied()).toBe(1);
  });

  it('leads to the documents instead', async () => {
    const { answer, applied, link, router } = await open(() => [documentSet({ id: 'old', stale: true })]);
    link.click();
    await answer('look-first');
    expect(router.navigate).toHaveBeenCalledWith(['/documents'], { queryParams: { set: 'old' } });
    expect(applied()).toBe(0);
  });

  it('applies where nothing can be known about the documents', async () => {
    const { applied, link } = await open(() => {
      throw new AppError('internal');
    });
    link.click();
    expect(applied()).toBe(1);
  });
});
