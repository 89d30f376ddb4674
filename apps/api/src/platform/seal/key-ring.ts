import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const RingFile = z.object({
  current: z.string(),
  keys: z.record(z.string().regex(/^[a-z0-9-]{1,40}$/), z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'a key is 32 bytes, base64url')),
});

/**
 * The instance's master keys: they wrap the users' keys and give the secrets derived below.
 * 256 bit each, named, so that a new one can be added and the old ones still open what they closed.
 */
export class KeyRing {
  private constructor(
    readonly currentId: string,
    private readonly keys: ReadonlyMap<string, Buffer>,
  ) {}

  /** @throws when the text is not a ring or its current key is missing. */
  static parse(text: string): KeyRing {
    const ring = RingFile.parse(JSON.parse(text));
    if (!ring.keys[ring.current]) throw new Error('the key ring names a current key that it does not hold');
    return new KeyRing(ring.current, new Map(Object.entries(ring.keys).map(([id, k]) => [id, Buffer.from(k, 'base64url')])));
  }

  /** Opens the ring file, or makes one (mode 0600 in a 0700 folder) on the first start. */
  static openOrCreate(file: string): KeyRing {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } }), { mode: 0o600, flag: 'wx' });
    }
    chmodSync(file, 0o600);
    return KeyRing.parse(readFileSync(file, 'utf8'));
  }

  /** Encrypts a user's key: `keyId.iv.ciphertext.tag`, bound to the user by `aad`. */
  wrap(key: Buffer, aad: string): string {
    return `${this.currentId}.${encrypt(this.key(this.currentId), key, aad)}`;
  }

  /** @throws when the key is of another ring, another user, or was changed. */
  unwrap(wrapped: string, aad: string): Buffer {
    const dot = wrapped.indexOf('.');
    return decrypt(this.key(wrapped.slice(0, dot)), wrapped.slice(dot + 1), aad);
  }

  /** A secret for one purpose, derived by HKDF-SHA-256 from the oldest key so that adding a key changes no index. */
  secret(purpose: string): Buffer {
    const oldest = [...this.keys.keys()].sort()[0] ?? this.currentId;
    return Buffer.from(hkdfSync('sha256', this.key(oldest), Buffer.alloc(0), `applywright/${purpose}`, 32));
  }

  /** A keyed digest by which a sealed value can still be looked up (blind index). */
  blindIndex(purpose: string, value: string): string {
    return createHmac('sha256', this.secret(`index/${purpose}`)).update(value).digest('base64url');
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new Error(`the key ring has no key ${id}`);
    return key;
  }
}

/** AES-256-GCM with a fresh 96-bit nonce; the tag length is given so that a shortened tag is refused. */
export function encrypt(key: Buffer, plain: Uint8Array, aad: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(aad));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return [iv, sealed, cipher.getAuthTag()].map((b) => b.toString('base64url')).join('.');
}

/** @throws when key, bound context or bytes are not those of `encrypt`. */
export function decrypt(key: Buffer, text: string, aad: string): Buffer {
  const [iv, sealed, tag, ...rest] = text.split('.').map((p) => Buffer.from(p, 'base64url'));
  if (!iv || !sealed || !tag || rest.length) throw new Error('not a sealed value');
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}
