import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { type AiReading, AppError, type Consent, type CvUpload } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { type Failure, failureOf } from '../session/failure';
import { LiveEvents } from '../session/live-events';
import { ServerStatus } from '../session/server-status';
import { ProfileStore } from './profile-store';

/** Where the stream is lost, the reading is asked after this often. Milliseconds. */
const ASK_EVERY_MS = 2500;

/** A text model's second look at the newest CV: asked for, consented to, followed. Lives with the page. */
@Injectable()
export class AiLookStore {
  private readonly api = inject(API);
  private readonly live = inject(LiveEvents);
  private readonly profile = inject(ProfileStore);
  private readonly status = inject(ServerStatus);
  private readonly trying = attempt();
  private asking: ReturnType<typeof setTimeout> | undefined;

  /** What came of the latest look, here or before. */
  private readonly newest = signal<AiReading | null>(null);
  readonly reading = computed(() => this.newest() ?? this.profile.upload.value()?.aiReading ?? null);
  /** The words to agree to first. */
  readonly consent = signal<Consent | null>(null);
  private readonly refused = signal(false);
  /** Whether there is a model to ask, and a CV to look at. */
  readonly offered = computed(() => {
    const model = this.status.value()?.textModel;
    return model !== undefined && model !== 'template' && !this.refused() && this.profile.upload.value()?.status === 'done';
  });
  readonly model = computed(() => this.status.value()?.textModel ?? '');
  readonly busy = computed(() => this.trying.busy() || this.running());
  readonly running = computed(() => this.reading()?.status === 'queued' || this.reading()?.status === 'running');
  readonly failure = computed<Failure | null>(() => {
    const reading = this.reading();
    return this.trying.failure() ?? (reading?.status === 'failed' ? failureOf(new AppError(reading.error?.code ?? 'internal', reading.error?.message)) : null);
  });

  constructor() {
    this.status.ask();
    effect(() => {
      const news = this.live.cv();
      if (news) untracked(() => this.take(news.upload));
    });
    effect(() => {
      if (!this.running()) return;
      untracked(() => this.askLater());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.asking));
  }

  /** Asks for a look; where consent is missing the words to agree to are shown instead. */
  async look(): Promise<void> {
    const upload = this.profile.upload.value();
    if (!upload || this.busy()) return;
    this.consent.set(null);
    await this.trying.run(async () => {
      try {
        this.newest.set((await this.api.call(routeRefs.readCvWithAi, { params: { id: upload.id } })).aiReading);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'consent_missing') throw error;
        await this.loadConsent();
      }
    });
    if (this.trying.failure()?.code === 'ai_unavailable') this.refused.set(true);
  }

  async agree(): Promise<void> {
    const consent = this.consent();
    if (!consent || this.trying.busy()) return;
    const given = await this.trying.run(async () => {
      await this.api.call(routeRefs.putConsent, { params: { kind: consent.kind }, body: { given: true, version: consent.version } });
    });
    if (given) await this.look();
    // The words have changed meanwhile: they are to be read anew before they are agreed to.
    else if (this.trying.failure()?.code === 'conflict') await this.trying.run(() => this.loadConsent());
  }

  decline(): void {
    this.consent.set(null);
  }

  private async loadConsent(): Promise<void> {
    const { items } = await this.api.call(routeRefs.listConsents, {});
    this.consent.set(items.find((one) => one.kind === 'ai-processing') ?? null);
  }

  private take(upload: CvUpload): void {
    if (upload.id !== this.profile.upload.value()?.id || !upload.aiReading || !this.running()) return;
    this.newest.set(upload.aiReading);
    // Its suggestions are facts that wait.
    if (upload.aiReading.status === 'done') void this.profile.load();
  }

  private askLater(): void {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => void this.ask(), ASK_EVERY_MS);
  }

  private async ask(): Promise<void> {
    const upload = this.profile.upload.value();
    if (!upload || !this.running()) return;
    try {
      this.take(await this.api.call(routeRefs.getCvUpload, { params: { id: upload.id } }));
    } catch (error) {
      // A server that is away for a moment is asked again.
      if (!failureOf(error).unreachable) return this.newest.set(null);
    }
    if (this.running()) this.askLater();
  }
}
