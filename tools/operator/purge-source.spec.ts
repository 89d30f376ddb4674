import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { run } from './purge-source';
import { runningProgram } from './running-program';

describe('the operator, with purge-source', () => {
  const program = runningProgram();
  const store = () => program.app.app.get<Connection>(getConnectionToken());
  const sources = async () => (await store().collection('postings').find().toArray()).map((row) => row['source'] as string).sort();
  beforeEach(async () => {
    await store().collection('postings').deleteMany({});
    await store().collection('boards').deleteMany({});
    await store().collection('postings').insertMany(['adzuna', 'adzuna', 'lever'].map((source, n) => ({ source, board: 'b', externalId: String(n), status: 'open' })));
    await store().collection('boards').insertOne({ source: 'adzuna', token: 'b', validators: { etag: 'x' }, fetched: 2 });
  });

  it('says with --dry-run how many it would delete, and deletes none', async () => {
    expect(await run(['adzuna', '--dry-run'], program.config)).toBe(0);
    expect(program.said).toEqual(['2 postings of adzuna would be deleted. Nothing was changed.']);
    expect(await sources()).toEqual(['adzuna', 'adzuna', 'lever']);
  });

  it('deletes every posting of the source and none of another, forgets what its boards answered, and writes it down', async () => {
    expect(await run(['adzuna'], program.config)).toBe(0);
    expect(program.said).toEqual(['2 postings of adzuna were deleted. A source that is still switched on is read anew.']);
    expect(await sources()).toEqual(['lever']);
    expect(await store().collection('boards').findOne({ source: 'adzuna' })).toMatchObject({ validators: null, fetched: 0 });
    expect(await store().collection('audit_log').findOne({ target: 'purge-source/adzuna' })).toMatchObject({ event: 'admin-acted' });
  });

  it('refuses what is no source, and words that it does not know', async () => {
    for (const args of [[], ['nosuch'], ['captured'], ['adzuna', '--all'], ['adzuna', '--dry-run', 'x']]) expect(await run(args, program.config)).toBe(2);
    expect(await sources()).toHaveLength(3);
  });
});
