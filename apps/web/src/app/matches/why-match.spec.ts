import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { part } from './match-fixture';
import { WhyMatch } from './why-match';

const render = async (inputs: Record<string, unknown>) => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(WhyMatch);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
};
const points = (element: HTMLElement) => [...element.querySelectorAll('[data-testid=score-part] td')].map((cell) => Number(cell.textContent?.trim().replace('−', '-').replace('+', '')));

describe('WhyMatch', () => {
  it('shows parts that add up to the score, the largest first, when some take points away', async () => {
    const element = await render({ score: 61, parts: [part('seniority', 12), part('location', -8), part('skills', 57), part('feedback', 0)] });
    expect(points(element)).toEqual([57, 12, -8]);
    expect(points(element).reduce((a, b) => a + b)).toBe(61);
    expect(element.querySelector('[data-testid=score-sum]')?.textContent).toContain('61');
    expect(element.textContent).toContain('No points either way: The feedback.');
  });

  it('links a word to the fact that holds it, and only then', async () => {
    const words = [{ word: 'Rust', factIds: ['a'.repeat(24)] }, { word: 'Kafka', factIds: [] }];
    const element = await render({ score: 10, parts: [part('skills', 10, words)] });
    const links = [...element.querySelectorAll('a.pill')];
    expect(links.map((link) => link.textContent?.trim())).toEqual(['Rust']);
    expect(links[0]?.getAttribute('href')).toBe(`/profile?fact=${'a'.repeat(24)}`);
    expect(element.textContent).toContain('Kafka');
  });

  it('lists the gaps when there are any', async () => {
    const element = await render({ score: 10, parts: [part('skills', 10)], gaps: [{ skill: 'Welding', note: 'asked for twice' }] });
    expect(element.textContent).toContain('Welding');
    expect(element.textContent).toContain('asked for twice');
  });
});
