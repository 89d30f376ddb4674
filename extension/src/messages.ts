import * as z from 'zod';
import { AnswerScope, type FieldType, type FillPlan, type FillReport, type FillReportRow, type FillRow, type LearntAnswer, type PageSnapshot } from '@applywright/contracts';
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
  /** Scrolls to a field and marks it for a moment. */
  z.strictObject({ type: z.literal('show-field'), tabId: TabId, ref: z.string().max(40) }),
  /** Keeps the posting of the page (as `save-posting`, told where the page is silent) and has documents written for it. */
  z.strictObject({ type: z.literal('write-documents'), tabId: TabId, title: z.string().max(300), company: z.string().max(300), place: z.string().max(300) }),
  /** One written file, to be downloaded or copied by the person. */
  z.strictObject({ type: z.literal('get-document'), documentId: z.string().regex(/^[0-9a-f]{24}$/) }),
  /** Has answers written to open questions of the page; they are shown for review, never entered unseen. */
  z.strictObject({ type: z.literal('suggest-answers'), tabId: TabId, refs: z.array(z.string().max(40)).min(1).max(20) }),
  z.strictObject({ type: z.literal('keep-answer'), question: z.string().min(1).max(1000), answer: z.string().max(10_000), scope: AnswerScope, company: z.string().max(200) }),
  z.strictObject({ type: z.literal('list-kept-answers') }),
  z.strictObject({ type: z.literal('forget-answer'), key: z.string().regex(/^[0-9a-f]{32}$/) }),
  /** Whether stored answers about the person may be entered on the site of this tab. */
  z.strictObject({ type: z.literal('allow-sensitive'), tabId: TabId, allowed: z.boolean() }),
  /** Sites on which stored answers about the person may be entered; and one taken back. */
  z.strictObject({ type: z.literal('list-sites') }),
  z.strictObject({ type: z.literal('forget-site'), site: z.string().min(1).max(300) }),
  /** Notes that the person has sent this application, with the files that were attached. */
  z.strictObject({ type: z.literal('record-application'), tabId: TabId }),
  z.strictObject({ type: z.literal('get-sync') }),
  /** Asks the server anew for everything and replays what waits. */
  z.strictObject({ type: z.literal('sync-now') }),
  z.strictObject({ type: z.literal('find-posting'), tabId: TabId }),
  /** The three are used where the page does not say them itself. */
  z.strictObject({ type: z.literal('save-posting'), tabId: TabId, title: z.string().max(300), company: z.string().max(300), place: z.string().max(300) }),
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
/** How fresh what is known of the person is, and what waits for the server. */
export interface SyncState {
  /** When the profile was last read from the server (ISO); null when never. */
  readonly profileReadAt: string | null;
  /** Whether the server answered when it was last asked. */
  readonly online: boolean;
  /** Applications and answers that wait to be sent. */
  readonly waiting: number;
  /** What the server refused for good, in words; shown until the next sync. */
  readonly refused: readonly string[];
}
export interface ChosenDocuments {
  readonly setId: string;
  /** The posting they were written for. */
  readonly jobId: string;
  readonly files: readonly { readonly documentId: string; readonly kind: 'resume' | 'letter'; readonly format: 'pdf' | 'docx'; readonly fileName: string }[];
  /** The letter as text, for pages that take no file. */
  readonly letterText: string;
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
  /** What the page offers to choose from, by ref, for fields that show it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly documents: ChosenDocuments | null;
  /** Origins of frames that hold parts of the page but may not be read yet. */
  readonly blockedFrames: readonly string[];
  /** Foreign origins to which a form of this page sends what is entered. */
  readonly sendsTo: readonly string[];
  /** The employer as far as page or documents name it; empty when unknown. */
  readonly company: string;
  /** The posting on the server that this page belongs to, when it is known. */
  readonly jobId: string | null;
  /** Whether stored answers about the person may be entered on this site. */
  readonly sensitiveAllowed: boolean;
  readonly sync: SyncState;
}
export interface SuggestedAnswer {
  readonly ref: string;
  readonly question: string;
  /** Empty where the facts do not answer it; then `reason` says so. */
  readonly text: string;
  readonly reason: string;
}
export interface DocumentBytes {
  readonly fileName: string;
  readonly mimeType: string;
  readonly base64: string;
}
export interface RecordedApplication {
  /** `waiting`: there was no server; it is sent when there is one again. */
  readonly state: 'recorded' | 'waiting';
  readonly title: string;
  readonly company: string;
}
export interface PageFill extends PageReading {
  readonly report: FillReport;
  /** Submit events that were stopped while filling: always 0 unless a page tries to send by itself. */
  readonly submitsStopped: number;
}

/** What the page in front says of a posting. `blocks` are its JSON-LD texts; `text` is what can be read there, where it has none. */
export interface PostingOnPage {
  readonly url: string;
  readonly blocks: readonly string[];
  readonly title: string;
  readonly company: string;
  readonly place: string;
  readonly text: string;
}
/** A posting as the server keeps it now, with what weighs most in its score. */
export interface SavedPosting {
  readonly title: string;
  readonly company: string;
  readonly place: string;
  readonly score: number;
  readonly parts: readonly { readonly label: string; readonly points: number; readonly note: string }[];
  readonly link: string;
}

/** A failure as a person reads it; `code` lets the panel offer the right button. */
export interface Failure {
  readonly code: 'not-connected' | 'signed-out' | 'cancelled' | 'refused' | 'server' | 'no-access' | 'no-form' | 'nothing-filled' | 'no-posting' | 'invalid' | 'internal';
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
  'show-field': { readonly shown: boolean };
  'write-documents': ChosenDocuments;
  'get-document': DocumentBytes;
  'suggest-answers': { readonly items: readonly SuggestedAnswer[] };
  'keep-answer': { readonly answers: readonly LearntAnswer[] };
  'list-kept-answers': { readonly answers: readonly LearntAnswer[] };
  'forget-answer': { readonly answers: readonly LearntAnswer[] };
  'allow-sensitive': { readonly allowed: boolean };
  'list-sites': { readonly sites: readonly string[] };
  'forget-site': { readonly sites: readonly string[] };
  'record-application': RecordedApplication;
  'get-sync': SyncState;
  'sync-now': SyncState;
  'find-posting': PostingOnPage;
  'save-posting': SavedPosting;
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
  | { readonly to: 'page'; readonly type: 'undo' }
  /** Scrolls to a control and marks it. */
  | { readonly to: 'page'; readonly type: 'show'; readonly ref: string }
  /** Presses a button that adds one more job or school, and waits until its fields are there. */
  | { readonly to: 'page'; readonly type: 'add-section'; readonly ref: string };

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
  /** `kept`: how many fields the page did not let go of, or that were changed since. */
  undo: { readonly restored: number; readonly kept?: number };
  show: { readonly shown: boolean };
  'add-section': { readonly added: boolean };
}
export type { FieldType };
