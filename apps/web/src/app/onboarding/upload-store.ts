import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { AppError, type CvUpload, MAX_CV_BYTES } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { LiveEvents } from '../session/live-events';

export type UploadStep =
  | { readonly at: 'idle' }
  | { readonly at: 'sending'; readonly fileName: string }
  | { readonly at: 'working'; readonly upload: CvUpload; readonly percent: number }
  | { readonly at: 'done'; readonly upload: CvUpload }
  | { readonly at: 'failed'; readonly fileName: string; readonly failure: Failure };

/** Where the stream is lost, the upload is asked after this often. Milliseconds. */
const ASK_EVERY_MS = 2500;

/** One CV on its way: sent, read, parsed. Lives with the page. */
@Injectable()
export class UploadStore {
  private readonly api = inject(API);
  private readonly live = inject(LiveEvents);
  private readonly state = signal<UploadStep>({ at: 'idle' });
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
    this.state.set({ at: 'sending', fileName: file.name });
    try {
      if (file.size === 0) throw new AppError('cv_empty');
      if (file.size > MAX_CV_BYTES) throw new AppError('too_large');
      const upload = await this.api.call(routeRefs.uploadCv, { file: { name: file.name, bytes: file } });
      this.state.set({ at: 'working', upload, percent: 5 });
      // The stream may have been faster than the answer.
      const news = this.live.cv();
      if (news) this.take(news.upload, news.percent);
      this.askLater();
    } catch (error) {
      this.state.set({ at: 'failed', fileName: file.name, failure: failureOf(error) });
    }
  }

  reset(): void {
    clearTimeout(this.asking);
    this.state.set({ at: 'idle' });
  }

  private take(upload: CvUpload, percent: number): void {
    const now = this.state();
    if (now.at !== 'working' || now.upload.id !== upload.id) return;
    if (upload.status === 'done') {
      this.state.set({ at: 'done', upload });
    } else if (upload.status === 'failed') {
      const error = new AppError(upload.error?.code ?? 'internal', upload.error?.message);
      this.state.set({ at: 'failed', fileName: upload.fileName, failure: failureOf(error) });
    } else {
      this.state.set({ at: 'working', upload, percent: Math.max(percent, now.percent) });
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
      else this.state.set({ at: 'failed', fileName: now.upload.fileName, failure });
    }
  }
}
