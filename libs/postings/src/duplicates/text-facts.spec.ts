import { hashOf } from '@applywright/lexicon';
import { companyWords, sameCompany } from './company-name';
import { comparePlaces, placeFacts } from './place-facts';
import { citiesInText, clientWords, payInText } from './text-facts';
import { sketchText } from './text-sketch';

const clientsIn = (text: string): ReadonlySet<number> => clientWords(text, sketchText(text, '').words);
import { readTitle } from './title-words';

const title = (text: string, ...without: string[]) => readTitle(text, new Set(without));

describe('readTitle', () => {
  it.each([
    ['Staff Nurse (m/f/d)', 'Staff Nurse - Remote'], ['Buchhalter:in (m/w/d) 80-100%', 'Buchhalter'], ['Credit Controller - REQ-11872', 'CREDIT CONTROLLER (Ref. 4711)'], ['Infirmière (H/F)', 'Infirmier'],
    ['Still hiring: Plasterer', 'Plasterer | Job ID 20931'], ['Die Stelle ist noch frei: Maurer', 'Maurer (all genders)'],
  ])('reads %p and %p as one', (a, b) => expect(title(a)).toEqual(title(b)));
  it.each([['Nurse ICU', 'Nurse Paediatrics'], ['Senior Cook', 'Cook'], ['Maurer Nachtschicht', 'Maurer Tagschicht'], ['Backend Engineer, Payments', 'Backend Engineer'], ['Engineer II', 'Engineer III']])('keeps %p and %p apart', (a, b) => expect(title(a)).not.toEqual(title(b)));
  it('leaves out the advert’s own town', () => expect(title('Plumber in Leeds', 'leeds').core).toEqual(title('Plumber').core));
  it('is quick on hostile titles', () => expect(title('('.repeat(5_000) + 'm/'.repeat(5_000)).core).toEqual([]));
});

describe('sameCompany', () => {
  it.each([['Müller Bau GmbH & Co. KG', 'mueller bau'], ['The Oak Trust Ltd', 'OAK TRUST'], ['Kessel Software, Berlin', 'Kessel Software'], ['Kessel Software (Berlin)', 'Kessel Software Inc.']])('takes %p and %p for one', (a, b) => expect(sameCompany(companyWords(a), companyWords(b))).toBe(true));
  it.each([['Kessel Software', 'Kessel Foods'], ['North Clinic', 'North'], ['', 'North']])('keeps %p and %p apart', (a, b) => expect(sameCompany(companyWords(a), companyWords(b))).toBe(false));
});

describe('comparePlaces', () => {
  const at = (...raws: string[]) => placeFacts(raws.map((raw) => ({ raw })));
  it.each([['Köln', 'Cologne, Germany', 'same'], ['Berlin, DE', 'Berlin, Germany', 'same'], ['Berlin', 'Hamburg', 'different'], ['Germany', 'Berlin', 'vague'], ['Germany', 'Paris', 'different'], ['Remote', 'Leeds, UK', 'vague']])('says of %p and %p: %s', (a, b, words) => expect(comparePlaces(at(a), at(b))).toBe(words));
  it('finds one of several places', () => expect(comparePlaces(at('Lyon', 'Paris'), at('Paris, France'))).toBe('same'));
});

describe('what a text says', () => {
  it.each([['The salary is £30,000 to £40,000 a year.', { min: 30_000, max: 40_000 }], ['Jahresgehalt 48.000 – 60.000 €', { min: 48_000, max: 60_000 }], ['We pay 45k - 55k', { min: 45_000, max: 55_000 }]])('of pay is read in %p', (text, pay) => expect(payInText(text)).toEqual(pay));
  it.each(['We serve 10,000 to 20,000 guests.', 'Founded 1990, 900 beds.', ''])('is no pay in %p', (text) => expect(payInText(text)).toBeNull());
  it('of cities is read under one name', () => expect(citiesInText('Our shops in Cologne and München')).toEqual(citiesInText('Köln, Munich')));
  it('of an agency’s client is read to the end of the sentence', () => {
    expect([...clientsIn('We hire. Our client, a listed insurer, moves house. You like cats.')]).toEqual(expect.arrayContaining(['listed', 'insurer', 'moves', 'house'].map(hashOf)));
    expect(clientsIn('You look after clients.').size).toBe(0);
  });
});
