import { Controller, Res } from '@nestjs/common';
import { routes, type DocumentSet, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { sendFile } from '../platform/http/send-file';
import { DocumentsService } from './documents.service';

@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Door(routes.generateDocuments)
  generate(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.generateDocuments>): Promise<DocumentSet> {
    return this.documents.generate(userId, params.job_id, body);
  }

  @Door(routes.listDocuments)
  async list(@Who() { userId }: Caller, @In() { query }: RouteInput<typeof routes.listDocuments>): Promise<{ items: DocumentSet[] }> {
    return { items: await this.documents.list(userId, query.jobId) };
  }

  @Door(routes.getDocumentFile)
  async file(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getDocumentFile>, @Res() response: Response): Promise<void> {
    sendFile(response, await this.documents.file(userId, params.id));
  }
}
