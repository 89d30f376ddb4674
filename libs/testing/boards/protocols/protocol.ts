import type { AdapterName } from '@applywright/contracts';
import type { JsonObject, SampleBoard } from '../load-boards';

/** A request to a source's API, its path without the source's own prefix. */
export interface ProtocolRequest {
  readonly method: string;
  readonly url: URL;
  /** The path's parts, unescaped. */
  readonly path: readonly string[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface ProtocolAnswer {
  readonly status: number;
  readonly body: string;
  /** JSON unless named. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request asks a source for. */
export interface ProtocolCall {
  /** The board; "all" for a source that has but one listing. */
  readonly token: string;
  /** Counts from 1; faults are told apart by it. */
  readonly page: number;
  /** The answer of a board that is there; null when it does not hold what was asked for. */
  readonly answer: (board: SampleBoard, rows: readonly JsonObject[]) => ProtocolAnswer | null;
  /** The answer when there is no such board, or not that on it. */
  readonly missing: ProtocolAnswer;
}

/** How one source speaks: what its documentation says about addresses, pages, keys and refusals. */
export interface Protocol {
  readonly source: AdapterName;
  /** The field of a row that holds its id; `id` unless named. */
  readonly id?: string;
  /** How it writes an instant; ISO 8601 with an offset unless told. */
  readonly instant?: (ms: number) => string | number;
  /** The rows of a payload file, in the source's own shape. */
  readonly rows: (payload: unknown) => readonly JsonObject[];
  /** Null for a request that the source does not know. */
  readonly read: (request: ProtocolRequest) => ProtocolCall | null;
}

export const json = (body: unknown, status = 200): ProtocolAnswer => ({ status, body: JSON.stringify(body) });

export const rowsIn = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? (value as JsonObject[]) : []);

/** A whole number of the query, or what stands for it. */
export const count = (url: URL, name: string, fallback: number): number => {
  const text = url.searchParams.get(name);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : fallback;
};

export const without = (row: JsonObject, names: readonly string[]): JsonObject => Object.fromEntries(Object.entries(row).filter(([key]) => !names.includes(key)));
