import { UNNAMED_COMPANY } from '../unnamed-company';
import { companyWords, sameCompany } from './company-name';

describe('companyWords', () => {
  it('leaves out article, legal form and brackets', () => expect(companyWords('The Kesselbrand Software GmbH & Co. KG (m/w)')).toEqual(['kesselbrand', 'software']));

  it('finds no company in common between adverts that name none', () => {
    expect(companyWords(UNNAMED_COMPANY)).toEqual([]);
    expect(sameCompany(companyWords(UNNAMED_COMPANY), companyWords(UNNAMED_COMPANY))).toBe(false);
    expect(sameCompany(companyWords('Kesselbrand'), companyWords('Kesselbrand, Berlin'))).toBe(true);
  });
});
