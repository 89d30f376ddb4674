import { countryIn } from './country-names';

describe('countryIn', () => {
  it.each([
    ['Are you authorized to work in the United States?', 'US'],
    ['Can you legally work in the UK?', 'GB'],
    ['Do you have the right to work in Northern Ireland?', 'GB'],
    ['Do you have the right to work in Ireland?', 'IE'],
    ['Haben Sie eine Arbeitserlaubnis für Deutschland?', 'DE'],
    ['¿Tiene permiso de trabajo en España?', 'ES'],
    ['Are you authorized to work in mexico?', 'MX'],
    ['Do you have a work permit in the U.S.?', 'US'],
  ])('reads “%s” as %s when one country is named', (question, code) => expect(countryIn(question)).toBe(code));

  it.each(['Can you work from our Santa Fe, New Mexico site?', 'Are you allowed to work in Georgia?', 'Do you have the right to work in the UK or EU?', 'Can you work in Germany or Austria?', 'Are you authorized to work in the United States or Canada?', 'Is it in order for us to call you?'])('leaves “%s” open when none or several are named', (question) =>
    expect(countryIn(question)).toBeNull(),
  );
});
