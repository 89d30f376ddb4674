import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AdapterName } from '@applywright/contracts';
import { protocolOf } from './protocols';

export type BoardSource = AdapterName;

/** One sample board: `payload` is the vendor's answer with `{{origin}}` in its addresses and day offsets ("-3d") as dates. */
export interface SampleBoard {
  readonly source: BoardSource;
  readonly token: string;
  readonly company: string;
  /** Short text about the company, as the vendor's board page shows it. */
  readonly about: string;
  readonly payload: unknown;
}

export type JsonObject = { readonly [key: string]: unknown };

/** The boards that `make-boards.mjs` wrote: `boards.json` names them, `<source>/<token>.json` holds their payloads. */
export async function loadBoards(dataDir: string): Promise<SampleBoard[]> {
  const list = JSON.parse(await readFile(join(dataDir, 'boards.json'), 'utf8')) as Omit<SampleBoard, 'payload'>[];
  return Promise.all(
    list.map(async (board) => ({ ...board, payload: JSON.parse(await readFile(join(dataDir, board.source, `${board.token}.json`), 'utf8')) as unknown })),
  );
}

/** The adverts of a board's payload in the vendor's own shape. */
export const rowsOfBoard = (board: SampleBoard): readonly JsonObject[] => protocolOf(board.source)?.rows(board.payload) ?? [];

/** The id of one of its rows. */
export const idOfRow = (source: BoardSource, row: JsonObject): string => String(row[protocolOf(source)?.id ?? 'id']);

const OFFSET = /^([+-]\d{1,4})d$/;
const DAY_MS = 86_400_000;

/**
 * A payload as the vendor would send it today: `{{origin}}` becomes the server's address and every day offset a date
 * counted from this midnight (UTC) in the way its vendor writes dates, so that samples never age and never lie in the future.
 */
export function renderPayload(value: unknown, source: BoardSource, origin: string, now: Date): unknown {
  const instant = protocolOf(source)?.instant ?? ((ms: number): string => new Date(ms).toISOString().replace('Z', '+00:00'));
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const render = (node: unknown): unknown => {
    if (typeof node === 'string') {
      const days = OFFSET.exec(node)?.[1];
      if (days === undefined) return node.replaceAll('{{origin}}', origin);
      return instant(midnight + Number(days) * DAY_MS);
    }
    if (Array.isArray(node)) return node.map(render);
    if (typeof node === 'object' && node !== null) return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, render(inner)]));
    return node;
  };
  return render(value);
}
