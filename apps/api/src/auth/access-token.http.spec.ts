import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { routes, type User } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { KeyRing } from '../platform/seal/key-ring';
import { AUDIENCE, ISSUER } from './jwt.strategy';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

/** What the tests change of a token that is otherwise as the program makes it. */
interface Made {
  readonly header?: object;
  readonly claims?: object;
  readonly key?: Buffer | string;
  readonly digest?: 'sha256' | 'sha384' | 'sha512';
}

describe('an access token', () => {
  let app: TestApp;
  let person: Person;
  let other: Person;
  let secret: Buffer;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    [person, other] = [await app.person(), await app.person()];
    secret = app.app.get(KeyRing, { strict: false }).secret('access-token');
  });
  afterAll(() => app.close());

  const claimsOf = (who: Person): { sub: string; sid: string; exp: number } => JSON.parse(Buffer.from(who.token?.split('.')[1] ?? '', 'base64url').toString());
  /** A token with our own secret, unless another is given. */
  const make = ({ header = {}, claims = {}, key = secret, digest = 'sha256' }: Made = {}): string => {
    const text = `${part({ alg: 'HS256', typ: 'JWT', ...header })}.${part({ ...claimsOf(person), iss: ISSUER, aud: AUDIENCE, iat: now(), exp: now() + 600, ...claims })}`;
    return `${text}.${createHmac(digest, key).update(text).digest('base64url')}`;
  };
  const answer = async (token: string): Promise<string> => {
    const { status, body } = await Object.assign(app.anybody(), { token }).call(routes.me);
    return `${status} ${body.code ?? ''}`.trim();
  };

  it('has the claims that it is checked for, and opens the account it names', async () => {
    const { sub, sid, ...claims } = claimsOf(person);
    expect({ ...claims, sub, sid }).toEqual({ sub: expect.stringMatching(/^[0-9a-f]{24}$/), sid: expect.stringMatching(/^[0-9a-f]{24}$/), typ: 'at+jwt', iss: ISSUER, aud: AUDIENCE, iat: expect.any(Number), exp: expect.any(Number) });
    expect(JSON.parse(Buffer.from(person.token?.split('.')[0] ?? '', 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(await answer(make())).toBe('200');
    expect(((await person.call(routes.me)).body as User).id).toBe(sub);
  });

  it.each<[string, () => string]>([
    ['alg none and no signature', () => make({ header: { alg: 'none' } }).split('.').slice(0, 2).join('.') + '.'],
    ['alg none and our signature', () => make({ header: { alg: 'none' } })],
    ['alg NONE in other letters', () => make({ header: { alg: 'nOnE' } })],
    ['HS384 with our secret', () => make({ header: { alg: 'HS384' }, digest: 'sha384' })],
    ['HS512 with our secret', () => make({ header: { alg: 'HS512' }, digest: 'sha512' })],
    ['no alg', () => make({ header: { alg: undefined } })],
    ['another secret', () => make({ key: Buffer.alloc(32, 7) })],
    ['an empty secret', () => make({ key: '' })],
    ['the secret as text', () => make({ key: secret.toString('base64url') })],
    ['a signature that was cut', () => make().slice(0, -3)],
    ['no signature', () => `${make().split('.').slice(0, 2).join('.')}.`],
    ['a wrong typ', () => make({ claims: { typ: 'rt+jwt' } })],
    ['no typ', () => make({ claims: { typ: undefined } })],
    ['a wrong audience', () => make({ claims: { aud: 'another-api' } })],
    ['no audience', () => make({ claims: { aud: undefined } })],
    ['a wrong issuer', () => make({ claims: { iss: 'applywright.evil.example' } })],
    ['no issuer', () => make({ claims: { iss: undefined } })],
    ['an end in the past', () => make({ claims: { exp: now() - 1 } })],
    ['no end', () => make({ claims: { exp: undefined } })],
    ['an end that is text', () => make({ claims: { exp: '9999999999' } })],
    ['a beginning in the future', () => make({ claims: { nbf: now() + 3600 } })],
    ['the session of another person', () => make({ claims: { sid: claimsOf(other).sid } })],
    ['the person of another session', () => make({ claims: { sub: claimsOf(other).sub } })],
    ['no session', () => make({ claims: { sid: undefined } })],
    ['a session that never was', () => make({ claims: { sid: 'a'.repeat(24) } })],
    ['operators for ids', () => make({ claims: { sid: { $ne: null }, sub: { $ne: null } } })],
    ['no JSON inside', () => `${Buffer.from('{').toString('base64url')}.${Buffer.from('{').toString('base64url')}.x`],
  ])('is refused when it has %s', async (_, token) => expect(await answer(token())).toBe('401 session_expired'));

  it('is refused when it is signed with a private key, or with a public key as if that were the secret', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const text = make({ header: { alg: 'RS256' } }).split('.').slice(0, 2).join('.');
    expect(await answer(`${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`)).toBe('401 session_expired');
    for (const type of ['spki', 'pkcs1'] as const) expect(await answer(make({ key: publicKey.export({ type, format: 'pem' }) as string }))).toBe('401 session_expired');
  });

  it.each(['../../../dev/null', '../keys/ring.json', "' OR 1=1 --", 'http://127.0.0.1/key'])('is checked with our own key whatever its kid says: %s', async (kid) => {
    expect(await answer(make({ header: { kid } }))).toBe('200');
    expect(await answer(make({ header: { kid }, key: '' }))).toBe('401 session_expired');
    expect(await answer(make({ header: { kid, jku: 'http://127.0.0.1/keys', jwk: { kty: 'oct', k: 'AAAA' } }, key: Buffer.from('AAAA', 'base64url') }))).toBe('401 session_expired');
  });

  it('is of no use in the query or a cookie', async () => {
    const bare = await fetch(`${app.base}${routes.me.path}?access_token=${person.token}`, { headers: { Cookie: `access_token=${person.token}; rt=${person.token}` } });
    expect(bare.status).toBe(401);
  });
});
