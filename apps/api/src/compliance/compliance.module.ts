import { Global, Module } from '@nestjs/common';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';

/** Imports no domain: the domains register with it, so that a new one cannot be forgotten here. */
@Global()
@Module({ providers: [ComplianceService, Audit], exports: [ComplianceService, Audit] })
export class ComplianceModule {}
