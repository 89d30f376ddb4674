import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiError } from '@applywright/api-client';
import { ERROR_CODES, type ImportResult, MAX_CV_BYTES } from '@applywright/contracts';
import { cvFact, profileOf } from '../profile/profile-fixture';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { ImportCard } from './import-card';

const RESULT: ImportResult = {
  format: 'linkedin', profile: profileOf([cvFact('a'), cvFact('b')]), leftOut: ['Connections', 'Messages'],
  changes: [{ type: 'added', kind: 'skill', factId: 'a', before: null, after: 'Welding', offered: null, span: null }],
};

const open = async (answer: () => unknown) => {
  const api = fakeApi({ 'POST /api/v1/me/profile/import': answer, 'GET /api/v1/me/profile': () => RESULT.profile });
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API, useValue: api }] });
  const fixture = TestBed.createComponent(ImportCard);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const choose = async (name: string, size = 10) => {
    const file = new File(['x'], name);
    Object.defineProperty(file, 'size', { value: size });
    const picker = element.querySelector('input')!;
    Object.defineProperty(picker, 'files', { value: [file], configurable: true });
    picker.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  return { api, choose, element };
};

describe('ImportCard', () => {
  it('tells how to get a LinkedIn export', async () => expect((await open(() => RESULT)).element.querySelector('details')?.textContent).toContain('Get a copy of your data'));

  it('sends the file and shows what came of it, with what was left out', async () => {
    const { api, choose, element } = await open(() => RESULT);
    await choose('export.zip');
    expect(api.calls.find((call) => call.route.endsWith('/import'))?.args).toMatchObject({ file: { name: 'export.zip' } });
    const text = element.querySelector('[data-testid=import-result]')?.textContent;
    expect(text).toContain('export.zip was imported');
    expect(text).toContain('LinkedIn export, 1 change. Your profile now holds 2 facts.');
    expect(text).toContain('Connections, Messages');
    expect(text).toContain('Welding');
  });

  it('explains a file that is neither, and says that nothing changed', async () => {
    const { choose, element } = await open(() => Promise.reject(new ApiError('import_unreadable', ERROR_CODES.import_unreadable.message)));
    await choose('notes.json');
    expect(element.querySelector('[role=alert]')?.textContent).toContain('as it came, without unpacking it');
    expect(element.textContent).toContain('notes.json was not imported. Nothing was changed.');
  });

  it('sends nothing when the file is larger than the server takes', async () => {
    const { api, choose, element } = await open(() => RESULT);
    await choose('everything.zip', MAX_CV_BYTES + 1);
    expect(api.calls.some((call) => call.route.startsWith('POST'))).toBe(false);
    expect(element.querySelector('[role=alert]')?.textContent).toContain('not for everything');
  });
});
