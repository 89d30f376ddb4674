import type { ControlSnapshot, FillRow, LearntAnswer } from '@applywright/contracts';
import { classifyFields } from './classify-fields';
import { controlOf, optionsOf, pageOf } from './control-factory';
import { planFill } from './plan-fill';
import type { PlanSource } from './plan-source';

const TWINS = { control: 'radio', inputType: 'radio', options: optionsOf('Yes', 'No') } as const;
const choice = (...options: string[]): Partial<ControlSnapshot> => ({ control: 'select', inputType: '', options: optionsOf(...options) });
const kept = (question: string, answer: string, rest: Partial<LearntAnswer> = {}): LearntAnswer => ({ key: '0'.repeat(32), question, answer, scope: 'everywhere', company: '', updatedAt: '2026-01-01T00:00:00.000Z', ...rest });
function one(control: ControlSnapshot, source: Partial<PlanSource>): FillRow {
  const page = pageOf(control);
  return planFill(page, classifyFields(page), { facts: [], documents: [], ...source }).rows[0]!;
}
const allowed = (values: Record<string, string>): Partial<PlanSource> => ({ answers: { values }, sensitiveAllowed: true });

describe('planFill with stored answers', () => {
  it.each([['Gender', { gender: 'Woman' }, choice('Male', 'Female')], ['Desired salary', { salary: '60,000 EUR' }, {}], ['Do you have a criminal record?', { criminalRecord: 'No' }, TWINS]] as const)('holds the answer to “%s” back when the person has not agreed to it on this site', (label, values, rest) => {
    expect(one(controlOf(label, rest), { answers: { values } })).toMatchObject({ action: 'leave', value: '', held: 'sensitive' });
    expect(one(controlOf(label, rest), allowed(values))).toMatchObject({ from: 'stored' });
    expect(one(controlOf(label, rest), { sensitiveAllowed: true }).held).toBeUndefined();
  });

  it('holds a permit back when the person has not agreed', () => {
    const answers = { permits: [{ countryCode: 'NL', authorised: true, needsSponsorship: false }] };
    expect(one(controlOf('Are you authorized to work in the Netherlands?', TWINS), { answers })).toMatchObject({ action: 'leave', held: 'sensitive' });
  });

  it.each([
    ['Gender', { gender: 'Woman' }, ['Male', 'Female', 'Decline to self-identify'], 'Female'],
    ['Gender', { gender: 'Man' }, ['Woman', 'Trans man'], ''],
    ['Geschlecht', { gender: 'Woman' }, ['männlich', 'weiblich', 'divers'], 'weiblich'],
    ['Gender', { gender: 'Prefer not to say' }, ['Male', 'Female', "I don't wish to answer"], "I don't wish to answer"],
    ['Veteran status', { veteran: 'No' }, ['I am not a protected veteran', 'I identify as one or more of the classifications of a protected veteran', 'I do not wish to answer'], 'I am not a protected veteran'],
    ['Veteran status', { veteran: 'No' }, ['I am not a veteran', 'I am not a protected veteran'], ''],
    ['Disability status', { disability: 'No' }, ['Yes, I have a disability', 'No, I do not have a disability', 'I do not want to answer'], 'No, I do not have a disability'],
    ['Race', { race: 'White' }, ['White (Not Hispanic or Latino)', 'Asian (Not Hispanic or Latino)'], 'White (Not Hispanic or Latino)'],
    ['Years of experience', { 'experience.years': '6' }, ['0-2 years', '3-5 years', '6-10 years', '10+ years'], '6-10 years'],
    ['Notice period', { noticePeriod: '1 month' }, ['Less than 1 month', 'More than 1 month'], ''],
  ] as const)('chooses for “%s” by meaning with %j among %j', (label, values, options, value) => expect(one(controlOf(label, choice(...options)), allowed(values)).value).toBe(value));

  it('never enters expected pay where another pay is asked for', () => {
    const source = allowed({ salary: '60,000 EUR' });
    for (const label of ['Current salary', 'Expected salary in USD', 'Desired hourly rate']) expect(one(controlOf(label), source)).toMatchObject({ action: 'leave', value: '' });
  });

  it.each([
    ['Have you ever been convicted of a felony?', 'No', 'No'],
    ['Have you been convicted of a crime within the last seven years?', 'No', 'No'],
    ['Have you ever been convicted of a crime?', 'Yes', 'Yes'],
    ['Do you have any unspent convictions?', 'Yes', ''],
    ['Have you ever been convicted of a felony?', 'Yes', ''],
    ['Have you ever been charged with or convicted of a crime?', 'No', ''],
    ['Do you have any pending criminal charges?', 'No', ''],
    ['Do you have a clean criminal record?', 'No', ''],
  ])('answers “%s” with the stored %s only where that is what was asked', (label, stored, value) => expect(one(controlOf(label, TWINS), allowed({ criminalRecord: stored })).value).toBe(value));
});

describe('planFill with kept answers', () => {
  it('enters the answer to the same question and says where it comes from', () => {
    const learnt = [kept('Do you have experience with Figma?', 'Yes'), kept('Why do you want to work here?', 'Because of the workshop.', { scope: 'company', company: 'Balk B.V.' })];
    expect(one(controlOf('Have you got any experience with Figma?', TWINS), { learnt })).toMatchObject({ action: 'choose', value: 'Yes', from: 'learnt' });
    expect(one(controlOf('Do you have experience with Sketch?', TWINS), { learnt })).toMatchObject({ action: 'leave' });
    const why = controlOf('Why are you interested in joining us?', { control: 'textarea', inputType: '' });
    expect(one(why, { learnt, company: 'Balk' })).toMatchObject({ action: 'type', value: 'Because of the workshop.', from: 'learnt' });
    expect(one(why, { learnt, company: 'Other' })).toMatchObject({ action: 'leave' });
    expect(one({ ...why, maxLength: 10 }, { learnt, company: 'Balk' })).toMatchObject({ action: 'leave', why: 'longer than this field allows (10 characters)' });
  });

  it('leaves what is never to be answered, and holds back what touches the person', () => {
    expect(one(controlOf('Do you own a car?', TWINS), { learnt: [kept('Do you own a car?', '', { scope: 'never' })] })).toMatchObject({ action: 'leave', why: 'you chose never to have this answered' });
    expect(one(controlOf('What is your nationality?'), { learnt: [kept('What is your nationality?', 'Dutch')] })).toMatchObject({ action: 'leave', held: 'sensitive' });
  });
});
