import { Controller, Res } from '@nestjs/common';
import { routes, type Consent, type DataExport, type EeoAnswers, type GpcSupport, type PrivacyStatement, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { sendFile } from '../platform/http/send-file';
import { ConsentService } from './consent.service';
import { ExportsService } from './exports.service';
import { GPC_SUPPORT, PRIVACY_STATEMENT } from './privacy-statement';

/** What a person can do about their data; the doors that ask for the password again are the account's. */
@Controller()
export class ComplianceController {
  constructor(
    private readonly consents: ConsentService,
    private readonly exports: ExportsService,
  ) {}

  @Door(routes.privacy)
  privacy(): PrivacyStatement {
    return PRIVACY_STATEMENT;
  }
  @Door(routes.gpc)
  gpc(): GpcSupport {
    return GPC_SUPPORT;
  }

  @Door(routes.listConsents)
  async listConsents(@Who() { userId }: Caller): Promise<{ items: Consent[] }> {
    return { items: await this.consents.list(userId) };
  }
  @Door(routes.putConsent)
  putConsent(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.putConsent>): Promise<Consent> {
    return this.consents.put(userId, params.kind, body);
  }

  @Door(routes.getEeoAnswers)
  getEeoAnswers(@Who() { userId }: Caller): Promise<EeoAnswers> {
    return this.consents.eeoAnswers(userId);
  }
  @Door(routes.putEeoAnswers)
  putEeoAnswers(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.putEeoAnswers>): Promise<EeoAnswers> {
    return this.consents.saveEeoAnswers(userId, body);
  }

  @Door(routes.listExports)
  async listExports(@Who() { userId }: Caller): Promise<{ items: DataExport[] }> {
    return { items: await this.exports.list(userId) };
  }
  @Door(routes.getExportFile)
  async getExportFile(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getExportFile>, @Res() response: Response): Promise<void> {
    sendFile(response, await this.exports.file(userId, params.id));
  }
}
