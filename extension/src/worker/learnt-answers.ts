import type { AnswerScope, LearntAnswer } from '@applywright/contracts';
import { plain } from '@applywright/form-fill';
import { ShownFailure } from './failure';
import { cache } from './local-data';
import { keptAnswers, readPerson, sendOrKeep } from './person';

/** What the person wants kept. */
export interface AnswerToKeep {
  readonly question: string;
  readonly answer: string;
  readonly scope: AnswerScope;
  readonly company: string;
}

/** Made of question, scope and company, so that the same answer kept twice is one. */
export async function keyOf(question: string, scope: AnswerScope, company: string): Promise<string> {
  const text = [plain(question), scope, scope === 'company' ? plain(company) : ''].join('\n');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash.subarray(0, 16)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** Keeps an answer, here at once and on the server when there is one. "Everywhere" and "never" of one question undo each other. */
export async function keepAnswer({ question, answer, scope, company }: AnswerToKeep): Promise<{ readonly answers: LearntAnswer[] }> {
  if (scope === 'company' && company.trim() === '') throw new ShownFailure('invalid', 'It is not known which company this page belongs to.');
  if (scope !== 'never' && answer.trim() === '') throw new ShownFailure('invalid', 'There is no answer to keep.');
  const opposite = scope === 'never' ? 'everywhere' : scope === 'everywhere' ? 'never' : null;
  const kept: LearntAnswer = { key: await keyOf(question, scope, company), question: question.trim(), answer: scope === 'never' ? '' : answer, scope, company: scope === 'company' ? company.trim() : '', updatedAt: new Date().toISOString() };
  if (opposite) await forget(await keyOf(question, opposite, company));
  await sendOrKeep({ kind: 'keep', id: crypto.randomUUID(), answer: kept });
  await cache.keepLearnt([kept, ...(await cache.learnt()).filter(({ key }) => key !== kept.key)]);
  return { answers: await keptAnswers() };
}

export async function forgetAnswer(key: string): Promise<{ readonly answers: LearntAnswer[] }> {
  await forget(key);
  return { answers: await keptAnswers() };
}

async function forget(key: string): Promise<void> {
  if (!(await keptAnswers()).some((a) => a.key === key)) return;
  await sendOrKeep({ kind: 'forget', id: crypto.randomUUID(), key });
  await cache.keepLearnt((await cache.learnt()).filter((a) => a.key !== key));
}

export const listAnswers = async (): Promise<{ readonly answers: readonly LearntAnswer[] }> => ({ answers: (await readPerson()).learnt });
