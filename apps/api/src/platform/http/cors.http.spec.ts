import { EXTENSION_ID } from '@applywright/contracts';
import { startTestApp, type TestApp } from '../../../testing/start-test-app';

const OWN = `chrome-extension://${EXTENSION_ID}`;
const EXTRA = 'b'.repeat(32);

describe('cross-origin calls', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0', EXTENSION_IDS: EXTRA })));
  afterAll(() => app.close());

  const allowed = async (origin: string): Promise<Record<string, string | null>> => {
    const response = await fetch(`${app.base}/api/v1/oauth/token`, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,content-type' } });
    const plain = await fetch(`${app.base}/api/v1/status`, { headers: { Origin: origin } });
    return { preflight: response.headers.get('access-control-allow-origin'), answer: plain.headers.get('access-control-allow-origin'), cookies: response.headers.get('access-control-allow-credentials') };
  };

  it.each([OWN, `chrome-extension://${EXTRA}`])('are allowed without cookies when they come from %s', async (origin) => expect(await allowed(origin)).toEqual({ preflight: origin, answer: origin, cookies: null }));

  it.each([
    ['null', 'null'],
    ['another extension', `chrome-extension://${'a'.repeat(32)}`],
    ['a longer id', `${OWN}a`],
    ['a suffix that looks like a host', `${OWN}.evil.example`],
    ['a port', `${OWN}:443`],
    ['a path', `${OWN}/`],
    ['upper case', OWN.toUpperCase()],
    ['http with the id as host', `http://${EXTENSION_ID}`],
    ['https with the id as host', `https://${EXTENSION_ID}`],
    ['the address that codes go back to', `https://${EXTENSION_ID}.chromiumapp.org`],
    ['another browser’s scheme', `moz-extension://${EXTENSION_ID}`],
    ['a prefix', `x${OWN}`],
    ['some site', 'https://evil.example'],
    ['this machine on another port', 'http://localhost:4200'],
    ['two at once', `${OWN}, https://evil.example`],
  ])('are refused when the origin is %s', async (_, origin) => expect(await allowed(origin)).toEqual({ preflight: null, answer: null, cookies: null }));
});
