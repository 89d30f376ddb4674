import type { DocumentChange, ResumeContent } from '@applywright/contracts';
import { linesOf } from './changes';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people';
import { tailorResume, type TailoredResume } from './tailor-resume';
import { writeLetter } from './write-letter';

const person = (key: string): SamplePerson => SAMPLE_PEOPLE.find((p) => p.key === key) as SamplePerson;
const tailor = (p: SamplePerson, rejected: string[] = [], pageLimit = 1): TailoredResume => tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: p.wantedSkills, options: { pageLimit, language: 'en', rejected } });
const everyone = SAMPLE_PEOPLE.map((p) => [p.key, p] as const);
const placeOf = (content: ResumeContent, list: string, key: string): number => linesOf(content).filter((l) => l.list === list).findIndex((l) => l.key === key);

describe('changes', () => {
  it.each(everyone)('tell of every line of the own résumé that is not printed when the person is %s', (_key, p) => {
    const { base, content, changes } = tailor(p);
    const printed = new Set(linesOf(content).map((l) => l.key));
    const gone = linesOf(base).filter((l) => !printed.has(l.key)).map((l) => `left-out:${l.key}`);
    expect(changes.filter((c) => c.kind === 'left-out').map((c) => c.key)).toEqual(expect.arrayContaining(gone));
  });

  it.each(everyone)('have keys of their own, as sentences have, when the person is %s', (_key, p) => {
    const { content, changes } = tailor(p);
    const letter = writeLetter({ facts: p.facts, posting: p.posting, resume: content, tone: 'plain', language: 'en', today: '2026-11-22' }).content;
    const resumeKeys = linesOf(content).map((l) => l.key);
    const letterKeys = letter.paragraphs.flat().map((s) => s.key);
    for (const keys of [resumeKeys, letterKeys, changes.map((c) => c.key)]) {
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((k) => k !== undefined && k.length > 0 && k.length <= 80)).toBe(true);
    }
  });

  const kinds = (changes: readonly DocumentChange[], kind: DocumentChange['kind']): DocumentChange[] => changes.filter((c) => c.kind === kind);

  it('bring back what was left out when that is rejected', () => {
    const p = person('many-pages');
    const left = kinds(tailor(p).changes, 'left-out').filter((c) => c.section === 'work').slice(3, 5);
    const again = tailor(p, left.map((c) => c.key));
    const printed = new Set(linesOf(again.content).map((l) => l.text));
    expect(left.map((c) => printed.has(c.before ?? ''))).toEqual([true, true]);
    expect(again.changes.filter((c) => c.rejected).map((c) => c.key)).toEqual(left.map((c) => c.key));
    expect(again.trimOrder.some((key) => left.some((c) => c.key.endsWith(key)))).toBe(false);
  });

  it('leave a line at its place when its move is rejected', () => {
    const p = person('rich-engineer');
    const first = tailor(p);
    const move = kinds(first.changes, 'moved').find((c) => c.section === 'work');
    expect(move).toBeDefined();
    const key = move?.key.slice('moved:'.length) ?? '';
    const list = linesOf(first.base).find((l) => l.key === key)?.list ?? '';
    const again = tailor(p, [move?.key ?? '']);
    const kept = new Set(linesOf(again.content).map((l) => l.key));
    const own = linesOf(again.base).filter((l) => l.list === list && kept.has(l.key)).findIndex((l) => l.key === key);
    expect(placeOf(again.content, list, key)).toBe(own);
    expect(again.changes.find((c) => c.key === move?.key)?.rejected).toBe(true);
  });

  it('name the words of the posting that a move answers', () => {
    const { changes } = tailor(person('rich-engineer'));
    expect(kinds(changes, 'moved').some((c) => c.wants.length > 0)).toBe(true);
  });
});
