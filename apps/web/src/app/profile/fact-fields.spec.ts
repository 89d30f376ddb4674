import { FACT_KINDS } from '@applywright/contracts';
import { FACT_VALUES } from '@applywright/contracts/fact';
import { FACT_FIELDS, factFromForm, factProblems } from './fact-fields';

describe('FACT_FIELDS', () => {
  it.each([...FACT_KINDS])('shows only what the contract knows, and asks for all that it asks, in %s', (kind) => {
    const shape = FACT_VALUES[kind].shape as Record<string, { safeParse(value: unknown): { success: boolean } }>;
    const fields = FACT_FIELDS[kind];
    expect(Object.keys(shape)).toEqual(expect.arrayContaining(fields.map((field) => field.key)));
    const needed = Object.entries(shape).filter(([, type]) => !type.safeParse(undefined).success).map(([key]) => key);
    expect(fields.filter((field) => field.required).map((field) => field.key)).toEqual(needed);
  });
});

describe('factProblems', () => {
  it('asks for what is needed when it is empty', () => expect(factProblems('skill', { name: '  ' })).toEqual({ name: 'Please fill this in.' }));
  it('explains the date when it is none', () => expect(factProblems('work', { title: 'Cook', start: '03/2019' })).toEqual({ start: 'Use 2021, 2021-03 or present.' }));
  it('asks for something when everything is empty', () => expect(Object.keys(factProblems('work', {}))).toEqual(['title']));
  it.each(['2019', '2019-03', 'present', 'Present'])('takes %s as a date', (start) => expect(factProblems('work', { title: 'Cook', start })).toEqual({}));
});

describe('factFromForm', () => {
  it('keeps what the form does not show, and drops what was emptied', () => {
    expect(factFromForm('location', { text: 'Oslo', city: '' }, { text: 'Bergen', city: 'Bergen', countryCode: 'NO' })).toEqual({ kind: 'location', value: { text: 'Oslo', countryCode: 'NO' } });
  });
  it('drops the derived number when the phone changes, and only then', () => {
    const before = { number: '040 123', e164: '+4940123' };
    expect(factFromForm('phone', { number: '040 999' }, before)).toEqual({ kind: 'phone', value: { number: '040 999' } });
    expect(factFromForm('phone', { number: '040 123' }, before)).toEqual({ kind: 'phone', value: before });
  });
});
