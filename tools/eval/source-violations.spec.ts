import type { NormalizedPosting } from '@applywright/contracts';
import { violationsOf } from './source-violations';

const posting = (over: Partial<NormalizedPosting>): NormalizedPosting => ({
  source: 'lever', board: 'a', externalId: '1', title: 'Baker', company: 'Ovenhouse', places: [], workplace: null, remoteScope: null, employmentType: null, seniority: null, department: null, industry: null, salary: null,
  descriptionText: 'We bake bread for you and all of our town.', descriptionHtml: '', descriptionComplete: true, language: 'en', url: 'https://a.example/1', applyUrl: 'https://a.example/1', postedAt: null, updatedAt: null, expiresAt: null, contentHash: 'x', ...over,
});

describe('violationsOf', () => {
  it('finds none when a posting is in order', () => {
    expect(violationsOf(posting({}), 'We bake bread')).toEqual([]);
  });

  it.each<[Partial<NormalizedPosting>, string]>([
    [{ places: [{ raw: 'Ulm', city: 'Ulm' }] }, 'a place without a country'],
    [{ title: 'Baker &amp; Cook' }, 'entities left in a text'],
    [{ descriptionText: 'We <b>bake</b> bread' }, 'tags left in a text'],
    [{ salary: { min: 3_000_000, max: 3_000_000, currency: 'EUR', period: 'year', annualMin: 3_000_000, annualMax: 3_000_000, estimated: false } }, 'a salary nobody believes'],
    [{ descriptionText: 'We bake' }, 'text shorter than the payload shows'],
    [{ descriptionText: 'x '.repeat(200), language: null }, 'language unknown'],
    [{ postedAt: '2026-11-02T00:00:00.000Z', expiresAt: '2026-11-01T00:00:00.000Z' }, 'over before it was posted'],
  ])('names %j', (over, violation) => {
    expect(violationsOf(posting(over), over.descriptionText === 'We bake' ? 'We bake bread for all' : null)).toContain(violation);
  });
});
