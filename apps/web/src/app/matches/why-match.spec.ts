import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { matchFact, part } from './match-fixture';
import { WhyMatch } from './why-match';

const render = async (inputs: Record<string, unknown>) => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(WhyMatch);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const open = async (label: string) => {
    const button = [...element.querySelectorAll<HTMLButtonElement>('button[data-testid=score-part]')].find((b) => b.textContent?.includes(label))!;
    button.click();
    await fixture.whenStable();
    return button;
  };
  return { element, fixture, open };
};
const points = (element: HTMLElement) => [...element.querySelectorAll('[data-testid=score-part]')].map((row) => Number(/([+−]\d+)\s*$/.exec(row.textContent ?? '')?.[1]?.replace('−', '-')));
const widths = (element: HTMLElement, testid: string) => [...element.querySelectorAll<HTMLElement>(`[data-testid=${testid}]`)].map((e) => Math.round(parseFloat(e.style.width)));
const rust = { word: 'Rust', factIds: [matchFact(1, '').id], quote: 'You write rust every day.' };

describe('WhyMatch', () => {
  it('shows parts that add up to the score, gains and losses apart, when some take points away', async () => {
    const { element } = await render({ parts: [part('seniority', 12), part('location', -8), part('skills', 57), part('feedback', 0)] });
    expect(points(element)).toEqual([57, 12, -8]);
    expect([...element.querySelectorAll('h4')].map((h) => h.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['Speaks for it+69', 'Speaks against it−8']);
    expect(element.querySelector('[data-testid=score-sum]')?.textContent?.trim()).toBe('61');
    expect(element.querySelector('[data-testid=equation]')?.textContent).toBe('69 for it, 8 against it, together 61 of 100 points.');
    expect(element.textContent).toContain('No points either way: The feedback.');
  });

  it('draws the bar so that what is left after the losses is the score', async () => {
    const { element } = await render({ parts: [part('skills', 60), part('text', 20), part('salary', -30)] });
    expect(widths(element, 'gain')).toEqual([75, 25]);
    expect(widths(element, 'loss')).toEqual([30]);
    expect(element.querySelector<HTMLElement>('[data-testid=loss]')?.style.left).toBe('50%');
    expect(element.querySelector('app-score-bar')?.textContent).toContain('50');
  });

  it('opens a part to the fact with its place in the CV beside the posting’s words', async () => {
    const { element, open } = await render({ parts: [part('skills', 10, [rust])], facts: [matchFact(1, 'Wrote a scheduler in Rust', 11)] });
    expect(element.querySelector('[data-testid=evidence]')).toBeNull();
    const button = await open('skills');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const evidence = element.querySelector(`#${button.getAttribute('aria-controls')}`)!;
    const link = evidence.querySelector('a')!;
    expect(link.textContent).toContain('Wrote a scheduler in Rust');
    expect(link.textContent).toContain('CV, page 1, line 12');
    expect(link.getAttribute('href')).toBe(`/profile?fact=${rust.factIds[0]}`);
    expect(evidence.querySelector('mark')?.textContent).toBe('rust');
    expect(evidence.textContent).toContain('“You write rust every day.”');
  });

  it('says what it knows when neither facts nor quotes came along', async () => {
    const { element, open } = await render({ parts: [part('skills', 10, [{ word: 'Rust', factIds: rust.factIds }, { word: 'Kafka', factIds: [] }])] });
    await open('skills');
    const rows = [...element.querySelectorAll('[data-testid=evidence] li')].map((li) => li.textContent);
    expect(rows[0]).toContain('Show it in your profile');
    expect(rows[1]).toContain('From what you said you look for.');
    expect(element.querySelectorAll('[data-testid=evidence] a')).toHaveLength(1);
  });

  it('shows the first words and the others on demand when there are forty', async () => {
    const words = Array.from({ length: 40 }, (_, n) => ({ word: `word${n}`, factIds: [] }));
    const { element, fixture, open } = await render({ parts: [part('text', 10, words)] });
    await open('text');
    expect(element.querySelectorAll('[data-testid=evidence] li')).toHaveLength(7);
    [...element.querySelectorAll<HTMLButtonElement>('[data-testid=evidence] button')].find((b) => b.textContent?.includes('34 more words'))?.click();
    await fixture.whenStable();
    expect(element.querySelectorAll('[data-testid=evidence] li')).toHaveLength(40);
  });

  it('makes no button of a part that has no words', async () => {
    const { element } = await render({ parts: [part('location', 5)] });
    expect(element.querySelector('button')).toBeNull();
    expect(points(element)).toEqual([5]);
  });

  it('names the gaps with the points that they would add when there are any', async () => {
    const { element } = await render({ parts: [part('skills', 10)], gaps: [{ skill: 'Welding', note: 'asked for twice', points: 3 }, { skill: 'Brazing', note: '', points: 0 }] });
    expect([...element.querySelectorAll('li.pill')].map((li) => li.textContent)).toEqual(['Welding, would add +3', 'Brazing']);
  });

  it('leads each improvement to where it can be done, the most points first', async () => {
    const improvements = [
      { kind: 'name-title', text: 'Name the title “Welder”.', points: 2, factIds: [] },
      { kind: 'confirm-fact', text: 'Confirm “TIG welding”.', points: 5, factIds: [matchFact(3, '').id] },
      { kind: 'add-skill', text: 'Add Brazing if you have it.', points: 9, factIds: [] },
    ];
    const { element } = await render({ parts: [part('skills', 10)], gaps: [{ skill: 'Brazing', note: '', points: 9 }], improvements });
    const rows = [...element.querySelectorAll('[data-testid=improvements] li')];
    expect(rows.map((row) => [row.querySelector('a')?.getAttribute('href'), /\+\d+/.exec(row.textContent ?? '')?.[0]])).toEqual([
      [`/profile?fact=${matchFact(3, '').id}`, '+5'],
      ['/preferences#titles', '+2'],
    ]);
  });
});
