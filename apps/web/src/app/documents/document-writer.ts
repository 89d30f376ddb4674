import { DestroyRef, effect, inject, Injectable, signal, type Signal, untracked } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { AppError, type DocumentJob, type DocumentSet, type GenerateDocumentsRequest, isErrorCode } from '@applywright/contracts';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { LiveEvents } from '../session/live-events';

/** Where the stream is lost, the work is asked after this often. Milliseconds. */
const ASK_EVERY_MS = 2500;
/** Milliseconds: long enough to be seen by somebody who is reading. */
const SHOWN_MS = 20_000;

/** The posting that documents are for. */
export interface WritingFor {
  readonly jobId: string;
  readonly title: string;
  readonly company: string;
}
/** What is asked for; the server fills in the rest. */
export type WritingWish = Partial<Omit<GenerateDocumentsRequest, 'posting'>>;

/** Documents under way. */
export interface Writing {
  /** 0..100; null where the server does not tell. */
  readonly percent: Signal<number | null>;
  readonly made: Promise<DocumentSet>;
  /** Nobody waits for it any more: what comes of it is told on whatever page somebody is then. */
  leave(): void;
}

/** Has documents written, at once or in the server's queue, and follows it beyond the page that asked. */
@Injectable({ providedIn: 'root' })
export class DocumentWriter {
  private readonly api = inject(API);
  private readonly snackBar = inject(MatSnackBar);
  private readonly router = inject(Router);
  private readonly live = inject(LiveEvents);
  private readonly followed = new Map<string, (job: DocumentJob) => void>();
  private readonly gone = new AbortController();

  /** The newest set that was finished while nobody waited. */
  readonly finished = signal<DocumentSet | null>(null);

  constructor() {
    effect(() => {
      const job = this.live.documents();
      if (job) untracked(() => this.followed.get(job.id)?.(job));
    });
    inject(DestroyRef).onDestroy(() => this.gone.abort());
  }

  write(posting: WritingFor, wish: WritingWish): Writing {
    const percent = signal<number | null>(null);
    const made = this.make(posting.jobId, wish, (share) => percent.set(share));
    return { percent: percent.asReadonly(), made, leave: () => this.tellLater(posting, made) };
  }

  private async make(jobId: string, wish: WritingWish, tell: (percent: number) => void): Promise<DocumentSet> {
    const answer = await this.api.call(routeRefs.generateDocuments, { params: { job_id: jobId }, body: wish });
    if (!('percent' in answer)) return answer;
    const job = await this.follow(answer, tell);
    if (job.status === 'failed' || !job.setId) throw new AppError(job.code !== null && isErrorCode(job.code) ? job.code : 'internal');
    return this.api.call(routeRefs.getDocumentSet, { params: { id: job.setId } });
  }

  /** Ends with the job done or failed: by the server's events, and where they stay away by asking. */
  private follow(begun: DocumentJob, tell: (percent: number) => void): Promise<DocumentJob> {
    return new Promise((resolve, reject) => {
      let asking: ReturnType<typeof setTimeout> | undefined;
      const end = (): void => {
        clearTimeout(asking);
        this.followed.delete(begun.id);
        this.gone.signal.removeEventListener('abort', end);
      };
      const take = (job: DocumentJob): void => {
        tell(job.percent);
        if (job.status !== 'done' && job.status !== 'failed') return;
        end();
        resolve(job);
      };
      const ask = async (): Promise<void> => {
        try {
          take(await this.api.call(routeRefs.getDocumentJob, { params: { id: begun.id } }));
        } catch (error) {
          // A server that is away for a moment is asked again.
          if (!failureOf(error).unreachable) {
            end();
            return reject(error as Error);
          }
        }
        if (this.followed.has(begun.id)) asking = setTimeout(() => void ask(), ASK_EVERY_MS);
      };
      this.followed.set(begun.id, take);
      this.gone.signal.addEventListener('abort', end);
      asking = setTimeout(() => void ask(), ASK_EVERY_MS);
      take(begun);
    });
  }

  private tellLater(posting: WritingFor, made: Promise<DocumentSet>): void {
    made.then(
      (set) => {
        this.finished.set(set);
        this.snackBar.open($localize`:@@documents.ready:Your documents are ready: ${posting.title}:title:, ${posting.company}:company:`, $localize`:@@documents.open:Open`, { duration: SHOWN_MS }).onAction().subscribe(() => void this.router.navigate(['/documents'], { queryParams: { set: set.id } }));
      },
      (error: unknown) => this.snackBar.open($localize`:@@documents.not-made:No documents for ${posting.title}:title:: ${failureOf(error).message}:reason:`, $localize`:@@documents.ok:OK`, { duration: SHOWN_MS }),
    );
  }
}
