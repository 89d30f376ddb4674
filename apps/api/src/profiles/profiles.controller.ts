import { Controller, Header, Req, Res, UploadedFile, type MessageEvent } from '@nestjs/common';
import { AppError, routes, type CvText, type CvUpload, type FactChanges, type ImportResult, type JsonResume, type Profile, type RouteInput } from '@applywright/contracts';
import type { Request, Response } from 'express';
import { endWith, ignoreElements, interval, map, merge, share, takeUntil, type Observable } from 'rxjs';
import { EventHub } from '../platform/events/event-hub';
import { Door, In, Who, type Caller } from '../platform/http/door';
import { ifChanged } from '../platform/http/if-changed';
import { sendFile } from '../platform/http/send-file';
import { ProfileImportsService } from './imports/profile-imports.service';
import { OcrService } from './ocr.service';
import { ProfilesService } from './profiles.service';

/** Keeps proxies from closing a silent stream. */
const KEEP_ALIVE_MS = 15_000;

@Controller()
export class ProfilesController {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly imports: ProfileImportsService,
    private readonly hub: EventHub,
    private readonly ocr: OcrService,
  ) {}

  @Door(routes.uploadCv)
  uploadCv(@Who() { userId }: Caller, @UploadedFile() file: Express.Multer.File | undefined): Promise<CvUpload> {
    if (!file) throw new AppError('malformed_request', 'Send one file in the field "file".');
    // Multer hands the name over as latin1 bytes of the UTF-8 that browsers send.
    return this.profiles.acceptCv(userId, Buffer.from(file.originalname, 'latin1').toString('utf8'), file.buffer);
  }

  @Door(routes.listCvUploads)
  async listCvUploads(@Who() { userId }: Caller): Promise<{ items: CvUpload[] }> {
    return { items: await this.profiles.listUploads(userId) };
  }

  @Door(routes.getCvUpload)
  getCvUpload(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getCvUpload>): Promise<CvUpload> {
    return this.profiles.upload(userId, params.id);
  }

  @Door(routes.getCvText)
  getCvText(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getCvText>): Promise<CvText> {
    return this.profiles.cvText(userId, params.id);
  }

  @Door(routes.getCvFile)
  async getCvFile(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getCvFile>, @Res() response: Response): Promise<void> {
    const { fileName, format, bytes } = await this.profiles.cvFile(userId, params.id);
    sendFile(response, { fileName, format, bytes });
  }

  @Door(routes.getCvChanges)
  getCvChanges(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getCvChanges>): Promise<FactChanges> {
    return this.profiles.changes(userId, params.id);
  }

  @Door(routes.readScannedCv)
  readScannedCv(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.readScannedCv>): Promise<CvUpload> {
    return this.ocr.request(userId, params.id, body.languages);
  }

  @Door(routes.getProfile)
  async getProfile(@Who() { userId }: Caller, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Profile | undefined> {
    return ifChanged(await this.profiles.getProfile(userId), userId, request, response);
  }

  @Door(routes.patchProfile)
  patchProfile(@Who() { userId }: Caller, @In() { body }: RouteInput<typeof routes.patchProfile>): Promise<Profile> {
    return this.profiles.patchProfile(userId, body);
  }

  @Door(routes.patchSection)
  patchSection(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.patchSection>): Promise<Profile> {
    return this.profiles.patchSection(userId, params.section, body);
  }

  @Door(routes.getJsonResume)
  getJsonResume(@Who() { userId }: Caller): Promise<JsonResume> {
    return this.imports.jsonResume(userId);
  }

  @Door(routes.importProfile)
  importProfile(@Who() { userId }: Caller, @UploadedFile() file: Express.Multer.File | undefined): Promise<ImportResult> {
    if (!file) throw new AppError('malformed_request', 'Send one file in the field "file".');
    return this.imports.importFile(userId, file.buffer);
  }

  @Door(routes.events)
  @Header('X-Accel-Buffering', 'no')
  events(@Who() { userId }: Caller): Observable<MessageEvent> {
    const events = this.hub.of(userId).pipe(share());
    const over = events.pipe(ignoreElements(), endWith(null));
    return merge(events.pipe(map((event) => ({ data: event }))), interval(KEEP_ALIVE_MS).pipe(map(() => ({ comment: 'still here' })), takeUntil(over)));
  }
}
