import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { MatchingModule } from '../matching/matching.module';
import { DocxLibraryWriter } from '../platform/docx/docx-library-writer';
import { DocxWriter } from '../platform/docx/docx-writer';
import { PdfPrinter } from '../platform/pdf/pdf-printer';
import { TypstPdfPrinter } from '../platform/pdf/typst-pdf-printer';
import { TemplateTextModel } from '../platform/text-model/template-text-model';
import { TextModel } from '../platform/text-model/text-model';
import { ProfilesModule } from '../profiles/profiles.module';
import { DocumentSetRow, DocumentSetSchema } from './document-set.schema';
import { DocumentsController } from './documents.controller';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService } from './documents.service';
import { SelfChecker } from './self-check';

@Module({
  imports: [ProfilesModule, MatchingModule, MongooseModule.forFeature([{ name: DocumentSetRow.name, schema: DocumentSetSchema }])],
  controllers: [DocumentsController],
  providers: [
    DocumentsRepository,
    DocumentsService,
    SelfChecker,
    { provide: PdfPrinter, inject: [CONFIG], useFactory: (config: Config) => new TypstPdfPrinter(join(config.distDir, 'apps', 'api', 'assets')) },
    { provide: DocxWriter, useClass: DocxLibraryWriter },
    { provide: TextModel, useClass: TemplateTextModel },
  ],
  exports: [DocumentsService],
})
export class DocumentsModule {}
