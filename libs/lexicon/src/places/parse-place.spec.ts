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
    ['Hybrid', '- | - | -'],
    ['City , State', '- | - | -'],
    ['', '- | - | -'],
  ])('reads %s when written so', (raw, expected) => expect(short(raw)).toBe(expected));

  it('keeps the raw text unchanged when it understands nothing', () => expect(parsePlace('  Somewhere over there ')).toEqual({ raw: '  Somewhere over there ' }));
});

describe('parsePlaces', () => {
  it('reads each place when several are listed', () => expect(parsePlaces('Berlin; Munich or Paris').map((p) => p.city)).toEqual(['Berlin', 'München', 'Paris']));
  it('keeps one place when the name itself holds "and"', () => expect(parsePlaces('Trinidad and Tobago').map((p) => p.countryCode)).toEqual(['TT']));
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
