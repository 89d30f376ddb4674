import { newKey, type KeyBox } from './key-box';

/** A key in memory; for tests. */
export class MemoryKeyBox implements KeyBox {
  private held: Promise<CryptoKey> | null = null;
  key(): Promise<CryptoKey> {
    this.held ??= newKey();
    return this.held;
  }
  async destroy(): Promise<void> {
    this.held = null;
  }
}
