import { matchOption } from './match-option';

describe('matchOption', () => {
  it.each([
    [['Yes', 'No'], ['no'], 1],
    [['Norway', 'Norfolk Island'], ['Norway'], 0],
    [['Other', 'Bachelor of Science', 'Master of Science'], ['Master'], 2],
    [['United States (US)', 'United Kingdom (GB)'], ['United Kingdom'], 1],
    [['Company Website', 'LinkedIn'], ['Website'], 0],
  ])('finds in %j the option that means %j', (options, wanted, at) => expect(matchOption(options, wanted)).toBe(at));

  it('stays open when more than one option could be meant', () => {
    expect(matchOption(['Master of Arts', 'Master of Science'], ['Master'])).toBe(-1);
    expect(matchOption(['Guinea-Bissau', 'Papua New Guinea'], ['Niger'])).toBe(-1);
  });

  it('prefers the first wording when several options fit different wordings', () => {
    expect(matchOption(['NL', 'Netherlands'], ['Netherlands', 'NL'])).toBe(1);
  });
});
