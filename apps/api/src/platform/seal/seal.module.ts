import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { KeyRing } from './key-ring';
import { Sealer } from './sealer';
import { UserKey, UserKeySchema } from './user-key.schema';

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: UserKey.name, schema: UserKeySchema }])],
  providers: [
    {
      provide: KeyRing,
      inject: [CONFIG],
      useFactory: (config: Config) => (config.seal.keyRing ? KeyRing.parse(config.seal.keyRing) : KeyRing.openOrCreate(join(config.dataDir, 'keys', 'ring.json'))),
    },
    Sealer,
  ],
  exports: [KeyRing, Sealer],
})
export class SealModule {}
