import type { Failure } from '../messages';

/** A failure that the panel shows as it is. */
export class ShownFailure extends Error {
  override readonly name = 'ShownFailure';
  constructor(
    readonly code: Failure['code'],
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
