import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a fresh 96-bit nonce: nonce, ciphertext, tag. The tag length is given, so that a shortened tag is refused. */
export function encryptBytes(key: Buffer, plain: Uint8Array, aad: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when key, bound context or bytes are not those of `encryptBytes`. */
export function decryptBytes(key: Buffer, sealed: Uint8Array, aad: string): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new Error('not a sealed value');
  return open(key, sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES, -TAG_BYTES), sealed.subarray(-TAG_BYTES), aad);
}

/** The same as text: `nonce.ciphertext.tag`, base64url. */
export function encrypt(key: Buffer, plain: Uint8Array, aad: string): string {
  const sealed = encryptBytes(key, plain, aad);
  return [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES, -TAG_BYTES), sealed.subarray(-TAG_BYTES)].map((b) => b.toString('base64url')).join('.');
}

/** @throws when key, bound context or bytes are not those of `encrypt`. */
export function decrypt(key: Buffer, text: string, aad: string): Buffer {
  const [iv, sealed, tag, ...rest] = text.split('.').map((p) => Buffer.from(p, 'base64url'));
  if (!iv || !sealed || !tag || rest.length) throw new Error('not a sealed value');
  return open(key, iv, sealed, tag, aad);
}

function open(key: Buffer, iv: Uint8Array, sealed: Uint8Array, tag: Uint8Array, aad: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}
