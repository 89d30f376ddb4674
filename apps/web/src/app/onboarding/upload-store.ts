import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { AppError, type CvUpload, MAX_CV_BYTES } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { LiveEvents } from '../session/live-events';
import { SAMPLE_CV, sampleCv } from './sample-cv';

export type UploadStep =
  | { readonly at: 'idle' }
  | { readonly at: 'sending'; readonly fileName: string }
  | { readonly at: 'working'; readonly upload: CvUpload; readonly percent: number; readonly recognising: boolean }
  | { readonly at: 'done'; readonly upload: CvUpload }
  /** `upload` where the file was taken, but not read; `recognising` where it was its scan that could not be read. */
  | { readonly at: 'failed'; readonly fileName: string; readonly failure: Failure; readonly upload: CvUpload | null; readonly recognising: boolean };

/** Where the stream is lost, the upload is asked after this often. Milliseconds. */
const ASK_EVERY_MS = 2500;

/** One CV on its way: sent, read, parsed. Lives with the page. */
@Injectable()
export class UploadStore {
  private readonly api = inject(API);
  private readonly live = inject(LiveEvents);
  private readonly state = signal<UploadStep>({ at: 'idle' });
  /** Whether it is the scan of a CV that is read. */
  private recognising = false;
  private asking: ReturnType<typeof setTimeout> | undefined;

  readonly step = this.state.asReadonly();
  readonly busy = computed(() => this.state().at === 'sending' || this.state().at === 'working');

  constructor() {
    effect(() => {
      const news = this.live.cv();
      if (news) untracked(() => this.take(news.upload, news.percent));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.asking));
  }

  async send(file: File): Promise<void> {
    if (this.busy()) return;
    await this.sendAs(file.name, () => Promise.resolve(file));
  }

  /** Sends the CV of an invented person. */
  async sendSample(): Promise<void> {
    if (!this.busy()) await this.sendAs(SAMPLE_CV, sampleCv);
  }

  private async sendAs(fileName: string, fetched: () => Promise<File>): Promise<void> {
    this.recognising = false;
    this.state.set({ at: 'sending', fileName });
    try {
      const file = await fetched();
      if (file.size === 0) throw new AppError('cv_empty');
      if (file.size > MAX_CV_BYTES) throw new AppError('too_large');
      this.follow(await this.api.call(routeRefs.uploadCv, { file: { name: file.name, bytes: file } }));
    } catch (error) {
      this.state.set({ at: 'failed', fileName, failure: failureOf(error), upload: null, recognising: false });
    }
  }

  /** Has the pictures of a CV that is here already read by character recognition. */
  async recognise(upload: CvUpload): Promise<void> {
    if (this.busy()) return;
    this.recognising = true;
    this.state.set({ at: 'working', upload, percent: 0, recognising: true });
    try {
      this.follow(await this.api.call(routeRefs.readScannedCv, { params: { id: upload.id }, body: {} }));
    } catch (error) {
      this.fail(upload, failureOf(error));
    }
  }

  reset(): void {
    clearTimeout(this.asking);
    this.state.set({ at: 'idle' });
  }

  private follow(upload: CvUpload): void {
    // What was said about this file before is older than the answer.
    this.state.set({ at: 'working', upload, percent: 5, recognising: this.recognising });
    // The stream may have been faster than the answer.
    const news = this.live.cv();
    if (news && !this.recognising) this.take(news.upload, news.percent);
    this.askLater();
  }

  private fail(upload: CvUpload, failure: Failure): void {
    clearTimeout(this.asking);
    this.state.set({ at: 'failed', fileName: upload.fileName, failure, upload, recognising: this.recognising });
  }

  private take(upload: CvUpload, percent: number): void {
    const now = this.state();
    if (now.at !== 'working' || now.upload.id !== upload.id) return;
    if (upload.status === 'done') {
      this.state.set({ at: 'done', upload });
    } else if (upload.status === 'failed') {
      this.fail(upload, failureOf(new AppError(upload.error?.code ?? 'internal', upload.error?.message)));
    } else {
      this.state.set({ ...now, upload, percent: Math.max(percent, now.percent) });
    }
  }

  private askLater(): void {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => void this.ask(), ASK_EVERY_MS);
  }

  private async ask(): Promise<void> {
    const now = this.state();
    if (now.at !== 'working') return;
    try {
      this.take(await this.api.call(routeRefs.getCvUpload, { params: { id: now.upload.id } }), now.percent);
      if (this.state().at === 'working') this.askLater();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.unreachable) this.askLater();
      else this.fail(now.upload, failure);
    }
  }
}
