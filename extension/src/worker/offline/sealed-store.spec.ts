import * as z from 'zod';
import { newStorage } from '../sign-in/fake-browser';
import { MemoryKeyBox } from './memory-key-box';
import { SealedStore } from './sealed-store';

const Letter = z.object({ text: z.string() });

describe('SealedStore', () => {
  let area: ReturnType<typeof newStorage>['local'];
  let keys: MemoryKeyBox;
  let store: SealedStore;
  beforeEach(() => {
    area = newStorage().local;
    keys = new MemoryKeyBox();
    store = new SealedStore(area, keys);
  });

  it('gives back what was written when the key is there', async () => {
    await store.write('letter', { text: 'Crimson medlar' });
    expect(await store.read('letter', Letter)).toEqual({ text: 'Crimson medlar' });
  });

  it('leaves no word of it in the storage when it is written', async () => {
    await store.write('letter', { text: 'Crimson medlar' });
    const held = JSON.stringify(area.held);
    expect(held).not.toMatch(/medlar|crimson/i);
    expect(atob((area.held['sealed:letter'] as { data: string }).data)).not.toMatch(/medlar|crimson/i);
  });

  it('seals the same words differently each time', async () => {
    await store.write('a', { text: 'x' });
    const first = area.held['sealed:a'];
    await store.write('a', { text: 'x' });
    expect(area.held['sealed:a']).not.toEqual(first);
  });

  it('opens nothing when the key was thrown away', async () => {
    await store.write('letter', { text: 'Crimson medlar' });
    await keys.destroy();
    expect(await store.read('letter', Letter)).toBeNull();
  });

  it('opens nothing when a value was moved to another place', async () => {
    await store.write('letter', { text: 'Crimson medlar' });
    area.held['sealed:other'] = area.held['sealed:letter'];
    expect(await store.read('other', Letter)).toBeNull();
  });

  it.each([['cut', { iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA' }], ['no base64', { iv: '!', data: '!' }], ['a text', 'plain'], ['empty', {}]])('takes what is %s for nothing', async (_, held) => {
    area.held['sealed:letter'] = held;
    expect(await store.read('letter', Letter)).toBeNull();
  });

  it('takes a value of an older shape for nothing', async () => {
    await store.write('letter', { words: 1 });
    expect(await store.read('letter', Letter)).toBeNull();
  });
});
