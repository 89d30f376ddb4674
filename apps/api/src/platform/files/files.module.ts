import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Sealer } from '../seal/sealer';
import { DiskFileVault } from './disk-file-vault';
import { FileVault } from './file-vault';
import { GridFsFileVault } from './grid-fs-file-vault';

@Global()
@Module({
  providers: [
    {
      provide: FileVault,
      inject: [CONFIG, Sealer, getConnectionToken()],
      useFactory: (config: Config, sealer: Sealer, connection: Connection) =>
        config.store.uri ? new GridFsFileVault(connection, sealer) : new DiskFileVault(join(config.dataDir, 'files'), sealer),
    },
  ],
  exports: [FileVault],
})
export class FilesModule {}
