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
import { DocumentSetRow, DocumentSetSchema } from './document-set.schema';
import { DocumentsData } from './documents-data';
import { DocumentsController } from './documents.controller';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService } from './documents.service';
import { SelfChecker } from './self-check';

@Module({
  imports: [ProfilesModule, MatchingModule, MongooseModule.forFeature([{ name: DocumentSetRow.name, schema: DocumentSetSchema }])],
  controllers: [DocumentsController],
  providers: [
    DocumentsData,
    DocumentsRepository,
    DocumentsService,
    SelfChecker,
    {
      provide: PdfPrinter,
      inject: [CONFIG, Fallbacks],
      useFactory: (config: Config, fallbacks: Fallbacks) => {
        const browser = findChromium(config.chromiumPath);
        // Loaded only when it is wanted: the native package is missing on some platforms, and a static import would stop the boot.
        const typst = async () => new (await import('../platform/pdf/typst-pdf-printer')).TypstPdfPrinter(join(config.distDir, 'apps', 'api', 'assets'));
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
