import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { KnockOut } from '@applywright/contracts';
import { KnockOutList } from './knock-out-list';
import { knockOut, match } from './match-fixture';
import { MatchRow } from './match-row';

const render = async (knockOuts: KnockOut[]) => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(KnockOutList);
  fixture.componentRef.setInput('knockOuts', knockOuts);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
};
const row = async (knockOuts: KnockOut[]) => {
  const fixture = TestBed.createComponent(MatchRow);
  fixture.componentRef.setInput('match', match(1, { knockOuts }));
  fixture.componentRef.setInput('now', 0);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('[data-testid=unmet]')?.textContent ?? null;
};

describe('KnockOutList', () => {
  it('shows what is not met first and with the posting’s own words, what is met quietly', async () => {
    const element = await render([knockOut('met', { kind: 'degree', note: 'A degree.' }), knockOut('unknown', { kind: 'clearance' }), knockOut('unmet')]);
    const sections = [...element.querySelectorAll('section')];
    expect(sections.map((s) => s.querySelector('h3')?.textContent?.trim())).toEqual(['Not met, as far as your profile says', 'Check this']);
    expect(sections[0]?.querySelector('q')?.textContent).toBe('a lorry licence is required');
    expect(element.querySelector('[data-testid=knock-outs-met]')?.textContent).toContain('Degree: A degree.');
  });

  it('shows few of many demands to be checked, and the others on demand', async () => {
    const element = await render(['a', 'b', 'c', 'd'].map((note) => knockOut('unknown', { kind: 'must-have', note })));
    expect(element.querySelectorAll('section li')).toHaveLength(2);
    element.querySelector<HTMLButtonElement>('section button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect([...element.querySelectorAll('section li p:first-child')].map((p) => p.textContent)).toEqual(['Must-have. a', 'Must-have. b', 'Must-have. c', 'Must-have. d']);
    expect(element.querySelector('section button')).toBeNull();
  });

  it.each([
    ['the fact that speaks about it', { factIds: ['c'.repeat(24)] }, `/profile?fact=${'c'.repeat(24)}`],
    ['the countries that one may work in', { kind: 'work-permit' as const }, '/preferences#work-countries'],
    ['the profile', {}, '/profile'],
  ])('leads to %s when a demand is to be checked', async (_, over, href) => {
    const element = await render([knockOut('unknown', over)]);
    expect(element.querySelector('a')?.getAttribute('href')).toBe(href);
  });
});

describe('MatchRow', () => {
  it.each([
    [[knockOut('unmet')], 'Not met: licence'],
    [[knockOut('unmet'), knockOut('unmet', { kind: 'degree' })], '2 demands not met'],
    [[knockOut('unknown'), knockOut('met')], null],
    [[], null],
  ])('marks only what is not met: %#', async (knockOuts, words) => expect(await row(knockOuts)).toBe(words));
});
