import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getConnectionToken, InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { ConfigModule } from '../../config/config.module';
import { readConfig } from '../../config/config';
import { readStoreAddress } from './store-address';
import { StoreModule } from './store.module';

describe('the embedded store of the program', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'store-module-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (): Promise<INestApplicationContext> => {
    const config = ConfigModule.with(readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir }, dataDir, dataDir));
    @Module({ imports: [config, StoreModule] })
    class Program {}
    return NestFactory.createApplicationContext(Program, { logger: false, abortOnError: false });
  };

  it('is closed after mongoose when the program ends, with every acknowledged write in its file', async () => {
    const program = await start();
    const connection = program.get<Connection>(getConnectionToken());
    const acknowledged: number[] = [];
    const writes = Array.from({ length: 300 }, (_, n) => connection.collection<{ n: number }>('things').insertOne({ n }).then(() => acknowledged.push(n), (e: Error) => expect(e.name).toMatch(/Mongo/)));
    await Promise.race(writes);
    await program.close();
    await Promise.all(writes);
    expect(readdirSync(join(dataDir, 'store')).sort()).toEqual(['lock.sqlite', 'store.sqlite', 'store.state']);
    expect(readFileSync(join(dataDir, 'store', 'store.state'), 'utf8')).toMatch(/^closed /);
    const again = await start();
    const stored = await again.get<Connection>(getConnectionToken()).collection<{ n: number }>('things').find().toArray();
    await again.close();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(stored.map((d) => d.n)).toEqual(expect.arrayContaining(acknowledged));
  });

  it('answers those who still write while the program ends', async () => {
    const config = ConfigModule.with(readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir }, dataDir, dataDir));
    let last: unknown;
    @Module({})
    class Writer implements BeforeApplicationShutdown {
      constructor(@InjectConnection() private readonly connection: Connection) {}
      async beforeApplicationShutdown(): Promise<void> {
        last = await this.connection.collection('things').insertOne({ last: true });
      }
    }
    @Module({ imports: [config, StoreModule, Writer] })
    class Program {}
    const program = await NestFactory.createApplicationContext(Program, { logger: false, abortOnError: false });
    await program.close();
    expect(last).toMatchObject({ acknowledged: true });
  });

  it('says where it answers while it runs, to nobody else on the machine, and takes that back', async () => {
    const file = join(dataDir, 'store.address');
    writeFileSync(file, 'left by a killed program', { mode: 0o644 });
    const program = await start();
    expect(readStoreAddress(dataDir)).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await program.close();
    expect(readStoreAddress(dataDir)).toBeUndefined();
  });

  it('stops a second program on the same folder with one line', async () => {
    const program = await start();
    await expect(start()).rejects.toMatchObject({ name: 'ConfigError', message: expect.stringMatching(/is in use by another process of this program \(pid \d+\)\. Stop that one, or choose another folder\.$/) as unknown });
    await program.close();
    await (await start()).close();
  });

  it('is refused in production unless it is allowed, by a sentence that names both ways out', () => {
    expect(() => readConfig({ NODE_ENV: 'production' }, dataDir, dataDir)).toThrow(/MONGODB_URI.*replica set.*ALLOW_EMBEDDED_STORE=1/);
    expect(readConfig({ NODE_ENV: 'production', ALLOW_EMBEDDED_STORE: '1' }, dataDir, dataDir).store.uri).toBeUndefined();
  });
});
