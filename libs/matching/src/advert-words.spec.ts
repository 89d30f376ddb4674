import { keysOf, WordScan } from '@applywright/lexicon';
import { advertPool, scanAdvert } from './advert-words';

const scan = new WordScan();
const wordsOf = (title: string, description: string, company: string): string => {
  const text = scanAdvert(title, description, company, advertPool(), scan);
  return keysOf(text, scan).join(' ');
};

describe('scanAdvert', () => {
  it.each([
    ['Care for patients. We are an equal opportunity employer. Give medication.', '', 'care for patients give medication'],
    ['Write tests\nMedical, dental and vision cover\nReview code', '', 'write tests review code'],
    ['Enjoy our 401(k). Cook soup.', '', 'cook soup'],
    ['Acme grows. Join Acme Robotics, build arms for acme.', 'Acme', 'grows join robotics build arms for acme'],
    ['At Acme Robotics GmbH you build. Acme Robots are ours.', 'Acme Robotics GmbH', 'at you build acme robots are ours'],
    ['Acmes are fine. The target is high.', 'Target', 'acmes are fine the target is high'],
    ['We bake bread', 'We', 'we bake bread'],
  ])('reads %j of %j as %j', (description, company, words) => expect(wordsOf('Nurse', description, company)).toBe(`nurse ${words}`));
  it('keeps the title whole when it speaks of terms or names the company', () => expect(wordsOf('Diversity Officer at Acme', 'Acme plans', 'Acme')).toBe('diversity officer at acme plans'));
});
