import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CvUpload, Fact } from '@applywright/contracts';
import * as files from '../documents/save-file';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { aiFact, cvFact, cvTextOf, profileOf, uploadOf } from './profile-fixture';
import { ProfilePage } from './profile-page';

const open = async (facts: Fact[], upload: CvUpload = uploadOf(), answers: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({ 'GET /api/v1/me/profile': () => profileOf(facts), 'GET /api/v1/cv-uploads/{id}': () => upload, 'GET /api/v1/cv-uploads/{id}/text': () => cvTextOf(['Ida Berg', 'Welding']), ...answers });
  const cv = signal<{ upload: CvUpload; percent: number } | null>(null);
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API, useValue: api }, { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ textModel: 'template' }) }) }, { provide: LiveEvents, useValue: { cv, matchRun: signal(null) } }] });
  const fixture = TestBed.createComponent(ProfilePage);
  await fixture.whenStable();
  return { api, cv, element: fixture.nativeElement as HTMLElement, fixture };
};

afterEach(() => jest.restoreAllMocks());

describe('ProfilePage', () => {
  it('leads to the check one by one when something was read unsurely', async () => {
    const { element } = await open([cvFact('Welding', { confidence: 0.5 }), cvFact('sure')]);
    expect(element.querySelector('[data-testid=check-first]')?.textContent).toContain('Check first (1)');
    expect(element.querySelector('[data-testid=review]')?.getAttribute('href')).toBe('/profile/review');
  });

  it('shows suggestions by themselves, not among what was read unsurely', async () => {
    const { element } = await open([aiFact('new')]);
    expect(element.querySelector('[data-testid=check-first]')).toBeNull();
    expect(element.querySelectorAll('[data-testid=suggestion]')).toHaveLength(1);
  });

  it('shows how the newest CV was read and what it changed', async () => {
    const { element } = await open([cvFact('a')], uploadOf({ notes: ['encrypted'], changes: { added: 1, changed: 0, removed: 2, kept: 0 } }));
    expect(element.querySelector('[data-testid=cv-notes]')?.textContent).toContain('The file is protected');
    expect(element.querySelector('[data-testid=changes-line]')?.textContent).toContain('1 new, 2 no longer there.');
    expect(element.querySelector('[data-testid=changes-line] a')?.getAttribute('href')).toBe(`/profile/changes/${'b'.repeat(24)}`);
  });

  it('loads facts, notes and text anew when pictures in the CV have been read', async () => {
    const before = uploadOf({ notes: ['scanned-pages'], ocr: { offered: true, confidence: null } });
    const { api, cv, element, fixture } = await open([cvFact('a')], before, { 'POST /api/v1/cv-uploads/{id}/ocr': () => uploadOf({ status: 'queued' }) });
    const asked = () => ['/me/profile', '/text', '/{id}'].map((end) => api.calls.filter((call) => call.route.startsWith('GET') && call.route.endsWith(end)).length);
    const counts = asked();
    element.querySelector<HTMLButtonElement>('[data-testid=read-scan]')!.click();
    await fixture.whenStable();
    cv.set({ upload: uploadOf({ notes: ['ocr'], ocr: { offered: false, confidence: 0.9 } }), percent: 100 });
    await fixture.whenStable();
    expect(asked()).toEqual(counts.map((n) => n + 1));
  });

  it('hands the profile out as a JSON Resume file', async () => {
    const saved: { text: Promise<string>; name: string }[] = [];
    jest.spyOn(files, 'saveFile').mockImplementation((blob, name) => void saved.push({ text: readText(blob), name }));
    const { element, fixture } = await open([cvFact('a')], uploadOf(), { 'GET /api/v1/me/profile/json-resume': () => ({ basics: { name: 'Ida Berg' } }) });
    element.querySelector<HTMLButtonElement>('[data-testid=profile-more]')!.click();
    await fixture.whenStable();
    document.querySelector<HTMLButtonElement>('[data-testid=json-resume]')!.click();
    await fixture.whenStable();
    expect(saved.map(({ name }) => name)).toEqual(['resume.json']);
    expect(JSON.parse(await saved[0]!.text)).toEqual({ basics: { name: 'Ida Berg' } });
  });

  it('shows three hundred facts', async () => {
    const { element } = await open(Array.from({ length: 300 }, (_, n) => cvFact(`Skill ${n}`, { confidence: n % 2 ? 0.9 : 0.5 })));
    expect(element.querySelectorAll('app-fact-row')).toHaveLength(300);
    expect(element.querySelectorAll('[data-testid=check-first] li')).toHaveLength(13);
  });
});

const readText = (blob: Blob): Promise<string> => new Promise((resolve) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.readAsText(blob);
});
