import type { Preferences } from '@applywright/contracts';
import { posting, preferences } from '../fixtures';
import type { PostingFacts } from '../posting-index';
import { placeNote, placePoints, wantedPlaces } from './place';
import { traitsOfPosting } from './posting-traits';

const judged = (given: PostingFacts, some: Preferences) => {
  const traits = traitsOfPosting(given);
  const wanted = wantedPlaces(some);
  return { points: placePoints(traits, wanted, some.remote), note: placeNote(traits, wanted, some.remote) };
};
const at = (place: string) => posting('Data Engineer', 'Acme', place, 'SQL.');
const advert = at('Berlin, Germany');
const term = (place: string, wish: Parameters<typeof preferences>[0]) => judged(at(place), preferences(wish));

describe('the place of a posting', () => {
  it.each([
    ['Berlin', 6], ['Germany', 5], ['München', 1], ['France', -10], ['EU', 5],
  ])('gives points for %s when the posting is in Berlin', (place, points) => expect(judged(advert, preferences({ places: [place] })).points).toBe(points));

  it('says nothing against a place when the posting states none', () => expect(judged({ ...advert, places: [] }, preferences({ places: ['Berlin'] })).points).toBe(0));

  it('counts a remote posting against the user when its countries are others', () =>
    expect(judged({ ...advert, places: [], workplace: 'remote', remoteScope: { worldwide: false, countries: ['US'] } }, preferences({ places: ['Germany'] })).points).toBe(-10));

  it.each([
    ['Potsdam', 30, 6, 'Potsdam, 27 km from Berlin.'],
    ['Potsdam', 27, 6, 'Potsdam, 27 km from Berlin.'],
    ['Potsdam', 26, 1, 'In Germany, though Potsdam is 27 km from Berlin.'],
    ['Leipzig, Germany', 50, 1, 'In Germany, though Leipzig is 149 km from Berlin.'],
    ['Paris, France', 50, -10, 'In France, not where you want to work.'],
    ['Germany', 50, 3, 'In Germany, though not in Berlin.'],
    ['Obertupfing, Germany', 50, 1, 'In Germany, though not in Berlin.'],
  ])('judges %s when Berlin is wanted within %d km', (place, radiusKm, points, note) => expect(term(place, { places: ['Berlin'], radiusKm })).toEqual({ points, note }));

  it('asks for the town itself when no radius is set', () => expect(term('Potsdam', { places: ['Berlin'] }).points).toBe(1));
  it('reaches over a border when the radius does', () => expect(term('Lörrach, Germany', { places: ['Basel'], radiusKm: 15 })).toEqual({ points: 6, note: 'Lörrach, 8 km from Basel.' }));
  it('leaves a country without a radius when no town is wanted', () => expect(term('Potsdam', { places: ['Germany'], radiusKm: 5 }).points).toBe(5));
  it('does not measure when the wanted town is unknown', () => expect(term('Potsdam', { places: ['Obertupfing, Germany'], radiusKm: 500 }).points).toBe(1));
  it('takes the nearest of several wanted towns when more than one is in reach', () => expect(term('Potsdam', { places: ['Hamburg', 'Berlin', 'Leipzig'], radiusKm: 40 }).note).toBe('Potsdam, 27 km from Berlin.'));

  it.each([
    ['London', 'London, Ontario', -10], ['Portland, OR', 'Portland, ME', 1], ['Cambridge', 'Cambridge, MA', -10], ['Frankfurt', 'Frankfurt (Oder)', 1], ['Springfield, MO', 'Springfield, OH', 1],
    ['München', 'München, Bayern', 6], ['Frankfurt am Main', 'Frankfurt, Hessen', 6], ['Greater London', 'London, UK', 6], ['San Francisco Bay Area', 'San Francisco, CA', 6],
  ])('tells namesakes apart when %s is wanted and the posting is in %s', (place, advertised, points) => {
    expect(term(advertised, { places: [place] }).points).toBe(points);
    expect(term(advertised, { places: [place], radiusKm: 50 }).points).toBe(points);
  });

  it('counts a metropolitan area as its town when the radius reaches a suburb', () =>
    expect([term('Palo Alto, CA', { places: ['San Francisco Bay Area'], radiusKm: 50 }).points, term('Croydon', { places: ['Greater London'], radiusKm: 25 }).points]).toEqual([6, 6]));

  it('keeps to the scope of a remote posting when a radius is set', () => {
    const wishes = preferences({ places: ['Berlin'], radiusKm: 50 });
    const remote = (countries: string[], places = advert.places) => judged({ ...advert, places, workplace: 'remote', remoteScope: { worldwide: false, countries } }, wishes).points;
    expect([remote(['DE'], []), remote(['US'], []), remote(['DE'], at('Potsdam').places), remote([], [])]).toEqual([4, -10, 6, 3]);
  });

  it('takes the best of all places when a posting lists several', () =>
    expect(judged({ ...advert, places: [...at('Paris, France').places, ...at('Potsdam').places] }, preferences({ places: ['Berlin'], radiusKm: 40 })).points).toBe(6));

  it('is the same when the wishes stand in another order', () =>
    expect(term('Potsdam', { places: ['Leipzig', 'Berlin'], radiusKm: 40 })).toEqual(term('Potsdam', { places: ['Berlin', 'Leipzig'], radiusKm: 40 })));
});
