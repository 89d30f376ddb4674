import type { ControlSnapshot, Fact, PageSnapshot } from '@applywright/contracts';
import { classifyFields } from './classify-fields';
import { controlOf, pageOf } from './control-factory';
import { planBlocks } from './plan-blocks';
import { sectionsToAdd } from './sections-to-add';

const job = (n: number): Fact => ({ id: String(n).padStart(24, '0'), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null, kind: 'work', value: { title: 'Carpenter', company: `Firm ${n}`, start: `20${10 + n}` } }) as Fact;
const jobs = (n: number): Fact[] => Array.from({ length: n }, (_, i) => job(i));
const block = (n: number, labels = ['Company', 'Title']): ControlSnapshot[] => labels.map((label) => controlOf(label, { context: [`Work experience ${n}`] }));
const page = (...controls: ControlSnapshot[]): PageSnapshot => ({ ...pageOf(...controls), adders: [{ ref: 'a1', section: 'experience', text: 'Add another' }] });
const next = (snapshot: PageSnapshot, facts: Fact[]): string[] => sectionsToAdd(snapshot, classifyFields(snapshot), facts).map((s) => s.ref);

describe('sectionsToAdd', () => {
  it('asks for one more block while the profile has a further job', () => {
    expect(next(page(), jobs(1))).toEqual(['a1']);
    expect(next(page(...block(1)), jobs(2))).toEqual(['a1']);
    expect(next(page(...block(1), ...block(2)), jobs(2))).toEqual([]);
  });
  it('stops at six blocks', () => expect(next(page(...[1, 2, 3, 4, 5, 6].flatMap((n) => block(n))), jobs(9))).toEqual([]));
  it('adds none when the block that is there is not understood', () => expect(next(page(controlOf('Frobnicate', { context: ['Work experience'] })), jobs(2))).toEqual([]));
});

describe('planBlocks', () => {
  it('goes by the number of the heading when a block lacks a part', () => {
    const snapshot = pageOf(...block(1, ['Company']), ...block(2, ['Title', 'Company']), ...block(3, ['Title']));
    expect([...planBlocks(snapshot, classifyFields(snapshot)).values()].map((p) => p.block)).toEqual([0, 1, 1, 2]);
  });
});
