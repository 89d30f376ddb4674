import { checkClaims } from './check-claims';

const today = '2026-01-15';
const verdict = (facts: string | readonly string[], sentence: string) => {
  const evidence = (typeof facts === 'string' ? [facts] : facts).map((text, i) => ({ id: `f${i}`, text }));
  return checkClaims([{ sentence, factIds: evidence.map((f) => f.id) }], evidence, { today })[0];
};
const DIVER = 'Diver, Quay & Sons, Bergen, 2014-03 to 2019-08. Repaired 12 moorings; helped draft the dive manual.';
const KEEPER = 'Head Keeper, Fenwood Zoo, 2018-05 to present. Team of 4; feeds 9 otters.';

describe('checkClaims on words', () => {
  it.each<readonly [rule: string, facts: string | readonly string[], sentence: string]>([
    ['a synonym', DIVER, 'I fixed 12 moorings in Bergen.'],
    ['what a word is a kind of', 'Lorry driver, Tarn Haulage, 2015 to 2018. Maintained 6 lorries.', 'I maintained six vehicles at Tarn Haulage.'],
    ['a verb for its noun', DIVER, 'The repair of 12 moorings was my work at Quay & Sons.'],
    ['an acronym of the words', 'Emergency Dive Technician, Quay & Sons, 2014 to 2019.', 'I worked as an EDT at Quay & Sons.'],
    ['a turn of letters', DIVER, 'I would be glad to bring my experience with moorings to your busy harbour team.'],
    ['a weaker verb', DIVER, 'I helped draft the dive manual.'],
    ['colleagues for a plural of a job', 'Diver, Quay & Sons, 2014 to 2019. Trained 4 new divers.', 'I trained four new colleagues.'],
    ['what an arrow says', 'Diver, Quay & Sons, 2014 to 2019. Dive preparation 50 min → 35 min.', 'Dive preparation was shortened from 50 to 35 minutes.'],
    ['German for English', 'Driver, Quay & Sons, 2014-03 to 2019-08. Trained 3 apprentices.', 'Bei Quay & Sons habe ich drei Auszubildende ausgebildet.'],
    ['English for German', 'Filialleiterin, Schuhhaus Ebert, Fulda, 2018-07 bis heute. 8 Mitarbeiter.', 'I have managed the branch of Schuhhaus Ebert in Fulda since July 2018.'],
    ['a separable verb', 'Tischler, Holzbau Kern, 2015 bis heute. Ausbildung von 2 Lehrlingen.', 'Ich bilde bei Holzbau Kern zwei Lehrlinge aus.'],
    ['leading what was led', KEEPER, 'I lead a team of four at Fenwood Zoo.'],
  ])('passes %s when the facts carry it', (_rule, facts, sentence) => {
    expect(verdict(facts, sentence)).toEqual({ supported: true, reasons: [] });
  });

  it.each<readonly [rule: string, facts: string | readonly string[], sentence: string, reason: RegExp]>([
    ['the special for the general', 'Driver, Tarn Haulage, 2015 to 2018. Maintained 6 vehicles.', 'I maintained six lorries.', /lorries/],
    ['a stronger verb', 'Diver, Quay & Sons, 2014 to 2019. Maintained the compressor.', 'I designed the compressor at Quay & Sons.', /designed/],
    ['a part in it told as all of it', DIVER, 'I wrote the dive manual.', /only had a part/],
    ['supervising for running a machine', 'Miller, Tarn Mill, 2015 to 2018. Ran the flour mill; cleaned the sieves.', 'I supervised the cleaning of the sieves.', /supervised/],
    ['leading people with whom something else was done', 'Content Manager, Tarn Press, 2015 to 2018. Briefed 4 writers.', 'I managed a team of four writers.', /otherwise/],
    ['leading the employer itself', 'Foreman, Kettle Masonry Ltd, 2017 to present. Crew of 6.', 'I run Kettle Masonry Ltd.', /employer itself/],
    ['the head for the deputy', 'Stellvertretende Leitung, Kinderhaus Arche, Lahr, seit 08/2020. 4 Gruppen.', 'Ich leite das Kinderhaus Arche.', /leite/],
    ['a title put together', 'Senior Keeper, Fenwood Zoo, 2018-05 to present. Group tours on Sundays.', 'Group Senior Keeper Manager at Fenwood Zoo.', /title|manager/],
    ['one job filled with another', [DIVER, 'Harbour Pilot, Port of Odda, 2019-09 to present. Guides 300 tankers a year.'], 'As a harbour pilot I repaired moorings.', /another/],
    ['a degree upgraded beside a course in March', 'BSc Marine Biology, Odda University, 2015. Salvage course booked for March 2027.', 'MSc Marine Biology, Odda University.', /degree/],
    ['a planned course told as taken', 'Salvage course (SLV) booked for March 2027.', 'I hold the SLV qualification.', /only had a part|proposed/],
    ['an unfinished diploma', 'Diving Diploma: module 1 of 3 passed.', 'I hold the Diving Diploma.', /only had a part|proposed/],
    ['a denial made wider', 'Diver, Quay & Sons, 2014 to 2019. No deep-water accidents.', 'I never had an accident at Quay & Sons.', /narrower/],
    ['all of what was a part', 'Keeper, Fenwood Zoo, 2018 to 2021. Worked in 2 of 5 houses.', 'I worked in all five houses at Fenwood Zoo.', /part of 5/],
    ['a first place without its limit', 'Best diver of the Bergen branch, Q4 2016.', 'Best diver of 2016.', /holds only/],
    ['what a team did', 'Diver, Quay & Sons, 2014 to 2019. Waiting list 11 weeks → 6 weeks (team of 8).', 'I shortened the waiting list from 11 to 6 weeks.', /team did it/],
    ['what is not measured yet', 'Diver, Quay & Sons, 2014 to 2019. Fuel use 140 → 55 litres (designed; not yet measured).', 'I cut fuel use from 140 to 55 litres.', /not happened|only had/],
    ['what only some of them are', 'Translator, Tarn Press, 2015 to present. 11 clients, 3 of them agencies.', 'All my eleven clients are agencies.', /leaves out|another figure/],
    ['a total for the own share', 'Diver, Quay & Sons, 2014 to 2019. 310 reports (of which ca. 120 written by me).', 'I have written 310 reports at Quay & Sons.', /own|leaves out/],
    ['a name in capitals that looks like a small word', 'Führerschein B, kein BE.', 'Führerschein B und BE.', /BE/],
    ['the present of what happened once', 'Guest lecture at Odda University, 2021.', 'I lecture at Odda University.', /now/],
    ['a German present of what has ended', 'Taucherin, Quay & Sons, 2014-03 bis 2019-08. Wartung der Kompressoren.', 'Ich warte bei Quay & Sons die Kompressoren.', /now/],
  ])('refuses %s', (_rule, facts, sentence, reason) => {
    const result = verdict(facts, sentence);
    expect(result?.supported).toBe(false);
    expect(result?.reasons.join(' | ')).toMatch(reason);
  });
});
