import type { ResumeContent } from '@applywright/contracts';
import { baseResume } from './base-resume';
import { linesOf } from './changes';
import { COVERAGE_PEOPLE } from './coverage-people';
import { coverageOf, requirementsOf } from './requirements';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people';
import { tailorResume, withoutFacts } from './tailor-resume';

/** Lines of a printed page: head, then a line an entry and heading, and one for every 95 letters of a statement. */
const PAGE = 46;
const CHARS = 95;
const cost = (text: string): number => Math.max(1, Math.ceil(text.length / CHARS));
const SECTIONS = ['summary', 'work', 'projects', 'education', 'skills', 'certificates', 'languages'];

/** The lines of a résumé in printing order with what each takes; names of skills and languages share lines. */
const printed = (content: ResumeContent): { text: string; lines: number }[] =>
  SECTIONS.flatMap((section) => linesOf(content).filter((l) => l.section === section).map((l, i) => ({
    text: section === 'skills' ? `, ${l.text} ,` : l.text,
    lines: (i === 0 ? 2 : 0) + (['skills', 'languages', 'certificates'].includes(section) ? (l.text.length + 3) / CHARS : l.list === section && section !== 'summary' ? 2 : cost(l.text)),
  })));
const heightOf = (content: ResumeContent): number => 4 + printed(content).reduce((sum, l) => sum + l.lines, 0);

const firstPage = (content: ResumeContent, page: number): string[] => {
  let used = 4;
  const out: string[] = [];
  for (const { text, lines } of printed(content)) {
    used += lines;
    if (used > page) break;
    out.push(text);
  }
  return out;
};

const measure = (p: SamplePerson, page = PAGE): { own: number; tailored: number } => {
  const asked = requirementsOf(p.posting);
  const { content, trimOrder } = tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: [], options: { pageLimit: 1, language: 'en' } });
  let n = 0;
  while (n < trimOrder.length && heightOf(withoutFacts(content, new Set(trimOrder.slice(0, n)))) > page) n++;
  const fitted = withoutFacts(content, new Set(trimOrder.slice(0, n)));
  return { own: coverageOf(asked, firstPage(baseResume(p.facts, 'en'), page)), tailored: coverageOf(asked, firstPage(fitted, page)) };
};

describe('tailorResume', () => {
  const people = [...COVERAGE_PEOPLE, ...SAMPLE_PEOPLE];
  const pairs = people.flatMap((p) => COVERAGE_PEOPLE.map((q) => ({ ...p, key: `${p.key} at ${q.key}'s posting`, posting: q.posting })));

  it.each([PAGE, 40])('covers no less of any posting than the own first page when a page has %i lines', (page) => {
    expect(pairs.map((p) => ({ key: p.key, ...measure(p, page) })).filter((m) => m.tailored < m.own - 1e-9)).toEqual([]);
  });

  it('covers clearly more of the posting when the own order hides what it asks for', () => {
    const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const results = COVERAGE_PEOPLE.map((p) => measure(p));
    expect(mean(results.map((r) => r.tailored)) - mean(results.map((r) => r.own))).toBeGreaterThan(0.1);
  });

  it('covers what the whole own résumé covers when pages do not run out', () => {
    for (const p of people) {
      const asked = requirementsOf(p.posting);
      const { content, base } = tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: [], options: { pageLimit: 2, language: 'en' } });
      expect(coverageOf(asked, printed(content).map((l) => l.text))).toBeGreaterThanOrEqual(coverageOf(asked, printed(base).map((l) => l.text)) - 1e-9);
    }
  });
});


describe('requirementsOf', () => {
  const read = (descriptionText: string) => requirementsOf({ title: '', company: 'X', descriptionText }).map((r) => `${r.kind}: ${r.text}`);
  it('tells must from nice and duty when the posting has headings, and leaves out what is offered', () => {
    expect(read('About us\nWe love horses.\nWhat you will do\nTrain pickers\nRequirements\nSAP EWM\nNice to have\nForklift licence\nWe offer\nFree fruit')).toEqual(['must: SAP EWM', 'duty: Train pickers', 'nice: Forklift licence']);
  });
  it('goes by the words of a sentence when there are no headings', () => {
    expect(read('You must know PostgreSQL. Kafka is a plus. We are a family firm.')).toEqual(['must: PostgreSQL', 'nice: Kafka']);
  });
  it('reads German headings when the posting is German', () => {
    expect(read('Ihre Aufgaben\nWartung der Antriebe\nIhr Profil\nEPLAN\nWir bieten\nUrlaubsgeld')).toEqual(['must: EPLAN', 'duty: Wartung der Antriebe']);
  });
});
