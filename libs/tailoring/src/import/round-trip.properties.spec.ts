import { factText, isPublishable, JsonResume, type Fact, type FactInput } from '@applywright/contracts';
import * as fc from 'fast-check';
import { toJsonResume } from '../json-resume';
import { FactList, SAMPLE_PEOPLE } from '../sample-people';
import { fromJsonResume } from './from-json-resume';

/** Text as people write it, in any script and with any sign; what looks like markup is told apart elsewhere. */
const text = (maxLength: number) => fc.oneof(
  fc.string({ minLength: 1, maxLength, unit: 'grapheme' }), fc.constantFrom('=HYPERLINK("x")', 'Ünïcode, "quoted"', 'a < b > c', '漢字 العربية', '- a line\nand another', 'R&amp;D', 'x'.repeat(maxLength)),
).map((t) => t.replace(/[\p{C}<\u2028\u2029]/gu, '').trim()).filter((t) => t.length > 0 && t.length <= maxLength);
const opt = (maxLength: number) => fc.option(text(maxLength), { nil: undefined });
const month = fc.tuple(fc.integer({ min: 1950, max: 2040 }), fc.option(fc.integer({ min: 1, max: 12 }))).map(([y, m]) => (m ? `${y}-${String(m).padStart(2, '0')}` : `${y}`));
const start = fc.option(month, { nil: undefined });
const end = fc.option(fc.oneof(month, fc.constant('present')), { nil: undefined });
const value = (kind: string, fields: Record<string, fc.Arbitrary<string | undefined>>) => fc.record(fields).map((v) => ({ kind, value: Object.fromEntries(Object.entries(v).filter(([, x]) => x !== undefined)) }) as unknown as FactInput);
const country = fc.option(fc.constantFrom('DE', 'US', 'IN'), { nil: undefined });
const url = fc.webUrl().filter((u) => u.length < 200);

const single = fc.tuple(
  value('name', { full: text(200), given: opt(100), family: opt(100) }), value('headline', { text: text(300) }), value('summary', { text: text(5000) }),
  value('location', { text: text(200), street: opt(200), postalCode: opt(20), city: opt(100), region: opt(100), countryCode: country }),
);
const many = fc.oneof(
  value('email', { address: fc.emailAddress() }), value('phone', { number: fc.constantFrom('0151 555', '(030) 12 34', '+49 (0)30') }),
  value('link', { url, network: opt(40) }), value('link', { url: fc.constantFrom('linkedin.com/in/ana', 'www.ana.example') }),
  value('education', { school: opt(300), degree: opt(300), field: text(300), location: opt(200), start, end, grade: opt(100) }),
  value('skill', { name: text(120), level: opt(60), category: opt(120) }), value('language', { name: text(80), level: opt(80) }), value('certificate', { name: text(300), issuer: opt(300), date: start }),
  value('publication', { name: text(1000), publisher: opt(300), date: start }), value('award', { title: text(300), awarder: opt(300), date: start }), value('interest', { name: text(200) }), value('reference', { text: text(500) }),
);
const parent = fc.oneof(
  value('work', { title: text(300), company: opt(300), location: opt(200), start, end, summary: opt(5000) }),
  value('project', { name: text(300), description: opt(5000), url: fc.option(url, { nil: undefined }), start, end }),
);
const profile = fc.tuple(fc.subarray([0, 1, 2, 3]), single, fc.array(many, { maxLength: 8 }), fc.array(fc.tuple(parent, fc.array(text(2000), { maxLength: 3 })), { maxLength: 4 }), fc.array(text(2000), { maxLength: 2 }))
  .map(([which, ones, others, parents, loose]): Fact[] => {
    const list = new FactList();
    for (const text of loose) list.add('highlight', { text });
    for (const i of which) list.add((ones[i] as FactInput).kind, (ones[i] as FactInput).value as never);
    for (const f of others) list.add(f.kind, f.value as never);
    for (const [f, points] of parents) list.add(f.kind, f.value as never).highlights(...points);
    return list.facts;
  });

interface Told { readonly id: string; readonly parentId?: string | null; readonly fact: FactInput }
/** What a profile says, whatever its ids and order: each fact, with the words of the entry that it stands under. */
const said = (all: readonly Told[]): string[] => {
  const plain = ({ kind, value: v }: FactInput) => JSON.stringify([kind, Object.entries(v).filter(([k, x]) => x !== undefined && !(kind === 'phone' && k !== 'number')).sort()]);
  return all.map(({ fact, parentId }) => `${plain(fact)} under ${parentId ? factText(all.find((p) => p.id === parentId)?.fact as FactInput) : 'nothing'}`).sort();
};
const told = (facts: readonly Fact[]): Told[] => facts.map((f) => ({ id: f.id, parentId: f.parentId, fact: { kind: f.kind, value: f.value } as FactInput }));
const through = (facts: readonly Fact[]) => fromJsonResume(JSON.parse(JSON.stringify(toJsonResume(facts))), () => null);

describe('a profile as JSON Resume and back', () => {
  it('says the same, whatever it says', () => {
    fc.assert(fc.property(profile, (facts) => {
      const back = through(facts);
      expect(said(back?.facts ?? [])).toEqual(said(told(facts)));
      expect(back?.leftOut ?? []).toEqual([]);
    }), { numRuns: 400 });
  });

  it('fits the format’s own schema', () => {
    fc.assert(fc.property(profile, (facts) => {
      const resume = toJsonResume(facts);
      expect(JsonResume.parse(resume)).toEqual(resume);
    }), { numRuns: 100 });
  });

  it('fits the schema with as many facts as a profile holds', () => {
    const facts = new FactList().skills(...Array.from({ length: 4000 }, (_, i) => `Skill ${i}`)).facts;
    expect(JsonResume.parse(toJsonResume(facts)).skills).toHaveLength(4000);
  });

  it.each(SAMPLE_PEOPLE.filter((p) => p.key !== 'markup').map((p) => [p.key, p.facts] as const))('says the same of %s', (_, facts) => {
    const sent = facts.filter(isPublishable);
    expect(said(through(facts)?.facts ?? [])).toEqual(said(told(sent)));
  });
});
