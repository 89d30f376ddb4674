import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ConsentGate } from '../platform/text-model/consent-gate';
import { AuditModule } from './audit.module';
import { ComplianceController } from './compliance.controller';
import { ComplianceService } from './compliance.service';
import { ConsentRow, ConsentSchema, EeoAnswersRow, EeoAnswersSchema } from './consent.schema';
import { ConsentService } from './consent.service';
import { ConsentsRepository } from './consents.repository';
import { ErasedList } from './erased-list';
import { ErasureRow, ErasureSchema } from './erasure.schema';
import { ErasureService } from './erasure.service';
import { ErasuresRepository } from './erasures.repository';
import { ExportRow, ExportSchema } from './export.schema';
import { ExportsRepository } from './exports.repository';
import { ExportsService } from './exports.service';
import { PlatformData } from './platform-data';
import { RetentionRepository } from './retention.repository';
import { RetentionRow, RetentionSchema } from './retention.schema';
import { RetentionService } from './retention.service';

/** Imports no domain: the domains register with it, so that a new one cannot be forgotten here. */
@Global()
@Module({
  imports: [
    AuditModule,
    MongooseModule.forFeature([
      { name: ConsentRow.name, schema: ConsentSchema },
      { name: EeoAnswersRow.name, schema: EeoAnswersSchema },
      { name: ErasureRow.name, schema: ErasureSchema },
      { name: ExportRow.name, schema: ExportSchema },
      { name: RetentionRow.name, schema: RetentionSchema },
    ]),
  ],
  controllers: [ComplianceController],
  providers: [
    ComplianceService, PlatformData, ErasedList, ErasuresRepository, ErasureService, ExportsRepository, ExportsService, ConsentsRepository, ConsentService, RetentionRepository, RetentionService,
    { provide: ConsentGate, useExisting: ConsentService },
  ],
  exports: [ComplianceService, ErasureService, ExportsService, ConsentService, ConsentGate, RetentionService],
})
export class ComplianceModule {}
