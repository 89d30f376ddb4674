import { join } from 'node:path';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { MatchingModule } from '../matching/matching.module';
import { Fallbacks } from '../platform/fallbacks';
import { DocxLibraryWriter } from '../platform/docx/docx-library-writer';
import { DocxWriter } from '../platform/docx/docx-writer';
import { openPdfPrinter } from '../platform/pdf/open-pdf-printer';
import { PdfPrinter } from '../platform/pdf/pdf-printer';
import { findChromium } from '../platform/telemetry/find-chromium';
import { ProfilesModule } from '../profiles/profiles.module';
import { AskedPostings } from './asked-postings.service';
import { ContentMaker } from './content-maker';
import { DocumentJobRow, DocumentJobSchema } from './jobs/document-job.schema';
import { DocumentJobsRepository } from './jobs/document-jobs.repository';
import { DocumentJobs } from './jobs/document-jobs.service';
import { DocumentRequests } from './document-requests.service';
import { DocumentSetRow, DocumentSetSchema, DocumentVersionRow, DocumentVersionSchema } from './document-set.schema';
import { DocumentSets } from './document-sets.service';
import { DocumentsData } from './documents-data';
import { DocumentsController } from './documents.controller';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService } from './documents.service';
import { DocumentsToSend } from './documents-to-send';
import { FileMaker } from './files/file-maker';
import { RequestKeyRow, RequestKeySchema } from './request-keys/request-key.schema';
import { RequestKeysRepository } from './request-keys/request-keys.repository';
import { RequestKeys } from './request-keys/request-keys.service';
import { FormAnswersService } from './form-answers.service';
import { ModelWriter } from './model-writer';
import { SelfChecker } from './files/self-check';

/** Where Debian and Ubuntu put fonts-noto-cjk: Chinese, Japanese and Korean. */
const DEBIAN_CJK = '/usr/share/fonts/opentype/noto';

@Module({
  imports: [
    ProfilesModule,
    MatchingModule,
    MongooseModule.forFeature([
      { name: DocumentSetRow.name, schema: DocumentSetSchema },
      { name: DocumentVersionRow.name, schema: DocumentVersionSchema },
      { name: DocumentJobRow.name, schema: DocumentJobSchema },
      { name: RequestKeyRow.name, schema: RequestKeySchema },
    ]),
  ],
  controllers: [DocumentsController],
  providers: [
    AskedPostings,
    ContentMaker,
    DocumentJobs,
    DocumentJobsRepository,
    DocumentRequests,
    DocumentSets,
    DocumentsData,
    DocumentsRepository,
    DocumentsService,
    DocumentsToSend,
    FileMaker,
    FormAnswersService,
    RequestKeys,
    RequestKeysRepository,
    ModelWriter,
    SelfChecker,
    {
      provide: PdfPrinter,
      inject: [CONFIG, Fallbacks],
      useFactory: (config: Config, fallbacks: Fallbacks) => {
        const browser = findChromium(config.chromiumPath);
        // Loaded only when it is wanted: the native package is missing on some platforms, and a static import would stop the boot.
        const typst = async () => new (await import('../platform/pdf/typst-pdf-printer')).TypstPdfPrinter(join(config.distDir, 'apps', 'api', 'assets'), config.fontsDir ? [config.fontsDir] : [DEBIAN_CJK]);
        const chromium = browser ? async () => new (await import('../platform/pdf/chromium-pdf-printer')).ChromiumPdfPrinter(browser) : null;
        return openPdfPrinter({ typst, chromium }, fallbacks);
      },
    },
    { provide: DocxWriter, useClass: DocxLibraryWriter },
  ],
  exports: [DocumentsService],
})
export class DocumentsModule implements OnApplicationShutdown {
  constructor(private readonly printer: PdfPrinter) {}

  onApplicationShutdown(): Promise<void> {
    return this.printer.close();
  }
}
