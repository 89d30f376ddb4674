import { TestBed } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { AppError, MAX_CAPTURED_CHARS } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { AddPostingDialog } from './add-posting-dialog';
import { match } from './match-fixture';

const open = (answer: () => unknown = () => match(1)) => {
  const api = fakeApi({ 'POST /api/v1/captured-postings': answer });
  const close = jest.fn();
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API, useValue: api }, { provide: MatDialogRef, useValue: { close, disableClose: false } }] });
  const fixture = TestBed.createComponent(AddPostingDialog);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const type = (id: string, value: string): void => {
    const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    fixture.detectChanges();
  };
  const save = async (): Promise<void> => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    fixture.detectChanges();
  };
  return { api, close, element, fixture, type, save, ready: () => !element.querySelector<HTMLButtonElement>('[data-testid=save-posting]')!.disabled };
};
const SOURCE = '<html><script type="application/ld+json">{}</script></html>';

describe('AddPostingDialog', () => {
  it('sends the page and closes with its match', async () => {
    const { api, close, type, save, ready } = open();
    expect(ready()).toBe(false);
    type('posting-address', ' jobs.example/7 ');
    type('posting-page', SOURCE);
    expect(ready()).toBe(true);
    await save();
    expect(api.calls.map(({ args }) => args['body'])).toEqual([{ url: 'https://jobs.example/7', page: SOURCE }]);
    expect(close).toHaveBeenCalledWith(match(1));
  });

  it('asks for title and company when a text was pasted, and keeps the text', async () => {
    const { api, element, type, save, ready } = open();
    type('posting-address', 'https://jobs.example/7');
    type('posting-page', 'We look for a pump fitter.');
    await save();
    expect(api.calls).toEqual([]);
    expect(element.querySelector<HTMLTextAreaElement>('#posting-text')!.value).toBe('We look for a pump fitter.');
    expect(ready()).toBe(false);
    type('posting-title', 'Pump Fitter');
    type('posting-company', 'Brinewell');
    await save();
    expect(api.calls[0]?.args['body']).toEqual({ url: 'https://jobs.example/7', details: { title: 'Pump Fitter', company: 'Brinewell', place: '', text: 'We look for a pump fitter.' } });
  });

  it('goes on by hand when the page holds no posting, and says why', async () => {
    const { close, element, type, save } = open(() => {
      throw new AppError('no_posting_found');
    });
    type('posting-address', 'https://jobs.example/7');
    type('posting-page', '<main><h1>Pump Fitter</h1><p>Weld pipes.</p></main>');
    await save();
    expect(close).not.toHaveBeenCalled();
    expect(element.querySelector('[data-testid=turned]')?.textContent).toContain('No posting was found');
    expect(['title', 'company', 'text'].map((field) => element.querySelector<HTMLInputElement>(`#posting-${field}`)!.value)).toEqual(['Pump Fitter', '', 'Pump Fitter\n\nWeld pipes.']);
    expect(element.querySelector('app-failure-note')).toBeNull();
  });

  it('says at the field what is wrong with the address', async () => {
    const { element, type, save } = open(() => {
      throw new AppError('url_refused');
    });
    type('posting-address', 'ftp://jobs.example');
    type('posting-page', SOURCE);
    await save();
    expect(element.querySelector('#posting-address')?.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('#posting-address-note')?.textContent).toContain('https://');
  });

  it('points to the CV when there is no profile', async () => {
    const { element, type, save } = open(() => {
      throw new AppError('profile_missing');
    });
    type('posting-address', 'https://jobs.example');
    type('posting-page', SOURCE);
    await save();
    expect(element.querySelector('a[href="/start"]')).not.toBeNull();
  });

  it('refuses a page that is too large before it is sent', () => {
    const { element, type, ready } = open();
    type('posting-address', 'https://jobs.example');
    type('posting-page', `<p>${'x'.repeat(MAX_CAPTURED_CHARS)}`);
    expect(ready()).toBe(false);
    expect(element.textContent).toContain('more than 3 MB');
  });
});
