import { ApplyAnswer, type AnswerQuestionsRequest, type CaptureRequest, DocumentJob, DocumentSet, EeoAnswers, FormAnswers, LearntAnswer, Match, Profile, routes, type GenerateFromPostingRequest } from '@applywright/contracts';
import * as z from 'zod';
import { parsed, sendRequest } from './api/send-request';
import { ServerFailure, ShownFailure } from './failure';
import type { Access } from './sign-in/session-keeper';

const DocumentSets = z.object({ items: z.array(DocumentSet) });
const LearntAnswers = z.object({ items: z.array(LearntAnswer) });
const at = (path: string, params: Readonly<Record<string, string>>): string => path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** A profile with the tag by which it is asked for again. */
export interface TaggedProfile {
  readonly profile: Profile;
  readonly etag: string | null;
}

/** The person's facts, or null where they are those of `etag` still. */
export async function fetchProfile(access: Access, etag: string | null = null): Promise<TaggedProfile | null> {
  const response = await sendRequest(access, { path: routes.getProfile.path, ...(etag === null ? {} : { headers: { 'if-none-match': etag } }) });
  if (response.status === 304 && etag !== null) return null;
  return { profile: await parsed(response, Profile), etag: response.headers.get('etag') };
}

/** Generated documents, newest first. */
export const fetchDocumentSets = async (access: Access): Promise<DocumentSet[]> => (await parsed(await sendRequest(access, { path: routes.listDocuments.path }), DocumentSets)).items;

export const fetchDocumentSet = async (access: Access, id: string): Promise<DocumentSet> => parsed(await sendRequest(access, { path: at(routes.getDocumentSet.path, { id }) }), DocumentSet);

/** Has a posting kept and scored. */
export const sendCapture = async (access: Access, body: CaptureRequest): Promise<Match> => parsed(await sendRequest(access, { method: 'POST', path: routes.capturePosting.path, body }), Match);

/** Has documents written for a posting; the same key is the same work. */
export const startDocuments = async (access: Access, body: z.input<typeof GenerateFromPostingRequest>, key: string): Promise<DocumentJob | DocumentSet> =>
  parsed(await sendRequest(access, { method: 'POST', path: `${routes.generateFromPosting.path}?wait=false`, body, headers: { 'idempotency-key': key } }), z.union([DocumentJob, DocumentSet]));

export const fetchDocumentJob = async (access: Access, id: string): Promise<DocumentJob> => parsed(await sendRequest(access, { path: at(routes.getDocumentJob.path, { id }) }), DocumentJob);

/** Has open questions answered from the facts. */
export const askAnswers = async (access: Access, jobId: string, body: z.input<typeof AnswerQuestionsRequest>): Promise<FormAnswers> => parsed(await sendRequest(access, { method: 'POST', path: at(routes.answerQuestions.path, { job_id: jobId }), body }), FormAnswers);

/** Kept answers; a server of an earlier version has none. */
export async function fetchLearntAnswers(access: Access): Promise<LearntAnswer[]> {
  try {
    return (await parsed(await sendRequest(access, { path: routes.listLearntAnswers.path }), LearntAnswers)).items;
  } catch (error) {
    if (error instanceof ServerFailure && error.status === 404) return [];
    throw error;
  }
}

export const putLearntAnswer = async (access: Access, { key, ...body }: LearntAnswer): Promise<LearntAnswer> => parsed(await sendRequest(access, { method: 'PUT', path: at(routes.putLearntAnswer.path, { key }), body }), LearntAnswer);

export const deleteLearntAnswer = async (access: Access, key: string): Promise<void> => void (await sendRequest(access, { method: 'DELETE', path: at(routes.deleteLearntAnswer.path, { key }) }));

/** Records an application with the files that went out. Again changes nothing. */
export const sendApplication = async (access: Access, jobId: string, documentIds: readonly string[]): Promise<ApplyAnswer> =>
  parsed(await sendRequest(access, { method: 'POST', path: at(routes.applyToMatch.path, { job_id: jobId }), body: { documentIds } }), ApplyAnswer);

/** Stored equal-opportunity answers; null where the person has not agreed that the server keeps any. */
export async function fetchEeoAnswers(access: Access): Promise<EeoAnswers | null> {
  try {
    return await parsed(await sendRequest(access, { path: routes.getEeoAnswers.path }), EeoAnswers);
  } catch (error) {
    if (error instanceof ServerFailure && (error.problem === 'consent_missing' || error.problem === 'not_allowed' || error.status === 404)) return null;
    throw error;
  }
}

/** Whether bytes are those that a hash was given for. */
export async function hasHash(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
  return sha256 !== '' && hash === sha256.toLowerCase();
}

/** One generated file, checked against the hash that the server gave for it. */
export async function fetchFile(access: Access, id: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await sendRequest(access, { path: at(routes.getDocumentFile.path, { id }) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!(await hasHash(bytes, sha256))) throw new ShownFailure('internal', 'A downloaded file is damaged and was not attached.');
  return bytes;
}
