import mongoose from 'mongoose';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchSurface } from './surface-gate';

describe('the surface gate', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'applywright-surface-'));
  let store: Awaited<ReturnType<typeof startEmbeddedMongo>>;
  beforeAll(async () => void (store = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL', inWorker: false })));
  afterAll(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('fails when a command uses an operator without a case, and when it sees nothing', async () => {
    const connection = await mongoose.createConnection(store.uri, { dbName: 'surface', monitorCommands: true }).asPromise();
    const gate = watchSurface(connection);
    expect(() => gate.check()).toThrow(/saw no command/);
    await connection.collection('c').findOne({ a: { $gt: 1 } });
    expect(() => gate.check()).not.toThrow();
    await connection.collection('c').findOne({ a: { $nearest: 1 } }).catch((e: Error) => expect(e.message).toMatch(/unknown operator/));
    expect(() => gate.check()).toThrow('$nearest');
    await connection.close();
  });
});
