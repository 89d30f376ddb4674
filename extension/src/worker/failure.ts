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

/** What the server answered instead of what was asked for. `status` 0: it did not answer. */
export class ServerFailure extends ShownFailure {
  constructor(
    code: Failure['code'],
    message: string,
    readonly status: number,
    /** The code of the closed list, where the server gave one. */
    readonly problem: string | null,
    options?: { cause?: unknown },
  ) {
    super(code, message, options);
  }
}

/** Whether a failure says that there is no server to talk to at this moment: what is known offline may then be used. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof ServerFailure) return error.status === 0 || error.status === 408 || error.status === 425 || error.status === 429 || error.status >= 500;
  // The sign-in says `server` where a renewal found nobody.
  return error instanceof ShownFailure && error.code === 'server';
}
