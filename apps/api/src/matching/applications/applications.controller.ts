import { Controller, Res } from '@nestjs/common';
import { routes, type Application, type ApplyAnswer, type RouteInput } from '@applywright/contracts';
import type { Response } from 'express';
import { Door, In, Who, type Caller } from '../../platform/http/door';
import { sendFile } from '../../platform/http/send-file';
import { ApplicationsService } from './applications.service';

@Controller()
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  @Door(routes.applyToMatch)
  applyToMatch(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.applyToMatch>): Promise<ApplyAnswer> {
    return this.applications.apply(userId, params.job_id, body.documentIds);
  }

  @Door(routes.saveMatch)
  saveMatch(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.saveMatch>): Promise<Application> {
    return this.applications.save(userId, params.job_id);
  }

  @Door(routes.listApplications)
  async listApplications(@Who() { userId }: Caller): Promise<{ items: Application[] }> {
    return { items: await this.applications.list(userId) };
  }

  @Door(routes.getApplicationsTable)
  async getApplicationsTable(@Who() { userId }: Caller, @Res() response: Response): Promise<void> {
    sendFile(response, { fileName: 'applications.csv', format: 'csv', bytes: await this.applications.csv(userId) });
  }

  @Door(routes.getApplication)
  getApplication(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getApplication>): Promise<Application> {
    return this.applications.get(userId, params.job_id);
  }

  @Door(routes.patchApplication)
  patchApplication(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.patchApplication>): Promise<Application> {
    return this.applications.change(userId, params.job_id, body);
  }

  @Door(routes.deleteApplication)
  deleteApplication(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.deleteApplication>): Promise<void> {
    return this.applications.remove(userId, params.job_id);
  }

  @Door(routes.addNote)
  addNote(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.addNote>): Promise<Application> {
    return this.applications.addNote(userId, params.job_id, body.text);
  }

  @Door(routes.patchNote)
  patchNote(@Who() { userId }: Caller, @In() { params, body }: RouteInput<typeof routes.patchNote>): Promise<Application> {
    return this.applications.editNote(userId, params.job_id, params.id, body.text);
  }

  @Door(routes.deleteNote)
  deleteNote(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.deleteNote>): Promise<void> {
    return this.applications.removeNote(userId, params.job_id, params.id);
  }

  @Door(routes.getSentFile)
  async getSentFile(@Who() { userId }: Caller, @In() { params }: RouteInput<typeof routes.getSentFile>, @Res() response: Response): Promise<void> {
    sendFile(response, await this.applications.sentFile(userId, params.job_id, params.id));
  }
}
