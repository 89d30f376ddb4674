import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { newRecoveryCodes, newTotpSecret, otpauthUrl, plainCode, recoveryHash, totpAt, totpStep } from './totp';

/** The secret of RFC 6238, appendix B: the ASCII text 12345678901234567890. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);
const hasOathtool = !process.env['NO_OATHTOOL'] && spawnSync('oathtool', ['--version']).status === 0;
const beside = hasOathtool ? it : it.skip;

describe('one-time codes', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('are those of RFC 6238, appendix B, at %i s', (seconds, code) => {
    expect(totpAt(RFC_SECRET, at(seconds), 8)).toBe(code);
    expect(totpAt(RFC_SECRET, at(seconds))).toBe(code.slice(2));
  });

  beside(`are those of another program${hasOathtool ? '' : ' (skipped: oathtool is not here)'}`, () => {
    for (let n = 0; n < 20; n++) {
      const secret = newTotpSecret();
      const seconds = randomInt(1, 4_000_000_000);
      const { stdout } = spawnSync('oathtool', ['--totp=sha1', '--base32', '--digits=6', '--time-step-size=30s', `--now=${at(seconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`, '-'], { input: secret, encoding: 'utf8' });
      expect({ secret, seconds, code: totpAt(secret, at(seconds)) }).toEqual({ secret, seconds, code: stdout.trim() });
    }
  });

  it('are taken one step before and after, and not two', () => {
    const secret = newTotpSecret();
    const now = 1_800_000_015;
    const step = Math.floor(now / 30);
    const found = [-3, -2, -1, 0, 1, 2, 3].map((n) => totpStep(secret, totpAt(secret, at(now + n * 30)), at(now)));
    expect(found).toEqual([null, null, step - 1, step, step + 1, null, null]);
  });

  it.each([0, 29])('belong to the step in which they are shown when %i s of it have passed', (into) => {
    const secret = newTotpSecret();
    const begins = 1_800_000_000;
    expect([-1, 0, 1].map((n) => totpStep(secret, totpAt(secret, at(begins + n * 30)), at(begins + into)))).toEqual([-1, 0, 1].map((n) => begins / 30 + n));
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12 456', '-12345', '1e5000'])('%s is none', (code) => expect(totpStep(RFC_SECRET, code, at(59))).toBeNull());

  it('of a secret are of no use with another', () => {
    expect(totpStep(newTotpSecret(), totpAt(RFC_SECRET, at(59)), at(59))).toBeNull();
  });
});

describe('what an authenticator is given', () => {
  it('is a secret of 160 bit that nobody has seen before', () => {
    const secrets = Array.from({ length: 100 }, newTotpSecret);
    expect(new Set(secrets).size).toBe(100);
    expect(secrets.every((s) => /^[A-Z2-7]{32}$/.test(s))).toBe(true);
  });

  it('is an address that names issuer, account and secret', () => {
    const url = new URL(otpauthUrl(RFC_SECRET, 'a+b%:c@example.org'));
    expect(url.protocol + url.host).toBe('otpauth:totp');
    expect(decodeURIComponent(url.pathname)).toBe('/Applywright:a+b%:c@example.org');
    expect(Object.fromEntries(url.searchParams)).toEqual({ secret: RFC_SECRET, issuer: 'Applywright' });
  });
});

describe('recovery codes', () => {
  it('are ten of 120 bit, in groups, none like another', () => {
    const many = Array.from({ length: 50 }, newRecoveryCodes);
    expect(many.every((codes) => codes.length === 10)).toBe(true);
    expect(new Set(many.flat()).size).toBe(500);
    expect(many.flat().every((c) => /^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/.test(c))).toBe(true);
  });

  it('are the same however they are copied', () => {
    const [code = ''] = newRecoveryCodes();
    expect([code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' '), ` ${code}\n`].map(recoveryHash)).toEqual(Array(4).fill(recoveryHash(code)));
    expect(recoveryHash(code)).not.toContain(plainCode(code));
    expect(plainCode(' 123 456 ')).toBe('123456');
  });
});
