import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SOURCE_TERMS, type SourceName } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { match, page } from './match-fixture';
import { MatchesPage } from './matches-page';

const SOURCES = Object.keys(SOURCE_TERMS) as SourceName[];
const of = (source: SourceName) => match(1, { posting: { ...match(1).posting, source } });
const copy = (source: SourceName) => ({ source, company: 'Quay Bank', url: `https://jobs.example/${source}`, postedAt: null });

const render = async (source: SourceName, alsoOn: ReturnType<typeof copy>[] = [], over: Parameters<typeof match>[1] = {}) => {
  TestBed.resetTestingModule();
  const shown = { ...of(source), ...over };
  const api = fakeApi({
    'GET /api/v1/matches': () => page([shown]),
    'GET /api/v1/matches/{job_id}': () => ({ ...shown, posting: { ...shown.posting, descriptionHtml: '<p>Work</p>', descriptionComplete: true }, gaps: [], alsoOn }),
  });
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: 'matches', component: MatchesPage }], withComponentInputBinding()), { provide: API, useValue: api }, { provide: LiveEvents, useValue: { matchRun: signal(null), cv: signal(null) } }],
  });
  const harness = await RouterTestingHarness.create(`/matches?job=${shown.jobId}`);
  await harness.fixture.whenStable();
  return harness.routeNativeElement as HTMLElement;
};
const credits = (element: Element | null): HTMLAnchorElement[] => [...(element?.querySelectorAll<HTMLAnchorElement>('[data-testid=source-credit]') ?? [])];

describe('SourceCredit', () => {
  it.each(SOURCES)('names %s in list and detail when its terms ask for it, and only then', async (source) => {
    const { required, text, href, allowNofollow } = SOURCE_TERMS[source].attribution;
    const element = await render(source);
    const places = [element.querySelector('[data-testid=matches]'), element.querySelector('app-match-detail-panel')];
    for (const place of places) {
      expect(place).not.toBeNull();
      const links = credits(place);
      expect(links).toHaveLength(required ? 1 : 0);
      for (const link of links) {
        expect(link.textContent).toContain(text);
        expect(link.getAttribute('href')).toBe(href);
        if (!allowNofollow) expect(link.rel).not.toContain('nofollow');
        expect(link.closest('button')).toBeNull();
      }
    }
  });

  it.each(SOURCES.filter((source) => SOURCE_TERMS[source].attribution.required))('names %s among the copies of a posting', async (source) => {
    const element = await render('greenhouse', [copy(source)]);
    const also = element.querySelector('[data-testid=also-on]');
    expect(also?.querySelector(`a[href="https://jobs.example/${source}"]`)?.textContent).toContain(SOURCE_TERMS[source].label);
    expect(credits(also).map((link) => link.getAttribute('href'))).toEqual([SOURCE_TERMS[source].attribution.href]);
  });

  it('keeps the label of Adzuna at 116 × 23 px', async () => {
    const [link] = credits(await render('adzuna'));
    expect(link?.textContent).toBe('Jobs by Adzuna');
    expect(link?.className).toMatch(/min-h-\[23px\].*min-w-\[116px\]/);
  });

  it('links no copy whose address is odd', async () => {
    const element = await render('greenhouse', [{ ...copy('themuse'), url: 'javascript:alert(1)' }]);
    expect(element.querySelector('[data-testid=also-on]')?.innerHTML).not.toContain('javascript');
  });
});

describe('the evidence of freshness', () => {
  it('stands in the detail in words, with a pill in both', async () => {
    const element = await render('lever', [], { reposts: 2, freshness: { level: 'doubtful', reasons: ['Dated 3 days ago, but first seen 5 months ago', 'Listed 2 times before'] } });
    expect(element.querySelector('[data-testid=listing]')?.textContent).toContain('Dated 3 days ago, but first seen 5 months ago. Listed 2 times before.');
    expect([...element.querySelectorAll('[data-testid=freshness]')].map((pill) => pill.textContent)).toEqual(['Check if still open', 'Check if still open']);
    expect(element.querySelector('[data-testid=matches]')?.textContent).toContain('listed 2 times before');
  });
  it('says nothing when there is nothing to say', async () => {
    const element = await render('lever');
    expect(element.querySelector('[data-testid=listing]')).toBeNull();
    expect(element.querySelector('[data-testid=freshness]')).toBeNull();
  });
});
