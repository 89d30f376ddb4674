/** Why a text model gave nothing that can be used. */
export type TextFailureReason = 'rate_limited' | 'overloaded' | 'refused' | 'key_refused' | 'timeout' | 'network' | 'not_json' | 'cut' | 'blocked' | 'empty' | 'too_long' | 'wrong_shape' | 'not_installed';

/** A call that came to nothing. It holds no word of the prompt, the answer or the key, so that it may be logged; tokens that were used up all the same are counted. */
export class TextFailure extends Error {
  override readonly name = 'TextFailure';
  constructor(
    readonly reason: TextFailureReason,
    readonly spent: { readonly inputTokens: number; readonly outputTokens: number } = { inputTokens: 0, outputTokens: 0 },
    /** What the server asks to wait before the next try. */
    readonly retryAfterMs?: number,
  ) {
    super(reason);
  }
}
