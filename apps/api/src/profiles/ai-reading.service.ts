import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppError, cvReadingJsonSchema, ERROR_CODES, type CvUpload, type ErrorCode } from '@applywright/contracts';
import { cvReadingPrompt, maskValue, mergeSuggestion, parseCv, promptLines, type MergedSuggestions } from '@applywright/cv-parser';
import { Clock } from '../platform/clock';
import { JobQueue } from '../platform/queue/job-queue';
import { ConsentGate } from '../platform/text-model/consent-gate';
import { TemplateTextModel } from '../platform/text-model/template-text-model';
import { TextModel } from '../platform/text-model/text-model';
import { contactFacts, isSuggestionAbout, knownFacts, withSuggestions } from './ai-facts';
import { AiReadingRepository } from './ai-reading.repository';
import type { AiReadingRow } from './cv-upload.schema';
import { ProfilesRepository, type CvUploadEntry } from './profiles.repository';
import { newId, ProfilesService } from './profiles.service';
import { uploadView } from './upload-view';

const LAST_ATTEMPT = 3;
/** Longer than all attempts of the job take. */
const DEAD_AFTER_MS = 20 * 60_000;
/** Sixty suggestions and a model's thinking. */
const MAX_TOKENS = 12_000;
const SCHEMA = cvReadingJsonSchema();

/** Has a text model look for what was missed or misread in a CV, when the person has agreed. What it says is held against the CV and waits for confirmation. */
@Injectable()
export class AiReadingService implements OnModuleInit {
  private readonly log = new Logger(AiReadingService.name);

  constructor(
    private readonly profiles: ProfilesService,
    private readonly uploads: ProfilesRepository,
    private readonly readings: AiReadingRepository,
    private readonly queue: JobQueue,
    private readonly consents: ConsentGate,
    private readonly model: TextModel,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle('read-cv-with-ai', ({ userId, uploadId }, { attempt }) => this.read(userId, uploadId, attempt));
  }

  /** @throws AppError not_found, ai_unavailable, consent_missing, conflict where the CV is not read or a look is under way */
  async ask(userId: string, uploadId: string): Promise<CvUpload> {
    const row = await this.uploads.upload(userId, uploadId);
    if (!row) throw new AppError('not_found');
    if (this.model instanceof TemplateTextModel) throw new AppError('ai_unavailable');
    await this.needConsent(userId);
    const now = this.clock.now();
    const reading: AiReadingRow = { status: 'queued', model: null, suggested: 0, refused: 0, errorCode: null };
    if (!(await this.readings.claim(userId, uploadId, reading, now, new Date(now.getTime() - DEAD_AFTER_MS)))) throw new AppError('conflict', 'This CV is being read. Please wait until that is done.');
    await this.profiles.progress(userId, row, { aiReading: reading });
    const view = uploadView(row);
    // last, as the job may be done before this returns
    await this.queue.add('read-cv-with-ai', { userId, uploadId }, { id: newId(), priority: 5 });
    return view;
  }

  /** The job. Consent is asked for again at its moment; repeating it puts new suggestions in the place of the earlier ones. */
  async read(userId: string, uploadId: string, attempt: number): Promise<void> {
    const row = await this.uploads.upload(userId, uploadId);
    if (!row?.aiReading || row.aiReading.status === 'done' || row.aiReading.status === 'failed') return;
    try {
      await this.needConsent(userId);
      await this.tell(userId, row, { status: 'running' });
      const { model, suggested, refused } = await this.look(userId, row);
      await this.tell(userId, row, { status: 'done', model, suggested, refused });
    } catch (error) {
      const told = error instanceof AppError && (error.code === 'ai_no_answer' || ERROR_CODES[error.code].status < 500);
      if (!told && attempt < LAST_ATTEMPT) throw error;
      await this.tell(userId, row, { status: 'failed', errorCode: error instanceof AppError ? error.code : 'internal' });
      if (!told) throw error;
    }
  }

  private async look(userId: string, row: CvUploadEntry): Promise<Pick<AiReadingRow, 'suggested' | 'refused'> & { model: string }> {
    const uploadId = row._id.toHexString();
    const [{ facts }, text] = await Promise.all([this.profiles.getProfile(userId), this.profiles.cvText(userId, uploadId)]);
    const [known, contacts, parsed] = [knownFacts(facts, uploadId), contactFacts(facts), parseCv(text)];
    const lines = promptLines(text, parsed, contacts);
    const { system, prompt } = cvReadingPrompt(lines, known, maskValue(parsed, contacts));
    const answer = await this.model.complete({ userId, purpose: 'cv-reading', dataClasses: ['cv-text', 'facts'], system, prompt, jsonSchema: SCHEMA, maxTokens: MAX_TOKENS });
    // a model may take minutes: who has changed their mind meanwhile gets nothing of it
    await this.needConsent(userId);
    if (!answer) throw new AppError('ai_no_answer');
    const model = answer.model ?? this.model.name;
    const { suggestions, refused } = mergeSuggestion(lines, known, answer.json);
    this.logRefusals(refused);
    const made = await this.profiles.changeProfile(userId, (now) => withSuggestions(now, suggestions, known, { cv: { uploadId, fileName: row.fileName }, model, newId }));
    return { model, suggested: made.facts.filter((f) => isSuggestionAbout(f, uploadId)).length, refused: refused.length };
  }

  /** Counts by reason, nothing of what was said. */
  private logRefusals(refused: MergedSuggestions['refused']): void {
    if (refused.length === 0) return;
    const counts: Record<string, number> = {};
    for (const { reason } of refused) counts[reason] = (counts[reason] ?? 0) + 1;
    this.log.log({ refusedSuggestions: counts });
  }

  private async needConsent(userId: string): Promise<void> {
    if (!(await this.consents.allows(userId, 'ai-processing'))) throw new AppError('consent_missing' satisfies ErrorCode);
  }

  private tell(userId: string, row: CvUploadEntry, change: Partial<AiReadingRow>): Promise<void> {
    const before: AiReadingRow = row.aiReading ?? { status: 'queued', model: null, suggested: 0, refused: 0, errorCode: null };
    const over = change.status === 'done' || change.status === 'failed';
    return this.profiles.progress(userId, row, { aiReading: { ...before, ...change }, ...(over && { aiClaimedAt: null }) });
  }
}
