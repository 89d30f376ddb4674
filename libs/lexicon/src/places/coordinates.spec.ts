import { coordinatesOf, distanceKm, parsePlace } from '../index';
import { CITIES, readCities } from './cities';
import { locatedTowns } from './coordinates';
import { MORE_CITIES } from './more-cities';

/** `country south north west east` in whole degrees, with the islands that the tables name. */
const BOXES = `GB 49 61 -9 2, DE 47 56 5 16, AT 46 50 9 18, CH 45 48 5 11, LI 47 48 9 10, FR 41 52 -6 10, NL 50 54 3 8, BE 49 52 2 7, LU 49 51 5 7, IE 51 56 -11 -5, ES 27 44 -19 5, IT 35 48 6 19, PT 32 43 -32 -6, DK 54 58 8 16, SE 55 70 10 25, NO 57 72 4 32, FI 59 71 19 32, IS 63 67 -25 -13, PL 48 55 14 25, CZ 48 52 12 19, SK 47 50 16 23, HU 45 49 16 23, RO 43 49 20 30, BG 41 45 22 29, GR 34 42 19 30, HR 42 47 13 20, SI 45 47 13 17, RS 42 47 18 23, BA 42 46 15 20, ME 41 44 18 21, MK 40 43 20 24, AL 39 43 19 22, XK 41 44 20 22, EE 57 60 21 29, LV 55 59 20 29, LT 53 57 20 27, UA 44 53 22 41, BY 51 57 23 33, MD 45 49 26 31, RU 41 82 19 180, TR 35 43 25 45, CY 34 36 32 35, MT 35 37 14 15, MC 43 44 7 8, US 18 72 -180 -66, CA 41 84 -142 -52, MX 14 33 -119 -86, BR -34 6 -74 -34, AR -56 -21 -74 -53, CL -56 -17 -76 -66, CO -5 13 -80 -66, PE -19 0 -82 -68, UY -36 -30 -59 -53, PY -28 -19 -63 -54, BO -23 -9 -70 -57, EC -6 2 -82 -75, VE 0 13 -74 -59, CR 8 12 -86 -82, PA 7 10 -84 -77, GT 13 18 -93 -88, HN 12 17 -90 -83, SV 13 15 -91 -87, NI 10 16 -88 -82, DO 17 20 -73 -68, PR 17 19 -68 -65, CU 19 24 -85 -74, JM 17 19 -79 -76, TT 10 12 -62 -60, BB 13 14 -60 -59, BS 20 28 -80 -72, AU -44 -10 112 154, NZ -48 -34 166 179, CN 18 54 73 135, HK 22 23 113 115, TW 21 26 119 123, JP 24 46 122 146, KR 33 39 125 130, IN 6 36 68 98, PK 23 38 60 78, BD 20 27 88 93, LK 5 10 79 82, NP 26 31 80 89, SG 1 2 103 105, MY 0 8 99 120, ID -11 6 95 141, PH 4 21 116 127, TH 5 21 97 106, VN 8 24 102 110, KH 10 15 102 108, LA 13 23 100 108, MM 9 29 92 102, MN 41 53 87 120, KZ 40 56 46 88, KG 39 44 69 81, UZ 37 46 55 74, TJ 36 42 67 76, GE 41 44 39 47, AM 38 42 43 47, AZ 38 42 44 51, IR 25 40 44 64, IQ 29 38 38 49, IL 29 34 34 36, JO 29 34 34 40, LB 33 35 35 37, SA 16 33 34 56, AE 22 27 51 57, QA 24 27 50 52, KW 28 31 46 49, BH 25 27 50 51, OM 16 27 52 60, EG 22 32 24 37, MA 27 36 -14 0, DZ 18 38 -9 12, TN 30 38 7 12, LY 19 34 9 26, SD 8 23 21 39, ET 3 15 33 48, KE -5 6 33 42, UG -2 5 29 36, TZ -12 0 29 41, RW -3 0 28 31, NG 4 14 2 15, GH 4 12 -4 2, CI 4 11 -9 -2, SN 12 17 -18 -11, CM 1 14 8 17, BJ 6 13 0 4, TG 6 12 -1 2, BF 9 16 -6 3, ML 10 25 -13 5, NE 11 24 0 16, GN 7 13 -16 -7, GA -4 3 8 15, CG -6 4 11 19, CD -14 6 12 32, MW -18 -9 32 36, SL 6 10 -14 -10, LR 4 9 -12 -7, SO -2 12 40 52, SS 3 13 23 36, TD 7 24 13 25, MR 14 28 -18 -4, AO -19 -4 11 25, ZM -19 -8 21 34, ZW -23 -15 25 34, MZ -27 -10 30 41, NA -29 -16 11 26, BW -27 -17 19 30, ZA -35 -22 16 33, MU -21 -19 57 58, MG -26 -11 43 51`;
const boxes = new Map(BOXES.split(', ').map((entry) => [entry.slice(0, 2), entry.slice(3).split(' ').map(Number)] as const));

/** As the crow flies, by road atlases and tables of distances. */
const DISTANCES: readonly (readonly [string, string, number])[] = [
  ['Berlin', 'Potsdam', 27], ['Köln', 'Düsseldorf', 34], ['London', 'Reading', 58], ['New York', 'Newark, NJ', 14], ['San Francisco', 'San Jose, CA', 68], ['Berlin', 'Hamburg', 255],
  ['Berlin', 'Munich', 504], ['Hamburg', 'Bremen', 95], ['Frankfurt', 'Mainz', 32], ['Frankfurt', 'Cologne', 152], ['Stuttgart', 'München', 190], ['Vienna', 'Bratislava', 55],
  ['Wien', 'Graz', 145], ['Zürich', 'Basel', 75], ['Zurich', 'Bern', 95], ['Geneva', 'Lausanne', 51], ['Paris', 'Lyon', 392], ['Paris', 'London', 344],
  ['Paris', 'Brussels', 264], ['Amsterdam', 'Rotterdam', 57], ['Amsterdam', 'Utrecht', 35], ['Brussels', 'Antwerp', 42], ['Madrid', 'Barcelona', 505], ['Madrid', 'Lisbon', 503],
  ['Milano', 'Torino', 126], ['Rome', 'Naples', 189], ['Rome', 'Milan', 477], ['Dublin', 'Cork', 219], ['Dublin', 'Belfast', 141], ['London', 'Manchester', 262],
  ['London', 'Birmingham', 163], ['Manchester', 'Liverpool', 50], ['Edinburgh', 'Glasgow', 67], ['Copenhagen', 'Malmö', 28], ['Stockholm', 'Oslo', 416], ['Stockholm', 'Uppsala', 64],
  ['Helsinki', 'Tallinn', 82], ['Warsaw', 'Kraków', 252], ['Prague', 'Brno', 185], ['Budapest', 'Vienna', 216], ['Athens', 'Thessaloniki', 302], ['Istanbul', 'Ankara', 350],
  ['Moscow', 'Saint Petersburg', 634], ['New York', 'Boston', 306], ['New York', 'Philadelphia', 130], ['New York', 'Washington, DC', 328], ['Los Angeles', 'San Diego', 180], ['Los Angeles', 'San Francisco', 559],
  ['Chicago', 'Milwaukee', 132], ['Dallas', 'Fort Worth', 50], ['Houston', 'Austin', 235], ['Seattle', 'Portland, OR', 234], ['Toronto', 'Montréal', 504], ['Toronto', 'Ottawa', 353],
  ['São Paulo', 'Rio de Janeiro', 361], ['Sydney', 'Melbourne', 714], ['Tokyo', 'Osaka', 400], ['Tokyo', 'Yokohama', 28], ['Delhi', 'Mumbai', 1150], ['Bengaluru', 'Chennai', 290],
  ['Singapore', 'Kuala Lumpur', 316], ['Cairo', 'Giza', 4], ['Johannesburg', 'Pretoria', 54], ['Dubai', 'Abu Dhabi', 123], ['London', 'New York', 5570], ['Paris', 'Tokyo', 9714],
  ['Tel Aviv', 'Jerusalem', 54],
];

const at = (raw: string) => coordinatesOf(parsePlace(raw))!;

describe('coordinatesOf', () => {
  const located = locatedTowns();
  const listed = [...CITIES, ...readCities(MORE_CITIES)];

  it('names only towns of the tables, each once', () => {
    const known = new Set(listed.map(({ country, region, names, bare }) => `${country}-${region ?? ''}|${bare ?? names[0]!}`));
    const keys = located.map(({ country, region, name }) => `${country}-${region ?? ''}|${name}`);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('holds every large city when it is read from its own name', () => {
    const keys = new Set(located.map(({ country, region, name }) => `${country}-${region ?? ''}|${name}`));
    expect(CITIES.filter(({ country, region, names, bare }) => !keys.has(`${country}-${region ?? ''}|${bare ?? names[0]!}`)).map(({ names }) => names[0])).toEqual([]);
  });

  it('puts each town inside its country when the boxes are asked', () => {
    const outside = located.filter(({ country, latitude, longitude }) => {
      const [south = 0, north = 0, west = 0, east = 0] = boxes.get(country) ?? [];
      return !(latitude >= south && latitude <= north && longitude >= west && longitude <= east);
    });
    expect(outside).toEqual([]);
  });

  it('keeps towns of different countries apart when they share a spot', () => {
    const spots = new Map<string, string>();
    const twice = located.filter(({ country, latitude, longitude }) => {
      const spot = `${latitude} ${longitude}`;
      const other = spots.get(spot);
      spots.set(spot, country);
      return other !== undefined && other !== country;
    });
    expect(twice).toEqual([]);
  });

  it.each(DISTANCES)('lies within 8 %% when %s and %s are %d km apart', (from, to, km) => expect(Math.abs(distanceKm(at(from), at(to)) - km)).toBeLessThanOrEqual(Math.max(1, 0.08 * km)));

  it.each([
    ['Cambridge', 'Cambridge, MA'], ['London', 'London, Ontario'], ['Portland, OR', 'Portland, ME'], ['Valencia', 'Valencia, Venezuela'], ['Frankfurt am Main', 'Frankfurt (Oder)'], ['Birmingham', 'Birmingham, AL'],
  ])('tells %s from %s when one name stands for both', (one, other) => expect(distanceKm(at(one), at(other))).toBeGreaterThan(400));

  it.each(['Greater London', 'London Metropolitan Area', 'London SW1A 1AA', 'City of London', 'Londres'])('finds London when it is written %s', (raw) => expect(at(raw)).toEqual(at('London')));

  it.each([
    ['no town', { countryCode: 'DE' }],
    ['no country', { city: 'Berlin' }],
    ['a state without such a town', { city: 'Austin', region: 'Ohio', countryCode: 'US' }],
    ['one of several namesakes', { city: 'Portland', countryCode: 'US' }],
    ['an unknown town', { city: 'Obertupfing', countryCode: 'DE' }],
    ['a name of every object', { city: 'constructor', countryCode: 'US' }],
  ])('says nothing when the place names %s', (_, place) => expect(coordinatesOf(place)).toBeNull());
});

describe('distanceKm', () => {
  it('is nothing when both are one place, and half the globe when they are opposite', () => {
    expect(distanceKm(at('Berlin'), at('Berlin'))).toBe(0);
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6);
    expect(distanceKm({ latitude: 10, longitude: 179 }, { latitude: 10, longitude: -179 })).toBeCloseTo(219, 0);
  });
});
