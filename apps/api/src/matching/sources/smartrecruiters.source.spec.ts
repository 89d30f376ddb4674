import { NormalizedPosting, type DropReason } from '@applywright/contracts';
import { normaliseSmartRecruiters, type BoardRef } from './index';
import { smartRecruitersPosting } from './testing/ats-rows';

const BOARD: BoardRef = { token: 'GleisAchtGruppe', company: 'Gleis Acht' };
const posting = (result: NormalizedPosting | DropReason): NormalizedPosting => {
  if (typeof result === 'string') throw new Error(`dropped: ${result}`);
  return NormalizedPosting.parse(result);
};
const read = (changes: Record<string, unknown> = {}): NormalizedPosting => posting(normaliseSmartRecruiters(smartRecruitersPosting(changes), BOARD));

describe('normaliseSmartRecruiters', () => {
  it('reads all that a posting with its detail holds', () => {
    expect(read()).toMatchObject({
      source: 'smartrecruiters', board: 'GleisAchtGruppe', externalId: '743999900011122', title: 'Tram Driver', company: 'Gleis Acht Gruppe', workplace: null, employmentType: 'full_time', seniority: 'junior', department: 'Operations', industry: 'Transport & Logistics',
      places: [{ raw: 'Mannheim, BW, Germany', city: 'Mannheim', region: 'Baden-Württemberg', countryCode: 'DE' }], postedAt: '2026-11-17T06:12:09.118Z', salary: null, descriptionComplete: true, language: 'en',
      url: 'https://jobs.smartrecruiters.com/GleisAchtGruppe/743999900011122', applyUrl: 'https://jobs.smartrecruiters.com/GleisAchtGruppe/743999900011122-tram-driver?oga=true',
    });
  });

  it('joins the sections under their headings and gives an empty one none', () => {
    expect(read().descriptionText).toBe('Who we are\n\nWe run the trams of three cities with the people in them in mind.\n\nThe job\n\nYou drive, on ten lines.\n\nWhat you need\n- Class B licence');
  });

  it('is not complete without its detail, and leads to the same page', () => {
    expect(read({ jobAd: undefined, applyUrl: undefined, postingUrl: undefined })).toMatchObject({ descriptionComplete: false, descriptionText: '', url: 'https://jobs.smartrecruiters.com/GleisAchtGruppe/743999900011122', applyUrl: 'https://jobs.smartrecruiters.com/GleisAchtGruppe/743999900011122' });
  });

  it('reads the company in the address as the vendor writes it', () => {
    expect(posting(normaliseSmartRecruiters(smartRecruitersPosting(), { ...BOARD, token: 'gleisachtgruppe' })).url).toMatch(/\/GleisAchtGruppe\/743999900011122$/);
    expect(read({ company: { identifier: '../evil' } })).toMatchObject({ company: 'Gleis Acht', url: 'https://jobs.smartrecruiters.com/GleisAchtGruppe/743999900011122' });
    expect(['a/b', '../1', 'x?y', ' '].map((id) => normaliseSmartRecruiters(smartRecruitersPosting({ id }), BOARD))).toEqual(['no_url', 'no_url', 'no_url', 'no_id']);
  });

  it.each([[true, true, 'hybrid'], [true, false, 'remote'], [true, undefined, 'remote'], [false, false, null], [undefined, undefined, null]])('reads remote %p with hybrid %p as %p', (remote, hybrid, workplace) => {
    expect(read({ location: { city: 'Graz', country: 'at', remote, hybrid } })).toMatchObject({ workplace, places: [{ raw: 'Graz, at', city: 'Graz', countryCode: 'AT' }] });
  });

  it.each([['Part-time', 'part-time', 'part_time'], [undefined, 'intern', 'internship'], ['Teilzeit', 'x', 'part_time'], ['', '', null]])('reads the employment %p (%p) as %p', (label, id, kind) => {
    expect(read({ typeOfEmployment: { label, id } }).employmentType).toBe(kind);
  });
});
