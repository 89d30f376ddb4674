import { routes, type Route } from '@applywright/contracts';
import { startTestApp, type TestApp } from '../../testing/start-test-app';
import { JobQueue } from '../platform/queue/job-queue';

const PAIRS = 200;
const PASSWORD = 'violet-otter-paints-11';

/** The same course of chances at each run (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Look {
  readonly status: number;
  readonly body: string;
  readonly headers: string;
  readonly ms: number;
}

// The one place where time is looked at: that it tells nothing is what is claimed (security item 5).
describe('nobody can find out whether an address has an account', () => {
  let app: TestApp;
  const known = Array.from({ length: PAIRS }, (_, n) => `known${n}@example.org`);
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', REQUIRE_CONFIRMED_ADDRESS: '0' });
    for (const email of known) await look(routes.register, { email, password: PASSWORD });
    await app.app.get(JobQueue, { strict: false }).idle();
  });
  afterAll(() => app.close());

  /** One request on a connection that is kept open, and all that can be seen of its answer. */
  async function look(route: Route, body: unknown): Promise<Look> {
    const begin = performance.now();
    const response = await fetch(app.base + route.path, { method: route.method, headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'applywright' }, body: JSON.stringify(body) });
    const text = await response.text();
    const ms = performance.now() - begin;
    return { status: response.status, body: text.replace(/"requestId":"[^"]*"/, ''), headers: [...response.headers.keys()].sort().join(), ms };
  }

  /** In how many pairs of a known and an unknown address the known one took longer, in percent; everything else must be the same. */
  async function knownSlower(name: string, route: Route, bodyFor: (email: string) => unknown): Promise<number> {
    const chance = chances(20_260_115);
    let slower = 0;
    for (const [n, email] of known.entries()) {
      const stranger = `${name}${n}@example.org`;
      const knownFirst = chance() < 0.5;
      const first = await look(route, bodyFor(knownFirst ? email : stranger));
      const second = await look(route, bodyFor(knownFirst ? stranger : email));
      const [ours, theirs] = knownFirst ? [first, second] : [second, first];
      expect({ ...theirs, ms: 0 }).toEqual({ ...ours, ms: 0 });
      if (ours.ms > theirs.ms) slower++;
    }
    const share = (100 * slower) / PAIRS;
    if (process.env['REPORT_SHARES']) process.stdout.write(`known slower, ${name}: ${share} %\n`);
    return share;
  }

  it.each<[string, Route, (email: string) => unknown]>([
    ['login', routes.login, (email) => ({ email, password: 'not the password' })],
    ['askPasswordReset', routes.askPasswordReset, (email) => ({ email })],
    ['register', routes.register, (email) => ({ email, password: PASSWORD })],
  ])(
    'by the status, the body, the headers or the time of %s',
    async (name, route, bodyFor) => {
      const share = await knownSlower(name.toLowerCase(), route, bodyFor);
      expect(share).toBeGreaterThanOrEqual(35);
      expect(share).toBeLessThanOrEqual(65);
    },
    120_000,
  );
});
