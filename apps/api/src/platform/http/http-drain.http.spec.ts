import { routes } from '@applywright/contracts';
import { startTestApp } from '../../../testing/start-test-app';

describe('stopping', () => {
  it('ends open event streams and the connections that browsers keep, instead of waiting for them', async () => {
    const app = await startTestApp({ SAMPLE_BOARDS: '0' });
    const person = await app.person();
    const stream = await fetch(`${app.base}${routes.events.path}`, { headers: { Authorization: `Bearer ${person.token}`, Accept: 'text/event-stream' } });
    const reader = stream.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('hello');
    const ended = (async () => {
      for (;;) if ((await reader.read()).done) return 'ended';
    })();
    // Without the drain this never comes to an end.
    await app.close();
    expect(await ended).toBe('ended');
  });
});
