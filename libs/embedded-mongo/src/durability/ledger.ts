import type mongoose from 'mongoose';

type Db = mongoose.mongo.Db;

/** A number that one writer raises: what it was told, and how many of its steps had no answer. */
interface Count { acknowledged: number; unanswered: number }

/** What the writers asked for and what they were told is stored. It lives outside the server's process. */
export class Ledger {
  /** Write commands and transactions that were acknowledged. */
  acknowledged = 0;
  readonly counts = new Map<string, Count>();
  readonly inserts = { asked: new Set<number>(), acknowledged: new Set<number>() };
  readonly deletes = { asked: new Set<number>(), acknowledged: new Set<number>() };
  /** Batch number → how many of its documents are stored, if it is. */
  readonly batches = { asked: new Map<number, number>(), acknowledged: new Set<number>() };
  readonly pairs = { asked: new Set<number>(), acknowledged: new Set<number>() };
  private next = 0;

  number(): number {
    return this.next++;
  }
  count(name: string): Count {
    const c = this.counts.get(name) ?? { acknowledged: 0, unanswered: 0 };
    this.counts.set(name, c);
    return c;
  }

  /** What is lost, torn or too much in the stored documents; empty when all is well. Unanswered steps are settled by what is stored. */
  async verify(db: Db, accountsTotal: number): Promise<string[]> {
    const problems: string[] = [];
    const say = (problem: string): void => void problems.push(problem);
    const numbers = async (name: string): Promise<number[]> => (await db.collection(name).find({}, { projection: { n: 1 } }).toArray()).map((d) => d['n'] as number);
    const both = (name: string, stored: readonly number[], asked: ReadonlySet<number>, acknowledged: ReadonlySet<number>): void => {
      const there = new Set(stored);
      if (there.size !== stored.length) say(`${name}: ${stored.length - there.size} stored twice`);
      for (const n of acknowledged) if (!there.has(n)) say(`${name}: ${n} was acknowledged and is lost`);
      for (const n of there) if (!asked.has(n)) say(`${name}: ${n} was never asked for`);
    };

    both('single', await numbers('single'), this.inserts.asked, this.inserts.acknowledged);
    const left = await numbers('left');
    const right = new Set(await numbers('right'));
    both('left', left, this.pairs.asked, this.pairs.acknowledged);
    both('right', [...right], this.pairs.asked, this.pairs.acknowledged);
    if (left.length !== right.size || left.some((n) => !right.has(n))) say('a transaction is half there');

    const doomed = new Set(await numbers('doomed'));
    for (const n of this.deletes.acknowledged) if (doomed.has(n)) say(`doomed: ${n} was deleted and is there`);
    for (const n of doomed) if (!this.deletes.asked.has(n)) say(`doomed: ${n} was never asked for`);

    const sizes = new Map<number, number>();
    for (const d of await db.collection('batches').find({}, { projection: { batch: 1 } }).toArray()) sizes.set(d['batch'] as number, (sizes.get(d['batch'] as number) ?? 0) + 1);
    for (const [batch, size] of this.batches.asked) {
      const n = sizes.get(batch) ?? 0;
      if (n !== size && (n !== 0 || this.batches.acknowledged.has(batch))) say(`batch ${batch} has ${n} of ${size} documents`);
    }

    const stored = new Map((await db.collection('counts').find().toArray()).map((d) => [String(d['k']), d['n'] as number]));
    if ((await db.collection('counts').countDocuments()) !== stored.size) say('a unique key is there twice');
    for (const [name, c] of this.counts) {
      const n = stored.get(name) ?? 0;
      if (n < c.acknowledged || n > c.acknowledged + c.unanswered) say(`count ${name} is ${n}: ${c.acknowledged} acknowledged, ${c.unanswered} unanswered`);
      c.acknowledged = n;
      c.unanswered = 0;
    }

    const total = (await db.collection('accounts').find().toArray()).reduce((sum, a) => sum + (a['balance'] as number), 0);
    if (total !== accountsTotal) say(`the accounts hold ${total} of ${accountsTotal}`);
    return problems;
  }
}
