import { createHmac, hkdfSync } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { decrypt, encrypt } from './gcm';
import { createRingFile } from './ring-file';
import { parseRing, RingError, type Ring } from './ring-text';

export { decrypt, encrypt } from './gcm';

/**
 * The instance's master keys: they wrap the users' keys and give the secrets derived below. 256 bit each, named, so that a new one
 * can be added and the old ones still open what they closed. A ring of a file is read again when a key is asked for that it does
 * not hold, since the operator's tool adds keys while the program runs.
 */
export class KeyRing {
  private keys: ReadonlyMap<string, Buffer>;
  private writtenAt = 0;

  private constructor(
    private ring: Ring,
    private readonly file?: string,
  ) {
    this.keys = keysOf(ring);
    if (file) this.writtenAt = statSync(file).mtimeMs;
  }

  /** @throws RingError when the text is not a ring or its current key is missing. */
  static parse(text: string): KeyRing {
    return new KeyRing(parseRing(text));
  }

  /** The ring of a file, which may grow. @throws RingError */
  static open(file: string): KeyRing {
    return new KeyRing(parseRing(readFileSync(file, 'utf8')), file);
  }

  /** Opens the ring file, or makes one (mode 0600 in a 0700 folder) on the first start. */
  static openOrCreate(file: string): KeyRing {
    if (!existsSync(file)) createRingFile(file);
    return KeyRing.open(file);
  }

  get currentId(): string {
    return this.ring.current;
  }
  /** The key that everything is derived from that must never change: indexes, signing secrets, the audit log. */
  get rootId(): string {
    return this.ring.root;
  }
  /** As it is written down: for the operator's tool alone. */
  get written(): Ring {
    return this.ring;
  }

  /** Encrypts a user's key: `keyId.iv.ciphertext.tag`, bound to the user by `aad`. */
  wrap(key: Buffer, aad: string): string {
    // rare enough to look whether another key is the current one by now
    if (this.file && existsSync(this.file) && statSync(this.file).mtimeMs !== this.writtenAt) this.readAgain();
    return `${this.currentId}.${encrypt(this.key(this.currentId), key, aad)}`;
  }

  /** @throws when the key is of another ring, another user, or was changed. */
  unwrap(wrapped: string, aad: string): Buffer {
    const id = KeyRing.idOf(wrapped);
    return decrypt(this.key(id), wrapped.slice(id.length + 1), aad);
  }

  /** The key that something was wrapped with. */
  static idOf(wrapped: string): string {
    return wrapped.slice(0, Math.max(0, wrapped.indexOf('.')));
  }

  /** A secret for one purpose, derived by HKDF-SHA-256 from the root key, so that adding a key changes no index. */
  secret(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key(this.rootId), Buffer.alloc(0), `applywright/${purpose}`, 32));
  }

  /** A keyed digest by which a sealed value can still be looked up (blind index). */
  blindIndex(purpose: string, value: string): string {
    return createHmac('sha256', this.secret(`index/${purpose}`)).update(value).digest('base64url');
  }

  /** By which a store knows this very key again; says nothing about it. */
  proofOf(id: string): string {
    return Buffer.from(hkdfSync('sha256', this.key(id), Buffer.alloc(0), `applywright/key-check/${id}`, 32)).toString('base64url');
  }

  /** Whether the ring holds the key that a proof was made with. */
  proves(id: string, proof: string): boolean {
    return this.find(id) !== undefined && this.proofOf(id) === proof;
  }

  private key(id: string): Buffer {
    const key = this.find(id);
    if (!key) throw new Error(`the key ring has no key ${id}`);
    return key;
  }

  private find(id: string): Buffer | undefined {
    if (!this.keys.has(id) && this.file && existsSync(this.file)) this.readAgain();
    return this.keys.get(id);
  }

  /** @throws RingError when what stands there now is not this ring, grown */
  private readAgain(): void {
    const file = this.file as string;
    const writtenAt = statSync(file).mtimeMs;
    const ring = parseRing(readFileSync(file, 'utf8'));
    const lost = Object.entries(this.ring.keys).some(([id, key]) => ring.keys[id] !== key);
    if (lost || ring.root !== this.ring.root) throw new RingError('the key ring file was exchanged for another ring while the program runs');
    this.ring = ring;
    this.keys = keysOf(ring);
    this.writtenAt = writtenAt;
  }
}

const keysOf = (ring: Ring): ReadonlyMap<string, Buffer> => new Map(Object.entries(ring.keys).map(([id, k]) => [id, Buffer.from(k, 'base64url')]));
