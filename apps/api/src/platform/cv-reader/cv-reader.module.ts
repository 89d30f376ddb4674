import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Fallbacks } from '../fallbacks';
import { CvReader } from './cv-reader';
import { WorkerCvReader } from './worker-cv-reader';

@Injectable()
class CvReaderCloser implements OnApplicationShutdown {
  constructor(private readonly reader: CvReader) {}
  onApplicationShutdown(): Promise<void> {
    return this.reader.close();
  }
}

@Global()
@Module({
  providers: [
    {
      provide: CvReader,
      inject: [CONFIG, Fallbacks],
      useFactory: (config: Config, fallbacks: Fallbacks) => {
        const workerFile = join(config.distDir, 'apps', 'api', 'cv-reader-worker.js');
        // Only the tests may read in this thread: a hostile file would stop the server.
        if (!existsSync(workerFile) && config.env !== 'test') throw new Error('cv-reader-worker.js is missing: run npm run build');
        const reader = new WorkerCvReader({ workerFile: existsSync(workerFile) ? workerFile : null, onSecondExtractor: () => fallbacks.note('cv-reader', 'PDFium could not read a PDF; pdf-parse read its text') });
        // A cold thread costs the first CV about 300 ms.
        reader.warmUp();
        return reader;
      },
    },
    CvReaderCloser,
  ],
  exports: [CvReader],
})
export class CvReaderModule {}
