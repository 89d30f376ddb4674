import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiError } from '@applywright/api-client';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { PrivacyPage } from './privacy-page';

const open = async (answers: Parameters<typeof fakeApi>[0]) => {
  localStorage.clear();
  const api = fakeApi(answers);
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: DOOR, useValue: api }] });
  const fixture = TestBed.createComponent(PrivacyPage);
  await fixture.whenStable();
  return { api, element: fixture.nativeElement as HTMLElement, fixture };
};

describe('PrivacyPage', () => {
  it('shows every section of the statement to somebody who never signed in', async () => {
    const { api, element } = await open({ 'GET /api/v1/privacy': () => ({ version: 4, sellsOrShares: false, sections: [{ heading: 'We do not sell', text: 'Nothing.' }, { heading: 'What is kept', text: '<b>Your CV</b>' }] }) });
    expect([...element.querySelectorAll('h2')].map((h) => h.textContent?.trim())).toEqual(['We do not sell', 'What is kept']);
    expect(element.textContent).toContain('<b>Your CV</b>');
    expect(element.textContent).toContain('Version 4');
    expect(api.calls.map((call) => call.route)).toEqual(['GET /api/v1/privacy']);
  });

  it('tries again when the server was away', async () => {
    let away = true;
    const { element, fixture } = await open({ 'GET /api/v1/privacy': () => (away ? Promise.reject(new ApiError('busy')) : { version: 1, sellsOrShares: false, sections: [] }) });
    away = false;
    element.querySelector<HTMLButtonElement>('[role=alert] button')!.click();
    await fixture.whenStable();
    expect(element.textContent).toContain('Version 1');
  });
});
