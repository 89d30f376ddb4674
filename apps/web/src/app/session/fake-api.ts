import type { ApiClient } from '@applywright/api-client';
import { AppError } from '@applywright/contracts';

type Answer = (args: Record<string, unknown>, signal?: AbortSignal) => unknown;

/** For specs: an API whose answers are given by “METHOD path”; each call is written down. */
export const fakeApi = (answers: Record<string, Answer>): ApiClient & { calls: { route: string; args: Record<string, unknown> }[] } => {
  const calls: { route: string; args: Record<string, unknown> }[] = [];
  const call = async (route: { method: string; path: string }, args: Record<string, unknown>, options?: { signal?: AbortSignal }) => {
    const name = `${route.method} ${route.path}`;
    calls.push({ route: name, args });
    const answer = answers[name];
    if (!answer) throw new AppError('not_found', `no answer prepared for ${name}`);
    return answer(args, options?.signal);
  };
  return {
    calls,
    call,
    download: call,
    events: (signal: AbortSignal) => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
  } as unknown as ApiClient & { calls: { route: string; args: Record<string, unknown> }[] };
};
