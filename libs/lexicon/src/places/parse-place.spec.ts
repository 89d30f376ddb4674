import { countryCodeOf, isKnownPlace, isRemoteText, parsePlace, parsePlaces } from '../index';

const short = (raw: string): string => {
  const { city, region, countryCode } = parsePlace(raw);
  return [city ?? '-', region ?? '-', countryCode ?? '-'].join(' | ');
};

describe('parsePlace', () => {
  it.each([
    ['Berlin', 'Berlin | - | DE'],
    ['Berlin, Germany', 'Berlin | - | DE'],
    ['10115 Berlin', 'Berlin | - | DE'],
    ['Berlin, DE', 'Berlin | - | DE'],
    ['Wilmington, DE', 'Wilmington | Delaware | US'],
    ['Muenchen, Bayern, Deutschland', 'München | Bayern | DE'],
    ['Austin, TX', 'Austin | Texas | US'],
    ['Austin TX 78701', 'Austin | Texas | US'],
    ['San Francisco, CA, USA', 'San Francisco | California | US'],
    ['Toronto, ON, CA', 'Toronto | Ontario | CA'],
    ['Cambridge', 'Cambridge | - | GB'],
    ['Cambridge, MA', 'Cambridge | Massachusetts | US'],
    ['London SW1A 1AA', 'London | - | GB'],
    ['London, United Kingdom', 'London | - | GB'],
    ['London, Ontario', 'London | Ontario | CA'],
    ['Remote - Germany', '- | - | DE'],
    ['Remote (US)', '- | - | US'],
    ['Paris, Île-de-France, France', 'Paris | Île-de-France | FR'],
    ['75001 Paris', 'Paris | - | FR'],
    ['Zürich, Schweiz', 'Zürich | - | CH'],
    ['Bad Homburg, Hessen', 'Bad Homburg | Hessen | DE'],
    ['Springdale, AR', 'Springdale | Arkansas | US'],
    ['Atlanta, Georgia', 'Atlanta | Georgia | US'],
    ['Tbilisi, Georgia', 'Tbilisi | - | GE'],
    ['Singapore', 'Singapore | - | SG'],
    ['Bengaluru, Karnataka, India', 'Bengaluru | Karnataka | IN'],
    ['New York', 'New York | New York State | US'],
    ['New York, NY', 'New York | New York State | US'],
    ['Washington, DC', 'Washington | District of Columbia | US'],
    ['東京', 'Tokyo | - | JP'],
    ['Москва, Россия', 'Moscow | - | RU'],
    ['Remote in Germany', '- | - | DE'],
    ['Washington D.C.', 'Washington | District of Columbia | US'],
    ['San Francisco Bay Area', 'San Francisco | California | US'],
    ['Frankfurt (Oder)', 'Frankfurt (Oder) | - | DE'],
    ['15230 Frankfurt (Oder), Brandenburg', 'Frankfurt (Oder) | Brandenburg | DE'],
    ['Kingston, Jamaica', 'Kingston Jamaica | - | JM'],
    ['Großraum München', 'München | - | DE'],
    ['Nähe Köln', 'Köln | - | DE'],
    ['Ville de Paris', 'Paris | - | FR'],
    ['Paris et périphérie', 'Paris | - | FR'],
    ['Brussels Region', 'Brussels | - | BE'],
    ['København K', 'Copenhagen | - | DK'],
    ['Budapest XIII', 'Budapest | - | HU'],
    ['Dallas-Fort Worth Metroplex', 'Dallas | Texas | US'],
    ['Minneapolis-St. Paul', 'Minneapolis | Minnesota | US'],
    ['Ft. Lauderdale, FL', 'Fort Lauderdale | Florida | US'],
    ['Hybrid, 2 days in Munich', 'München | - | DE'],
    ['Anywhere in the US', '- | - | US'],
    ['Remote (UK only)', '- | - | GB'],
    ['Hybrid', '- | - | -'],
    ['City , State', '- | - | -'],
    ['', '- | - | -'],
  ])('reads %s when written so', (raw, expected) => expect(short(raw)).toBe(expected));

  it('keeps the raw text unchanged when it understands nothing', () => expect(parsePlace('  Somewhere over there ')).toEqual({ raw: '  Somewhere over there ' }));
});

describe('parsePlaces', () => {
  it('reads each place when several are listed', () => expect(parsePlaces('Berlin; Munich or Paris').map((p) => p.city)).toEqual(['Berlin', 'München', 'Paris']));
  it('keeps one place when the name itself holds "and"', () => expect(parsePlaces('Trinidad and Tobago').map((p) => p.countryCode)).toEqual(['TT']));
  it.each([
    ['Berlin, Munich, Hamburg', 'Berlin München Hamburg'], ['Berlin, München oder Köln', 'Berlin München Köln'], ['Köln/Bonn', 'Köln Bonn'], ['Bangalore/Hyderabad', 'Bengaluru Hyderabad'], ['London, Paris, New York', 'London Paris New York'],
  ])('reads each town when commas or strokes list them: %s', (raw, cities) => expect(parsePlaces(raw).map((p) => p.city).join(' ')).toBe(cities));
  it('reads each country when commas list them', () => expect(['US, Canada', 'Germany, Austria, Switzerland'].map((raw) => parsePlaces(raw).map((p) => p.countryCode))).toEqual([['US', 'CA'], ['DE', 'AT', 'CH']]));
  it.each(['Manhattan, New York', 'New York, New York', 'Paris, Texas', 'Frankfurt/Main', 'Halle/Saale', 'Luxembourg, Luxembourg', 'Singapore, Singapore', 'Berlin, DE', 'Shibuya, Tokyo', 'London/Hybrid', 'Mexico City, Mexico', 'Córdoba, Buenos Aires, Argentina', 'Santa Fe, New Mexico', 'Hyderabad, Telangana', 'Québec, Canada', 'Atlanta, Georgia', 'Georgia, US', 'CA, US'])('keeps one place when it is a town with what is around it: %s', (raw) => expect(parsePlaces(raw)).toHaveLength(1));
  it('gives nothing when the text is empty', () => expect(parsePlaces('  ')).toEqual([]));
});

describe('isKnownPlace', () => {
  it.each(['Berlin', 'Austin, TX', 'London, United Kingdom', '80331 München'])('accepts %s when every segment is known', (raw) => expect(isKnownPlace(raw)).toBe(true));
  it.each(['Company Name', 'Senior Engineer, Berlin', 'Reading books and other hobbies', ''])('refuses %s when a segment is something else', (raw) => expect(isKnownPlace(raw)).toBe(false));
});

describe('countryCodeOf', () => {
  it.each([['UK', 'GB'], ['Deutschland', 'DE'], ['usa', 'US'], ['Estados Unidos', 'US'], ['de', 'DE'], ['Atlantis', null]])('reads %s when asked for its code', (text, code) => expect(countryCodeOf(text)).toBe(code));
});

describe('isRemoteText', () => {
  it('tells remote work when the place is a work model', () => expect([isRemoteText('Remote (EU)'), isRemoteText('Home Office'), isRemoteText('Remoteville')]).toEqual([true, true, false]));
});
