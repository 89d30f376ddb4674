import { deadlineIn } from './deadline';

describe('deadlineIn', () => {
  it.each([
    ['Please apply by 30 November 2026.', '2026-11-30'], ['Apply before December 5th, 2026', '2026-12-05'], ['Application deadline: 2026-12-01', '2026-12-01'], ['Closing date: Friday, 4 December 2026', '2026-12-04'], ['Applications close on 15 January 2027', '2027-01-15'], ['Deadline for applications is the 3rd of March 2027', '2027-03-03'],
    ['Bewerbungsfrist: 30.11.2026', '2026-11-30'], ['Bewerbungsschluss ist der 30.11.2026', '2026-11-30'], ['Bewerbungsschluss: 5. Dezember 2026', '2026-12-05'], ['Bewerbungen bis zum 31. März 2027 an uns', '2027-03-31'], ['Bitte bis 1.12.2026 bewerben', '2026-12-01'],
    ['Date limite de candidature : 30 novembre 2026', '2026-11-30'], ["Candidatures jusqu'au 1er février 2027", '2027-02-01'], ['Fecha límite: 30 de noviembre de 2026', '2026-11-30'], ['Fecha límite de inscripción: 5 de enero de 2027', '2027-01-05'],
  ])('reads %j', (text, day) => {
    expect(deadlineIn(text)).toBe(`${day}T23:59:59.000Z`);
  });

  it.each(['Apply by 30 November.', 'Apply by 11/12/2026', 'Deadline: as soon as possible', 'We were founded on 30 November 2020.', 'Start: 1.12.2026', 'Apply by 31 February 2027', 'Apply by 1 May 2027. Apply by 2 May 2027.', 'Project deadlines are tight. 30 November 2026 is our party.', ''])('finds none in %j', (text) => {
    expect(deadlineIn(text)).toBeNull();
  });
});
