import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { match, page } from './match-fixture';
import { MatchesPage } from './matches-page';

const detail = (descriptionHtml: string) => ({ ...match(1), posting: { ...match(1).posting, descriptionHtml, descriptionComplete: true }, gaps: [], alsoOn: [] });

const open = async (url: string, answers: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({
    'GET /api/v1/matches': () => page([match(1), match(2, { score: 40 })]),
    'GET /api/v1/matches/{job_id}': () => detail('<p>Good work</p>'),
    ...answers,
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'matches', component: MatchesPage }], withComponentInputBinding()),
      { provide: API, useValue: api },
      { provide: LiveEvents, useValue: { matchRun: signal(null), cv: signal(null) } },
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  await harness.fixture.whenStable();
  const element = harness.routeNativeElement as HTMLElement;
  return { api, element, harness };
};
const select = (element: HTMLElement, label: string) => element.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;

describe('MatchesPage', () => {
  it('asks for what the address says when it is opened by a link', async () => {
    const { api, element } = await open('/matches?minScore=70&country=NO&sort=salary&q=pilot');
    expect(api.calls[0]?.args['query']).toMatchObject({ minScore: 70, country: 'NO', sort: 'salary', order: 'desc', q: 'pilot' });
    expect(select(element, 'Lowest score').value).toBe('70');
    expect(select(element, 'Sort').value).toBe('salary');
    expect(element.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('pilot');
  });

  it('writes a chosen filter into the address and asks again', async () => {
    const { api, element, harness } = await open('/matches?sort=company');
    const field = select(element, 'Workplace');
    field.value = 'remote';
    field.dispatchEvent(new Event('change'));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/matches?sort=company&workplace=remote');
    expect(api.calls.at(-1)?.args['query']).toMatchObject({ workplace: 'remote', sort: 'company', order: 'asc' });
  });

  it('shows the advert without anything that runs when a match is opened', async () => {
    // Angular warns that it took something out: that is the point here.
    const warned = jest.spyOn(console, 'warn').mockImplementation();
    const html = '<p>Good <b>work</b><img src=x onerror="boom()"></p><script>boom()</script>';
    const { element } = await open(`/matches?job=${match(1).jobId}`, { 'GET /api/v1/matches/{job_id}': () => detail(html) });
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
    const advert = element.querySelector('.prose')!;
    expect(advert.innerHTML).toContain('<b>work</b>');
    expect(advert.innerHTML).not.toMatch(/script|onerror|boom/);
  });

  it('opens the posting by a plain link and records it when Apply is clicked', async () => {
    const { api, element, harness } = await open(`/matches?job=${match(1).jobId}`, { 'POST /api/v1/matches/{job_id}/apply': () => ({}) });
    const link = element.querySelector<HTMLAnchorElement>('[data-testid=apply]')!;
    expect([link.href, link.target, link.rel]).toEqual(['https://jobs.example/1/apply', '_blank', 'noopener noreferrer']);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await harness.fixture.whenStable();
    expect(api.calls.some((call) => call.route === 'POST /api/v1/matches/{job_id}/apply')).toBe(true);
  });

  it('offers a way out when the filters leave nothing', async () => {
    const { element } = await open('/matches?minScore=90', { 'GET /api/v1/matches': () => page([]) });
    expect(element.textContent).toContain('Nothing under these filters');
    expect(element.querySelector('app-filter-bar')).not.toBeNull();
  });
});
