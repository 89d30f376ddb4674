import { Types, type Connection } from 'mongoose';
import { getConnectionToken } from '@nestjs/mongoose';
import { runningProgram } from './running-program';
import { run } from './retention';

const NOW = new Date('2026-11-23T10:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3600 * 1000);

describe('the operator, with retention', () => {
  const program = runningProgram();

  it('lists nobody when nobody has been away for long', async () => {
    await program.app.person();
    expect(await run(['--dry-run'], program.config)).toBe(0);
    expect(program.said).toEqual(['Nobody has been away for so long that anything is due.']);
  });

  it('lists by id who would get what, and changes nothing', async () => {
    const store = program.app.app.get<Connection>(getConnectionToken());
    const users = [100, 334, 335, 360, 380, 390].map((days, n) => ({ _id: new Types.ObjectId(), addressIndex: `i${n}`, sealedAddress: 'secret address', passwordHash: 'x', createdAt: ago(days), lastSeenAt: ago(days) }));
    const notice = (askedAt: Date, sentAt: Date | null) => ({ mailId: 'm', askedAt, sentAt });
    const of = (n: number): { userId: string; lastSeenAt: Date } => ({ userId: users[n]?._id.toHexString() ?? '', lastSeenAt: users[n]?.lastSeenAt as Date });
    await store.collection('users').insertMany(users);
    await store.collection('retention_notices').insertMany([
      { ...of(3), first: notice(ago(26), ago(26)), last: null },
      { ...of(4), first: notice(ago(46), ago(46)), last: notice(ago(3), ago(3)) },
      { ...of(5), first: notice(ago(46), ago(46)), last: notice(ago(8), ago(8)) },
    ]);
    const before = JSON.stringify([await store.collection('users').find().toArray(), await store.collection('retention_notices').find().toArray()]);
    expect(await run(['--dry-run'], program.config, NOW)).toBe(0);
    expect(program.said.slice(1).map((line) => line.replace(/^(\S{24}) .*\d {2}/, '$1 '))).toEqual([`${of(2).userId} first notice`, `${of(3).userId} last notice`, `${of(4).userId} waits for a mail to leave, or for the week after it`, `${of(5).userId} erasure`]);
    expect(program.said.join()).not.toContain('secret');
    expect(JSON.stringify([await store.collection('users').find().toArray(), await store.collection('retention_notices').find().toArray()])).toBe(before);
  });

  it('does nothing without --dry-run', async () => {
    for (const args of [[], ['--now'], ['--dry-run', 'x']]) expect(await run(args, program.config)).toBe(2);
  });
});
