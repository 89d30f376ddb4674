import type { Route, RouteName, routes } from '@applywright/contracts';

/** What the client must know of a route at run time; the schemas stay on the server. */
export interface RouteRef<R extends Route = Route> {
  readonly method: R['method'];
  readonly path: R['path'];
  readonly auth: R['auth'];
  readonly upload?: true;
  readonly response?: unknown;
  /** Never set: carries the route's type. */
  readonly __route?: R;
}

type Wire<R extends Route> = Pick<R, 'method' | 'path' | 'auth'> &
  (R extends { upload: true } ? { upload: true } : object) &
  (R extends { response: infer A extends 'binary' | 'events' } ? { response: A } : R extends { response: object } ? { response: 'json' } : object);

/**
 * The route table without its schemas, so that a browser bundle holds no validator. The compiler
 * compares every line with the contract: a route that moves, or is missing here, does not build.
 */
const wire = {
  register: { method: 'POST', path: '/api/v1/register', auth: 'none', response: 'json' },
  confirmAddress: { method: 'POST', path: '/api/v1/confirm-address', auth: 'none' },
  login: { method: 'POST', path: '/api/v1/login', auth: 'none', response: 'json' },
  loginMfa: { method: 'POST', path: '/api/v1/login/mfa', auth: 'none', response: 'json' },
  askPasswordReset: { method: 'POST', path: '/api/v1/password-reset', auth: 'none', response: 'json' },
  confirmPasswordReset: { method: 'POST', path: '/api/v1/password-reset/confirm', auth: 'none' },
  refresh: { method: 'POST', path: '/api/v1/refresh', auth: 'cookie', response: 'json' },
  logout: { method: 'POST', path: '/api/v1/logout', auth: 'cookie' },
  me: { method: 'GET', path: '/api/v1/me', auth: 'user', response: 'json' },
  changePassword: { method: 'POST', path: '/api/v1/me/password', auth: 'user' },
  changeAddress: { method: 'POST', path: '/api/v1/me/address', auth: 'user', response: 'json' },
  listSessions: { method: 'GET', path: '/api/v1/sessions', auth: 'user', response: 'json' },
  endSession: { method: 'DELETE', path: '/api/v1/sessions/{id}', auth: 'user' },
  endOtherSessions: { method: 'DELETE', path: '/api/v1/sessions', auth: 'user' },
  mfaStatus: { method: 'GET', path: '/api/v1/mfa', auth: 'user', response: 'json' },
  setUpMfa: { method: 'POST', path: '/api/v1/mfa-setup', auth: 'user', response: 'json' },
  verifyMfa: { method: 'POST', path: '/api/v1/mfa-verify', auth: 'user', response: 'json' },
  disableMfa: { method: 'POST', path: '/api/v1/mfa-disable', auth: 'user' },
  renewRecoveryCodes: { method: 'POST', path: '/api/v1/mfa-recovery-codes', auth: 'user', response: 'json' },
  oauthConsent: { method: 'GET', path: '/api/v1/oauth/authorize', auth: 'user', response: 'json' },
  oauthAuthorize: { method: 'POST', path: '/api/v1/oauth/authorize', auth: 'user', response: 'json' },
  oauthToken: { method: 'POST', path: '/api/v1/oauth/token', auth: 'none', response: 'json' },
  oauthRevoke: { method: 'POST', path: '/api/v1/oauth/revoke', auth: 'none' },
  listTokens: { method: 'GET', path: '/api/v1/tokens', auth: 'user', response: 'json' },
  createToken: { method: 'POST', path: '/api/v1/tokens', auth: 'user', response: 'json' },
  revokeToken: { method: 'DELETE', path: '/api/v1/tokens/{id}', auth: 'user' },

  uploadCv: { method: 'POST', path: '/api/v1/cv-upload', auth: 'user', upload: true, response: 'json' },
  listCvUploads: { method: 'GET', path: '/api/v1/cv-uploads', auth: 'user', response: 'json' },
  getCvUpload: { method: 'GET', path: '/api/v1/cv-uploads/{id}', auth: 'user', response: 'json' },
  getCvText: { method: 'GET', path: '/api/v1/cv-uploads/{id}/text', auth: 'user', response: 'json' },
  getCvFile: { method: 'GET', path: '/api/v1/cv-uploads/{id}/file', auth: 'user', response: 'binary' },
  getProfile: { method: 'GET', path: '/api/v1/me/profile', auth: 'profile:read', response: 'json' },
  listLearntAnswers: { method: 'GET', path: '/api/v1/me/learnt-answers', auth: 'profile:read', response: 'json' },
  putLearntAnswer: { method: 'PUT', path: '/api/v1/me/learnt-answers/{key}', auth: 'applications:write', response: 'json' },
  deleteLearntAnswer: { method: 'DELETE', path: '/api/v1/me/learnt-answers/{key}', auth: 'applications:write' },
  patchProfile: { method: 'PATCH', path: '/api/v1/me/profile', auth: 'user', response: 'json' },
  readScannedCv: { method: 'POST', path: '/api/v1/cv-uploads/{id}/ocr', auth: 'user', response: 'json' },
  readCvWithAi: { method: 'POST', path: '/api/v1/cv-uploads/{id}/ai-reading', auth: 'user', response: 'json' },
  getCvChanges: { method: 'GET', path: '/api/v1/cv-uploads/{id}/changes', auth: 'user', response: 'json' },
  patchSection: { method: 'PATCH', path: '/api/v1/me/profile/sections/{section}', auth: 'user', response: 'json' },
  getJsonResume: { method: 'GET', path: '/api/v1/me/profile/json-resume', auth: 'profile:read', response: 'json' },
  importProfile: { method: 'POST', path: '/api/v1/me/profile/import', auth: 'user', upload: true, response: 'json' },
  events: { method: 'GET', path: '/api/v1/events', auth: 'user', response: 'events' },

  getPreferences: { method: 'GET', path: '/api/v1/me/preferences', auth: 'user', response: 'json' },
  putPreferences: { method: 'PUT', path: '/api/v1/me/preferences', auth: 'user', response: 'json' },
  askEndDigest: { method: 'GET', path: '/api/v1/digest/end', auth: 'none', response: 'binary' },
  endDigest: { method: 'POST', path: '/api/v1/digest/end', auth: 'none', response: 'binary' },
  listCompanies: { method: 'GET', path: '/api/v1/me/companies', auth: 'user', response: 'json' },
  findCompany: { method: 'POST', path: '/api/v1/me/companies/find', auth: 'user', response: 'json' },
  followCompany: { method: 'POST', path: '/api/v1/me/companies', auth: 'user', response: 'json' },
  importCompanies: { method: 'POST', path: '/api/v1/me/companies/import', auth: 'user', response: 'json' },
  unfollowCompany: { method: 'DELETE', path: '/api/v1/me/companies/{id}', auth: 'user' },
  startMatchRun: { method: 'POST', path: '/api/v1/match-runs', auth: 'user', response: 'json' },
  listMatches: { method: 'GET', path: '/api/v1/matches', auth: 'matches:read', response: 'json' },
  getMatch: { method: 'GET', path: '/api/v1/matches/{job_id}', auth: 'matches:read', response: 'json' },
  applyToMatch: { method: 'POST', path: '/api/v1/matches/{job_id}/apply', auth: 'applications:write', response: 'json' },
  saveMatch: { method: 'POST', path: '/api/v1/matches/{job_id}/save', auth: 'applications:write', response: 'json' },
  removeMatch: { method: 'DELETE', path: '/api/v1/matches/{job_id}', auth: 'user' },
  restoreMatch: { method: 'POST', path: '/api/v1/matches/{job_id}/restore', auth: 'user' },
  putThumb: { method: 'PUT', path: '/api/v1/matches/{job_id}/thumb', auth: 'user', response: 'json' },
  deleteThumb: { method: 'DELETE', path: '/api/v1/matches/{job_id}/thumb', auth: 'user', response: 'json' },
  listThumbs: { method: 'GET', path: '/api/v1/me/thumbs', auth: 'user', response: 'json' },
  listApplications: { method: 'GET', path: '/api/v1/applications', auth: 'user', response: 'json' },
  getApplicationsTable: { method: 'GET', path: '/api/v1/applications.csv', auth: 'user', response: 'binary' },
  getApplication: { method: 'GET', path: '/api/v1/applications/{job_id}', auth: 'user', response: 'json' },
  patchApplication: { method: 'PATCH', path: '/api/v1/applications/{job_id}', auth: 'user', response: 'json' },
  deleteApplication: { method: 'DELETE', path: '/api/v1/applications/{job_id}', auth: 'user' },
  addNote: { method: 'POST', path: '/api/v1/applications/{job_id}/notes', auth: 'user', response: 'json' },
  patchNote: { method: 'PATCH', path: '/api/v1/applications/{job_id}/notes/{id}', auth: 'user', response: 'json' },
  deleteNote: { method: 'DELETE', path: '/api/v1/applications/{job_id}/notes/{id}', auth: 'user' },
  getSentFile: { method: 'GET', path: '/api/v1/applications/{job_id}/sent/{id}/file', auth: 'user', response: 'binary' },
  capturePosting: { method: 'POST', path: '/api/v1/captured-postings', auth: 'postings:capture', response: 'json' },
  deleteCapturedPosting: { method: 'DELETE', path: '/api/v1/captured-postings/{job_id}', auth: 'user' },

  generateDocuments: { method: 'POST', path: '/api/v1/jobs/{job_id}/generate-documents', auth: 'documents:create', response: 'json' },
  generateFromPosting: { method: 'POST', path: '/api/v1/generate-documents', auth: 'documents:create', response: 'json' },
  answerQuestions: { method: 'POST', path: '/api/v1/jobs/{job_id}/answers', auth: 'documents:create', response: 'json' },
  getDocumentJob: { method: 'GET', path: '/api/v1/document-jobs/{id}', auth: 'documents:read', response: 'json' },
  listDocuments: { method: 'GET', path: '/api/v1/documents', auth: 'documents:read', response: 'json' },
  getDocumentSet: { method: 'GET', path: '/api/v1/documents/sets/{id}', auth: 'documents:read', response: 'json' },
  deleteDocumentSet: { method: 'DELETE', path: '/api/v1/documents/sets/{id}', auth: 'user' },
  getDocumentFile: { method: 'GET', path: '/api/v1/documents/{id}/file', auth: 'documents:read', response: 'binary' },

  privacy: { method: 'GET', path: '/api/v1/privacy', auth: 'none', response: 'json' },
  gpc: { method: 'GET', path: '/.well-known/gpc.json', auth: 'none', response: 'json' },
  listConsents: { method: 'GET', path: '/api/v1/me/consents', auth: 'user', response: 'json' },
  putConsent: { method: 'PUT', path: '/api/v1/me/consents/{kind}', auth: 'user', response: 'json' },
  getEeoAnswers: { method: 'GET', path: '/api/v1/me/eeo-answers', auth: 'profile:read', response: 'json' },
  putEeoAnswers: { method: 'PUT', path: '/api/v1/me/eeo-answers', auth: 'user', response: 'json' },
  startExport: { method: 'POST', path: '/api/v1/me/exports', auth: 'user', response: 'json' },
  listExports: { method: 'GET', path: '/api/v1/me/exports', auth: 'user', response: 'json' },
  getExportFile: { method: 'GET', path: '/api/v1/me/exports/{id}/file', auth: 'user', response: 'binary' },
  eraseMe: { method: 'DELETE', path: '/api/v1/me', auth: 'user' },

  adminUsers: { method: 'GET', path: '/api/v1/admin/users', auth: 'admin', response: 'json' },
  adminQueue: { method: 'GET', path: '/api/v1/admin/queue', auth: 'admin', response: 'json' },
  adminDeadJobs: { method: 'GET', path: '/api/v1/admin/queue/dead', auth: 'admin', response: 'json' },
  retryDeadJob: { method: 'POST', path: '/api/v1/admin/queue/dead/{name}/{id}/retry', auth: 'admin' },
  discardDeadJob: { method: 'DELETE', path: '/api/v1/admin/queue/dead/{name}/{id}', auth: 'admin' },
  adminRuns: { method: 'GET', path: '/api/v1/admin/runs', auth: 'admin', response: 'json' },
  adminSources: { method: 'GET', path: '/api/v1/admin/sources', auth: 'admin', response: 'json' },
  runSources: { method: 'POST', path: '/api/v1/admin/sources/run', auth: 'admin', response: 'json' },
  runBoard: { method: 'POST', path: '/api/v1/admin/sources/{source}/{token}/run', auth: 'admin', response: 'json' },
  patchBoard: { method: 'PATCH', path: '/api/v1/admin/sources/{source}/{token}', auth: 'admin' },
  purgeSource: { method: 'DELETE', path: '/api/v1/admin/sources/{source}/postings', auth: 'admin', response: 'json' },
  adminAudit: { method: 'GET', path: '/api/v1/admin/audit', auth: 'admin', response: 'json' },
  adminAuditCheck: { method: 'GET', path: '/api/v1/admin/audit/check', auth: 'admin', response: 'json' },
  adminOutbox: { method: 'GET', path: '/api/v1/admin/outbox', auth: 'admin', response: 'json' },
  adminOutboxMail: { method: 'GET', path: '/api/v1/admin/outbox/{id}', auth: 'admin', response: 'json' },
  adminAiCosts: { method: 'GET', path: '/api/v1/admin/ai-costs', auth: 'admin', response: 'json' },

  status: { method: 'GET', path: '/api/v1/status', auth: 'none', response: 'json' },
  live: { method: 'GET', path: '/health/live', auth: 'none', response: 'json' },
  ready: { method: 'GET', path: '/health/ready', auth: 'none', response: 'json' },
  metrics: { method: 'GET', path: '/metrics', auth: 'none', response: 'binary' },
} as const satisfies { [K in RouteName]: Wire<(typeof routes)[K]> };

/** Every route by name, for `call` and `download`. */
export const routeRefs: { readonly [K in RouteName]: RouteRef<(typeof routes)[K]> } = wire;
