import { createHash } from 'node:crypto';
import { generateSecret, generateSync, generateURI, verifySync } from 'otplib';

/** What every authenticator app takes without asking: SHA-1, six digits, thirty seconds (RFC 6238). */
const PERIOD_SECONDS = 30;
export const DIGITS = 6;
/** 160 bit, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** 120 bit: enough for a plain digest (security item 17), and 24 letters without a rest. */
const RECOVERY_BYTES = 15;
export const RECOVERY_CODES = 10;
const ISSUER = 'Applywright';

/** A secret for an authenticator, in base32. */
export const newTotpSecret = (): string => generateSecret({ length: SECRET_BYTES });

/** The code that an authenticator shows at a moment. */
export const totpAt = (secret: string, at: Date, digits: 6 | 7 | 8 = DIGITS): string => generateSync({ secret, epoch: at.getTime() / 1000, period: PERIOD_SECONDS, digits, algorithm: 'sha1' });

/** The time step that a code belongs to, one step before or after `at` included; null for any other code. */
export function totpStep(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({ secret, token: code, epoch: at.getTime() / 1000, period: PERIOD_SECONDS, digits: DIGITS, algorithm: 'sha1', epochTolerance: PERIOD_SECONDS }) as { valid: boolean; timeStep?: number };
  return result.valid && result.timeStep !== undefined ? result.timeStep : null;
}

/** What an authenticator app reads from a QR code. */
export const otpauthUrl = (secret: string, account: string): string => generateURI({ issuer: ISSUER, label: account, secret, algorithm: 'sha1', digits: DIGITS, period: PERIOD_SECONDS });

/** Ten codes for the day when the authenticator is lost, in groups of four that can be copied by hand. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, () => generateSecret({ length: RECOVERY_BYTES }).replace(/(.{4})(?=.)/g, '$1-'));

/** A code as it is compared: people copy spaces, dashes and small letters. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** What is stored of a recovery code. */
export const recoveryHash = (typed: string): string => createHash('sha256').update(plainCode(typed)).digest('base64url');
