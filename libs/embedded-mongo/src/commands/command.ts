import { type Binary } from 'bson';
import { compileExpression } from '../aggregate/expression';
import { type Doc, isDoc, toNumber, typeName, type Value } from '../bson/values';
import { ErrorCode, MongoError, typeMismatch } from '../errors';
import { type Collation, parseCollation } from '../query/collation';
import type { Cursors } from '../sessions/cursors';
import { recall, remember, type Sessions, Transaction } from '../sessions/sessions';
import type { CollectionMeta } from '../store/catalog';
import { Deadline } from '../store/find-rows';
import type { Access, Store } from '../store/store';

/** How long a write outside transactions waits while a transaction holds the write place. */
const lockWaitMs = 5_000;

export interface Engine { store: Store; sessions: Sessions; cursors: Cursors; address: string; startedAt: Date }

/** A reply whose batch is sent as the stored bytes. */
export class CursorReply {
  constructor(readonly ns: string, readonly id: bigint, readonly batch: readonly Buffer[], readonly first: boolean) {}
}
export type Reply = Doc | CursorReply;

/** One command on its way: its fields, its session and its deadline. */
export class Command {
  readonly now = new Date();
  readonly deadline: Deadline;
  readonly transaction: Transaction | undefined;
  private readonly retry: { session: string; number: bigint } | undefined;

  constructor(
    readonly engine: Engine,
    readonly name: string,
    readonly db: string,
    readonly body: Doc,
    /** Document sequences of the message, still encoded. */
    readonly sequences: ReadonlyMap<string, Buffer[]>,
    readonly connectionId: number,
  ) {
    const ms = toNumber(body['maxTimeMS']);
    if (body['maxTimeMS'] !== undefined && (ms === undefined || ms < 0 || !Number.isInteger(ms))) throw new MongoError(ErrorCode.BadValue, 'maxTimeMS must be a non-negative integer');
    this.deadline = Deadline.after(name === 'getMore' ? undefined : ms);
    const number = body['txnNumber'];
    const session = number === undefined ? undefined : sessionId(body['lsid']);
    if (number === undefined || session === undefined) return;
    const n = BigInt(toNumber(number) as number);
    if (body['autocommit'] === false) {
      if (name !== 'commitTransaction' && name !== 'abortTransaction') this.transaction = engine.sessions.transaction(session, n, body['startTransaction'] === true);
    } else this.retry = { session, number: n };
  }

  get collectionName(): string {
    const v = this.body[this.name];
    if (typeof v !== 'string') throw new MongoError(ErrorCode.InvalidNamespace, `collection name has invalid type ${typeName(v)}`);
    if (v === '') throw new MongoError(ErrorCode.InvalidNamespace, `Invalid namespace specified '${this.db}.'`);
    return v;
  }
  get ns(): string {
    return `${this.db}.${this.collectionName}`;
  }

  async reader(): Promise<Access> {
    return this.transaction ? await this.transaction.read() : this.engine.store.main;
  }

  /** Runs a write as one SQLite transaction, or inside the client's own. A retried write gets its first answer again. */
  async write(work: (access: Access) => Doc): Promise<Doc> {
    if (this.transaction) return work(await this.transaction.write());
    const { store } = this.engine;
    if (!store.lock.free) {
      const owner = {};
      if (!(await store.lock.acquire(owner, lockWaitMs))) {
        throw new MongoError(ErrorCode.LockTimeout, `Unable to write within ${lockWaitMs}ms: an open transaction holds the store. End it, or pass its session to this operation.`);
      }
      try {
        return this.writeNow(work);
      } finally {
        store.lock.release(owner);
      }
    }
    return this.writeNow(work);
  }
  private writeNow(work: (access: Access) => Doc): Doc {
    const { retry } = this;
    const earlier = retry && recall(this.engine.store.main.connection, retry.session, retry.number);
    if (earlier) return earlier;
    return this.engine.store.write((access) => {
      const reply = work(access);
      if (retry) remember(access.connection, retry.session, retry.number, reply);
      return reply;
    });
  }

  // typed readers of the command's fields

  doc(field: string): Doc | undefined {
    const v = this.body[field];
    if (v === undefined || v === null) return undefined;
    if (!isDoc(v)) throw typeMismatch(`BSON field '${this.name}.${field}' is the wrong type '${typeName(v)}', expected type 'object'`);
    return v;
  }
  /** A whole number that is not negative. */
  whole(field: string): number | undefined {
    const v = this.body[field];
    if (v === undefined || v === null) return undefined;
    const n = toNumber(v);
    if (n === undefined) throw typeMismatch(`BSON field '${this.name}.${field}' is the wrong type '${typeName(v)}', expected types '[long, int, decimal, double]'`);
    if (n < 0) throw new MongoError(51024, `BSON field '${field}' value must be >= 0, actual value '${n}'`);
    return Math.trunc(n);
  }
  flag(field: string): boolean {
    const v = this.body[field];
    if (v === undefined || v === null) return false;
    if (typeof v === 'boolean') return v;
    const n = toNumber(v);
    if (n === undefined) throw typeMismatch(`BSON field '${this.name}.${field}' is the wrong type '${typeName(v)}', expected types '[bool, long, int, decimal, double]'`);
    return n !== 0;
  }
  /** The collation asked for, or else the collection's own. */
  collation(v: Value, c: CollectionMeta | undefined): Collation | undefined {
    return v === undefined ? c?.collation : parseCollation(v);
  }
  /** `let` variables and the system's. */
  variables(let_: Value = this.body['let']): Record<string, Value> {
    const system: Record<string, Value> = { NOW: this.now };
    if (!isDoc(let_)) return system;
    const out: Record<string, Value> = { ...system };
    // a variable is an expression that reads no document, so a string with a dollar must be a $literal
    for (const [name, value] of Object.entries(let_)) out[name] = compileExpression(value, { variables: ['NOW'] }).run({}, system) ?? null;
    return out;
  }
}

export function sessionId(lsid: Value): string | undefined {
  if (!isDoc(lsid)) return undefined;
  const id = lsid['id'] as Binary | undefined;
  return id && typeof id === 'object' && 'buffer' in id ? Buffer.from(id.value()).toString('hex') : undefined;
}

const generic = new Set([
  '$db', 'lsid', 'txnNumber', 'autocommit', 'startTransaction', '$clusterTime', '$readPreference', 'readConcern', 'writeConcern', 'maxTimeMS', 'comment',
  'apiVersion', 'apiStrict', 'apiDeprecationErrors', '$client', '$audit', 'maxTimeMSOpOnly', 'allowImplicitCollectionCreation',
]);

/** Refuses options that this server does not know, instead of ignoring them. */
export function checkOptions(body: Doc, name: string, allowed: readonly string[]): void {
  for (const key of Object.keys(body)) {
    if (key === name || generic.has(key) || allowed.includes(key)) continue;
    throw new MongoError(ErrorCode.UnknownField, `BSON field '${name}.${key}' is an unknown field.`);
  }
}
/** Refuses options that would change the result and are not built. */
export function refuse(body: Doc, ...names: string[]): void {
  for (const name of names) {
    const v = body[name];
    if (v === undefined || v === null || v === false) continue;
    throw new MongoError(ErrorCode.NotImplemented, `${name} is not supported by this server`);
  }
}

export interface CommandSpec {
  /** The fields it knows; `any` for the handshake, in which drivers of other versions say more. */
  options: readonly string[] | 'any';
  /** May run inside a multi-document transaction. */
  inTransaction?: boolean;
  run(command: Command): Reply | Promise<Reply>;
}
export type CommandTable = Readonly<Record<string, CommandSpec>>;
