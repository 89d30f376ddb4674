import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import mongoose from 'mongoose';
import { startEmbeddedMongo, type EmbeddedMongo } from '@applywright/embedded-mongo';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';

// Refuses operators smuggled in as values, and filters on paths that no schema names (security item 24).
mongoose.set('sanitizeFilter', true);
mongoose.set('strictQuery', 'throw');

/** Where the store answers; the embedded one is started here and stopped last. */
@Injectable()
export class StoreServer implements OnApplicationShutdown {
  private readonly log = new Logger(StoreServer.name);
  private embedded: EmbeddedMongo | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The address that mongoose connects to. */
  async uri(): Promise<string> {
    if (this.config.store.uri) return this.config.store.uri;
    const dataDir = join(this.config.dataDir, 'store');
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.embedded = await startEmbeddedMongo({ dataDir, synchronous: this.config.env === 'test' ? 'NORMAL' : 'FULL', ...(this.config.env === 'test' ? { inWorker: false } : {}) });
    this.log.log('embedded store started: for one household, evaluation and tests; set MONGODB_URI for a MongoDB replica set');
    return this.embedded.uri;
  }

  async onApplicationShutdown(): Promise<void> {
    // mongoose's own module closes its connection in onApplicationShutdown too; the store goes after it.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await this.embedded?.close();
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
      inject: [StoreServer],
      useFactory: async (server: StoreServer) => ({ uri: await server.uri(), dbName: 'applywright', autoIndex: true, serverSelectionTimeoutMS: 5000 }),
    }),
  ],
})
export class StoreModule {}
