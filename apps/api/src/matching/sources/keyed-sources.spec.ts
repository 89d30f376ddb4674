import { SourceFailure, type BoardRef, type SourceDeps } from './job-source';
import { AdzunaSource, IndeedFeedSource, JoobleSource, LinkedinFeedSource, ReedSource, TheMuseSource, UsajobsSource } from './index';
import { startBoardServer, partnerXml } from '@applywright/testing';
import { adzunaResult, linkedinFeedJob, reedResult } from './testing/keyed-rows';

interface Sent {
  readonly url: URL;
  readonly init: RequestInit;
}

/** A world that answers everything with one body and keeps what was sent. */
function world(body: unknown, extra: Partial<SourceDeps> = {}): { deps: SourceDeps; sent: Sent[] } {
  const sent: Sent[] = [];
  const deps: SourceDeps = {
    fetch: async (url, init) => {
      sent.push({ url: new URL(url), init });
      return new Response(typeof body === 'string' ? body : JSON.stringify(body));
    },
    now: () => new Date('2026-11-22T12:00:00Z'), sleep: async () => undefined, random: () => 0,
    keys: { adzuna: { id: 'my-id', key: 'my key?' }, usajobs: { email: 'me@example.org', key: 'k=' }, reed: 'reed-key', jooble: 'a/b?c' },
    partnerFeeds: { indeedfeed: 'https://feeds.example.org/x/indeed.xml?token=t', linkedinfeed: 'http://10.0.0.7:8080/li.xml' },
    ...extra,
  };
  return { deps, sent };
}
const board = (what: string, where: string, country: string): BoardRef => ({ token: 'search-1', company: 'Search', search: { what, where, country } });
const reason = (run: Promise<unknown>): Promise<unknown> => run.then(() => null, (error: unknown) => (error instanceof SourceFailure ? error.reason : error));

describe('what a search source is sent', () => {
  it('is Adzuna’s documented parameters', async () => {
    const { deps, sent } = world({ count: 0, results: [] });
    await new AdzunaSource(deps).collect(board('registered nurse', 'Kendal', 'GB'));
    expect(sent[0]?.url.href).toBe('https://api.adzuna.com/v1/api/jobs/gb/search/1?app_id=my-id&app_key=my+key%3F&what=registered+nurse&where=Kendal&results_per_page=50&max_days_old=45&sort_by=date');
    await new AdzunaSource(deps).collect(board('registered nurse', 'remote', 'GB'));
    expect([sent[1]?.url.searchParams.get('where'), sent[1]?.url.searchParams.get('what_and')]).toEqual([null, 'remote']);
  });

  it('is the operator’s registered address for USAJOBS', async () => {
    const { deps, sent } = world({ SearchResult: { SearchResultItems: [] } });
    await new UsajobsSource(deps).collect(board('ranger', '', 'US'));
    expect(sent[0]?.url.href).toBe('https://data.usajobs.gov/api/Search?Keyword=ranger&WhoMayApply=public&ResultsPerPage=250&Page=1');
    expect(sent[0]?.init.headers).toMatchObject({ 'user-agent': 'me@example.org', 'authorization-key': 'k=' });
  });

  it('is the key as the user of Basic authorisation for Reed', async () => {
    const { deps, sent } = world({ results: [] });
    await new ReedSource(deps).collect(board('upholsterer', 'Leeds', 'GB'));
    expect(sent[0]?.url.href).toBe('https://www.reed.co.uk/api/1.0/search?keywords=upholsterer&locationName=Leeds&resultsToTake=100&resultsToSkip=0');
    expect(sent[0]?.init.headers).toMatchObject({ authorization: 'Basic cmVlZC1rZXk6' });
  });

  it('is a body with the country for Jooble, whose key does not leave its place in the path', async () => {
    const { deps, sent } = world({ jobs: [] });
    await new JoobleSource(deps).collect(board('baker', 'Graz', 'AT'));
    await new JoobleSource(deps).collect(board('baker', '', 'AT'));
    expect(sent[0]?.url.href).toBe('https://jooble.org/api/a%2Fb%3Fc');
    expect(sent.map(({ init }) => [init.method, init.body])).toEqual([['POST', '{"keywords":"baker","location":"Graz, Austria","page":"1","ResultOnPage":"20"}'], ['POST', '{"keywords":"baker","location":"Austria","page":"1","ResultOnPage":"20"}']]);
  });

  it('is a key for The Muse where there is one', async () => {
    const { deps, sent } = world({ results: [] });
    await new TheMuseSource(deps).collect({ token: 'all', company: 'The Muse' });
    await new TheMuseSource({ ...deps, keys: { themuse: 'muse key' } }).collect({ token: 'all', company: 'The Muse' });
    expect(sent.map(({ url }) => url.href)).toEqual(['https://www.themuse.com/api/public/jobs?page=0', 'https://www.themuse.com/api/public/jobs?page=0&api_key=muse+key']);
  });

  it('is nothing without a key, without terms or in a country that the source does not have', async () => {
    const { deps, sent } = world({}, { keys: {}, partnerFeeds: {} });
    const keyed = world({});
    for (const Source of [AdzunaSource, UsajobsSource, ReedSource, JoobleSource]) {
      expect(await reason(new Source(deps).collect(board('cook', '', Source === UsajobsSource ? 'US' : 'GB')))).toBe('key_missing');
      expect(await reason(new Source(keyed.deps).collect({ token: 'search-1', company: 'Search' }))).toBe('bad_board_name');
      if (Source !== JoobleSource) expect(await reason(new Source(keyed.deps).collect(board('cook', '', 'JP')))).toBe('bad_board_name');
    }
    for (const Source of [IndeedFeedSource, LinkedinFeedSource]) expect(await reason(new Source(deps).collect({ token: 'all', company: 'Feed' }))).toBe('key_missing');
    expect([...sent, ...keyed.sent]).toEqual([]);
  });
});

describe('a licensed feed', () => {
  it('is read at the operator’s address and at no other', async () => {
    const { deps, sent } = world(partnerXml('linkedinfeed', [linkedinFeedJob()]));
    const run = await new LinkedinFeedSource(deps).collect({ token: 'all', company: 'Feed' });
    expect(run.postings[0]?.places.map(({ raw }) => raw)).toEqual(['Graz, Austria', 'Linz, Austria', 'Maribor, Slovenia']);
    expect(await reason(new IndeedFeedSource(deps).collect({ token: 'all', company: 'Feed' }))).toBe('drift');
    expect(sent.map(({ url }) => url.href)).toEqual(['http://10.0.0.7:8080/li.xml', 'https://feeds.example.org/x/indeed.xml?token=t']);
    expect(await reason(new IndeedFeedSource(deps).collect({ token: 'all', company: 'Feed', baseUrl: 'https://feeds.example.org' }))).toBe('address_refused');
  });

  it.each(['<!DOCTYPE source [<!ENTITY x SYSTEM "file:///etc/passwd">]><source><job><title>&x;</title></job></source>', '<source><job>&lol;</job></source>', '<source><job>'])('is refused when it is %j', async (feed) => {
    expect(await reason(new IndeedFeedSource(world(feed).deps).collect({ token: 'all', company: 'Feed' }))).toBe('not_xml');
  });

  it('keeps CDATA as the text that it is', async () => {
    const xml = '<source><job><title><![CDATA[Cook & <b>Host</b>]]></title><referencenumber>1</referencenumber><url>https://a.example/1?x=1&amp;y=2</url><description><![CDATA[<p>a</p></job><script>alert(1)</script>]]></description></job></source>';
    const run = await new IndeedFeedSource(world(xml).deps).collect({ token: 'all', company: 'Feed' });
    expect(run.postings).toMatchObject([{ title: 'Cook & Host', url: 'https://a.example/1?x=1&y=2', descriptionHtml: '<p>a</p>' }]);
  });
});

describe('pages and details', () => {
  const serve = async (source: 'adzuna' | 'reed', rows: Record<string, unknown>[]) => {
    const server = await startBoardServer({ boards: [{ source, token: 'gb', company: '', about: '', payload: { results: rows } }] });
    const { deps } = world({}, { fetch, bases: server.bases, keys: { adzuna: { id: 'i', key: 'k' }, reed: 'r' } });
    return { server, deps, at: { ...board('cook', '', 'GB'), baseUrl: server.bases[source] ?? '' } };
  };

  it('of Adzuna end with the number that it names, or at four', async () => {
    for (const [total, requests, partial] of [[50, 1, false], [120, 3, false], [400, 4, true]] as const) {
      const { server, deps, at } = await serve('adzuna', Array.from({ length: total }, (_, n) => adzunaResult({ id: `${n}` })));
      const run = await new AdzunaSource(deps).collect(at);
      expect([server.requests.length, run.partial, run.postings.length]).toEqual([requests, partial, Math.min(total, 200)]);
      await server.close();
    }
  });

  it('of Reed are read for the first twenty-five, and are done without when one fails', async () => {
    const { server, deps, at } = await serve('reed', Array.from({ length: 40 }, (_, n) => reedResult({ jobId: n + 1 })));
    const full = await new ReedSource(deps).collect(at);
    expect([full.postings.filter((p) => p.descriptionComplete).length, full.postings.length, server.requests.length]).toEqual([25, 40, 26]);
    server.addFault({ source: 'reed', page: 0, kind: 'status', status: 403 });
    const cut = await new ReedSource(deps).collect(at);
    expect([cut.postings.filter((p) => p.descriptionComplete).length, cut.postings.length]).toEqual([0, 40]);
    await server.close();
  });
});
