import type { DocumentSet, EeoAnswers, Fact, LearntAnswer } from '@applywright/contracts';
import type { SyncState } from '../messages';
import { requireAccess } from './connection';
import { isUnavailable } from './failure';
import { cache, sealed } from './local-data';
import { Outbox, type QueuedWork } from './offline/outbox';
import { deleteLearntAnswer, fetchDocumentSets, fetchEeoAnswers, fetchLearntAnswers, fetchProfile, putLearntAnswer, sendApplication } from './server';
import type { Access } from './sign-in/session-keeper';

/** Answers change seldom; what this browser changes itself it knows. */
const ASK_AGAIN_MS = 5 * 60_000;

/** All that is known of the person, from the server or as it was last read. */
export interface Person {
  readonly facts: readonly Fact[];
  readonly profileTag: string;
  readonly sets: readonly DocumentSet[];
  readonly learnt: readonly LearntAnswer[];
  readonly eeo: EeoAnswers | null;
  readonly sync: SyncState;
}

async function send(work: QueuedWork): Promise<void> {
  const access = await requireAccess();
  if (work.kind === 'apply') await sendApplication(access, work.jobId, work.documentIds);
  else if (work.kind === 'keep') await putLearntAnswer(access, work.answer);
  else await deleteLearntAnswer(access, work.key);
}
export const outbox = new Outbox(sealed, send);

/**
 * Reads the person: the profile only where it has changed, the documents, and at most every five minutes the kept answers. Without
 * a server everything is as it was last read. What waits for the server is sent as soon as it answers.
 */
export async function readPerson({ anew = false }: { readonly anew?: boolean } = {}): Promise<Person> {
  const access = await requireAccess();
  const online = await refresh(access, anew);
  await chrome.storage.session.set({ online });
  const [held, sets, learnt, eeo] = await Promise.all([cache.profile(), cache.sets(), keptAnswers(), cache.eeo()]);
  return { facts: held?.profile.facts ?? [], profileTag: held?.etag ?? held?.readAt ?? '', sets, learnt, eeo, sync: await readSync() };
}

/** @returns whether the server answered; without an earlier profile there is nothing to go on with, and its silence is a failure */
async function refresh(access: Access, anew: boolean): Promise<boolean> {
  const known = await cache.profile();
  try {
    const fresh = await fetchProfile(access, known?.etag ?? null);
    const profile = fresh ?? known;
    if (profile) await cache.keepProfile({ profile: profile.profile, etag: profile.etag, readAt: new Date().toISOString() });
    await outbox.replay();
    await Promise.all([fetchDocumentSets(access).then((sets) => cache.keepSets(sets)), refreshAnswers(access, anew)]);
    return true;
  } catch (error) {
    if (!isUnavailable(error) || !known) throw error;
    return false;
  }
}

async function refreshAnswers(access: Access, anew: boolean): Promise<void> {
  const { answersReadAt } = await chrome.storage.session.get('answersReadAt');
  if (!anew && typeof answersReadAt === 'number' && Date.now() - answersReadAt < ASK_AGAIN_MS) return;
  const [learnt, eeo] = await Promise.all([fetchLearntAnswers(access), fetchEeoAnswers(access)]);
  await Promise.all([cache.keepLearnt(learnt), cache.keepEeo(eeo)]);
  await chrome.storage.session.set({ answersReadAt: Date.now() });
}

/** Kept answers as they will be once everything that waits has been sent. */
export async function keptAnswers(): Promise<LearntAnswer[]> {
  const answers = new Map((await cache.learnt()).map((a) => [a.key, a]));
  for (const work of (await outbox.held()).items) {
    if (work.kind === 'keep') answers.set(work.answer.key, work.answer);
    if (work.kind === 'forget') answers.delete(work.key);
  }
  return [...answers.values()].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** How fresh everything is; asks nobody. */
export async function readSync(): Promise<SyncState> {
  const [profile, { online }, { items, refused }] = await Promise.all([cache.profile(), chrome.storage.session.get('online'), outbox.held()]);
  return { profileReadAt: profile?.readAt ?? null, online: online !== false, waiting: items.length, refused };
}

/** Asks for everything anew and sends what waits. */
export async function syncNow(): Promise<SyncState> {
  await outbox.forgetRefused();
  return (await readPerson({ anew: true })).sync;
}

/** Puts work for the server into the queue and tries to send it at once. @returns whether it still waits */
export async function sendOrKeep(work: QueuedWork): Promise<'sent' | 'waiting'> {
  await outbox.add(work);
  await outbox.replay();
  const waits = (await outbox.held()).items.some(({ id }) => id === work.id);
  await chrome.storage.session.set({ online: !waits });
  return waits ? 'waiting' : 'sent';
}
