import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ApiError } from '@applywright/api-client';
import { type CvUpload, ERROR_CODES, type ErrorCode, MAX_CV_BYTES } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { UploadPage } from './upload-page';

const upload = (over: Partial<CvUpload> = {}): CvUpload => ({ id: 'b'.repeat(24), fileName: 'cv.pdf', format: 'pdf', sizeBytes: 10, status: 'queued', error: null, factCount: null, language: null, notes: [], ocr: { offered: false, confidence: null }, aiReading: null, changes: null, createdAt: '2026-11-20T00:00:00Z', ...over });

const open = async (answers: Parameters<typeof fakeApi>[0], earlier: CvUpload[] = []) => {
  const api = fakeApi({ 'GET /api/v1/cv-uploads': () => ({ items: earlier }), ...answers });
  const cv = signal<{ upload: CvUpload; percent: number } | null>(null);
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }]), { provide: API, useValue: api }, { provide: LiveEvents, useValue: { cv, matchRun: signal(null) } }] });
  const fixture = TestBed.createComponent(UploadPage);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const drop = async (file: File) => {
    const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: [file] } });
    element.querySelector('[data-testid=drop-zone]')!.dispatchEvent(event);
    await fixture.whenStable();
  };
  return { api, cv, drop, element, fixture };
};
const pdf = (name = 'cv.pdf') => new File(['%PDF-1.7'], name);

describe('UploadPage', () => {
  it.each<ErrorCode>(['unsupported_format', 'cv_legacy_word', 'cv_rtf', 'cv_odt', 'cv_encrypted', 'cv_empty', 'cv_broken', 'cv_too_complex', 'cv_no_text', 'too_large', 'too_many_requests'])('shows the sentence and a next step when the door answers %s', async (code) => {
    const { drop, element } = await open({ 'POST /api/v1/cv-upload': () => Promise.reject(new ApiError(code, ERROR_CODES[code].message)) });
    await drop(pdf('old.doc'));
    const alert = element.querySelector('[role=alert]')!;
    expect(alert.querySelectorAll('p')[0]?.textContent).toBe(ERROR_CODES[code].message);
    expect(alert.querySelectorAll('p')[1]?.textContent?.length).toBeGreaterThan(20);
    expect(element.querySelector('[data-testid=drop-zone]')).not.toBeNull();
  });

  it.each<[string, number, ErrorCode]>([['nothing', 0, 'cv_empty'], ['more than 5 MB', MAX_CV_BYTES + 1, 'too_large']])('sends nothing when the file holds %s', async (_, size, code) => {
    const { api, drop, element } = await open({});
    const file = pdf();
    Object.defineProperty(file, 'size', { value: size });
    await drop(file);
    expect(element.querySelector('[role=alert]')?.textContent).toContain(ERROR_CODES[code].message);
    expect(api.calls.some((call) => call.route.startsWith('POST'))).toBe(false);
  });

  it('sends the sample CV for whoever has none at hand', async () => {
    const { api, element, fixture } = await open({ 'POST /api/v1/cv-upload': () => upload() });
    const asked: string[] = [];
    globalThis.fetch = ((path: string) => (asked.push(path), Promise.resolve({ ok: true, blob: () => Promise.resolve(new Blob(['%PDF-1.7'])) }))) as unknown as typeof fetch;
    element.querySelector<HTMLElement>('[data-testid=try-sample]')!.click();
    await fixture.whenStable();
    expect(asked).toEqual(['sample-cv.pdf']);
    expect(api.calls.filter((call) => call.route.startsWith('POST'))).toHaveLength(1);
  });

  it('offers no sample to whoever has a profile: it would be mixed into theirs', async () => {
    const { element } = await open({}, [upload({ id: 'c'.repeat(24), status: 'done', factCount: 12 })]);
    expect(element.querySelector('[data-testid=drop-zone]')).not.toBeNull();
    expect(element.querySelector('[data-testid=try-sample]')).toBeNull();
  });

  it('says that the profile is as before when the reading fails later', async () => {
    const { cv, drop, element, fixture } = await open({ 'POST /api/v1/cv-upload': () => upload() }, [upload({ id: 'c'.repeat(24), status: 'done', factCount: 12 })]);
    await drop(pdf());
    cv.set({ upload: upload({ status: 'failed', error: { code: 'cv_scanned', message: ERROR_CODES.cv_scanned.message } }), percent: 100 });
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('a scan');
    expect(element.textContent).toContain('nothing is lost');
  });

  it('shows each stage as it comes, and another upload’s news not at all', async () => {
    const { cv, drop, element, fixture } = await open({ 'POST /api/v1/cv-upload': () => upload() });
    await drop(pdf());
    expect(element.textContent).toContain('Waiting');
    cv.set({ upload: upload({ status: 'reading' }), percent: 30 });
    await fixture.whenStable();
    expect(element.querySelector('[aria-live]')?.textContent).toBe('Reading: cv.pdf');
    cv.set({ upload: upload({ id: 'd'.repeat(24), status: 'done' }), percent: 100 });
    await fixture.whenStable();
    expect(element.textContent).toContain('30 %');
    cv.set({ upload: upload({ status: 'done', factCount: 31 }), percent: 100 });
    await fixture.whenStable();
    expect(element.textContent).toContain('31 facts found');
  });

  describe('when the CV is a scan', () => {
    const scan = upload({ status: 'failed', error: { code: 'cv_scanned', message: ERROR_CODES.cv_scanned.message }, ocr: { offered: true, confidence: null } });
    const OCR = 'POST /api/v1/cv-uploads/{id}/ocr';
    const scanned = async (answer: () => unknown) => {
      const page = await open({ 'POST /api/v1/cv-upload': () => upload(), [OCR]: answer });
      await page.drop(pdf());
      page.cv.set({ upload: scan, percent: 100 });
      await page.fixture.whenStable();
      const read = async () => {
        page.element.querySelector<HTMLButtonElement>('[data-testid=read-scan]')!.click();
        await page.fixture.whenStable();
      };
      return { ...page, read };
    };

    it('offers to recognise the characters, follows that and says how sure it was', async () => {
      const { api, cv, element, fixture, read } = await scanned(() => upload({ status: 'queued' }));
      expect(element.textContent).toContain('read it by character recognition');
      await read();
      expect(api.calls.find((call) => call.route === OCR)?.args).toEqual({ params: { id: scan.id }, body: {} });
      cv.set({ upload: upload({ status: 'reading' }), percent: 55 });
      await fixture.whenStable();
      expect(element.textContent).toContain('55 %');
      cv.set({ upload: upload({ status: 'done', factCount: 20, notes: ['ocr'], ocr: { offered: false, confidence: 0.87 } }), percent: 100 });
      await fixture.whenStable();
      expect(element.textContent).toContain('20 facts found');
      expect(element.textContent).toContain('87 % sure: please check');
    });

    it.each<ErrorCode>(['ocr_unavailable', 'conflict'])('says why it does not begin, with a next step, when the server answers %s', async (code) => {
      const { element, read } = await scanned(() => Promise.reject(new ApiError(code, ERROR_CODES[code].message)));
      await read();
      const alert = element.querySelector('app-ocr-offer [role=alert]');
      expect(alert?.querySelectorAll('p')[0]?.textContent).toBe(ERROR_CODES[code].message);
      expect(alert?.querySelectorAll('p')[1]?.textContent?.length).toBeGreaterThan(20);
      expect(element.querySelector('[data-testid=read-scan]')?.textContent).toContain('Try again');
    });

    it.each([['and offers it again where it may be tried again', true], ['and offers it no more where there was nothing to recognise', false]])('says so when the recognition fails later, %s', async (_, offered) => {
      const { cv, element, fixture, read } = await scanned(() => upload({ status: 'queued' }));
      await read();
      cv.set({ upload: upload({ status: 'failed', error: { code: 'cv_no_text', message: ERROR_CODES.cv_no_text.message }, ocr: { offered, confidence: null } }), percent: 100 });
      await fixture.whenStable();
      expect(element.textContent).toContain(ERROR_CODES.cv_no_text.message);
      expect(element.querySelector('[data-testid=read-scan]') !== null).toBe(offered);
    });

    it('offers it for one uploaded before', async () => {
      const { api, element, fixture } = await open({ [OCR]: () => upload({ status: 'queued' }) }, [scan]);
      [...element.querySelectorAll('button')].find((button) => button.textContent?.includes('Read the scan'))!.click();
      await fixture.whenStable();
      expect(api.calls.some((call) => call.route === OCR)).toBe(true);
      expect(element.textContent).not.toContain('Uploaded before');
    });
  });

  it.each<[string, CvUpload['notes'], string]>([['stays while there are notes to read', ['truncated'], '/'], ['goes on by itself where there are none', [], '/profile?first=1']])('%s', async (_, notes, url) => {
    const { cv, drop, fixture } = await open({ 'POST /api/v1/cv-upload': () => upload() });
    await drop(pdf());
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'requestAnimationFrame'] });
    try {
      cv.set({ upload: upload({ status: 'done', factCount: 3, notes }), percent: 100 });
      TestBed.tick();
      await jest.advanceTimersByTimeAsync(2000);
    } finally {
      jest.useRealTimers();
    }
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe(url);
  });

  it('leads to what changed when the CV met a profile', async () => {
    const { cv, drop, element, fixture } = await open({ 'POST /api/v1/cv-upload': () => upload() });
    await drop(pdf());
    cv.set({ upload: upload({ status: 'done', factCount: 31, changes: { added: 2, changed: 1, removed: 0, kept: 1 } }), percent: 100 });
    await fixture.whenStable();
    expect(element.textContent).toContain('2 new, 1 changed, 1 kept as you had it.');
    expect([...element.querySelectorAll('a')].find((a) => a.textContent?.includes('See what changed'))?.getAttribute('href')).toBe(`/profile/changes/${'b'.repeat(24)}`);
  });
});
