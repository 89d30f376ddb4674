import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary } from 'bson';
import { encodeDoc } from '../bson/raw';
import { CollectionRows, type Row } from './collection-rows';
import { scanIndex, scanRows } from './scan';
import { prefixInterval } from './bounds';
import { Store } from './store';

/** Bytes of every value, zeros and broken UTF-8 among them. */
const odd = (i: number): Buffer => Buffer.from(Array.from({ length: (i * 37) % 600 }, (_, k) => (i + k * 31) % 256));

describe('scan', () => {
  let dataDir: string;
  let store: Store;
  const written: Buffer[] = [];
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
    store = new Store(dataDir, 'NORMAL');
    written.length = 0;
    store.write(({ connection, catalog }) => {
      const c = catalog.create('shop', 'things');
      catalog.addIndex(c, { v: 2, key: { group: 1 }, name: 'group_1' });
      catalog.addIndex(c, { v: 2, key: { place: -1 }, name: 'place_-1', unique: true });
      const rows = new CollectionRows(connection, catalog, c);
      for (let i = 0; i < 1500; i++) {
        const raw = encodeDoc({ _id: i, group: i % 7, place: i, bytes: new Binary(odd(i)) });
        written.push(raw);
        rows.insert(raw);
      }
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const things = () => {
    const c = store.main.catalog.get('shop', 'things');
    if (!c) throw new Error('no collection');
    return c;
  };
  const hex = (rows: Iterable<Row>): string[] => [...rows].map((row) => row.raw.toString('hex'));
  const expected = (order: Buffer[]): string[] => order.map((b) => b.toString('hex'));

  it.each([1, 5, 6, 24, 500, 1500, 2000])('gives every row as it was stored when the first chunk has %d', (first) => {
    const { connection } = store.main;
    expect(hex(scanRows(connection, things(), false, first))).toEqual(expected(written));
    expect(hex(scanRows(connection, things(), true, first))).toEqual(expected([...written].reverse()));
  });

  it.each([1, 6, 24, 214, 215, 1500])('gives the rows of an index in its order when the first chunk has %d', (first) => {
    const { connection } = store.main;
    const [group, place] = things().indexes;
    const all = [prefixInterval(Buffer.alloc(0))];
    const byGroup = [0, 1, 2, 3, 4, 5, 6].flatMap((g) => written.filter((_, i) => i % 7 === g));
    expect(hex(scanIndex(connection, things(), group, all, false, first))).toEqual(expected(byGroup));
    expect(hex(scanIndex(connection, things(), group, all, true, first))).toEqual(expected([...byGroup].reverse()));
    expect(hex(scanIndex(connection, things(), place, all, false, first))).toEqual(expected([...written].reverse()));
    expect(hex(scanIndex(connection, things(), undefined, all, true, first))).toEqual(expected([...written].reverse()));
  });

  it('goes on behind the last row when rows come and go between its chunks', () => {
    const { connection, catalog } = store.main;
    const seen: number[] = [];
    for (const row of scanRows(connection, things(), false, 10)) {
      seen.push(row.r);
      if (seen.length === 10) store.write(() => new CollectionRows(connection, catalog, things()).remove({ r: 20, raw: written[19] as Buffer }));
    }
    expect(seen).toHaveLength(1499);
    expect(seen).not.toContain(20);
  });
});
