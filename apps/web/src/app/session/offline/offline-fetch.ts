import { inject, Injectable, signal } from '@angular/core';
import { KeptAnswers } from './kept-answers';

/** What is worth reading without a server: who one is, the matches, the board, the profile and what was looked for. */
const READABLE = /^\/api\/v1\/(?:me|me\/profile|me\/preferences|matches|matches\/[0-9a-f]{24}|applications)(?:\?|$)/;

const LIST = /^\/api\/v1\/matches(?:\?|$)/;

export const isReadable = (method: string, path: string): boolean => method === 'GET' && READABLE.test(path);

/** Whether what is seen came from the server just now. */
@Injectable({ providedIn: 'root' })
export class OfflineReading {
  private readonly kept = inject(KeptAnswers);
  /** Since when the answers shown are as old as they are, ISO 8601; null while the server answers. */
  readonly asOf = signal<string | null>(null);
  /** Ids of the matches in the list that came last. */
  readonly listed = signal<readonly string[]>([]);
  private epoch = 0;

  /** `fetch` that keeps what is worth reading, and answers with it when the server cannot be reached. */
  readonly fetch: typeof fetch = async (input, init) => {
    const path = String(input);
    const readable = isReadable(init?.method ?? 'GET', path);
    try {
      const response = await fetch(input, init);
      this.asOf.set(null);
      if (readable && response.ok) this.keep(path, response.clone());
      return response;
    } catch (error) {
      if (!readable || init?.signal?.aborted) throw error;
      const answer = await this.kept.read(path);
      if (!answer) throw error;
      this.asOf.update((since) => (since !== null && since < answer.at ? since : answer.at));
      return new Response(answer.body, { status: 200, headers: { 'content-type': 'application/json' } });
    }
  };

  /** Throws away what was kept; what is still on its way is not kept either. */
  async forget(): Promise<void> {
    this.epoch += 1;
    this.listed.set([]);
    await this.kept.forgetAll();
  }

  private keep(path: string, response: Response): void {
    const { epoch } = this;
    void response
      .text()
      .then(async (body) => {
        if (epoch !== this.epoch) return;
        await this.kept.keep(path, body, new Date().toISOString());
        // The person may have signed out while it was being sealed.
        if (epoch !== this.epoch) await this.kept.forgetAll();
        else if (LIST.test(path)) this.listed.set((JSON.parse(body) as { items: { jobId: string }[] }).items.map((match) => match.jobId));
      })
      // A full disk or a private window: there is nothing to read without the server then, and all else works.
      .catch((error: unknown) => console.error(error));
  }
}
