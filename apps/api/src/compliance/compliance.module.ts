import { Global, Module } from '@nestjs/common';
import { AuditModule } from './audit.module';
import { ComplianceService } from './compliance.service';

/** Imports no domain: the domains register with it, so that a new one cannot be forgotten here. */
@Global()
@Module({ imports: [AuditModule], providers: [ComplianceService], exports: [ComplianceService] })
export class ComplianceModule {}
