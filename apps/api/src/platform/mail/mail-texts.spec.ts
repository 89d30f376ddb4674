import { wordsOf, writeMail } from './mail-texts';
import { NOTICE_KINDS, type NoticeKind } from './notice-kinds';

const BASE = 'https://jobs.example.org';
const LINK = `${BASE}/confirm-address#token=abc&x="y"`;
const written = (kind: NoticeKind, values: Record<string, string> = {}) => writeMail(wordsOf(kind, { at: '2026-01-15T12:00:00.000Z', minutes: '30', link: LINK, ...values }, (path) => BASE + path));

describe('the texts of mails', () => {
  it.each(NOTICE_KINDS)('%s says the same in both parts, with nothing loaded from elsewhere', (kind) => {
    const { subject, text, html } = written(kind);
    expect(subject).toMatch(/^[A-Z][\w' :,-]{10,60}$/);
    expect(text.length).toBeLessThan(700);
    for (const [url] of text.matchAll(/https?:\S+/g)) expect(url.startsWith(`${BASE}/`)).toBe(true);
    expect(html).not.toMatch(/<(img|style|link|script|iframe)|style=|src=|\bon\w+=/i);
    const plain = html.replace(/<title>.*<\/title>|<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    for (const word of text.split(/\s+/)) expect(plain).toContain(word.replace(/:$/, ''));
    expect(text + html).not.toMatch(/undefined|NaN|Invalid/);
  });

  it.each(['confirm-address', 'reset-password'] as const)('%s holds the link, and how long it is good for', (kind) => {
    const { text, html } = written(kind, { minutes: '45' });
    expect(text).toContain(`\n${LINK}\n`);
    expect(text).toContain('45 minutes');
    expect(html).toContain('href="https://jobs.example.org/confirm-address#token=abc&#38;x=&#34;y&#34;"');
  });

  it.each(['password-changed', 'mfa-on', 'mfa-off', 'recovery-code-used', 'token-reused', 'extension-connected', 'address-change-asked'] as const)('%s says when, and what to do if it was somebody else', (kind) => {
    const { text } = written(kind, { device: 'Firefox on Linux', network: '203.0.113.…' });
    expect(text).toContain('15 January 2026 at 12:00 (UTC), with Firefox on Linux, from the network 203.0.113.…');
    expect(text).toContain(`${BASE}/reset-password`);
  });

  it('what comes from outside is text in HTML too', () => {
    const { html } = written('mfa-on', { device: '<script>alert(1)</script>' });
    expect(html).toContain('&#60;script&#62;');
  });

  it.each([['2026-12-24', '24 December 2026'], ['2026-12-24T00:00:00.000Z', '24 December 2026']])('a retention notice names the day %s', (date, words) => expect(written('retention-first', { date }).text).toContain(`On ${words} it will be erased`));
});
