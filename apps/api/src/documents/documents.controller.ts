import { Controller, Res, StreamableFile } from '@nestjs/common';
import { isDocumentJob, routes, type DocumentJob, type DocumentSet, type FormAnswers, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { Door, IdempotencyKey, In, Who, type Caller } from '../platform/http/door';
import { FILE_HEADERS, sendFile } from '../platform/http/send-file';
import { DocumentJobs } from './jobs/document-jobs.service';
import { multipartParcel, zipParcel } from './document-parcel';
import { DocumentRequests, type AskedDocuments } from './document-requests.service';
import { DocumentSets } from './document-sets.service';
import { FormAnswersService } from './form-answers.service';

type Answer = DocumentSet | DocumentJob | StreamableFile;

@Controller()
export class DocumentsController {
  constructor(
    private readonly requests: DocumentRequests,
    private readonly sets: DocumentSets,
    private readonly jobs: DocumentJobs,
    private readonly formAnswers: FormAnswersService,
  ) {}

  @Door(routes.generateDocuments)
  generateDocuments(@Who() { userId }: Caller, @In() { params, query, body }: RouteInput<typeof routes.generateDocuments>, @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) response: Response): Promise<Answer> {
    return this.answer(userId, { jobId: params.job_id, request: body, query, key }, response);
  }

  @Door(routes.generateFromPosting)
  generateFromPosting(@Who() { userId }: Caller, @In() { query, body }: RouteInput<typeof routes.generateFromPosting>, @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) response: Response): Promise<Answer> {
    return this.answer(userId, { jobId: null, request: body, query, key }, response);
  }

  @Door(routes.answerQuestions)
  answerQuestions(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.answerQuestions>): Promise<FormAnswers> {
    return this.formAnswers.answer(userId, params.job_id, body);
  }

  @Door(routes.getDocumentJob)
  getDocumentJob(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getDocumentJob>): Promise<DocumentJob> {
    return this.jobs.find(userId, params.id);
  }

  @Door(routes.listDocuments)
  async list(@Who() { userId }: Caller, @In() { query }: RouteInput<typeof routes.listDocuments>): Promise<{ items: DocumentSet[] }> {
    return { items: await this.sets.list(userId, query.jobId) };
  }

  @Door(routes.getDocumentSet)
  getDocumentSet(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getDocumentSet>): Promise<DocumentSet> {
    return this.sets.find(userId, params.id);
  }

  @Door(routes.deleteDocumentSet)
  deleteDocumentSet(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.deleteDocumentSet>): Promise<void> {
    return this.sets.remove(userId, params.id);
  }

  @Door(routes.getDocumentFile)
  async file(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getDocumentFile>, @Res() response: Response): Promise<void> {
    sendFile(response, await this.sets.file(userId, params.id));
  }

  private async answer(userId: string, asked: AskedDocuments, response: Response): Promise<Answer> {
    const made = await this.requests.take(userId, asked);
    if (isDocumentJob(made)) {
      response.status(202);
      return made;
    }
    if (asked.query.answer === 'json') return made;
    const files = await this.sets.allFiles(userId, made.id);
    const { type, disposition, bytes } = asked.query.answer === 'zip' ? await zipParcel(made, files) : multipartParcel(made, files);
    response.set(FILE_HEADERS);
    return new StreamableFile(bytes, { type, disposition, length: bytes.length });
  }
}
