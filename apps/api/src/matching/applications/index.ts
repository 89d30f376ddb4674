import { ApplicationRow, ApplicationSchema } from './application.schema';
import { ApplicationSealer } from './application-sealer';
import { ApplicationsController } from './applications.controller';
import { ApplicationsRepository } from './applications.repository';
import { ApplicationsService } from './applications.service';
import { FollowUps } from './follow-ups.service';
import { NotesRepository } from './notes.repository';
import { SentFiles } from './sent-files';

export { ApplicationsService } from './applications.service';
export { SentDocuments, SentFiles, type DocumentNow } from './sent-files';

/** What the module of matching takes in of the applications board. */
export const APPLICATIONS = {
  schemas: [{ name: ApplicationRow.name, schema: ApplicationSchema }],
  controllers: [ApplicationsController],
  providers: [ApplicationSealer, ApplicationsRepository, NotesRepository, SentFiles, ApplicationsService, FollowUps],
  exports: [SentFiles],
};
