import * as z from 'zod';
import { AdminDeadJob, AdminPageQuery, AdminQueue, AdminRun, AdminSource, AdminUserPage, JobKey, SourcesRun } from './admin';
import { AccessToken, CreatedToken, CreateTokenRequest, LoginRequest, RegisterRequest, Session, User } from './auth';
import { CvText, CvUpload } from './cv';
import { DocumentSet, GenerateDocumentsRequest } from './document';
import { Application, ApplyAnswer, ApplyRequest, ListMatchesQuery, MatchDetail, MatchPage, MatchRun, PatchApplicationRequest, Preferences } from './match';
import { PatchProfileRequest, Profile } from './profile';
import { Id } from './primitives';
import { defineRoute as r, type Route } from './route';
import { Health, InstanceStatus } from './status';

const jobId = z.object({ job_id: Id });
const id = z.object({ id: Id });
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Every route of the API: the one table that the doors, the client, OpenAPI and the tests are made from. */
export const routes = {
  register: r({ method: 'POST', path: '/api/v1/register', tag: 'auth', summary: 'Open an account and sign in', auth: 'none', limit: { bucket: 'register', max: 10, windowSeconds: MINUTE, uncounted: 'shut' }, status: 201, body: RegisterRequest, response: Session, errors: ['validation_failed', 'weak_password', 'address_taken', 'busy', 'too_many_requests'] }),
  login: r({ method: 'POST', path: '/api/v1/login', tag: 'auth', summary: 'Sign in', auth: 'none', limit: { bucket: 'login', max: 10, windowSeconds: MINUTE, uncounted: 'shut' }, status: 200, body: LoginRequest, response: Session, errors: ['validation_failed', 'wrong_credentials', 'busy', 'too_many_requests'] }),
  refresh: r({ method: 'POST', path: '/api/v1/refresh', tag: 'auth', summary: 'Renew the session with the refresh cookie', auth: 'cookie', status: 200, response: Session, errors: ['session_expired', 'token_reused', 'origin_refused'] }),
  logout: r({ method: 'POST', path: '/api/v1/logout', tag: 'auth', summary: 'End this session', auth: 'cookie', status: 204, errors: ['origin_refused'] }),
  me: r({ method: 'GET', path: '/api/v1/me', tag: 'auth', summary: 'Who is signed in', auth: 'user', status: 200, response: User, errors: ['not_signed_in'] }),
  listTokens: r({ method: 'GET', path: '/api/v1/tokens', tag: 'auth', summary: 'Access tokens for the extension and scripts', auth: 'user', status: 200, response: list(AccessToken), errors: ['not_signed_in'] }),
  createToken: r({ method: 'POST', path: '/api/v1/tokens', tag: 'auth', summary: 'Make an access token; it is shown once', auth: 'user', status: 201, body: CreateTokenRequest, response: CreatedToken, errors: ['validation_failed', 'not_signed_in'] }),
  revokeToken: r({ method: 'DELETE', path: '/api/v1/tokens/{id}', tag: 'auth', summary: 'Revoke an access token', auth: 'user', status: 204, params: id, errors: ['not_signed_in', 'not_found'] }),

  uploadCv: r({ method: 'POST', path: '/api/v1/cv-upload', tag: 'profiles', summary: 'Upload a CV (PDF or DOCX, at most 5 MB)', auth: 'user', limit: { bucket: 'cv-upload', max: 10, windowSeconds: HOUR }, status: 202, upload: true, response: CvUpload, errors: ['not_signed_in', 'unsupported_format', 'cv_legacy_word', 'cv_rtf', 'cv_odt', 'cv_empty', 'too_large', 'malformed_request'] }),
  listCvUploads: r({ method: 'GET', path: '/api/v1/cv-uploads', tag: 'profiles', summary: 'The CVs uploaded so far, newest first', auth: 'user', status: 200, response: list(CvUpload), errors: ['not_signed_in'] }),
  getCvUpload: r({ method: 'GET', path: '/api/v1/cv-uploads/{id}', tag: 'profiles', summary: 'One uploaded CV and how far it has been read', auth: 'user', status: 200, params: id, response: CvUpload, errors: ['not_signed_in', 'not_found'] }),
  getCvText: r({ method: 'GET', path: '/api/v1/cv-uploads/{id}/text', tag: 'profiles', summary: 'The lines of a CV as they were read, to show where a fact stands', auth: 'user', status: 200, params: id, response: CvText, errors: ['not_signed_in', 'not_found'] }),
  getCvFile: r({ method: 'GET', path: '/api/v1/cv-uploads/{id}/file', tag: 'profiles', summary: 'The uploaded file itself', auth: 'user', status: 200, params: id, response: 'binary', errors: ['not_signed_in', 'not_found'] }),
  getProfile: r({ method: 'GET', path: '/api/v1/me/profile', tag: 'profiles', summary: 'The profile: facts with their sources', auth: 'profile:read', status: 200, response: Profile, errors: ['not_signed_in', 'not_allowed', 'profile_missing'] }),
  patchProfile: r({ method: 'PATCH', path: '/api/v1/me/profile', tag: 'profiles', summary: 'Confirm, correct, add or remove facts', auth: 'user', status: 200, body: PatchProfileRequest, response: Profile, errors: ['validation_failed', 'not_signed_in', 'profile_missing', 'not_found', 'conflict'] }),
  events: r({ method: 'GET', path: '/api/v1/events', tag: 'profiles', summary: 'Live progress (server-sent events)', auth: 'user', limit: 'none', status: 200, response: 'events', errors: ['not_signed_in'] }),

  getPreferences: r({ method: 'GET', path: '/api/v1/me/preferences', tag: 'matching', summary: 'What the user is looking for', auth: 'user', status: 200, response: Preferences, errors: ['not_signed_in'] }),
  putPreferences: r({ method: 'PUT', path: '/api/v1/me/preferences', tag: 'matching', summary: 'Change what the user is looking for', auth: 'user', status: 200, body: Preferences, response: Preferences, errors: ['validation_failed', 'not_signed_in'] }),
  startMatchRun: r({ method: 'POST', path: '/api/v1/match-runs', tag: 'matching', summary: 'Find matches now', auth: 'user', limit: { bucket: 'match-run', max: 6, windowSeconds: HOUR }, status: 202, response: MatchRun, errors: ['not_signed_in', 'profile_missing', 'too_many_requests'] }),
  listMatches: r({ method: 'GET', path: '/api/v1/matches', tag: 'matching', summary: 'Ranked postings with the parts of their scores', auth: 'matches:read', status: 200, query: ListMatchesQuery, response: MatchPage, errors: ['validation_failed', 'not_signed_in'] }),
  getMatch: r({ method: 'GET', path: '/api/v1/matches/{job_id}', tag: 'matching', summary: 'One match in full: why, and what is missing', auth: 'matches:read', status: 200, params: jobId, response: MatchDetail, errors: ['not_signed_in', 'not_found'] }),
  applyToMatch: r({ method: 'POST', path: '/api/v1/matches/{job_id}/apply', tag: 'matching', summary: 'Record an application; answers the address to open', auth: 'applications:write', status: 200, params: jobId, body: ApplyRequest, response: ApplyAnswer, errors: ['not_signed_in', 'not_found'] }),
  removeMatch: r({ method: 'DELETE', path: '/api/v1/matches/{job_id}', tag: 'matching', summary: 'Remove a match; it does not come back', auth: 'user', status: 204, params: jobId, errors: ['not_signed_in', 'not_found'] }),
  restoreMatch: r({ method: 'POST', path: '/api/v1/matches/{job_id}/restore', tag: 'matching', summary: 'Undo a removal', auth: 'user', status: 204, params: jobId, errors: ['not_signed_in', 'not_found'] }),
  listApplications: r({ method: 'GET', path: '/api/v1/applications', tag: 'matching', summary: 'What the user has applied for', auth: 'user', status: 200, response: list(Application), errors: ['not_signed_in'] }),
  patchApplication: r({ method: 'PATCH', path: '/api/v1/applications/{job_id}', tag: 'matching', summary: 'Move an application to another stage', auth: 'user', status: 200, params: jobId, body: PatchApplicationRequest, response: Application, errors: ['validation_failed', 'not_signed_in', 'not_found'] }),

  generateDocuments: r({ method: 'POST', path: '/api/v1/jobs/{job_id}/generate-documents', tag: 'documents', summary: 'Write a tailored résumé and cover letter for a posting', auth: 'documents:create', limit: { bucket: 'generate-documents', max: 10, windowSeconds: MINUTE }, status: 201, params: jobId, body: GenerateDocumentsRequest, response: DocumentSet, errors: ['validation_failed', 'not_signed_in', 'not_found', 'profile_missing', 'name_missing', 'document_check_failed', 'busy'] }),
  listDocuments: r({ method: 'GET', path: '/api/v1/documents', tag: 'documents', summary: 'Generated documents, newest first', auth: 'documents:read', status: 200, query: z.strictObject({ jobId: Id.optional() }), response: list(DocumentSet), errors: ['not_signed_in'] }),
  getDocumentFile: r({ method: 'GET', path: '/api/v1/documents/{id}/file', tag: 'documents', summary: 'Download a generated file', auth: 'documents:read', status: 200, params: id, response: 'binary', errors: ['not_signed_in', 'not_found'] }),

  exportMe: r({ method: 'GET', path: '/api/v1/me/export', tag: 'compliance', summary: 'Everything stored about me, as one JSON file', auth: 'user', limit: { bucket: 'export', max: 2, windowSeconds: 24 * HOUR }, status: 200, response: 'binary', errors: ['not_signed_in'] }),
  eraseMe: r({ method: 'DELETE', path: '/api/v1/me', tag: 'compliance', summary: 'Erase my account: the key is destroyed, then the data', auth: 'user', limit: { bucket: 'erase', max: 5, windowSeconds: 15 * MINUTE, uncounted: 'shut' }, status: 204, body: z.strictObject({ password: z.string().max(1024) }), errors: ['not_signed_in', 'wrong_credentials'] }),

  adminUsers: r({ method: 'GET', path: '/api/v1/admin/users', tag: 'admin', summary: 'Accounts, newest first, with masked addresses', auth: 'admin', status: 200, query: AdminPageQuery, response: AdminUserPage, errors: ['validation_failed', 'not_signed_in', 'not_allowed'] }),
  adminQueue: r({ method: 'GET', path: '/api/v1/admin/queue', tag: 'admin', summary: 'How many jobs wait, run and are dead', auth: 'admin', status: 200, response: AdminQueue, errors: ['not_signed_in', 'not_allowed', 'queue_unavailable'] }),
  adminDeadJobs: r({ method: 'GET', path: '/api/v1/admin/queue/dead', tag: 'admin', summary: 'Jobs that failed for good, the latest first', auth: 'admin', status: 200, query: AdminPageQuery, response: list(AdminDeadJob), errors: ['validation_failed', 'not_signed_in', 'not_allowed', 'queue_unavailable'] }),
  retryDeadJob: r({ method: 'POST', path: '/api/v1/admin/queue/dead/{name}/{id}/retry', tag: 'admin', summary: 'Give a dead job all its attempts again', auth: 'admin', status: 204, params: JobKey, errors: ['validation_failed', 'not_signed_in', 'not_allowed', 'not_found', 'queue_unavailable'] }),
  discardDeadJob: r({ method: 'DELETE', path: '/api/v1/admin/queue/dead/{name}/{id}', tag: 'admin', summary: 'Take a job off the dead ones', auth: 'admin', status: 204, params: JobKey, errors: ['validation_failed', 'not_signed_in', 'not_allowed', 'not_found', 'queue_unavailable'] }),
  adminRuns: r({ method: 'GET', path: '/api/v1/admin/runs', tag: 'admin', summary: 'The latest matching runs, by user id', auth: 'admin', status: 200, query: AdminPageQuery, response: list(AdminRun), errors: ['validation_failed', 'not_signed_in', 'not_allowed'] }),
  adminSources: r({ method: 'GET', path: '/api/v1/admin/sources', tag: 'admin', summary: 'The boards that postings come from, and how they fared', auth: 'admin', status: 200, response: list(AdminSource), errors: ['not_signed_in', 'not_allowed'] }),
  runSources: r({ method: 'POST', path: '/api/v1/admin/sources/run', tag: 'admin', summary: 'Collect postings from every board now', auth: 'admin', status: 202, response: SourcesRun, errors: ['not_signed_in', 'not_allowed', 'queue_unavailable'] }),

  status: r({ method: 'GET', path: '/api/v1/status', tag: 'platform', summary: 'What this instance runs on, fallbacks included', auth: 'none', status: 200, response: InstanceStatus, errors: [] }),
  live: r({ method: 'GET', path: '/health/live', tag: 'platform', summary: 'The process answers', auth: 'none', limit: 'none', status: 200, response: Health, errors: [] }),
  ready: r({ method: 'GET', path: '/health/ready', tag: 'platform', summary: 'Store, queue and keys answer', auth: 'none', limit: 'none', status: 200, response: Health, errors: ['store_unavailable'] }),
  metrics: r({ method: 'GET', path: '/metrics', tag: 'platform', summary: 'Prometheus metrics (this machine, or with METRICS_TOKEN)', auth: 'none', limit: 'none', status: 200, response: 'binary', errors: ['not_allowed'] }),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
