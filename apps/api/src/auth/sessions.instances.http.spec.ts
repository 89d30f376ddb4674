import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes, type User } from '@applywright/contracts';
import { startTestApp, type TestApp } from '../../testing/start-test-app';
import { readStoreAddress } from '../platform/store/store-address';
import { AuthRepository } from './auth.repository';
import { SessionsService } from './sessions.service';
import type { UserRow } from './user.schema';

describe('sessions over two instances', () => {
  let first: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    first = await startTestApp({ SAMPLE_BOARDS: '0' });
    const store = process.env['MONGODB_URI'] ? undefined : readStoreAddress(first.dataDir);
    second = store ? await startTestApp({ SAMPLE_BOARDS: '0', MONGODB_URI: store, KEY_RING: readFileSync(join(first.dataDir, 'keys', 'ring.json'), 'utf8') }) : first;
  });
  afterAll(async () => {
    if (second !== first) await second.close();
    await first.close();
  });

  it('ConcurrentReuse: fifty refreshes at once give one child, and what one instance ends the other refuses', async () => {
    const { id } = (await (await first.person()).call(routes.me)).body as User;
    const [one, two] = [first, second].map(({ app }) => app.get(SessionsService, { strict: false })) as [SessionsService, SessionsService];
    const { refreshToken, sessionId } = await one.open((await first.app.get(AuthRepository, { strict: false }).user(id)) as UserRow, { kind: 'browser', userAgent: '', ip: '' });
    const children = await Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? one : two).refresh(refreshToken)));
    expect(new Set(children.map((c) => c.refreshToken)).size).toBe(1);
    expect(await two.caller(id, sessionId)).toMatchObject({ userId: id, scopes: 'all' });
    await one.endAll(id);
    expect(await two.caller(id, sessionId)).toBeNull();
  });
});
