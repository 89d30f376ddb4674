import type { Fact } from '@applywright/contracts';
import { printedFacts } from './base-resume';
import { namedSkills } from './relevance';
import { FactList, SAMPLE_PEOPLE, type SamplePerson } from './sample-people';
import { changesAfterTrim, tailorResume, withoutFacts } from './tailor-resume';

const person = (key: string): SamplePerson => SAMPLE_PEOPLE.find((p) => p.key === key) as SamplePerson;
const tailor = (p: SamplePerson, pageLimit = 2) => tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: p.wantedSkills, options: { pageLimit, language: 'en' } });

describe('tailorResume', () => {
  it.each(SAMPLE_PEOPLE.map((p) => [p.key, p] as const))('accounts for every fact when the person is %s', (_key, p) => {
    const { content } = tailor(p, 1);
    const printed = printedFacts(content);
    const basics = new Set(['name', 'headline', 'email', 'phone', 'location', 'link']);
    const lost = p.facts.filter((f) => !printed.has(f.id) && !content.leftOut.includes(f.id) && !basics.has(f.kind));
    expect(lost).toEqual([]);
  });

  it.each(SAMPLE_PEOPLE.map((p) => [p.key, p] as const))('prints only words of the facts when the person is %s', (_key, p) => {
    const { content, refused } = tailor(p);
    // A space before the percent sign is no word.
    const words = new Map(p.facts.map((f) => [f.id, JSON.stringify(f.value).replaceAll(' %', '%')]));
    for (const s of [...content.summary, ...content.work.flatMap((w) => w.highlights), ...content.projects.flatMap((w) => w.highlights)])
      expect(s.factIds.some((id) => words.get(id)?.toLowerCase().includes(JSON.stringify(s.text.replace(/\.$/, '').replaceAll(' %', '%')).slice(1, -1).toLowerCase()))).toBe(true);
    expect(refused).toEqual([]);
  });

  it('leaves out a suggestion of a model when the user has not confirmed it', () => {
    const facts: Fact[] = new FactList().add('name', { full: 'Ida Berg' }).add('skill', { name: 'Rust' }, { source: { type: 'ai', model: 'm', from: [] }, confirmed: false }).facts;
    const { content } = tailorResume({ facts, posting: { title: 'Engineer', company: 'X', descriptionText: 'Rust' }, wantedSkills: ['Rust'], options: { pageLimit: 1, language: 'en' } });
    expect(content.skills).toEqual([]);
  });

  it('puts the wanted skills first when the posting names some', () => {
    const { content } = tailor(person('rich-engineer'));
    expect(content.skills.filter((s) => s.wanted).map((s) => s.name)).toEqual(['Go', 'Kubernetes', 'PostgreSQL', 'Kafka', 'Terraform']);
    expect(content.skills.findIndex((s) => !s.wanted)).toBe(5);
  });

  it('orders jobs newest first when the facts come in another order', () => {
    const facts = new FactList().add('name', { full: 'A B' }).add('work', { title: 'Old', company: 'O', start: '2010', end: '2012' }).add('work', { title: 'Now', company: 'N', start: '2020', end: 'present' }).facts;
    const { content } = tailorResume({ facts, posting: { title: 'T', company: 'C', descriptionText: '' }, wantedSkills: [], options: { pageLimit: 1, language: 'en' } });
    expect(content.work.map((w) => w.title)).toEqual(['Now', 'Old']);
  });

  it('keeps the statements that the posting asks for when there is room for few', () => {
    const facts = new FactList().add('name', { full: 'A B' }).add('work', { title: 'Gardener', company: 'Park' })
      .highlights('Mowed lawns', 'Raked leaves', 'Swept paths', 'Painted benches', 'Fed ducks', 'Pruned 200 roses a season').facts;
    const { content } = tailorResume({ facts, posting: { title: 'Rose gardener', company: 'C', descriptionText: 'Requirements: pruning roses.' }, wantedSkills: [], options: { pageLimit: 1, language: 'en' } });
    expect(content.work[0]?.highlights[0]?.text).toBe('Pruned 200 roses a season');
    expect(content.leftOut).toHaveLength(1);
  });

  it('moves what is trimmed to leftOut when pages run out', () => {
    const tailored = tailor(person('rich-engineer'));
    const { content, trimOrder } = tailored;
    const gone = trimOrder.slice(0, 2);
    const trimmed = withoutFacts(content, new Set(gone));
    const ids = content.work.flatMap((w) => w.highlights).filter((h) => gone.includes(h.key ?? '')).flatMap((h) => h.factIds);
    expect(ids).toHaveLength(2);
    expect(trimmed.leftOut).toEqual([...content.leftOut, ...ids]);
    expect(trimmed.work).toHaveLength(content.work.length);
    const told = changesAfterTrim(tailored, trimmed, person('rich-engineer').facts).filter((c) => c.kind === 'left-out').flatMap((c) => c.factIds);
    expect(told).toEqual(expect.arrayContaining(ids));
  });
});

describe('namedSkills', () => {
  it('finds whole names only when one skill is part of another word', () => {
    const facts = new FactList().skills('Go', 'C', 'C++', 'SQL').facts;
    expect(namedSkills(facts, { title: 'Cargo clerk', company: 'X', descriptionText: 'We use C++ and SQL, and let things go well.' })).toEqual(['C++', 'SQL', 'Go']);
  });
});
