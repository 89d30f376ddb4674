import type { ControlSnapshot, Document, Fact, FillRow } from '@applywright/contracts';
import { classifyFields } from './classify-fields';
import { controlOf, optionsOf, pageOf } from './control-factory';
import { planFill } from './plan-fill';
import type { PlanSource } from './plan-source';

const hex = (n: number): string => n.toString(16).padStart(24, '0');
const fact = (n: number, input: Pick<Fact, 'kind' | 'value'>, rest: Partial<Fact> = {}): Fact => ({ id: hex(n), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null, ...input, ...rest }) as Fact;
const FACTS: readonly Fact[] = [
  fact(1, { kind: 'name', value: { full: 'Ines van der Wal' } }),
  fact(2, { kind: 'email', value: { address: 'ines@wal.example' } }),
  fact(3, { kind: 'phone', value: { number: '+31 6 12345678', e164: '+31612345678', countryCode: 'NL' } }),
  fact(4, { kind: 'location', value: { text: 'Utrecht', city: 'Utrecht', countryCode: 'NL' } }),
  fact(5, { kind: 'link', value: { url: 'linkedin.com/in/ines-wal' } }),
  fact(6, { kind: 'work', value: { title: 'Carpenter', company: 'Houtwerk', start: '2015-02', end: '2019-11' } }),
  fact(7, { kind: 'work', value: { title: 'Master carpenter', company: 'Balk', start: '2020', end: 'present' } }),
  fact(8, { kind: 'link', value: { url: 'https://github.com/invented' } }, { source: { type: 'ai', model: 'm', from: [] }, confirmed: false }),
];
const DOCUMENT = (kind: Document['kind'], format: Document['format']): Document => ({ id: hex(50), setId: hex(51), jobId: hex(52), kind, format, fileName: `${kind}.${format}`, sizeBytes: 1, sha256: '', pages: 1, selfCheck: { ok: true, checks: [] }, createdAt: '2026-01-01T00:00:00.000Z' });
const TWINS = { control: 'radio', inputType: 'radio', options: optionsOf('Yes', 'No') } as const;
const SELECT = { control: 'select', inputType: '' } as const;
const FILE = { control: 'file', inputType: 'file' } as const;

function plan(controls: readonly ControlSnapshot[], source: Partial<PlanSource> = {}): FillRow[] {
  const page = pageOf(...controls);
  return planFill(page, classifyFields(page), { facts: FACTS, documents: [], sensitiveAllowed: true, ...source }).rows;
}
const one = (control: ControlSnapshot, source: Partial<PlanSource> = {}): FillRow => plan([control], source)[0]!;

describe('planFill', () => {
  it('cites the facts behind each value when it fills from the profile', () => {
    expect(plan([controlOf('First name'), controlOf('Last name'), controlOf('Email'), controlOf('LinkedIn')]).map((r) => [r.action, r.value, r.factIds])).toEqual([
      ['type', 'Ines', [hex(1)]], ['type', 'van der Wal', [hex(1)]], ['type', 'ines@wal.example', [hex(2)]], ['type', 'https://linkedin.com/in/ines-wal', [hex(5)]],
    ]);
  });

  it('leaves a field empty when the only fact for it is an unconfirmed guess', () => {
    expect(one(controlOf('GitHub'))).toMatchObject({ action: 'leave', value: '', why: 'your profile has no github link' });
  });

  it('takes either link when a label offers both', () => {
    expect(one(controlOf('GitHub or LinkedIn')).value).toBe('https://linkedin.com/in/ines-wal');
    expect(one(controlOf('GitHub'))).toMatchObject({ action: 'leave' });
  });

  it('keeps what stands in a field when the person typed it', () => {
    expect(one(controlOf('Last name', { value: 'Existing' }))).toMatchObject({ action: 'leave', why: 'already filled in' });
    expect(one(controlOf('Phone', { inputType: 'tel', value: '+31' }))).toMatchObject({ action: 'type', value: '+31612345678' });
  });

  it('types the national number when the country code has its own field', () => {
    const code = controlOf('Country code', { ...SELECT, options: optionsOf('--', 'Belgium (+32)', 'Netherlands (+31)', 'Norway (+47)', 'Poland (+48)') });
    expect(plan([code, controlOf('Phone')]).map((r) => r.value)).toEqual(['Netherlands (+31)', '612345678']);
  });

  it('chooses options by meaning when they are worded otherwise', () => {
    expect(one(controlOf('Country', { ...SELECT, options: optionsOf('Choose', 'Belgium', 'The Netherlands') })).value).toBe('The Netherlands');
    expect(one(controlOf('Land', { ...SELECT, options: optionsOf('Bitte wählen', 'Belgien', 'Niederlande') })).value).toBe('Niederlande');
    expect(one(controlOf('Country', { ...SELECT, options: optionsOf('Belgium', 'France') }))).toMatchObject({ action: 'leave' });
  });

  it.each(['Gender', 'Race', 'Veteran status', 'Do you have a disability?', 'Desired salary', 'How did you hear about us?', 'Are you at least 18 years old?', 'Are you legally authorized to work in the Netherlands?', 'Do you require visa sponsorship?'])('leaves “%s” to the person when no answer is stored', (label) => {
    expect(one(controlOf(label, TWINS))).toMatchObject({ action: 'leave', value: '' });
  });

  it('never agrees or sets a password when answers are stored for everything', () => {
    const answers = { values: { consent: 'yes', password: 'secret' } } as PlanSource['answers'];
    expect(one(controlOf('I agree to the privacy policy', { control: 'checkbox', inputType: 'checkbox', options: optionsOf('') }), { answers })).toMatchObject({ action: 'leave' });
    expect(one(controlOf('Password', { inputType: 'password' }), { answers })).toMatchObject({ action: 'leave', value: '' });
  });

  it('answers permits by what a yes would mean when the country is the stored one', () => {
    const answers = { permits: [{ countryCode: 'NL', authorised: true, needsSponsorship: false }] };
    const ask = (label: string): string => one(controlOf(label, TWINS), { answers }).value;
    expect(ask('Are you legally authorized to work in the Netherlands?')).toBe('Yes');
    expect(ask('Will you require visa sponsorship to work in the Netherlands?')).toBe('No');
    expect(ask('Can you work in the Netherlands without sponsorship?')).toBe('Yes');
    expect(ask('Are you authorized to work in the Netherlands without visa sponsorship?')).toBe('Yes');
    expect(ask('Are you legally authorized to work in the United States?')).toBe('');
    expect(ask('Are you authorized to work and do you require sponsorship in the Netherlands?')).toBe('');
  });

  it('asserts nothing when the options of a permit question are no plain yes and no', () => {
    const answers = { permits: [{ countryCode: 'NL', authorised: true, needsSponsorship: false }] };
    const options = optionsOf('I require sponsorship', 'I am already sponsored', 'I have the right to work');
    expect(one(controlOf('Please tell us about your visa requirements', { ...TWINS, options }), { answers })).toMatchObject({ action: 'leave' });
  });

  it('leaves a stored yes alone when the question is worded in the negative', () => {
    const answers = { values: { over18: 'Yes', relocate: 'No' } };
    expect(one(controlOf('Are you at least 18 years old?', TWINS), { answers }).value).toBe('Yes');
    expect(one(controlOf('Are you under 18 years of age?', TWINS), { answers })).toMatchObject({ action: 'leave', value: '' });
    expect(one(controlOf('I am not willing to relocate', TWINS), { answers })).toMatchObject({ action: 'leave', value: '' });
  });

  it('writes a number where only a number is taken and leaves what does not fit', () => {
    const answers = { values: { salary: '60,000 EUR', startDate: 'in March' } };
    expect(one(controlOf('Desired salary', { inputType: 'number' }), { answers }).value).toBe('60000');
    expect(one(controlOf('Desired salary'), { answers }).value).toBe('60,000 EUR');
    expect(one(controlOf('Earliest start date', { inputType: 'date' }), { answers })).toMatchObject({ action: 'leave' });
    expect(one(controlOf('Full name', { maxLength: 5 }))).toMatchObject({ action: 'leave', why: 'longer than this field allows (5 characters)' });
  });

  it('walks jobs from the newest when a section repeats', () => {
    const block = (n: number): ControlSnapshot[] => ['Company', 'Title', 'From (MM/YYYY)', 'To (MM/YYYY)'].map((label) => controlOf(label, { context: [`Work experience ${n}`] }));
    expect(plan([...block(1), ...block(2), ...block(3)]).map((r) => r.value)).toEqual(['Balk', 'Master carpenter', '', '', 'Houtwerk', 'Carpenter', '02/2015', '11/2019', '', '', '', '']);
  });

  it('names the employer only when that job is still going on', () => {
    expect(one(controlOf('Current company')).value).toBe('Balk');
    const ended = FACTS.filter((f) => f.id !== hex(7));
    expect(one(controlOf('Current company'), { facts: ended })).toMatchObject({ action: 'leave' });
    expect(one(controlOf('Current or most recent company'), { facts: ended }).value).toBe('Houtwerk');
  });

  it('attaches the right document in a format that the field takes', () => {
    const documents = [DOCUMENT('resume', 'pdf'), DOCUMENT('resume', 'docx'), DOCUMENT('letter', 'pdf')];
    const rows = plan([controlOf('Resume', { ...FILE, accept: '.docx' }), controlOf('Cover letter', { ...FILE, accept: 'application/pdf' }), controlOf('Other documents', FILE)], { documents });
    expect(rows.map((r) => [r.action, r.value, r.why])).toEqual([['attach', 'resume', 'resume.docx'], ['attach', 'letter', 'letter.pdf'], ['leave', '', 'add further files yourself']]);
    expect(one(controlOf('Resume', { ...FILE, accept: 'image/*' }), { documents })).toMatchObject({ action: 'leave' });
  });
});
