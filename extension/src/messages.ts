import * as z from 'zod';
import type { FieldType, FillPlan, FillReport, FillReportRow, FillRow, PageSnapshot } from '@applywright/contracts';
import type { StoredAnswers } from '@applywright/form-fill';

const TabId = z.int().min(0);

/** Every message that an extension page may send to the worker; checked at the worker's door. */
export const PanelMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('get-connection') }),
  /** Without a server: with the one that is stored. */
  z.strictObject({ type: z.literal('sign-in'), server: z.string().max(300).optional() }),
  z.strictObject({ type: z.literal('connect'), server: z.string().max(300), token: z.string().min(1).max(4096) }),
  z.strictObject({ type: z.literal('sign-out') }),
  z.strictObject({ type: z.literal('get-answers') }),
  z.strictObject({ type: z.literal('save-answers'), answers: z.strictObject({ permits: z.array(z.strictObject({ countryCode: z.string().regex(/^[A-Z]{2}$/), authorised: z.boolean(), needsSponsorship: z.boolean() })).max(40), values: z.record(z.string().max(40), z.string().max(300)) }) }),
  z.strictObject({ type: z.literal('read-page'), tabId: TabId, otherDocuments: z.boolean() }),
  z.strictObject({ type: z.literal('fill-page'), tabId: TabId, otherDocuments: z.boolean(), skip: z.array(z.string().max(40)).max(500), changes: z.record(z.string().max(40), z.string().max(20_000)) }),
  z.strictObject({ type: z.literal('undo-fill'), tabId: TabId }),
]);
export type PanelMessage = z.infer<typeof PanelMessage>;

/** Whether the extension may talk to the server, as an extension page may know it: never the token itself. */
export interface Connection {
  readonly server: string;
  readonly connected: boolean;
  /** How: signed in, or with a pasted token. */
  readonly by: 'sign-in' | 'token' | null;
  /** The person's name from the profile, when it was read. */
  readonly name: string | null;
}
export interface SignedOut extends Connection {
  /** Whether the server knows: if not, the session there lives on until it is ended or too old. */
  readonly serverTold: boolean;
}
export interface ChosenDocuments {
  readonly title: string;
  readonly company: string;
  /** Whether title and company of the set stand on the page; otherwise it is merely the newest. */
  readonly matched: boolean;
  /** Whether its files would be attached: always when matched, else only when the person asked for it. */
  readonly used: boolean;
}
/** What a page would be filled with. Refs are `<frameId>:<ref>`. */
export interface PageReading {
  readonly plan: FillPlan;
  readonly sources: Readonly<Record<string, string>>;
  readonly documents: ChosenDocuments | null;
  /** Origins of frames that hold parts of the page but may not be read yet. */
  readonly blockedFrames: readonly string[];
  /** Foreign origins to which a form of this page sends what is entered. */
  readonly sendsTo: readonly string[];
}
export interface PageFill extends PageReading {
  readonly report: FillReport;
  /** Submit events that were stopped while filling: always 0 unless a page tries to send by itself. */
  readonly submitsStopped: number;
}

/** A failure as a person reads it; `code` lets the panel offer the right button. */
export interface Failure {
  readonly code: 'not-connected' | 'signed-out' | 'cancelled' | 'refused' | 'server' | 'no-access' | 'no-form' | 'nothing-filled' | 'invalid' | 'internal';
  readonly message: string;
}
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
export interface PanelAnswers {
  'get-connection': Connection;
  'sign-in': Connection;
  connect: Connection;
  'sign-out': SignedOut;
  'get-answers': StoredAnswers;
  'save-answers': StoredAnswers;
  'read-page': PageReading;
  'fill-page': PageFill;
  'undo-fill': { readonly restored: number };
}

/** What the worker may ask of a page. Values arrive here row by row; tokens never do. */
export interface PageFile {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
}
export type PageMessage =
  | { readonly to: 'page'; readonly type: 'collect' }
  | { readonly to: 'page'; readonly type: 'execute'; readonly rows: readonly FillRow[]; readonly files: Readonly<Record<string, PageFile>> }
  | { readonly to: 'page'; readonly type: 'undo' };

export interface CollectAnswer {
  readonly snapshot: PageSnapshot;
  readonly headings: readonly string[];
  readonly frames: readonly string[];
}
export interface ExecuteAnswer {
  readonly rows: readonly FillReportRow[];
  readonly submitsStopped: number;
}
export interface PageAnswers {
  collect: CollectAnswer;
  execute: ExecuteAnswer;
  undo: { readonly restored: number };
}
export type { FieldType };
