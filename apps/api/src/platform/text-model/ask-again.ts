import { TextFailure, type TextFailureReason } from './text-failure';

/** What passes by itself; `not_json` once more, as models write differently each time. */
const PASSING: readonly TextFailureReason[] = ['rate_limited', 'overloaded', 'network', 'not_json'];
const TRIES = 3;
const FIRST_PAUSE_MS = 1_000;
/** A server that asks for more is left for the next model, or for later. */
const LONGEST_PAUSE_MS = 30_000;

/** Time and chance, passed in. */
export interface Waiting {
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
}
export const REAL_WAITING: Waiting = { pause: (ms) => new Promise((done) => setTimeout(done, ms)), random: Math.random };

/**
 * Asks up to three times where the failure is one that passes, with growing pauses that are spread by chance and never shorter
 * than what the server asks for. The tokens of tries in vain are counted with the answer.
 * @throws TextFailure the last one
 */
export async function askAgain<T extends { readonly inputTokens: number; readonly outputTokens: number }>(ask: () => Promise<T>, { pause, random }: Waiting): Promise<T> {
  let spent = { inputTokens: 0, outputTokens: 0 };
  const add = (more: { inputTokens: number; outputTokens: number }) => ({ inputTokens: spent.inputTokens + more.inputTokens, outputTokens: spent.outputTokens + more.outputTokens });
  for (let tried = 1; ; tried++) {
    try {
      const answer = await ask();
      return { ...answer, ...add(answer) };
    } catch (error) {
      if (!(error instanceof TextFailure)) throw error;
      spent = add(error.spent);
      const wait = Math.max(error.retryAfterMs ?? 0, FIRST_PAUSE_MS * 2 ** (tried - 1)) * (1 + random() / 2);
      const last = tried >= (error.reason === 'not_json' ? 2 : TRIES) || !PASSING.includes(error.reason) || (error.retryAfterMs ?? 0) > LONGEST_PAUSE_MS;
      if (last) throw new TextFailure(error.reason, spent, error.retryAfterMs);
      await pause(wait);
    }
  }
}
