import fc from 'fast-check';
import { normaliseHackerNews } from './hackernews.source';
import { hackerNewsComment } from './testing/feed-rows';
import { postingOf } from './testing/read-row';

const FEED = { token: 'all', company: 'Hacker News' };
const read = (changes: Record<string, unknown> = {}): ReturnType<typeof postingOf> => postingOf(normaliseHackerNews(hackerNewsComment(changes), FEED));
const ITEM = 'https://news.ycombinator.com/item?id=49600100';

describe('normaliseHackerNews', () => {
  it('reads the header by its convention and the text without it', () => {
    expect(read()).toMatchObject({
      externalId: '49600100', company: 'Wrenfield Robotics', title: 'Senior Firmware Engineer', seniority: 'senior', workplace: 'remote', places: [{ raw: 'Berlin', city: 'Berlin', countryCode: 'DE' }],
      salary: { min: 80_000, max: 100_000, currency: 'EUR' }, url: 'https://wrenfield.example/jobs', postedAt: '2026-11-02T17:10:00.000Z', descriptionComplete: true,
    });
    expect(read().remoteScope?.countries).toEqual(expect.arrayContaining(['DE', 'FR', 'ES']));
    expect(read().descriptionText).toContain('We build "robots" that mend fences. C & Rust.');
  });

  it.each([
    ['Acme | London, UK | ONSITE | Full-time | Data Analyst', { company: 'Acme', title: 'Data Analyst', workplace: 'onsite', employmentType: 'full_time', places: [{ raw: 'London, UK', city: 'London', countryCode: 'GB' }], salary: null }],
    ['Acme (https:&#x2F;&#x2F;acme.example) | REMOTE (US&#x2F;Canada) | $120k - $150k | Product Designer', { company: 'Acme', title: 'Product Designer', workplace: 'remote', places: [], remoteScope: { worldwide: false, countries: ['CA', 'US'] }, salary: { min: 120_000, max: 150_000, currency: 'USD' } }],
    ['Acme | Backend Engineer | Hybrid in Paris, France | €55k', { title: 'Backend Engineer', workplace: 'hybrid', places: [{ city: 'Paris', countryCode: 'FR' }] }],
    ['Acme | Remote (Worldwide) | Multiple roles | Contract', { title: 'Multiple roles', workplace: 'remote', remoteScope: { worldwide: true, countries: [] }, employmentType: 'contract' }],
    ['Acme | Remote in Germany | Full-time or contract | Accountant', { title: 'Accountant', remoteScope: { worldwide: false, countries: ['DE'] }, employmentType: 'full_time', places: [] }],
    ['Acme | Site Reliability Engineer | New York, NY / San Francisco, CA | No remote | VISA', { title: 'Site Reliability Engineer', workplace: 'onsite', places: [{ city: 'New York', region: 'New York State' }, { city: 'San Francisco', region: 'California' }] }],
    ['Acme - Senior Engineer - Berlin - Onsite', { company: 'Acme', title: 'Senior Engineer', workplace: 'onsite', places: [{ city: 'Berlin' }] }],
    ['Acme (acme.example) | London or Remote UK/EU | QA | Full-time', { company: 'Acme', title: 'QA', places: [{ raw: 'London', city: 'London', countryCode: 'GB' }], employmentType: 'full_time', remoteScope: { worldwide: false, countries: expect.arrayContaining(['GB', 'IE', 'PL']) } }],
    ['Acme | Remote | Cook | US, Canada', { title: 'Cook', places: [], remoteScope: { worldwide: false, countries: ['CA', 'US'] } }],
    ['Acme | Berlin, Germany | Welder | Hybrid (2 days/week) | ONSITE Munich', { workplace: 'hybrid', places: [{ raw: 'Berlin, Germany' }, { raw: 'Munich', countryCode: 'DE' }] }],
    ['Acme | Series B, $40M raised | Lyon, France | CDI | Nurse | 45-55k€', { title: 'Nurse', employmentType: 'full_time', salary: { min: 45_000, max: 55_000, currency: 'EUR' } }],
    ['https:&#x2F;&#x2F;www.acme.example | Nurse | Leeds, UK', { company: 'acme.example', title: 'Nurse' }],
  ])('reads %j', (text, expected) => {
    expect(read({ text })).toMatchObject(expected);
  });

  it('takes the first line for the title when there is no header, and the item page for the address when there is no link', () => {
    expect(read({ text: 'We are looking for a teacher of maths.<p>Come and see us.' })).toMatchObject({ title: 'We are looking for a teacher of maths.', company: 'Hacker News', url: ITEM, applyUrl: ITEM });
    const long = read({ text: `${'Our team is growing and growing '.repeat(20)}` }).title;
    expect(long.length).toBeLessThanOrEqual(150);
    expect(long).toMatch(/…$/);
  });

  it.each([{ text: null }, { deleted: true }, { dead: true }])('drops %j as deleted', (changes) => {
    expect(normaliseHackerNews(hackerNewsComment(changes), FEED)).toBe('deleted');
  });

  it('unescapes links and leads to the first that is neither a person nor the site itself', () => {
    const link = (address: string): string => `<a href="${address.replaceAll('/', '&#x2F;').replaceAll('&', '&amp;').replaceAll('&amp;#x2F;', '&#x2F;')}" rel="nofollow">link</a>`;
    const text = `Acme | Cook | Bath, UK<p>${link('https://news.ycombinator.com/item?id=1')} ${link('https://www.linkedin.com/in/jane')} ${link('https://acme.example/jobs?a=1&b=2')}`;
    expect(read({ text }).url).toBe('https://acme.example/jobs?a=1&b=2');
    expect(JSON.stringify(read({ text }))).not.toContain('jane');
  });

  it('keeps neither the author nor an address, handle or number of a person in any field', () => {
    const forms = ['jane@acme.com', 'jane [at] acme [dot] com', 'jane (at) acme.com', 'jane&#64;acme.com', 'ja<i>ne@ac</i>me.com', 'jane AT acme DOT com', '@jane', 'twitter: jane', '<a href="mailto:jane@acme.com">jane</a>', '<a href="https:&#x2F;&#x2F;twitter.com&#x2F;jane">https:&#x2F;&#x2F;twitter.com&#x2F;jane</a>', 'jane@<a href="https://acme.com">acme.com</a>', '<a href="https://acme.example/?to=jane%40acme.com">jane</a>'];
    for (const form of forms)
      for (const text of [`Shop | Cook ${form} | Bath, UK | ${form}<p>Apply: ${form}.`, `${form} | Cook`, `Cook wanted, ${form}`]) {
        const made = normaliseHackerNews(hackerNewsComment({ text, author: 'wren_hr' }), FEED);
        expect(JSON.stringify(made)).not.toMatch(/jane|wren_hr|@/i);
      }
  });

  it('keeps no answer to a comment', () => {
    expect(JSON.stringify(read())).not.toMatch(/juniors|asker/);
  });

  it('gives no tags but ours and no endless title however a comment is put together', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<p>', '<i>', '</i>', '<a href="https://a.example/1">', '</a>', ' | ', '&lt;b&gt;', '<', '>', '"', '&amp;', 'Cook', ' ', '<pre><code>', '</code>', 'https://b.example/2', '€40k', 'REMOTE (', ')'), { maxLength: 20 }), (bits) => {
      const made = normaliseHackerNews(hackerNewsComment({ text: bits.join('') }), FEED);
      if (typeof made === 'string') return expect(made).toBe('no_title');
      expect(made.title.length).toBeLessThanOrEqual(300);
      expect(made.descriptionHtml).not.toMatch(/<(?!\/?(?:p|a|br)\b)/);
    }), { numRuns: 500 });
  });
});
