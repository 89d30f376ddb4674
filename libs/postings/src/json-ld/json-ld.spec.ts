import { NormalizedPosting } from '@applywright/contracts';
import * as fc from 'fast-check';
import { addressKey, boardPostingAt, jobPostingsIn, pageAddress, postingOfPage } from './index';
import type { UnhashedPosting } from '../posting-draft';

type Row = Record<string, unknown>;
const PAGE = 'https://careers.brinewell.example/jobs/4711';
const TEXT = '<p>Keep the pumps running.</p><ul><li>Hydraulics</li></ul>';

/** A posting as a well-made page states it, with changes; undefined takes a property away. */
const posting = (changes: Row = {}): Row => {
  const whole: Row = { '@context': 'https://schema.org/', '@type': 'JobPosting', title: 'Pump Fitter', description: TEXT, hiringOrganization: { '@type': 'Organization', name: 'Brinewell' }, ...changes };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
};
const script = (json: unknown, attributes = 'type="application/ld+json"'): string => `<script ${attributes}>${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const page = (...parts: string[]): string => `<!doctype html><html><head><title>x</title>${parts.join('\n')}</head><body><h1>Jobs</h1></body></html>`;
const found = (html: string, at = PAGE): UnhashedPosting[] => [...jobPostingsIn(html, at).postings];
const only = (changes: Row): UnhashedPosting => {
  const [first, ...more] = found(page(script(posting(changes))));
  if (!first || more.length > 0) throw new Error('not one posting');
  return first;
};
const place = (address: unknown): Row => ({ jobLocation: { '@type': 'Place', address } });
const pay = (value: unknown, currency: unknown = 'EUR'): Row => ({ baseSalary: { '@type': 'MonetaryAmount', currency, value } });
const range = (minValue: unknown, maxValue: unknown, unitText?: string): Row => ({ '@type': 'QuantitativeValue', minValue, maxValue, unitText });

describe('jobPostingsIn finds the posting', () => {
  const json = JSON.stringify(posting());
  const WRAPPINGS: [string, string][] = [
    ['of an ordinary page', page(script(posting()))],
    ['whatever the order and quotes of the attributes', page(script(posting(), `id=a data-x='>' TYPE='Application/LD+JSON; charset=utf-8' nonce="b"`))],
    ['where the type stands without quotes', page(script(posting(), 'type=application/ld+json'))],
    ['where the tag is written large', page(script(posting()).replace(/(<\/?)script/g, '$1SCRIPT'))],
    ['among other blocks', page(script({ '@type': 'WebSite', name: 'x' }), script(posting()), script({ '@type': 'BreadcrumbList' }))],
    ['beside a block that is no JSON', page(script('{"@type": JobPosting'), script(posting()))],
    ['in a list', page(script([{ '@type': 'Organization' }, posting()]))],
    ['in a graph', page(script({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, posting()] }))],
    ['as the main entity of a page', page(script({ '@type': 'ItemPage', mainEntity: posting() }))],
    ['in the items of a list of one', page(script({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting() }] }))],
    ['of several types', page(script(posting({ '@type': ['Thing', 'JobPosting'] })))],
    ['of a type by its full address', page(script(posting({ '@type': 'http://schema.org/JobPosting' })))],
    ['whose properties have their full address', page(script(Object.fromEntries(Object.entries(posting()).map(([key, value]) => [key.startsWith('@') ? key : `https://schema.org/${key}`, value]))))],
    ['in expanded form', page(script([{ '@type': ['http://schema.org/JobPosting'], 'http://schema.org/title': [{ '@value': 'Pump Fitter' }], 'http://schema.org/description': [{ '@value': TEXT }], 'http://schema.org/hiringOrganization': [{ 'http://schema.org/name': [{ '@value': 'Brinewell' }] }] }]))],
    ['in an HTML comment inside the script', page(script(`<!-- ${json} -->`))],
    ['in CDATA', page(script(`<![CDATA[ ${json} ]]>`))],
    ['in commented CDATA', page(script(`//<![CDATA[\n${json}\n//]]>`))],
    ['in CDATA between comment marks', page(script(`/*<![CDATA[*/ ${json} /*]]>*/`))],
    ['with raw line breaks and tabs in its texts', page(script(json.replace('running.', 'running\r\n\twell.')))],
    ['with trailing commas', page(script(json.replace(/\}/g, ',\n}')))],
    ['with comments', page(script(json.replace('{', '{ // what we offer\n /* now */ ')))],
    ['with quotes that are not escaped', page(script(json.replace('Keep the', 'Keep "the"')))],
    ['with escapes that JSON does not know', page(script(json.replace('Keep', "Keep\\' \\x")))],
    ['with a semicolon behind it', page(script(`${json};`))],
    ['behind a byte order mark', page(script(`\ufeff${json}`))],
    ['escaped as a whole', page(script(json.replace(/"/g, '&quot;')))],
    ['of a page that never closes its script', `<html><script type="application/ld+json">${json}`],
    ['behind a comment that holds another one', page(`<!-- ${script(posting({ title: 'Not this' }))} -->`, script(posting()))],
    ['behind a text area that holds another one', page(`<textarea>${script(posting({ title: 'Not this' }))}</textarea>`, script(posting()))],
    ['in JSON alone', json],
    ['in the source of a page as a viewer shows it', page(script(posting())).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')],
    ['whose company stands elsewhere in the graph', page(script({ '@graph': [posting({ hiringOrganization: { '@id': '#us' } }), { '@id': '#us', '@type': 'Organization', name: 'Brinewell' }] }))],
    ['and not one inside it', page(script(posting({ relatedJobs: [posting({ title: 'Not this' })] })))],
  ];
  it.each(WRAPPINGS)('%s', (_, html) => {
    const all = found(html);
    expect(all.map(({ title, company }) => [title, company])).toEqual([['Pump Fitter', 'Brinewell']]);
    expect(all[0]?.descriptionText).toContain('- Hydraulics');
  });

  it.each([
    ['an empty page', ''], ['a page without any', page()], ['a script of another type', page(script(posting(), 'type="application/json"'))], ['other types only', page(script({ '@type': 'JobPostingList' }))],
    ['a comment', page(`<!-- ${script(posting())} -->`)], ['an address that is none', page(script(posting()))],
  ])('and none in %s', (what, html) => expect(found(html, what.startsWith('an address') ? 'javascript:alert(1)' : PAGE)).toEqual([]));

  it('says what is missing when there is no title', () => expect(jobPostingsIn(page(script(posting({ title: ' ' }))), PAGE)).toEqual({ postings: [], dropped: ['no_title'] }));

  it('of several the one whose address is the page’s own, and none when that cannot be told', () => {
    const two = [posting({ title: 'Other', url: '/jobs/1' }), posting({ url: `${PAGE}/?utm_source=x` })];
    expect(postingOfPage(jobPostingsIn(page(script(two)), PAGE), PAGE)?.title).toBe('Pump Fitter');
    expect(postingOfPage(jobPostingsIn(page(script([posting(), posting({ title: 'Other' })])), PAGE), PAGE)).toBeNull();
    expect(postingOfPage(jobPostingsIn(page(script(posting()), script(posting())), PAGE), PAGE)?.title).toBe('Pump Fitter');
  });
});

describe('jobPostingsIn reads', () => {
  it('every field of the card', () => {
    const card = only({
      identifier: { '@type': 'PropertyValue', name: 'Brinewell', value: 4711 }, datePosted: '2026-11-10', validThrough: '2026-12-31T23:59', dateModified: '2026-11-12T08:00:00Z', employmentType: ['FULL_TIME'], industry: 'Water supply',
      jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: { '@type': 'Country', name: 'Germany' }, inLanguage: 'en-GB', directApply: true, ...place({ addressLocality: 'Berlin', addressCountry: 'DE' }), ...pay(range(70000, 90000, 'YEAR')), url: 'https://careers.brinewell.example/jobs/4711/apply',
    });
    expect(card).toMatchObject({
      source: 'captured', board: 'careers.brinewell.example', externalId: '4711', title: 'Pump Fitter', company: 'Brinewell', workplace: 'remote', remoteScope: { worldwide: false, countries: ['DE'] }, employmentType: 'full_time', industry: 'Water supply',
      places: [{ city: 'Berlin', countryCode: 'DE' }], postedAt: '2026-11-10T00:00:00.000Z', updatedAt: '2026-11-12T08:00:00.000Z', expiresAt: '2026-12-31T23:59:00.000Z', url: PAGE, applyUrl: `${PAGE}/apply`, descriptionComplete: true, language: 'en',
      salary: { min: 70000, max: 90000, currency: 'EUR', period: 'year', estimated: false },
    });
  });

  it('nothing into what is not stated', () =>
    expect(only({ description: undefined, hiringOrganization: undefined })).toMatchObject({ company: 'careers.brinewell.example', externalId: PAGE, places: [], workplace: null, remoteScope: null, employmentType: null, salary: null, industry: null, postedAt: null, expiresAt: null, descriptionText: '', descriptionComplete: false, applyUrl: PAGE }));

  it.each<[string, Row, Partial<UnhashedPosting>]>([
    ['an escaped title', { title: 'R&amp;D <b>Lead</b>' }, { title: 'R&D Lead' }],
    ['a company that is a text', { hiringOrganization: 'Brinewell &amp; Sons' }, { company: 'Brinewell & Sons' }],
    ['a company in a list', { hiringOrganization: [{ legalName: 'Brinewell AG' }] }, { company: 'Brinewell AG' }],
    ['an identifier that is a number', { identifier: 17 }, { externalId: '17' }],
    ['employment as words', { employmentType: 'Part-time, CONTRACTOR' }, { employmentType: 'part_time' }],
    ['an internship before full time', { employmentType: ['FULL_TIME', 'INTERN'] }, { employmentType: 'internship' }],
    ['employment by the day', { employmentType: 'PER_DIEM' }, { employmentType: 'temporary' }],
    ['a contractor', { employmentType: 'https://schema.org/CONTRACTOR' }, { employmentType: 'contract' }],
    ['employment that says nothing', { employmentType: 'OTHER' }, { employmentType: null }],
    ['the end of a whole day', { validThrough: '2026-12-31' }, { expiresAt: '2026-12-31T23:59:59.000Z' }],
    ['the end of a month', { validThrough: '2026-12' }, { expiresAt: '2026-12-31T23:59:59.000Z' }],
    ['an end by the hour', { validThrough: '2026-12-31T18' }, { expiresAt: '2026-12-31T18:00:00.000Z' }],
    ['a date in words', { datePosted: 'November 3, 2026' }, { postedAt: '2026-11-03T00:00:00.000Z' }],
    ['a date with a zone', { datePosted: '2026-11-03T08:00:00-0500' }, { postedAt: '2026-11-03T13:00:00.000Z' }],
    ['no date out of nonsense', { datePosted: 'soon', validThrough: {} }, { postedAt: null, expiresAt: null }],
    ['a relative address', { url: '../jobs/9?utm_medium=x#apply' }, { applyUrl: 'https://careers.brinewell.example/jobs/9' }],
    ['no address that runs something', { url: 'javascript:alert(1)' }, { applyUrl: PAGE }],
    ['a remote scope of several countries', { jobLocationType: ['TELECOMMUTE'], applicantLocationRequirements: [{ name: 'Austria' }, { name: 'CH' }] }, { remoteScope: { worldwide: false, countries: ['AT', 'CH'] } }],
    ['no scope where the work is not remote', { applicantLocationRequirements: { name: 'Austria' } }, { workplace: null, remoteScope: null }],
  ])('%s', (_, changes, expected) => expect(only(changes)).toMatchObject(expected));

  it.each<[string, Row, string[]]>([
    ['a place whose address is a text', place('Hafenstrasse 5, 20457 Hamburg, Germany'), ['Hamburg, Germany']],
    ['a list of places', { jobLocation: [{ address: { addressLocality: 'Graz', addressCountry: { '@type': 'Country', name: 'Austria' } } }, 'Linz, Austria'] }, ['Graz, Austria', 'Linz, Austria']],
    ['an address without a place around it', { jobLocation: { '@type': 'PostalAddress', addressLocality: 'Denver', addressRegion: 'CO', addressCountry: 'US' } }, ['Denver, CO, US']],
    ['city and country in the field of the city', place({ addressLocality: 'Porto, Portugal', addressCountry: 'PT' }), ['Porto, Portugal']],
    ['a region that repeats the city', place({ addressLocality: 'Berlin', addressRegion: 'Berlin', addressCountry: 'DE' }), ['Berlin, DE']],
    ['no place called Remote', place({ addressLocality: 'Remote', addressCountry: 'US' }), ['US']],
  ])('%s', (_, changes, raw) => expect(only(changes).places.map((p) => p.raw)).toEqual(raw));

  it.each<[string, Row, object | null]>([
    ['pay by the hour', pay(range('22.50', '28', 'HOUR'), 'usd'), { min: 22.5, max: 28, currency: 'USD', period: 'hour', annualMin: 46800 }],
    ['one amount', pay({ value: 5200, unitText: 'MONTH' }), { min: 5200, max: 5200, period: 'month' }],
    ['amounts with separators', pay(range('60.000', '75,000', 'YEAR')), { min: 60000, max: 75000 }],
    ['a unit code', pay({ minValue: 20, maxValue: 25, unitCode: 'HUR' }), { period: 'hour' }],
    ['a bare number', { baseSalary: 64000, salaryCurrency: 'CHF' }, { min: 64000, currency: 'CHF', period: null }],
    ['words', { baseSalary: '€60k - €80k per year' }, { min: 60000, max: 80000, currency: 'EUR', period: 'year' }],
    ['words inside an amount', { baseSalary: { currency: 'GBP', value: '30,000 to 35,000 annually' } }, { min: 30000, max: 35000, currency: 'GBP', period: 'year' }],
    ['an estimate', { estimatedSalary: [{ '@type': 'MonetaryAmountDistribution', name: 'base', currency: 'USD', duration: 'P1Y', percentile10: 90000, median: 100000, percentile90: 120000 }] }, { min: 90000, max: 120000, period: 'year', estimated: true }],
    ['no pay out of zero', pay(range(0, 0, 'YEAR')), null],
    ['no pay that is not believable', pay(range(4, 5500, 'MONTH')), null],
  ])('%s', (_, changes, expected) => expect(only(changes).salary).toEqual(expected && expect.objectContaining(expected)));

  it.each([
    ['HTML', '<p>Mind the <b>gap</b></p>', '<p>Mind the <b>gap</b></p>'],
    ['escaped HTML', '&lt;p&gt;Mind the &lt;b&gt;gap&lt;/b&gt;&lt;/p&gt;', '<p>Mind the <b>gap</b></p>'],
    ['HTML escaped twice', '&amp;lt;p&amp;gt;Mind&amp;lt;/p&amp;gt;', '<p>Mind</p>'],
    ['a plain text', 'Mind the gap & Map<String>\nalways', '<p>Mind the gap &amp; Map&lt;String&gt;<br />always</p>'],
    ['a plain text with its line breaks spelled out', 'Mind\\n\\nthe gap', '<p>Mind</p><p>the gap</p>'],
  ])('a description that is %s', (_, description, html) => expect(only({ description }).descriptionHtml).toBe(html));

  it('parts that the description does not hold, under their headings', () => {
    const { descriptionText } = only({ skills: ['Welding', { '@type': 'DefinedTerm', name: 'Hydraulic presses' }], qualifications: 'Keep the pumps running.', experienceRequirements: { monthsOfExperience: 36 }, responsibilities: '<p>On call</p>', occupationalCategory: '49-9041.00' });
    expect(descriptionText).toContain('Skills\n- Welding\n- Hydraulic presses');
    expect(descriptionText).toContain('Experience\n\n3 years of experience');
    expect(descriptionText).toContain('Responsibilities\n\nOn call');
    expect(descriptionText).not.toMatch(/Qualifications|Occupation/);
  });
});

describe('hostile pages', () => {
  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;', '<a href="javascript:alert(1)">x</a>', '<svg onload=alert(1)>', '<iframe src="https://evil.example"></iframe>'])('leave nothing that runs: %s', (text) => {
    const [first] = found(page(script(JSON.stringify(posting({ description: `<p>a</p>${text}`, skills: text, title: `t ${text}`, hiringOrganization: text })).replace(/<\//g, '<\\/'))));
    expect(first?.descriptionHtml).not.toMatch(/<(?:script|img|svg|iframe)|<[^>]*(?:onerror|onload|javascript:)/i);
    expect(first?.descriptionHtml).toContain('<p>a</p>');
  });

  it('reach no prototype', () => {
    const [first] = found(page(script('{"@type":"JobPosting","title":"Fitter","__proto__":{"polluted":1,"@type":"JobPosting","title":"p"},"constructor":{"prototype":{"polluted":1}},"hiringOrganization":{"__proto__":{"name":"Evil"}}}')));
    expect(first).toMatchObject({ title: 'Fitter', company: 'careers.brinewell.example' });
    expect(({} as Row)['polluted']).toBeUndefined();
  });

  it.each([
    ['deep nesting', `${'['.repeat(200_000)}`], ['deep objects', '{"a":'.repeat(100_000)], ['open scripts', '<script '.repeat(100_000)], ['open quotes', '<script type="'.repeat(50_000)], ['open comments', '<!--'.repeat(200_000)],
    ['spaces in a tag', `<script${' '.repeat(500_000)}>`], ['slashes', script('/'.repeat(300_000))], ['quotes', script(`{"a":${'"'.repeat(200_000)}`)], ['brackets of tags', page(script(posting({ title: '<a '.repeat(50_000), description: '<p '.repeat(100_000), skills: '<'.repeat(100_000) })))],
    ['many postings', page(script(Array.from({ length: 5_000 }, (_, at) => posting({ identifier: at }))))],
  ])('of %s are read to an end', (_, html) => expect(found(html).length).toBeLessThanOrEqual(50));

  const T20_RUNS = 10_000;
  const json = fc.jsonValue({ maxDepth: 4 });
  const NAMES = ['title', 'description', 'identifier', 'datePosted', 'validThrough', 'employmentType', 'hiringOrganization', 'jobLocation', 'jobLocationType', 'applicantLocationRequirements', 'baseSalary', 'estimatedSalary', 'salaryCurrency', 'url', 'skills', 'qualifications', 'experienceRequirements', 'industry', 'inLanguage', '@id', '@graph', '__proto__'];
  const shaped = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(json, fc.record({ '@value': json, '@id': json, name: json, address: json, value: json, currency: json, minValue: json, monthsOfExperience: json }, { requiredKeys: [] }))).map((changes) => posting(changes));
  const check = (html: string): void => {
    for (const read of found(html)) {
      const { externalId, title, url } = NormalizedPosting.omit({ contentHash: true }).parse(read);
      if (![externalId, title, url].every((text) => text.trim() !== '')) throw new Error('a posting without id, title or address');
    }
  };

  it('T20 never make it throw, and never give a posting without id, title and address', () => {
    fc.assert(fc.property(fc.oneof(json, shaped), (any) => check(JSON.stringify(any))), { numRuns: T20_RUNS });
  });
  it('T20 also where they are no JSON', () => {
    const piece = fc.constantFrom('<script type="application/ld+json">', '</script>', '{', '}', '[', ']', '"', ',', ':', '"@type"', '"JobPosting"', '"title"', '\\', '&quot;', '<!--', '-->', '//', '/*', '\n', 'x');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))), check), { numRuns: T20_RUNS });
  });
});

describe('addresses', () => {
  it.each([
    ['https://me:secret@a.example/job?id=7&utm_source=mail&gclid=1&trk=x#top', 'https://a.example/job?id=7'],
    ['https://a.example/#/job/7', 'https://a.example/#/job/7'],
    ['https://a.example/job?gh_jid=7&gh_src=abc', 'https://a.example/job?gh_jid=7'],
    ['file:///etc/passwd', null], ['javascript:alert(1)', null], ['https://', null], ['a very long one', null], [7, null],
  ])('are kept without what tells of the visitor: %s', (given, kept) => expect(pageAddress(given)).toBe(kept));
  it('are none where they are longer than any', () => expect(pageAddress(`https://a.example/${'x'.repeat(3000)}`)).toBeNull());

  it('are the same page whatever www, slash and order of parameters', () => expect(addressKey('https://www.a.example/job/?b=2&a=1')).toBe(addressKey('http://a.example/job?a=1&b=2')));

  it.each([
    ['https://boards.greenhouse.io/brinewell/jobs/7001', ['greenhouse', 'brinewell', '7001']],
    ['https://job-boards.eu.greenhouse.io/brinewell/jobs/7001?x=1', ['greenhouse', 'brinewell', '7001']],
    ['https://jobs.lever.co/brinewell/0b8f0000-0000-4000-8000-000000000001/apply', ['lever', 'brinewell', '0b8f0000-0000-4000-8000-000000000001']],
    ['https://jobs.ashbyhq.com/brinewell/0b8f0000-0000-4000-8000-000000000001', ['ashby', 'brinewell', '0b8f0000-0000-4000-8000-000000000001']],
    ['https://brinewell.jobs.personio.de/job/12345?language=en', ['personio', 'brinewell', '12345']],
    ['https://apply.workable.com/brinewell/j/A1B2C3D4E5/', ['workable', 'brinewell', 'A1B2C3D4E5']],
    ['https://jobs.smartrecruiters.com/Brinewell/743999-fitter', ['smartrecruiters', 'Brinewell', '743999']],
    ['https://evil.example/boards.greenhouse.io/brinewell/jobs/7001', null], ['https://jobs.lever.co/brinewell', null],
  ])('%s names the posting of a board', (address, named) => expect(boardPostingAt(address)).toEqual(named && { source: named[0], board: named[1], externalId: named[2] }));
});
