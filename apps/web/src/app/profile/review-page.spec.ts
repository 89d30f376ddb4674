import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiError } from '@applywright/api-client';
import type { Fact, PatchProfileRequest, Profile } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { aiFact, cvFact, cvTextOf, profileOf, UPLOAD } from './profile-fixture';
import { ReviewPage } from './review-page';

const TEXT = cvTextOf(['Ida Berg', 'Cook, Harbour Inn (Oslo)', 'March 2019 – today', 'Sous vide']);
const work = cvFact('job', { kind: 'work', value: { title: 'Harbour Inn', company: 'Cook' }, text: 'Harbour Inn, Cook', line: 1, confidence: 0.6, runnerUp: { fact: { kind: 'work', value: { title: 'Cook', company: 'Harbour Inn' } }, text: 'Cook, Harbour Inn', confidence: 0.5 } });
const skill = cvFact('Sous vide', { line: 3, confidence: 0.4 });

/** A profile that changes as the server would change it. */
const serve = (facts: Fact[], refuse: () => boolean = () => false) => {
  let profile: Profile = profileOf(facts);
  const sent: unknown[] = [];
  const patch = ({ body }: Record<string, unknown>) => {
    if (refuse()) throw new ApiError('conflict');
    const { changes } = body as PatchProfileRequest;
    let next = profile.facts;
    for (const change of changes) {
      sent.push(change);
      if (change.op === 'confirm') next = next.map((f) => (f.id === change.factId ? { ...f, confirmed: true } : f));
      if (change.op === 'update') next = next.map((f) => (f.id === change.factId ? ({ ...f, ...change.fact, confirmed: true, confidence: 1, runnerUp: null } as Fact) : f));
      if (change.op === 'remove') next = next.filter((f) => f.id !== change.factId && f.parentId !== change.factId);
      if (change.op === 'add') next = [...next, { ...cvFact(`new-${next.length}`), ...change.fact, source: { type: 'user' }, confirmed: true, parentId: change.parentId ?? null } as Fact];
    }
    profile = profileOf(next, profile.version + 1);
    return profile;
  };
  return { sent, api: fakeApi({ 'GET /api/v1/me/profile': () => profile, 'PATCH /api/v1/me/profile': patch, 'GET /api/v1/cv-uploads/{id}/text': () => TEXT }) };
};

const open = async (facts: Fact[], refuse?: () => boolean) => {
  const { api, sent } = serve(facts, refuse);
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API, useValue: api }] });
  const fixture = TestBed.createComponent(ReviewPage);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await fixture.whenStable();
  const press = async (key: string, target: Element = element) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };
  const click = async (test: string) => {
    element.querySelector<HTMLButtonElement>(`[data-testid=${test}]`)!.click();
    await fixture.whenStable();
  };
  const pick = async (word: string) => {
    const at = TEXT.lines.flatMap((line) => [...line.text.matchAll(/\S+/gu)].map((m) => ({ key: `${line.index}:${m.index}`, text: m[0] }))).find((one) => one.text === word)!.key;
    const place = element.querySelector(`[data-word="${at}"]`)!;
    place.dispatchEvent(Object.assign(new Event('pointerdown', { bubbles: true }), { pointerType: 'mouse' }));
    place.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await fixture.whenStable();
  };
  return { api, sent, element, fixture, press, click, pick, progress: () => element.querySelector('[data-testid=review-progress]')?.textContent, value: () => element.querySelector('[data-testid=review-value]')?.textContent ?? '' };
};
afterEach(() => document.body.replaceChildren());

describe('ReviewPage', () => {
  it('goes through what is doubtful in the order of the CV, and leaves the rest out', async () => {
    const { progress, value, press } = await open([skill, work, cvFact('sure')]);
    expect([progress(), value()]).toEqual(['1 of 2', expect.stringContaining('Harbour Inn')]);
    await press('ArrowRight');
    expect([progress(), value()]).toEqual(['2 of 2', expect.stringContaining('Sous vide')]);
    await press('ArrowLeft');
    expect(progress()).toBe('1 of 2');
  });

  it('says how sure the reading was, in words, and marks the place in the CV', async () => {
    const { element } = await open([skill]);
    expect(element.textContent).toContain('Unsure · 40 %');
    expect(element.querySelectorAll('svg [data-mark]').length).toBeGreaterThan(0);
  });

  it('confirms and goes on when Enter is pressed, and sums up at the end', async () => {
    const { element, press, sent } = await open([work, skill]);
    await press('Enter');
    await press('ArrowRight');
    expect(sent).toEqual([{ op: 'confirm', factId: 'job' }]);
    expect(element.textContent).toContain('1 confirmed, 1 left for later.');
  });

  it.each([['a click', async (page: Awaited<ReturnType<typeof open>>) => page.click('runner-up')], ['the key D', async (page: Awaited<ReturnType<typeof open>>) => page.press('d')]])('takes what else it could be by %s', async (_, act) => {
    const page = await open([work, skill]);
    expect(page.element.querySelector('[data-testid=runner-up]')?.textContent).toContain('Cook, Harbour Inn');
    await act(page);
    expect(page.sent).toEqual([{ op: 'update', factId: 'job', fact: work.runnerUp?.fact }]);
    expect(page.progress()).toBe('2 of 2');
  });

  it('puts the words clicked in the CV into the field being edited: the first instead of what was there, the next behind', async () => {
    const { element, fixture, pick, press, sent } = await open([work]);
    await press('e');
    const [title, company] = element.querySelectorAll<HTMLInputElement>('form input');
    await pick('Cook,');
    company!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await pick('Harbour');
    await pick('Inn');
    expect([title!.value, company!.value]).toEqual(['Cook', 'Harbour Inn']);
    element.querySelectorAll('form input')[3]!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await pick('2019');
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    expect(sent).toEqual([{ op: 'update', factId: 'job', fact: { kind: 'work', value: { title: 'Cook', company: 'Harbour Inn', start: '2019' } } }]);
  });

  it('takes no keys while something is typed, and none that a button understands itself', async () => {
    const { element, press, sent } = await open([work]);
    await press('e');
    await press('Delete', element.querySelector('form input')!);
    await press('Enter', element.querySelector('form button')!);
    expect(sent).toEqual([]);
    expect(element.querySelector('form')).not.toBeNull();
  });

  it('removes by the key, and puts it back where the person goes back to it', async () => {
    const { element, press, sent, value, fixture } = await open([skill, cvFact('Pastry', { line: 3, confidence: 0.5 })]);
    await press('Delete');
    expect(value()).toContain('Pastry');
    await press('ArrowLeft');
    expect(element.textContent).toContain('Removed');
    [...element.querySelectorAll('button')].find((button) => button.textContent?.includes('Put it back'))!.click();
    await fixture.whenStable();
    expect(sent).toEqual([{ op: 'remove', factId: 'Sous vide' }, { op: 'add', fact: { kind: 'skill', value: { name: 'Sous vide' } }, parentId: null }]);
    expect(value()).toContain('Sous vide');
  });

  it('shows a suggestion as one, with what it would stand for', async () => {
    const { element } = await open([cvFact('old', { text: 'Kook' }), aiFact('new', { text: 'Cook', corrects: 'old' })]);
    expect(element.textContent).toContain('Suggested by model-x, waits for you');
    expect(element.querySelector('[data-testid=old]')?.textContent).toContain('Kook');
    expect(element.querySelector('[data-testid=review-confirm]')?.textContent).toContain('Accept');
  });

  it('stays where it is and says so when the profile was changed elsewhere', async () => {
    const { element, press, progress } = await open([work, skill], () => true);
    await press('Enter');
    expect(progress()).toBe('1 of 2');
    expect(element.querySelector('[role=alert]')?.textContent).toContain('make your change again');
  });

  it('says so when nothing is doubtful, and goes through everything when that is asked for', async () => {
    const { element, fixture, progress } = await open([cvFact('sure'), cvFact('told', { confirmed: true, line: 3 })]);
    expect(element.textContent).toContain('Nothing to check');
    fixture.componentRef.setInput('all', '1');
    await fixture.whenStable();
    expect(progress()).toBe('1 of 2');
  });

  it('asks for the CV that the fact was read from', async () => {
    const { api } = await open([skill]);
    expect(api.calls.filter((call) => call.route.endsWith('/text')).map((call) => call.args)).toEqual([{ params: { id: UPLOAD } }]);
  });
});
