import { readPermitQuestion, yesNoOption } from './polarity';

describe('readPermitQuestion', () => {
  it.each([
    ['Are you legally authorized to work in the US?', 'authorised'],
    ['Do you have the right to work in the UK?', 'authorised'],
    ['Will you now or in the future require sponsorship?', 'needs-sponsorship'],
    ['Do you need a visa to work in Germany?', 'needs-sponsorship'],
    ['Sponsorship required', 'needs-sponsorship'],
    ['Can you work in the US without sponsorship?', 'works-without-sponsorship'],
    ['I do not require visa sponsorship', 'works-without-sponsorship'],
    ['Are you eligible to work here without the need for visa sponsorship?', 'works-without-sponsorship'],
    ['Please describe your visa status', 'unclear'],
    ['Are you authorized to work in the US and will you require sponsorship?', 'unclear'],
  ])('reads “%s” as %s', (question, meaning) => expect(readPermitQuestion(question)).toBe(meaning));
});

describe('yesNoOption', () => {
  it('finds the plain answer when options carry more words', () => {
    expect(yesNoOption(['Select One', 'Yes, I am', 'No, I am not'], false)).toBe(2);
    expect(yesNoOption(['Ja', 'Nein'], true)).toBe(0);
  });
  it('finds none when two options say the same', () => expect(yesNoOption(['Yes, with a visa', 'Yes, without', 'No'], true)).toBe(-1));
});
