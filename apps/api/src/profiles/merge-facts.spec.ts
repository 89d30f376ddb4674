import { factText, type Fact, type FactInput, type ParsedCv } from '@applywright/contracts';
import { mergeFacts } from './merge-facts';

const upload = { id: 'c'.repeat(24), fileName: 'cv.pdf' };
const ids = () => {
  let n = 0;
  return () => String(++n).padStart(24, '0');
};
const parsed = (...facts: (FactInput & { under?: number })[]): ParsedCv => ({
  language: 'en',
  fields: facts.map(({ under, ...fact }, i) => ({
    id: `p${i}`, ...(under === undefined ? {} : { parentId: `p${under}` }), fact: fact as FactInput, text: factText(fact as FactInput), confidence: 0.8, span: { page: 0, lineFrom: i, lineTo: i, quote: factText(fact as FactInput) },
  })),
});
const work = (title: string, company: string, start = '2020-01'): FactInput => ({ kind: 'work', value: { title, company, start } });
const skill = (name: string): FactInput => ({ kind: 'skill', value: { name } });
const texts = (facts: readonly Fact[]) => facts.map((f) => f.text);

describe('mergeFacts', () => {
  it('makes a fact of each field, with its place in the CV, highlights under their work', () => {
    const facts = mergeFacts([], parsed(work('Nurse', 'St. Ann'), { kind: 'highlight', value: { text: 'Led rounds' }, under: 0 } as FactInput & { under: number }), upload, ids());
    expect(facts.map((f) => [f.kind, f.parentId])).toEqual([['work', null], ['highlight', facts[0]?.id]]);
    expect(facts[0]?.source).toEqual({ type: 'cv', uploadId: upload.id, fileName: 'cv.pdf', span: expect.objectContaining({ lineFrom: 0 }) });
    expect(facts.every((f) => !f.confirmed)).toBe(true);
  });

  it('gives the same facts once when the same CV is read again', () => {
    const cv = parsed(work('Nurse', 'St. Ann'), skill('Triage'), skill('triage '));
    const next = ids();
    const once = mergeFacts([], cv, upload, next);
    const twice = mergeFacts(once, cv, upload, next);
    expect(texts(twice)).toEqual(texts(once));
    expect(texts(once)).toEqual(['Nurse, St. Ann, 2020-01', 'Triage']);
  });

  it('keeps what the user confirmed or typed and lets unconfirmed readings go', () => {
    const next = ids();
    const first = mergeFacts([], parsed(work('Nurse', 'St. Ann'), skill('Triage'), { kind: 'name', value: { full: 'Ana Lima' } }), upload, next);
    const edited = first.map((f) => (f.kind === 'work' ? { ...f, confirmed: true, text: 'Senior Nurse' } : f.kind === 'name' ? { ...f, confirmed: true } : f));
    const merged = mergeFacts(edited, parsed(work('Nurse', 'St. Ann'), skill('Wound care'), { kind: 'name', value: { full: 'A. Lima' } }), upload, next);
    expect(texts(merged).sort()).toEqual(['Ana Lima', 'Senior Nurse', 'Wound care']);
  });

  it('puts new highlights under the work entry that the user has confirmed', () => {
    const next = ids();
    const [job] = mergeFacts([], parsed(work('Nurse', 'St. Ann')), upload, next).map((f) => ({ ...f, confirmed: true }));
    const merged = mergeFacts([job as Fact], parsed(work('Nurse', 'St. Ann'), { kind: 'highlight', value: { text: 'Trained six' }, under: 0 } as FactInput & { under: number }), upload, next);
    expect(merged.find((f) => f.kind === 'highlight')?.parentId).toBe(job?.id);
  });
});
