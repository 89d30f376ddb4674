import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { Audit } from '../../apps/api/src/compliance/audit';
import { runningProgram } from './running-program';
import { run } from './audit';
import { run as user } from './user';

describe('the operator, with audit', () => {
  const program = runningProgram();
  beforeAll(async () => {
    await program.app.person('lena@example.org');
  });
  const entries = () => program.app.app.get<Connection>(getConnectionToken()).collection('audit_log');

  it('finds the log whole and lists what the operator did beside the program', async () => {
    const audit = program.app.app.get(Audit, { strict: false });
    await audit.record({ event: 'signed-in', userId: null });
    expect(await user(['promote', 'lena@example.org'], program.config)).toBe(0);
    // the program goes on behind what the tool wrote
    await audit.record({ event: 'signed-out', userId: null });
    await audit.flush();
    program.said.length = 0;
    expect(await run(['list', '3'], program.config)).toBe(0);
    expect(program.said.map((l) => l.split(/\s+/).filter(Boolean)[2])).toEqual(['signed-out', 'role-changed', 'signed-in']);
    expect(program.said.join()).not.toContain('lena');
    expect(await run(['verify'], program.config)).toBe(0);
    expect(program.said.join('\n')).toMatch(/The audit log is whole: \d+ entries\.\nIt ends at \d+:[\w-]{43}\./);
  });

  it('holds the log against a place that was noted', async () => {
    const last = (await entries().find().sort({ seq: -1 }).limit(1).toArray())[0];
    expect(await run(['verify', `${last?.['seq']}:${last?.['hash']}`], program.config)).toBe(0);
    expect(await run(['verify', `${last?.['seq']}:${'x'.repeat(43)}`], program.config)).toBe(1);
    expect(await run(['verify', `${Number(last?.['seq']) + 1}:${last?.['hash']}`], program.config)).toBe(1);
  });

  it('ends with 1 and names the entry when the log is broken', async () => {
    await entries().updateOne({ seq: 2 }, { $set: { actor: 'somebody else' } });
    expect(await run(['verify'], program.config)).toBe(1);
    expect(program.said.at(-1)).toMatch(/^The audit log is BROKEN at entry 2:/);
  });

  it('refuses odd arguments', async () => {
    for (const args of [[], ['verify', 'x'], ['list', '0'], ['list', 'x'], ['list', '1', '2'], ['prune']]) expect(await run(args, program.config)).toBe(2);
  });
});
