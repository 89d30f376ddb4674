import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Injectable, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../../config/config';
import { CONFIG } from '../../../config/config.module';
import { Fallbacks } from '../../fallbacks';
import { CvOcr } from './cv-ocr';
import { InThreadCvOcr } from './in-thread-cv-ocr';
import { extraLanguagesFolder } from './language-data';
import { ThreadCvOcr } from './thread-cv-ocr';

@Injectable()
class CvOcrWatch implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly ocr: CvOcr,
    private readonly fallbacks: Fallbacks,
  ) {}
  onModuleInit(): void {
    if (this.ocr.available().length === 0) this.fallbacks.note('character-recognition', 'The packages of the character recognition are missing: scanned CVs cannot be read.');
  }
  onApplicationShutdown(): Promise<void> {
    return this.ocr.close();
  }
}

@Global()
@Module({
  providers: [
    {
      provide: CvOcr,
      inject: [CONFIG],
      useFactory: (config: Config) => {
        const workerFile = join(config.distDir, 'apps', 'api', 'cv-ocr-worker.js');
        const extras = extraLanguagesFolder(config.dataDir);
        if (existsSync(workerFile)) return new ThreadCvOcr({ workerFile, extras });
        // Only the tests may recognise in this thread: it would stop the server for seconds.
        if (config.env !== 'test') throw new Error('cv-ocr-worker.js is missing: run npm run build');
        return new InThreadCvOcr(extras);
      },
    },
    CvOcrWatch,
  ],
  exports: [CvOcr],
})
export class CvOcrModule {}
