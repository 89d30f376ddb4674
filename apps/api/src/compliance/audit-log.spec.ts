import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import mongoose, { type Connection, type Model, Types } from 'mongoose';
import { openStore, type TestStore } from '../../testing/open-store';
import { Fallbacks } from '../platform/fallbacks';
import { FakeClock } from '../platform/clock';
import { KeyRing } from '../platform/seal/key-ring';
import { Audit } from './audit';
import { AuditLog } from './audit-log';
import { AuditRetention } from './audit-retention';
import { AuditAnchor, AuditAnchorSchema, AuditRow, AuditRowSchema } from './audit-row.schema';

const ring = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } }));
const DB = 'audit';

describe('the audit log in the store', () => {
  let store: TestStore;
  let rows: Model<AuditRow>;
  let anchors: Model<AuditAnchor>;
  const opened: Connection[] = [];
  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await openStore(DB);
    rows = store.connection.model(AuditRow.name, AuditRowSchema) as never;
    anchors = store.connection.model(AuditAnchor.name, AuditAnchorSchema) as never;
    await rows.init();
  });
  beforeEach(async () => {
    await rows.deleteMany({});
    await anchors.deleteMany({});
  });
  afterAll(async () => {
    await Promise.all(opened.map((c) => c.close()));
    await store.close();
  });

  const log = (): AuditLog => new AuditLog(rows, anchors, ring);
  const clock = new FakeClock();
  const audit = (on = log(), fallbacks = new Fallbacks()): Audit => new Audit(on, ring, clock, fallbacks);
  const signedIn = { event: 'signed-in', userId: 'a'.repeat(24) } as const;
  const filled = async (n: number): Promise<Audit> => {
    const one = audit();
    await Promise.all(Array.from({ length: n }, () => one.record(signedIn)));
    await one.flush();
    return one;
  };

  it('has every entry of two instances that write 200 each at once, in one chain', async () => {
    const connection = await mongoose.createConnection(store.uri, { dbName: DB }).asPromise();
    opened.push(connection);
    const other = new AuditLog(connection.model(AuditRow.name, AuditRowSchema) as never, connection.model(AuditAnchor.name, AuditAnchorSchema) as never, ring);
    const writers = [audit(), audit(other)];
    // one after the other in each, so that they meet at every entry
    await Promise.all(writers.map(async (writer, w) => {
      for (let n = 0; n < 200; n++) await writer.record({ ...signedIn, target: `${w}/${n}` });
      await writer.flush();
    }));
    const all = await rows.find({}).sort({ seq: 1 }).lean<AuditRow[]>();
    expect(all.map((r) => r.seq)).toEqual(Array.from({ length: 400 }, (_, n) => n + 1));
    for (const w of [0, 1]) expect(all.filter((r) => r.target.startsWith(`${w}/`)).map((r) => r.target)).toEqual(Array.from({ length: 200 }, (_, n) => `${w}/${n}`));
    expect(await log().check()).toEqual({ whole: true, entries: 400, firstBroken: null });
    expect((await anchors.findById('head').lean())?.seq).toBe(400);
  });

  it('finds a changed, a removed and a cut-off entry in the store', async () => {
    await filled(10);
    await rows.updateOne({ seq: 4 }, { $set: { result: 'refused' } });
    expect(await log().check()).toEqual({ whole: false, entries: 3, firstBroken: 4 });
    await rows.updateOne({ seq: 4 }, { $set: { result: 'ok' } });
    await rows.deleteOne({ seq: 10 });
    expect(await log().check()).toMatchObject({ whole: false, firstBroken: 10 });
  });

  it('still shows that the newest were cut off when the log has gone on since', async () => {
    await filled(10);
    await rows.deleteMany({ seq: mongoose.trusted({ $in: [8, 9, 10] }) as never });
    await filled(10);
    expect(await log().check()).toMatchObject({ whole: false, entries: 7, firstBroken: 8 });
  });

  it('does not mend a vouched end that was tampered with', async () => {
    await filled(5);
    await rows.deleteOne({ seq: 5 });
    await anchors.updateOne({ _id: 'head' }, { $set: { seq: 4, hash: (await rows.findOne({ seq: 4 }))?.hash } });
    await filled(5);
    expect(await log().check()).toMatchObject({ whole: false });
    await anchors.deleteMany({});
    const fallbacks = new Fallbacks();
    const one = audit(log(), fallbacks);
    await one.record(signedIn);
    expect(await one.flush()).toBe(true);
    expect(fallbacks.list().map((f) => f.name)).toEqual(['audit-end']);
    expect(await log().check()).toMatchObject({ whole: false });
  });

  it('keeps an entry for 24 months, and no longer', async () => {
    const nobody = {} as never;
    const retention = new AuditRetention(log(), nobody, nobody, clock);
    const written = clock.now();
    await filled(3);
    const at = new Date(written);
    at.setUTCMonth(at.getUTCMonth() + 24);
    clock.advance(at.getTime() - clock.now().getTime());
    await retention.prune();
    expect(await rows.countDocuments({})).toBe(3);
    clock.advance(1);
    await retention.prune();
    expect(await rows.countDocuments({})).toBe(0);
    expect(await log().check()).toMatchObject({ whole: true, entries: 0 });
  });

  it('stays whole when it is pruned, goes on after it, and keeps everything when it is broken', async () => {
    await filled(6);
    clock.advance(1000);
    await filled(4);
    const between = clock.now();
    clock.advance(1000);
    await filled(3);
    expect(await log().prune(between)).toBe(6);
    expect(await log().check()).toEqual({ whole: true, entries: 7, firstBroken: null });
    expect(await log().prune(between)).toBe(0);
    expect(await log().prune(new Date(clock.now().getTime() + 1))).toBe(7);
    await filled(2);
    expect((await log().latest(0, 10)).map((r) => r.seq)).toEqual([15, 14]);
    expect(await log().check()).toEqual({ whole: true, entries: 2, firstBroken: null });
    await rows.updateOne({ seq: 15 }, { $set: { actor: 'x' } });
    expect(await log().prune(new Date(clock.now().getTime() + 1))).toBe(0);
    expect(await rows.countDocuments({})).toBe(2);
  });

  it('writes none twice when a try failed after some were written', async () => {
    const one = log();
    const entries = Array.from({ length: 3 }, () => ({ _id: new Types.ObjectId(), at: clock.now(), actor: 'a', event: 'signed-in' as const, target: '', result: 'ok' as const, network: '' }));
    await one.append(entries.slice(0, 2));
    await one.append(entries, true);
    expect((await rows.find({}).sort({ seq: 1 }).lean<AuditRow[]>()).map((r) => r._id.toHexString())).toEqual(entries.map((e) => e._id.toHexString()));
    expect(await one.check()).toMatchObject({ whole: true, entries: 3 });
  });

  it('fails nobody while the store does not answer, says so, and writes the entries when it does', async () => {
    const on = log();
    const broken = jest.spyOn(on, 'append').mockRejectedValue(new Error('no answer'));
    const fallbacks = new Fallbacks();
    const one = audit(on, fallbacks);
    await Promise.all([one.record(signedIn), one.record(signedIn)]);
    expect(await one.flush()).toBe(false);
    expect(fallbacks.list()).toEqual([{ name: 'audit', reason: expect.stringContaining('wait in memory') as unknown, count: expect.any(Number) as unknown }]);
    broken.mockRestore();
    expect(await one.flush()).toBe(true);
    expect(await log().check()).toEqual({ whole: true, entries: 2, firstBroken: null });
  });

  it('holds no value of what it is about', async () => {
    const one = audit();
    const userId = 'c0ffee'.repeat(4);
    const markers = ['marker@example.org', 'marker-password 1', '203.0.113.77', '2001:db8:aa:bb::77', '+49 30 5550164', userId];
    for (const target of markers.slice(0, 5)) await one.record({ event: 'sign-in-refused', userId, target, result: 'refused', ip: '203.0.113.77' });
    await one.record({ event: 'signed-in', userId, ip: '2001:db8:aa:bb::77' });
    await one.flush();
    const stored = JSON.stringify(await rows.find({}).lean());
    expect(stored).toContain('203.0.113.0/24');
    expect(stored).toContain('2001:db8:aa::/48');
    expect(markers.filter((m) => stored.includes(m))).toEqual([]);
    expect(new Set((await rows.find({}).lean<AuditRow[]>()).map((r) => r.actor))).toEqual(new Set([one.pseudonym(userId)]));
  });
});
