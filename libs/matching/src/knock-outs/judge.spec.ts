import type { Fact, FactInput, Preferences } from '@applywright/contracts';
import { fact, NOW, posting, preferences } from '../fixtures';
import { knockOutsOf } from './knock-outs';

const PLAIN = preferences();
const judged = (sentence: string, facts: FactInput[] = [], some: Preferences = PLAIN, title = 'Accountant'): string[] =>
  knockOutsOf({ ...posting(title, 'Acme', 'Berlin, Germany', ''), descriptionText: sentence }, facts.map((input) => fact(input)), some, NOW).map(({ kind, status }) => `${kind} ${status}`);
const job = (title: string, start: string, end: string): FactInput => ({ kind: 'work', value: { title, company: 'Birch', start, end } });
const language = (name: string, level?: string): FactInput => ({ kind: 'language', value: level ? { name, level } : { name } });
const degree = (text: string, end = '2015'): FactInput => ({ kind: 'education', value: { school: 'Lindau', degree: text, end } });

describe('knockOutsOf', () => {
  it.each<[string, FactInput[], Partial<Preferences>, string]>([
    ['You must have the right to work in Germany.', [], {}, 'work-permit unknown'],
    ['You must have the right to work in Germany.', [], { workCountries: ['DE'] }, 'work-permit met'],
    ['You must have the right to work in Germany.', [], { workCountries: ['US'] }, 'work-permit unmet'],
    ['No visa sponsorship is available.', [], { workCountries: ['DE', 'AT'] }, 'work-permit met'],
    ['US citizenship is required.', [], { workCountries: ['US'] }, 'work-permit unknown'],
    ['Führerschein Klasse B erforderlich.', [], {}, 'licence unknown'],
    ['Führerschein Klasse B erforderlich.', [{ kind: 'skill', value: { name: 'Führerschein Klasse B' } }], {}, 'licence met'],
    ['Führerschein Klasse CE erforderlich.', [{ kind: 'skill', value: { name: 'Führerschein Klasse B' } }], {}, 'licence unmet'],
    ['CPA required.', [{ kind: 'certificate', value: { name: 'Certified Public Accountant' } }], {}, 'licence met'],
    ['A bachelor’s degree is required.', [], {}, 'degree unknown'],
    ['A bachelor’s degree is required.', [degree('MSc')], {}, 'degree met'],
    ['A master’s degree is required.', [degree('BSc')], {}, 'degree unmet'],
    ['A master’s degree or equivalent is required.', [degree('BSc')], {}, 'degree unknown'],
    ['A bachelor’s degree is required.', [degree('BSc', 'present')], {}, 'degree unknown'],
    ['German at level C1 is required.', [language('German', 'B2')], {}, 'language unmet'],
    ['German at level B2 is required.', [language('Deutsch', 'C1')], {}, 'language met'],
    ['German at level B2 is required.', [language('German')], {}, 'language unknown'],
    ['German at level B2 is required.', [language('French', 'C2')], {}, 'language unknown'],
    ['At least 5 years of experience in accounting.', [job('Accountant', '2014-01', 'present')], {}, 'experience met'],
    ['At least 5 years of experience in accounting.', [job('Accountant', '2024-06', 'present')], {}, 'experience unmet'],
    ['At least 5 years of experience in accounting.', [job('Sous Chef', '2010-01', 'present')], {}, 'experience unknown'],
    ['At least 5 years of experience in accounting.', [job('Accountant', '2024-06', 'present'), { kind: 'work', value: { title: 'Clerk' } }], {}, 'experience unknown'],
    ['Security clearance is mandatory.', [], {}, 'clearance unknown'],
    ['Knowledge of HACCP is essential.', [{ kind: 'skill', value: { name: 'HACCP' } }], {}, 'must-have met'],
    ['Knowledge of HACCP is essential.', [], {}, 'must-have unknown'],
  ])('judges “%s” by the facts when there are some', (sentence, facts, some, verdict) => expect(judged(sentence, facts, preferences(some))).toEqual([verdict]));

  it('leaves an unconfirmed suggestion out when it would meet a demand', () => {
    const suggested = { ...fact({ kind: 'certificate', value: { name: 'CPA' } }), source: { type: 'ai', model: 'm', from: [] }, confirmed: false } as Fact;
    expect(knockOutsOf({ title: 'Accountant', places: [], descriptionText: 'CPA required.' }, [suggested], PLAIN, NOW)[0]!.status).toBe('unknown');
  });
  it('quotes the posting and names the fact when a demand is met', () => {
    const own = fact(language('German', 'C2'));
    const [found] = knockOutsOf({ title: 'Nurse', places: [], descriptionText: 'About us\nWe care.\n\nYour profile\n- Fluent German (C1) is a must.\n- A sense of humour' }, [own], PLAIN, NOW);
    expect(found).toEqual({ kind: 'language', status: 'met', quote: 'Fluent German (C1) is a must.', note: 'Your German reads C2; about C1 is asked for.', factIds: [own.id] });
  });
  it('takes nothing from a section of wishes or offers when the lines would demand alone', () =>
    expect(judged('Nice to have:\n- CPA\n- Fluent French\n- 5+ years of experience in audit\n\nWe offer:\n- A master’s degree in your free time')).toEqual([]));
  it('keeps the demand and drops the wish when one sentence holds both', () => expect(judged('CPA required, fluent German preferred.')).toEqual(['licence unknown']));
  it('names each language apart when a sentence asks for two', () => expect(judged('Fluent German and English required.', [language('English', 'Native')])).toEqual(['language met', 'language unknown'].map((line) => line).sort()));
  it('stays short when an advert is nothing but demands', () => expect(judged('You must have a boat. '.repeat(9) + Array.from({ length: 40 }, (_, n) => `You must have tool ${n}.`).join(' ')).length).toBeLessThanOrEqual(12));
});
