import * as contracts from '@applywright/contracts';
import { INDUSTRIES, industryOf, industryOfAdvert } from '../index';

describe('industryOf', () => {
  it.each([
    ['Healthcare & Nursing Jobs', 'Healthcare'], ['Medical Practice', 'Healthcare'], ['Hospital & Health Care', 'Healthcare'], ['it_software', 'Software & IT'], ['Internet', 'Software & IT'], ['IT Jobs', 'Software & IT'], ['Information Technology and Services', 'Software & IT'], ['Computer Software', 'Software & IT'],
    ['Accounting & Finance Jobs', 'Banking & Finance'], ['Banking', 'Banking & Finance'], ['Versicherungen', 'Insurance'], ['Teaching Jobs', 'Education'], ['Bildungswesen', 'Education'], ['Legal Jobs', 'Legal'], ['Retail Jobs', 'Retail & E-commerce'], ['Einzelhandel', 'Retail & E-commerce'], ['Hospitality & Catering Jobs', 'Hospitality & Tourism'], ['Gastronomie', 'Hospitality & Tourism'],
    ['Logistics & Warehouse Jobs', 'Transport & Logistics'], ['Trade & Construction Jobs', 'Construction'], ['Manufacturing Jobs', 'Manufacturing'], ['Maschinenbau', 'Manufacturing'], ['Automobilindustrie', 'Automotive'], ['Energy, Oil & Gas Jobs', 'Energy & Utilities'], ['Pharmaceuticals', 'Pharma & Biotech'], ['Biotechnology', 'Pharma & Biotech'], ['Marketing and Advertising', 'Marketing & Advertising'], ['Real Estate', 'Real Estate'],
    ['Management Consulting', 'Professional Services'], ['Staffing and Recruiting', 'Staffing & Recruiting'], ['Non-profit Organization Management', 'Non-profit'], ['Government Administration', 'Public Sector'], ['Telecommunications', 'Telecommunications'], ['Farming', 'Agriculture'], ['Chemicals', 'Chemicals'], ['Gaming', 'Media & Entertainment'], ['Research', 'Science & Research'], ['Food Production', 'Food & Beverage'],
    ['Other', null], ['', null], ['Unknown', null], ['Administration', null], ['Part time', null],
  ])('sorts %j', (text, industry) => expect(industryOf(text)).toBe(industry));

  it('knows each name of the closed list, and no other', () => expect(INDUSTRIES).toEqual(contracts.INDUSTRIES));

  it('gives back its own names', () => expect(INDUSTRIES.map(industryOf)).toEqual(INDUSTRIES));
});

describe('industryOfAdvert', () => {
  it.each([
    ['Registered Nurse', 'Acme', 'Healthcare'], ['Accountant', 'Universitätsklinikum Kleinstadt', 'Healthcare'], ['Hausmeister', 'Sparkasse Oberland', 'Banking & Finance'], ['Teacher', 'Acme', 'Education'], ['Cook', 'Acme', 'Hospitality & Tourism'], ['Developer', 'Hotel Seeblick', 'Hospitality & Tourism'], ['Clerk', 'City of Springdale', 'Public Sector'],
    ['Software Engineer', 'Acme', null], ['Accountant', 'Acme GmbH', null], ['Sales Manager', 'Northwind', null], ['Analyst', 'Bank Hotel Partners', null], ['', '', null],
  ])('takes %j at %j for %j', (title, company, industry) => expect(industryOfAdvert(title, company)).toBe(industry));
});
