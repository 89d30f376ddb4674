import { NormalizedPosting, type DropReason } from '@applywright/contracts';
import { normaliseRecruitee, RecruiteeSource, type SourceDeps } from './index';
import { recruiteeOffer } from './testing/ats-rows';

const BOARD = { token: 'peilbos', company: 'Peilbos' };
const posting = (result: NormalizedPosting | DropReason): NormalizedPosting => {
  if (typeof result === 'string') throw new Error(`dropped: ${result}`);
  return NormalizedPosting.parse(result);
};
const read = (changes: Record<string, unknown> = {}): NormalizedPosting => posting(normaliseRecruitee(recruiteeOffer(changes), BOARD));

describe('normaliseRecruitee', () => {
  it('reads all that a full row holds', () => {
    expect(read()).toMatchObject({
      source: 'recruitee', board: 'peilbos', externalId: '1810042', title: 'Planner Water Works', company: 'Peilbos Adviseurs', workplace: 'hybrid', employmentType: 'full_time', seniority: 'mid', department: 'Projects',
      places: [{ raw: 'Zwolle, Netherlands', city: 'Zwolle', region: 'Overijssel', countryCode: 'NL' }], salary: { min: 3100, max: 4300, currency: 'EUR', period: 'month', annualMin: 37200 },
      postedAt: '2026-11-12T07:41:03.000Z', expiresAt: '2026-12-20T22:59:59.000Z', url: 'https://werken.peilbos.example/o/planner-water-works', applyUrl: 'https://werken.peilbos.example/o/planner-water-works/c/new',
    });
  });

  it('joins description and requirements', () => {
    expect(read().descriptionText).toMatch(/pumping stations[\s\S]*- Dutch at B2/);
  });

  it.each(['draft', 'internal', 'archived', ''])('drops an offer whose status is %p', (status) => {
    expect(normaliseRecruitee(recruiteeOffer({ status }), BOARD)).toBe('unlisted');
  });

  it.each([
    [true, true, true, 'hybrid'], [true, false, true, 'remote'], [true, false, false, 'remote'], [false, false, true, 'onsite'], [false, false, false, null], [null, 'true', 1, null],
  ])('reads remote %p, hybrid %p and on site %p as %p', (remote, hybrid, on_site, workplace) => {
    expect(read({ remote, hybrid, on_site }).workplace).toBe(workplace);
  });

  it('takes title and texts from a language when the row itself has none, English before the others', () => {
    const bare = { title: '', description: null, requirements: undefined };
    const nl = { title: 'Planner waterwerken', description: '<p>Jij plant gemalen.</p>', requirements: '<p>Nederlands.</p>' };
    const en = { title: 'Water planner', description: '<p>You plan.</p>', requirements: '<p>English.</p>' };
    expect(read({ ...bare, translations: { nl, en } })).toMatchObject({ title: 'Water planner', descriptionText: 'You plan.\n\nEnglish.' });
    expect(read({ ...bare, translations: { de: { title: ' ' }, nl } })).toMatchObject({ title: 'Planner waterwerken', descriptionText: 'Jij plant gemalen.\n\nNederlands.' });
    expect(normaliseRecruitee(recruiteeOffer({ ...bare, translations: [en] }), BOARD)).toBe('no_title');
  });

  it('keeps all places where a row lists them, and none where it says remote only', () => {
    const locations = [{ city: 'Zwolle', state: 'Overijssel', country: 'Netherlands', country_code: 'NL' }, { city: 'Gent', country: 'Belgium', country_code: 'BE' }];
    expect(read({ locations }).places).toEqual([{ raw: 'Zwolle, Netherlands', city: 'Zwolle', region: 'Overijssel', countryCode: 'NL' }, { raw: 'Gent, Belgium', city: 'Gent', countryCode: 'BE' }]);
    expect(read({ location: 'Remote job', city: null, state_name: null, country: null, country_code: null, remote: true, hybrid: false })).toMatchObject({ places: [], workplace: 'remote', remoteScope: null });
  });

  it.each([
    ['fulltime_permanent', 'full_time'], ['parttime_permanent', 'part_time'], ['fulltime_fixed_term', 'temporary'], ['internship', 'internship'], ['freelance', 'freelance'], ['', null],
  ])('reads the employment %p as %p', (employment_type_code, kind) => {
    expect(read({ employment_type_code }).employmentType).toBe(kind);
  });

  it('gives no salary when none is stated', () => {
    expect([null, {}, { min: '', max: null, period: 'month', currency: 'EUR' }, { min: '0', max: '0' }].map((salary) => read({ salary }).salary)).toEqual([null, null, null, null]);
  });
});

describe('RecruiteeSource', () => {
  const asked: string[] = [];
  const deps = (offers: unknown[]): SourceDeps => ({
    now: () => new Date(), sleep: async () => undefined, random: () => 0,
    fetch: async (url) => {
      asked.push(url);
      return new Response(JSON.stringify({ offers }));
    },
  });

  it('asks the host of the company alone, and never the address of an advert', async () => {
    await new RecruiteeSource(deps([recruiteeOffer()])).collect(BOARD);
    expect(asked).toEqual(['https://peilbos.recruitee.com/api/offers/']);
  });

  it('names the company as its first published offer does, and sees no board without one', async () => {
    const draft = recruiteeOffer({ status: 'draft', company_name: 'Draft' });
    expect(await new RecruiteeSource(deps([draft, recruiteeOffer({ id: 2 })])).look(BOARD)).toEqual({ company: 'Peilbos Adviseurs', openings: 1, samples: [{ title: 'Planner Water Works', place: 'Zwolle, Netherlands' }] });
    expect(await new RecruiteeSource(deps([draft])).look(BOARD)).toBeNull();
  });

  it('takes one label in small letters for a name', async () => {
    for (const token of ['Peilbos', 'peil.bos', 'peil_bos', 'a'.repeat(64)]) await expect(new RecruiteeSource(deps([])).collect({ token, company: 'x' })).rejects.toMatchObject({ reason: 'bad_board_name' });
  });
});
