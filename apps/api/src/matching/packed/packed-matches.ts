import { PART_KEYS } from '@applywright/contracts';
import { NO_PART } from '@applywright/matching';

/** One posting among a person's matches, as it is kept. */
export interface PackedMatch {
  readonly postingId: string;
  /** 0..100, the sum of `points` without `NO_PART`. */
  readonly score: number;
  /** Whole points in the order of `PART_KEYS`. */
  readonly points: readonly number[];
  /** When it first was among them, to the second. */
  readonly since: Date;
  /** Open copies of it on other boards, and how often its own board has listed it before; 255 stands for more. */
  readonly copies: number;
  readonly reposts: number;
  /** To the second: the oldest listing of the job, and the newest of its board. */
  readonly oldestAt: Date | null;
  readonly boardNewestAt: Date | null;
}
export interface PackedMatches {
  /** Digest of all that a full pass depends on: another one means that everything is scored anew. 16 bytes as hex. */
  readonly state: string;
  /** How far the postings reach that have been looked at. */
  readonly asOf: Date;
  /** The last pass over all postings. */
  readonly fullAt: Date;
  /** The latest match that a digest mail has told of, or that was there when none was wanted. */
  readonly toldTo: Date;
  /** Best first. */
  readonly items: readonly PackedMatch[];
}

/** What was kept cannot be read: of another version, cut off or changed. Nothing is lost by it, since a run makes it anew. */
export class UnreadableMatches extends Error {
  override readonly name = 'unreadable-matches';
  constructor(reason: string) {
    super(`packed matches: ${reason}`);
  }
}

/** Goes up with every change of the layout or of `PART_KEYS`. */
const VERSION = 1;
const ID_BYTES = 12;
const STATE_BYTES = 16;
/** version, number of parts, number of items (2), state, three times (8 each) */
const HEAD_BYTES = 4 + STATE_BYTES + 3 * 8;
/** id, score, parts, copies, reposts, three times */
const ITEM_BYTES = ID_BYTES + 1 + PART_KEYS.length + 2 + 3 * 4;
const MOST_ITEMS = 0xffff;
/** Stands for no time; the second before it is the last that is told apart. */
const NO_TIME = 0xffffffff;
const MOST_COUNTED = 255;
const ID = /^[0-9a-f]{24}$/;
const STATE = /^[0-9a-f]{32}$/;
/** The last instant that JavaScript knows. */
const MOST_MS = 8.64e15;

const secondsOf = (at: Date | null): number => (at === null ? NO_TIME : Math.max(0, Math.min(NO_TIME - 1, Math.floor(at.getTime() / 1000))));
const dateOf = (seconds: number): Date | null => (seconds === NO_TIME ? null : new Date(seconds * 1000));
const sumOf = (points: readonly number[]): number => points.reduce((sum, value) => (value === NO_PART ? sum : sum + value), 0);

/** Matches as bytes, to be sealed in one row: 38 bytes a match instead of some 2 kB. @throws RangeError for what no run makes */
export function packMatches({ state, asOf, fullAt, toldTo, items }: PackedMatches): Buffer {
  if (items.length > MOST_ITEMS || !STATE.test(state)) throw new RangeError('these matches cannot be packed');
  const bytes = Buffer.alloc(HEAD_BYTES + items.length * ITEM_BYTES);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt8(PART_KEYS.length, 1);
  bytes.writeUInt16LE(items.length, 2);
  bytes.write(state, 4, 'hex');
  [asOf, fullAt, toldTo].forEach((at, n) => bytes.writeDoubleLE(at.getTime(), 4 + STATE_BYTES + n * 8));
  let at = HEAD_BYTES;
  for (const item of items) {
    if (!ID.test(item.postingId) || item.points.length !== PART_KEYS.length || sumOf(item.points) !== item.score) throw new RangeError('this match cannot be packed');
    at += bytes.write(item.postingId, at, 'hex');
    at = bytes.writeUInt8(item.score, at);
    for (const value of item.points) at = bytes.writeInt8(value, at);
    at = bytes.writeUInt8(Math.min(MOST_COUNTED, item.copies), at);
    at = bytes.writeUInt8(Math.min(MOST_COUNTED, item.reposts), at);
    for (const time of [item.since, item.oldestAt, item.boardNewestAt]) at = bytes.writeUInt32LE(secondsOf(time), at);
  }
  return bytes;
}

/** What `packMatches` made. @throws UnreadableMatches for any other bytes */
export function unpackMatches(bytes: Uint8Array): PackedMatches {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < HEAD_BYTES) throw new UnreadableMatches('too short');
  if (view[0] !== VERSION) throw new UnreadableMatches('another version');
  if (view[1] !== PART_KEYS.length) throw new UnreadableMatches('other parts');
  const count = view.readUInt16LE(2);
  if (view.length !== HEAD_BYTES + count * ITEM_BYTES) throw new UnreadableMatches('another length');
  const time = (n: number): Date => {
    const ms = view.readDoubleLE(4 + STATE_BYTES + n * 8);
    if (!(Math.abs(ms) <= MOST_MS)) throw new UnreadableMatches('no time');
    return new Date(ms);
  };
  const items: PackedMatch[] = [];
  for (let at = HEAD_BYTES; at < view.length; at += ITEM_BYTES) {
    const score = view.readUInt8(at + ID_BYTES);
    const points = Array.from(PART_KEYS, (_, n) => view.readInt8(at + ID_BYTES + 1 + n));
    if (score > 100 || sumOf(points) !== score) throw new UnreadableMatches('a score that is not the sum of its parts');
    const rest = at + ID_BYTES + 1 + PART_KEYS.length;
    items.push({
      postingId: view.toString('hex', at, at + ID_BYTES), score, points, copies: view.readUInt8(rest), reposts: view.readUInt8(rest + 1),
      since: new Date(view.readUInt32LE(rest + 2) * 1000), oldestAt: dateOf(view.readUInt32LE(rest + 6)), boardNewestAt: dateOf(view.readUInt32LE(rest + 10)),
    });
  }
  return { state: view.toString('hex', 4, 4 + STATE_BYTES), asOf: time(0), fullAt: time(1), toldTo: time(2), items };
}
