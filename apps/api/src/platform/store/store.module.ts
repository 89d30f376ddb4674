import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import mongoose, { type Connection } from 'mongoose';
import { startEmbeddedMongo, StoreError, type EmbeddedMongo } from '@applywright/embedded-mongo';
import { CONFIG } from '../../config/config.module';
import { ConfigError, type Config } from '../../config/config';
import { removeStoreAddress, writeStoreAddress } from './store-address';

// Refuses operators smuggled in as values, and filters on paths that no schema names (security item 24).
mongoose.set('sanitizeFilter', true);
mongoose.set('strictQuery', 'throw');

const FLUSH_TRIES = 20;

/** Where the store answers; the embedded one is started here and stopped last. */
@Injectable()
export class StoreServer implements OnApplicationShutdown {
  private readonly log = new Logger(StoreServer.name);
  private embedded: EmbeddedMongo | undefined;
  private readonly connections: Connection[] = [];

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The address that mongoose connects to. */
  async uri(): Promise<string> {
    if (this.config.store.uri) return this.config.store.uri;
    const dataDir = join(this.config.dataDir, 'store');
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.embedded = await startEmbeddedMongo({ dataDir, synchronous: this.config.env === 'test' ? 'NORMAL' : 'FULL', ...(this.config.env === 'test' ? { inWorker: false } : {}) })
      // a folder in use or a damaged file is the operator's to mend: one line, as for a setting
      .catch((error: unknown): never => {
        throw error instanceof StoreError ? new ConfigError(error.message, { cause: error }) : error;
      });
    writeStoreAddress(this.config.dataDir, this.embedded.uri);
    this.log.log('embedded store started: for one household, evaluation and tests; set MONGODB_URI for a MongoDB replica set');
    if (this.embedded.leftAs === 'not closed') this.log.warn('the embedded store had not been closed the last time; it was read through and is sound');
    return this.embedded.uri;
  }

  /** Takes note of a connection, to be closed before the store is. */
  serves(connection: Connection): void {
    this.connections.push(connection);
  }

  /**
   * Has the embedded store write over what was deleted so far, in its file and its log, so that an erased key cannot be dug out.
   * A MongoDB keeps deleted bytes as its own settings say (docs/adr/0014-erasure.md). @returns false when readers kept the log from being emptied
   */
  async overwriteDeleted(): Promise<boolean> {
    const [connection] = this.connections;
    if (!this.embedded || !connection?.db) return true;
    for (let n = 0; n < FLUSH_TRIES; n++) {
      if ((await connection.db.admin().command({ fsync: 1 }))['numFiles'] === 1) return true;
      await new Promise((r) => setTimeout(r, 50));
    }
    return false;
  }

  /** The last answers reach mongoose before the store goes; mongoose's own module closes the same connections, now or later, which changes nothing. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.connections.map((c) => c.close()));
    if (!this.embedded) return;
    removeStoreAddress(this.config.dataDir);
    await this.embedded.close();
  }
}

@Global()
@Module({ providers: [StoreServer], exports: [StoreServer] })
export class StoreServerModule {}

@Module({
  imports: [
    StoreServerModule,
    MongooseModule.forRootAsync({
      imports: [StoreServerModule],
      inject: [StoreServer, CONFIG],
      useFactory: async (server: StoreServer, config: Config) => ({
        uri: await server.uri(), dbName: config.store.dbName, autoIndex: true, serverSelectionTimeoutMS: 5000,
        // the tests look at every command, see testing/surface-gate.ts
        monitorCommands: config.env === 'test',
        onConnectionCreate: (connection: Connection) => server.serves(connection),
      }),
    }),
  ],
})
export class StoreModule {}
