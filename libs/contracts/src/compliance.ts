import * as z from 'zod';
import { Id, Instant } from './primitives';

/** What is done only with a person's consent. */
export const CONSENT_KINDS = ['ai-processing', 'eeo-data'] as const;
export const ConsentKind = z.enum(CONSENT_KINDS);
export type ConsentKind = z.infer<typeof ConsentKind>;

/** The words that a person agrees to. A changed prompt has a new version, and the old consent does not cover it. */
export const CONSENT_PROMPTS = {
  'ai-processing': {
    version: 1,
    title: 'Let an AI model work on your profile',
    text: 'Parts of your CV and of job postings are sent to the AI model that this server is set up with, to read and to phrase. Your name, phone number, address and e-mail address are never sent. You can take this back at any time; what waits to be sent is then not sent.',
  },
  'eeo-data': {
    version: 1,
    title: 'Keep my answers to equal-opportunity questions',
    text: 'Your answers about gender, ethnicity, disability and veteran status are kept sealed and used for one purpose: to fill in the same questions on application forms when you ask for it. They are never used for matching or for documents. If you take this back they are deleted.',
  },
} as const satisfies Record<ConsentKind, { version: number; title: string; text: string }>;

export const Consent = z.object({
  kind: ConsentKind,
  /** Of the prompt as it is now. */
  version: z.int(),
  title: z.string(),
  text: z.string(),
  /** Whether the person agrees to this very version. */
  given: z.boolean(),
  /** When they last said so, or took it back. */
  at: Instant.nullable(),
});
export type Consent = z.infer<typeof Consent>;
export const PutConsentRequest = z.strictObject({ given: z.boolean(), version: z.int().min(1) });
export type PutConsentRequest = z.infer<typeof PutConsentRequest>;

const answer = z.string().trim().min(1).max(200).nullable().default(null);
/** Answers to equal-opportunity questions, in the person's own words; null is not answered. */
export const EeoAnswers = z.strictObject({ gender: answer, ethnicity: answer, disability: answer, veteran: answer });
export type EeoAnswers = z.infer<typeof EeoAnswers>;

/** Everything kept about a person, as one zip. */
export const DataExport = z.object({
  id: Id,
  status: z.enum(['queued', 'ready', 'failed']),
  createdAt: Instant,
  /** When the file is deleted. */
  expiresAt: Instant,
  sizeBytes: z.int().nullable(),
});
export type DataExport = z.infer<typeof DataExport>;

/** What this instance says about personal data; the same for everybody. */
export const PrivacyStatement = z.object({
  version: z.int(),
  /** In the words of the CCPA: personal information is neither sold nor shared for advertising. */
  sellsOrShares: z.literal(false),
  sections: z.array(z.object({ heading: z.string(), text: z.string() })),
});
export type PrivacyStatement = z.infer<typeof PrivacyStatement>;

/** The well-known resource by which a site says that it honours Global Privacy Control. */
export const GpcSupport = z.object({ gpc: z.literal(true), lastUpdate: z.iso.date() });
export type GpcSupport = z.infer<typeof GpcSupport>;

/** What is written into the audit log; names of events, never values. */
export const AUDIT_EVENTS = [
  'account-opened', 'address-confirmed', 'address-changed', 'signed-in', 'sign-in-refused', 'signed-out', 'session-ended', 'token-reused', 'password-changed', 'password-reset-asked', 'password-reset',
  'mfa-on', 'mfa-off', 'mfa-refused', 'recovery-code-used', 'recovery-codes-renewed', 'access-token-made', 'access-token-revoked', 'extension-connected',
  'consent-given', 'consent-withdrawn', 'export-asked', 'export-taken', 'account-erased', 'retention-notice', 'role-changed', 'keys-rotated', 'admin-looked', 'admin-acted', 'ai-called',
] as const;
export const AuditEvent = z.enum(AUDIT_EVENTS);
export type AuditEvent = z.infer<typeof AuditEvent>;
export const AuditEntry = z.object({
  seq: z.int(),
  at: Instant,
  /** A pseudonym: the same for the same person, and of no use to find them by. */
  actor: z.string(),
  event: AuditEvent,
  target: z.string(),
  result: z.enum(['ok', 'refused']),
  /** Shortened to its network. */
  network: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditCheck = z.object({
  whole: z.boolean(),
  entries: z.int(),
  /** The first entry that was changed, is missing, or does not follow the one before. */
  firstBroken: z.int().nullable(),
});
export type AuditCheck = z.infer<typeof AuditCheck>;
