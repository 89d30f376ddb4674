import type * as z from 'zod';
import { fromBase64, toBase64 } from './base64';
import type { KeyBox } from './key-box';

type Area = Pick<chrome.storage.StorageArea, 'get' | 'set' | 'remove'>;
/** How sealed text lies in the storage. */
interface Sealed {
  readonly iv: string;
  readonly data: string;
}
const PREFIX = 'sealed:';
const IV_BYTES = 12;

/**
 * `storage.local` with every value sealed by AES-GCM. The name of a value is bound into it, so that none opens in another's
 * place. What cannot be opened or is of another shape counts as absent: the server has it all, but for the queue.
 */
export class SealedStore {
  constructor(
    private readonly area: Area,
    private readonly keys: KeyBox,
  ) {}

  async read<T>(name: string, schema: z.ZodType<T>): Promise<T | null> {
    const held = (await this.area.get(PREFIX + name))[PREFIX + name] as Sealed | undefined;
    if (typeof held?.iv !== 'string' || typeof held.data !== 'string') return null;
    const text = await this.open(name, held);
    if (text === null) return null;
    return schema.safeParse(JSON.parse(text)).data ?? null;
  }

  async write(name: string, value: unknown): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }, await this.keys.key(), new TextEncoder().encode(JSON.stringify(value)));
    await this.area.set({ [PREFIX + name]: { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) } satisfies Sealed });
  }

  async remove(...names: readonly string[]): Promise<void> {
    await this.area.remove(names.map((name) => PREFIX + name));
  }

  private async open(name: string, { iv, data }: Sealed): Promise<string | null> {
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv), additionalData: new TextEncoder().encode(name) }, await this.keys.key(), fromBase64(data));
      return new TextDecoder().decode(plain);
    } catch (error) {
      // The key was thrown away, or the file was changed by another hand.
      if (error instanceof DOMException && (error.name === 'OperationError' || error.name === 'InvalidCharacterError')) return null;
      throw error;
    }
  }
}
