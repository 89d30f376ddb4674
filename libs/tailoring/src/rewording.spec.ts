import { demandOf } from './relevance';
import { rewordings, skillAsPosted } from './rewording';
import { FactList } from './sample-people';
import { tailorResume } from './tailor-resume';

const posting = (descriptionText: string, title = 'Role') => ({ title, company: 'Firma', descriptionText });
const first = (text: string, advert: string, language: 'en' | 'de' = 'en'): string => {
  const p = posting(advert);
  return rewordings(text, { posting: p, demand: demandOf(p, []), language })[0] ?? text;
};

describe('rewordings', () => {
  it.each([
    ['the pronoun opens it', 'I managed 4 shops', '', 'Managed 4 shops'],
    ['the pronoun and "was responsible" open it', 'I was responsible for 4 shops', '', 'Responsible for 4 shops'],
    ['the rest speaks of "my"', 'I managed my team', '', 'I managed my team'],
    ['"we" opens it', 'We managed 4 shops', '', 'We managed 4 shops'],
    ['the posting has the long spelling', 'Wrote JS for 3 shops', 'Requirements: JavaScript.', 'Wrote JavaScript for 3 shops'],
    ['the posting has the short one too', 'Wrote JS for 3 shops', 'JavaScript (JS) is a must.', 'Wrote JS for 3 shops'],
    ['the posting asks for something else', 'Wrote JS for 3 shops', 'Requirements: Java.', 'Wrote JS for 3 shops'],
    ['the short spelling is part of a name', 'Wrote for js.example.org', 'Requirements: JavaScript.', 'Wrote for js.example.org'],
    ['the posting spells Postgres in full', 'Tuned Postgres', 'PostgreSQL required', 'Tuned PostgreSQL'],
    ['thousands are grouped by apostrophes', "Counted 3'200 birds", '', 'Counted 3,200 birds'],
    ['a percent sign stands apart', 'Cut costs by 31 %', '', 'Cut costs by 31%'],
    ['a point could be a decimal', 'Weighed 1.200 kg', '', 'Weighed 1.200 kg'],
    ['the second clause is what the posting asks', 'Planted hedges; pruned 200 roses', 'Requirements: pruning roses.', 'Pruned 200 roses; planted hedges'],
    ['the second clause points back', 'Planted hedges; pruned them yearly', 'Requirements: pruning.', 'Planted hedges; pruned them yearly'],
  ])('keep the truth when %s', (_case, text, advert, result) => {
    expect(first(text, advert)).toBe(result);
  });

  it.each([["Betreute 3'200 Kunden", 'Betreute 3.200 Kunden'], ['Kosten um 31% gesenkt', 'Kosten um 31 % gesenkt']])('write numbers as German does when the document is German: %s', (text, result) => {
    expect(first(text, '', 'de')).toBe(result);
  });
});

describe('skillAsPosted', () => {
  it.each([['JS', 'JavaScript'], ['k8s', 'JavaScript'], ['Java', 'JavaScript']])('spells %s as the posting does only when it is the same thing', (name) => {
    expect(skillAsPosted(name, posting('Requirements: JavaScript.'))).toBe(name === 'JS' ? 'JavaScript' : name);
  });
});

describe('tailorResume', () => {
  const facts = new FactList().add('name', { full: 'Ada Muster' }).add('work', { title: 'Developer', company: 'Lindenhof IT', start: '2020', end: 'present' })
    .highlights('I built 4 shops with JS', 'Moved reports from Oracle to PostgreSQL', 'Helped to introduce Kafka', 'Wrote the stock service in Python').skills('k8s', 'JS').facts;
  const p = posting('Requirements: JavaScript, Kubernetes, Python, Kafka and Oracle Database.');
  const tailor = (rejected: string[] = []) => tailorResume({ facts, posting: p, wantedSkills: [], options: { pageLimit: 1, language: 'en', rejected } });

  it('spells and rewords as the posting does when that is the same, and tells so', () => {
    const { content, changes } = tailor();
    expect(content.skills.map((s) => s.name)).toEqual(['JavaScript', 'Kubernetes', 'Python']);
    expect(content.work[0]?.highlights.map((h) => h.text)).toContain('Built 4 shops with JavaScript');
    expect(changes.filter((c) => c.kind === 'reworded').map((c) => [c.before, c.after])).toEqual([['I built 4 shops with JS', 'Built 4 shops with JavaScript'], ['JS', 'JavaScript'], ['k8s', 'Kubernetes']]);
  });

  it('adds a skill only when a statement shows it, not when it was helped with or left behind', () => {
    const { content, changes } = tailor();
    expect(changes.filter((c) => c.kind === 'added').map((c) => c.after)).toEqual(['Python']);
    expect(content.skills.map((s) => s.name)).not.toEqual(expect.arrayContaining(['Kafka', 'Oracle Database']));
  });

  it('keeps the own words, and adds nothing, when that is rejected', () => {
    const all = tailor().changes.map((c) => c.key);
    const { content, base } = tailor(all);
    expect({ ...content, skills: content.skills.map((s) => s.name) }).toEqual({ ...base, skills: base.skills.map((s) => s.name) });
  });
});
