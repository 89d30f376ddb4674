import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { StoreServer } from '../store/store.module';
import { KeyCheck, KeyCheckSchema } from './key-check.schema';
import { KeyChecks } from './key-checks';
import { KeyRing } from './key-ring';
import { openKeyRing } from './open-key-ring';
import { Sealer } from './sealer';
import { UserKey, UserKeySchema } from './user-key.schema';

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: UserKey.name, schema: UserKeySchema }, { name: KeyCheck.name, schema: KeyCheckSchema }])],
  providers: [
    KeyChecks,
    {
      provide: KeyRing,
      inject: [CONFIG, KeyChecks, StoreServer],
      useFactory: (config: Config, checks: KeyChecks, store: StoreServer) =>
        openKeyRing(config, checks).catch(async (error: unknown) => {
          // nothing else will: the program does not come to life
          await store.onApplicationShutdown();
          throw error;
        }),
    },
    Sealer,
  ],
  exports: [KeyRing, KeyChecks, Sealer],
})
export class SealModule {}
