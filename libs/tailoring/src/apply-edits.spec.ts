import { applyEdits } from './apply-edits';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people';
import { tailorResume } from './tailor-resume';
import { writeLetter } from './write-letter';

const rich = SAMPLE_PEOPLE.find((p) => p.key === 'rich-engineer') as SamplePerson;
const today = '2026-11-23';
const { content: resume } = tailorResume({ facts: rich.facts, posting: rich.posting, wantedSkills: rich.wantedSkills, options: { pageLimit: 2, language: 'en' } });
const { content: letter } = writeLetter({ facts: rich.facts, posting: rich.posting, resume, tone: 'plain', language: 'en', today });
const statement = (part: string) => resume.work.flatMap((w) => w.highlights).find((h) => h.text.includes(part)) ?? { key: '', text: '', factIds: [] };
const edit = (kind: 'resume' | 'letter', key: string | undefined, text: string | null) => applyEdits({ resume, letter, edits: [{ kind, key: key ?? '', text }], facts: rich.facts, posting: rich.posting, today });
const texts = (r: typeof resume | null): string[] => r?.work.flatMap((w) => w.highlights.map((h) => h.text)) ?? [];

describe('applyEdits', () => {
  const led = statement('Led a team');

  it('takes the own words when the cited fact bears them', () => {
    const { resume: edited, refused } = edit('resume', led.key, 'Led 5 engineers through the move to 7 services on Kubernetes');
    expect(refused).toEqual([]);
    expect(texts(edited)).toContain('Led 5 engineers through the move to 7 services on Kubernetes');
  });

  it('cites the other fact too when the own words need it', () => {
    const { resume: edited, refused } = edit('resume', led.key, 'Led a team of 5 engineers at Kranich Logistik GmbH');
    expect(refused).toEqual([]);
    const job = rich.facts.find((f) => f.text.includes('Kranich'));
    expect(edited?.work.flatMap((w) => w.highlights).find((h) => h.key === led.key)?.factIds).toEqual([...led.factIds, job?.id]);
  });

  it.each(['Led a team of 12 engineers', 'Led a team of 5 engineers at Siemens', 'Led a team of 5 engineers with Rust'])('keeps the original when the own words are %j', (text) => {
    const { resume: edited, refused } = edit('resume', led.key, text);
    expect(texts(edited)).toEqual(texts(resume));
    expect(refused).toEqual([expect.objectContaining({ from: 'edit', key: led.key, text, reason: expect.stringMatching(/./) })]);
  });

  it('leaves a statement out when its text is null, and lists its fact', () => {
    const { resume: edited } = edit('resume', led.key, null);
    expect(texts(edited)).not.toContain(led.text);
    expect(edited?.leftOut).toEqual(expect.arrayContaining([...led.factIds]));
  });

  it('says so when the key names nothing', () => {
    expect(edit('letter', 'letter.nothing', 'Words').refused).toEqual([expect.objectContaining({ from: 'edit', key: 'letter.nothing' })]);
  });

  it('edits a sentence of the letter when its words are proven', () => {
    const first = letter.paragraphs[0]?.[0];
    const { letter: edited, refused } = edit('letter', first?.key, 'I am applying for the position of Staff Engineer, Platform at Northwind Freight as a Senior Backend Engineer.');
    expect(refused).toEqual([]);
    expect(edited?.paragraphs[0]?.[0]?.text).toContain('as a Senior Backend Engineer');
  });

  it('takes out characters that cannot be seen when own words have them', () => {
    const { resume: edited } = edit('resume', led.key, 'Led a team\u202e of 5\u200b\n engineers');
    expect(texts(edited)).toContain('Led a team of 5 engineers');
  });
});
