import type { RouteName } from '@applywright/contracts';
import { GOOD_PASSWORD } from './start-test-app';

/** What one person of the matrix owns. */
export interface Owned {
  readonly uploadId: string;
  readonly tokenId: string;
  readonly jobId: string;
  readonly documentId: string;
  readonly setId: string;
  /** Documents that were written in the queue. */
  readonly documentJobId: string;
  /** A note on the application for `jobId`. */
  readonly noteId: string;
  /** A board that is followed. */
  readonly followId: string;
  /** Another session than the one that calls. */
  readonly sessionId: string;
  readonly exportId: string;
  /** Of a person without a profile, so that it dies again. */
  readonly deadJobId: string;
}
/** A status, with the code where there is one. */
type Outcome = `${number}` | `${number} ${string}`;

export interface RouteRow {
  /** Aimed at what the owner owns, and valid but for the caller. */
  readonly given?: (owned: Owned) => { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
  readonly owner: Outcome;
  readonly stranger: Outcome;
  /** An administrator owns no more than anybody: other people's things are not there for them either. */
  readonly admin: Outcome;
  /** Routes that need no access token only: what somebody without anything gets. */
  readonly nobody?: Outcome;
}

const FORBIDDEN = '403 not_allowed';
const MISSING = '404 not_found';
const open = (outcome: Outcome, given?: RouteRow['given']): RouteRow => ({ owner: outcome, stranger: outcome, admin: outcome, nobody: outcome, ...(given && { given }) });
/** Answers everybody about themselves. */
const own = (outcome: Outcome, given?: RouteRow['given']): RouteRow => ({ owner: outcome, stranger: outcome, admin: outcome, ...(given && { given }) });
/** About one thing, which nobody but its owner can find. */
const owned = (outcome: Outcome, given: RouteRow['given'], others: Outcome = MISSING): RouteRow => ({ owner: outcome, stranger: others, admin: others, given });
const operator = (outcome: Outcome, given?: RouteRow['given']): RouteRow => ({ owner: FORBIDDEN, stranger: FORBIDDEN, admin: outcome, ...(given && { given }) });

/** Of the right form, and nobody's. */
const NO_LINK = 'n'.repeat(43);
const NO_DIGEST = `${'n'.repeat(16)}.${NO_LINK}`;
/** The request of the extension whose id follows from the key in its manifest. */
const OAUTH_REQUEST = {
  client_id: 'applywright-extension', redirect_uri: 'https://odjoncegpcnfiagogankopbnndpfapda.chromiumapp.org/cb', response_type: 'code', code_challenge: 'c'.repeat(43), code_challenge_method: 'S256', state: 'state-of-the-matrix',
};
/** A kept answer: its key is the same for everybody, and each finds only their own. */
const kept = { key: 'e'.repeat(32) };
const token = { name: 'a script', scopes: ['matches:read'] };
const deadJob = ({ deadJobId }: Owned) => ({ params: { name: 'find-matches', id: deadJobId } });
const job = ({ jobId }: Owned) => ({ params: { job_id: jobId } });
const note = ({ jobId, noteId }: Owned) => ({ params: { job_id: jobId, id: noteId } });

/** Who gets what at each route, in the order in which they are called: what ends a session or an account comes last. */
export const ROUTE_ROWS: Readonly<Record<RouteName, RouteRow>> = {
  live: open('200'),
  ready: open('200'),
  status: open('200'),
  metrics: open('200'),
  register: open('400 validation_failed', () => ({ body: {} })),
  login: open('400 validation_failed', () => ({ body: {} })),
  refresh: { ...own('200'), nobody: '401 session_expired' },

  confirmAddress: open('400 link_invalid', () => ({ body: { token: NO_LINK } })),
  loginMfa: open('401 challenge_over', () => ({ body: { mfaChallenge: NO_LINK, code: '123456' } })),
  askPasswordReset: open('202', () => ({ body: { email: 'nobody@example.org' } })),
  confirmPasswordReset: open('400 link_invalid', () => ({ body: { token: NO_LINK, password: GOOD_PASSWORD } })),
  oauthToken: open('400 grant_invalid', () => ({ body: { grant_type: 'refresh_token', client_id: 'applywright-extension', refresh_token: NO_LINK } })),
  oauthRevoke: open('204', () => ({ body: { client_id: 'applywright-extension', token: NO_LINK } })),
  askEndDigest: open('200', () => ({ query: { token: NO_DIGEST } })),
  endDigest: open('400 link_invalid', () => ({ query: { token: NO_DIGEST } })),
  privacy: open('200'),
  gpc: open('200'),

  me: own('200'),
  listSessions: own('200'),
  endSession: owned('204', ({ sessionId }) => ({ params: { id: sessionId } })),
  endOtherSessions: own('204'),
  changePassword: own('401 wrong_credentials', () => ({ body: { password: 'not the password', newPassword: 'another-otter-paints-12' } })),
  changeAddress: own('401 wrong_credentials', () => ({ body: { password: 'not the password', newEmail: 'other@example.org' } })),
  mfaStatus: own('200'),
  verifyMfa: own('409 conflict', () => ({ body: { code: '123456' } })),
  renewRecoveryCodes: own('409 conflict', () => ({ body: { code: '123456' } })),
  disableMfa: own('409 conflict', () => ({ body: { password: GOOD_PASSWORD, code: '123456' } })),
  setUpMfa: own('200', () => ({ body: { password: GOOD_PASSWORD } })),
  oauthConsent: own('200', () => ({ query: OAUTH_REQUEST })),
  oauthAuthorize: own('200', () => ({ body: { ...OAUTH_REQUEST, agreed: false } })),
  listTokens: own('200'),
  createToken: own('201', () => ({ body: token })),
  revokeToken: owned('204', ({ tokenId }) => ({ params: { id: tokenId } })),

  uploadCv: own('400 malformed_request'),
  listCvUploads: own('200'),
  getCvUpload: owned('200', ({ uploadId }) => ({ params: { id: uploadId } })),
  getCvText: owned('200', ({ uploadId }) => ({ params: { id: uploadId } })),
  getCvFile: owned('200', ({ uploadId }) => ({ params: { id: uploadId } })),
  getProfile: { ...own('409 profile_missing'), owner: '200' },
  putLearntAnswer: own('200', () => ({ params: kept, body: { question: 'Why us?', answer: 'The garden', scope: 'everywhere', updatedAt: '2026-01-01T00:00:00.000Z' } })),
  listLearntAnswers: own('200'),
  deleteLearntAnswer: own('404 not_found', () => ({ params: { key: 'f'.repeat(32) } })),
  patchProfile: owned('409 conflict', () => ({ body: { version: 77, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: 'Triage' } }, parentId: null }] } }), '409 profile_missing'),
  readScannedCv: owned('409 ocr_unavailable', ({ uploadId }) => ({ params: { id: uploadId }, body: {} })),
  readCvWithAi: owned('409 ai_unavailable', ({ uploadId }) => ({ params: { id: uploadId } })),
  getCvChanges: owned('200', ({ uploadId }) => ({ params: { id: uploadId } })),
  patchSection: owned('409 conflict', () => ({ params: { section: 'skills' }, body: { version: 77, items: [{ fact: { kind: 'skill', value: { name: 'Triage' } } }] } }), '409 profile_missing'),
  getJsonResume: { ...own('409 profile_missing'), owner: '200' },
  importProfile: own('400 malformed_request'),
  events: own('200'),

  getPreferences: own('200'),
  putPreferences: own('200', () => ({ body: {} })),
  listCompanies: own('200'),
  findCompany: own('200', () => ({ body: { address: 'https://quillmark.recruitee.com.example:99/' } })),
  followCompany: own('200', () => ({ body: { source: 'greenhouse', token: 'veldkamp-roos' } })),
  importCompanies: own('200', () => ({ body: { lines: ['no address'] } })),
  unfollowCompany: owned('204', ({ followId }) => ({ params: { id: followId } })),
  listMatches: own('200'),
  getMatch: owned('200', job),
  saveMatch: owned('200', job),
  applyToMatch: owned('200', (o) => ({ ...job(o), body: { documentIds: [o.documentId] } })),
  patchApplication: owned('200', (o) => ({ ...job(o), body: { stage: 'interview' } })),
  putThumb: owned('200', (o) => ({ ...job(o), body: { up: true } })),
  deleteThumb: owned('200', job),
  listThumbs: own('200'),
  listApplications: own('200'),
  getApplicationsTable: own('200'),
  getApplication: owned('200', job),
  addNote: owned('201', (o) => ({ ...job(o), body: { text: 'Asked for Ms Roos.' } })),
  patchNote: owned('200', (o) => ({ ...note(o), body: { text: 'Asked for Mr Roos.' } })),
  deleteNote: owned('204', note),
  getSentFile: owned('200', (o) => ({ params: { job_id: o.jobId, id: o.documentId } })),
  deleteApplication: owned('204', job),
  capturePosting: { ...own('409 profile_missing', () => ({ body: { url: 'https://jobs.brinewell.example/7', details: { title: 'Ward nurse', company: 'Brinewell', text: 'Care for people.' } } })), owner: '201' },
  deleteCapturedPosting: { ...own(MISSING, () => ({ params: { job_id: 'c'.repeat(24) } })) },
  startMatchRun: { ...own('409 profile_missing'), owner: '202' },

  generateDocuments: owned('201', (o) => ({ ...job(o), body: {} })),
  generateFromPosting: { ...own('409 profile_missing', () => ({ query: { wait: 'false' }, body: { posting: { url: 'https://jobs.brinewell.example/8', details: { title: 'Ward nurse', company: 'Brinewell', text: 'Care for people.' } } } })), owner: '202' },
  answerQuestions: owned('200', (o) => ({ ...job(o), body: { questions: [{ text: 'Which languages do you speak?' }] } })),
  getDocumentJob: owned('200', ({ documentJobId }) => ({ params: { id: documentJobId } })),
  listDocuments: own('200'),
  getDocumentSet: owned('200', ({ setId }) => ({ params: { id: setId } })),
  getDocumentFile: owned('200', ({ documentId }) => ({ params: { id: documentId } })),
  deleteDocumentSet: owned('204', ({ setId }) => ({ params: { id: setId } })),
  removeMatch: owned('204', job),
  restoreMatch: owned('204', job),

  adminUsers: operator('200'),
  adminQueue: operator('200'),
  adminDeadJobs: operator('200'),
  adminRuns: operator('200'),
  adminSources: operator('200'),
  runSources: operator('202'),
  runBoard: operator('404 not_found', () => ({ params: { source: 'lever', token: 'nobody-has-this' } })),
  patchBoard: operator('404 not_found', () => ({ params: { source: 'lever', token: 'nobody-has-this' }, body: { paused: true } })),
  purgeSource: operator('200', () => ({ params: { source: 'themuse' } })),
  retryDeadJob: operator('204', deadJob),
  discardDeadJob: operator('204', deadJob),

  adminAudit: operator('200'),
  adminAuditCheck: operator('200'),
  adminOutbox: operator('200'),
  adminOutboxMail: { owner: FORBIDDEN, stranger: FORBIDDEN, admin: MISSING, given: () => ({ params: { id: 'c'.repeat(24) } }) },
  adminAiCosts: operator('200'),

  listConsents: own('200'),
  putConsent: own('200', () => ({ params: { kind: 'eeo-data' }, body: { given: true, version: 1 } })),
  putEeoAnswers: own('200', () => ({ body: { gender: 'woman' } })),
  getEeoAnswers: own('200'),
  getExportFile: owned('200', ({ exportId }) => ({ params: { id: exportId } })),
  listExports: own('200'),
  startExport: own('202', () => ({ body: { password: GOOD_PASSWORD } })),
  eraseMe: own('204', () => ({ body: { password: GOOD_PASSWORD } })),
  logout: { ...own('204'), nobody: '204' },
};
