import { randomBytes } from 'node:crypto';
import { childOf, firstToken, sessionIdOf, sha256, stepsBehind } from './refresh-token';

const key = randomBytes(32);
const SESSION = 'a1'.repeat(12);
const descend = (token: string, times: number): string => (times === 0 ? token : descend(childOf(key, token), times - 1));

describe('refresh tokens', () => {
  it('begin with the session and end in 256 bits that nobody has seen before', () => {
    const tokens = Array.from({ length: 100 }, () => firstToken(SESSION));
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((t) => sessionIdOf(t) === SESSION && Buffer.from(t.slice(25), 'base64url').length === 32)).toBe(true);
    expect(sessionIdOf(childOf(key, tokens[0] as string))).toBe(SESSION);
  });

  it('of one parent are the same child, of another parent, session or key another', () => {
    const token = firstToken(SESSION);
    const other = `${'b2'.repeat(12)}${token.slice(24)}`;
    expect(childOf(key, token)).toBe(childOf(key, token));
    const children = [childOf(key, token), childOf(key, firstToken(SESSION)), childOf(key, other), childOf(randomBytes(32), token)];
    expect(new Set(children.map((c) => c.slice(25))).size).toBe(4);
  });

  it.each([0, 1, 2, 10, 1500])('tell that %i tokens came after one', async (steps) => {
    const token = firstToken(SESSION);
    expect(await stepsBehind(key, token, sha256(descend(token, steps)), steps)).toBe(steps);
  });

  it('are not looked for beyond the generations that the family has had, nor backwards', async () => {
    const token = firstToken(SESSION);
    expect(await stepsBehind(key, token, sha256(descend(token, 5)), 4)).toBeNull();
    expect(await stepsBehind(key, descend(token, 2), sha256(token), 9)).toBeNull();
    expect(await stepsBehind(key, firstToken(SESSION), sha256(token), 1000)).toBeNull();
  });

  it('let others have their turn while a long line is walked', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    expect(await stepsBehind(key, firstToken(SESSION), 'of no family', 1_000_000)).toBeNull();
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });

  it.each(['', 'x', SESSION, `${SESSION}.`, `${SESSION}.${'A'.repeat(42)}`, `${SESSION}.${'A'.repeat(44)}`, `${SESSION}.${'+'.repeat(43)}`, `${SESSION.toUpperCase()}.${'A'.repeat(43)}`, `${'g'.repeat(24)}.${'A'.repeat(43)}`])('%s is none', (text) => expect(sessionIdOf(text)).toBeNull());
});
