import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type TestStore } from '../../../testing/open-store';
import { smtpError, startSmtpInbox, type SmtpInbox } from '../../../testing/smtp-inbox';
import { KeyRing } from '../seal/key-ring';
import { Sealer } from '../seal/sealer';
import { UserKey, UserKeySchema } from '../seal/user-key.schema';
import type { Mailer, OutgoingMail } from './mailer';
import { OutboxMailer } from './outbox-mailer';
import { SmtpMailer, smtpSettings } from './smtp-mailer';

const LENA = 'a'.repeat(24);
const newId = (): string => randomBytes(12).toString('hex');
const mail = (parts: Partial<OutgoingMail> = {}): OutgoingMail => ({ id: newId(), from: 'Applywright <applywright@example.org>', to: 'lena.hoffmann@example.net', subject: 'Hello', text: 'Good day\n', html: '<p>Good day</p>\n', ...parts });
const LONG = 'Straße '.repeat(300).trim();
const AWKWARD = mail({ subject: `Grüße aus Köln – 你好 👋 ${'Überlänge '.repeat(12)}`.trim(), text: `.\n..\nZeile = eins=20\n${LONG}\n\nFrom hier\nEnde 👋\n`, html: '<p>Straße &amp; Grüße 你好</p>\n' });

type Taken = Pick<OutgoingMail, 'to' | 'subject' | 'text' | 'html'>;
interface World {
  readonly mailer: Mailer;
  /** What has been taken of these mails; a mail taken twice is one where its id says so. */
  taken(sent: readonly OutgoingMail[]): Promise<Taken[]>;
  close(): Promise<void>;
}

let store: TestStore;
let dir: string;
let sealer: Sealer;
beforeAll(async () => void (store = await openStore('mailer-contract')));
afterAll(() => store.close());
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mailer-'));
  const ring = KeyRing.parse(JSON.stringify({ current: 'k1', keys: { k1: 'A'.repeat(43) } }));
  sealer = new Sealer(ring, (store.connection.models[UserKey.name] ?? store.connection.model(UserKey.name, UserKeySchema)) as never);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const WORLDS: Record<string, () => Promise<World>> = {
  async smtp() {
    const inbox = await startSmtpInbox();
    return {
      mailer: new SmtpMailer(inbox.url),
      taken: () => Promise.resolve([...new Map(inbox.mails.map((m) => [m.headers.get('message-id'), { to: m.to[0] ?? '', subject: m.subject, text: m.text, html: m.html }])).values()]),
      close: () => inbox.stop(),
    };
  },
  outbox() {
    const outbox = new OutboxMailer(dir, sealer);
    return Promise.resolve({
      mailer: outbox,
      async taken(sent) {
        const read = await Promise.all([...new Set(sent.map((m) => m.id))].map((id) => outbox.read(LENA, id)));
        return read.flatMap((m) => (m ? [{ to: m.to, subject: m.subject, text: m.text, html: m.html }] : []));
      },
      close: () => Promise.resolve(),
    });
  },
};

describe.each(Object.entries(WORLDS))('Mailer by %s', (kind, open) => {
  let world: World;
  beforeEach(async () => void (world = await open()));
  afterEach(() => world.close());

  it('says what it is', () => expect(world.mailer.kind).toBe(kind));

  it('carries subject, text and HTML as they are, in any script and of any length', async () => {
    await world.mailer.send(LENA, AWKWARD);
    const { to, subject, text, html } = AWKWARD;
    expect(await world.taken([AWKWARD])).toEqual([{ to, subject, text, html }]);
  });

  it('makes one mail of one that is sent again', async () => {
    const one = mail();
    for (let n = 0; n < 3; n++) await world.mailer.send(LENA, one);
    await world.mailer.send(LENA, mail({ ...one, id: newId(), subject: 'Another' }));
    expect((await world.taken([one])).filter((m) => m.subject === 'Hello')).toHaveLength(1);
  });

  it.each([
    ['address', { to: 'lena@example.net\r\nBcc: all@example.com' }],
    ['address', { to: 'lena@example.net\nX: y' }],
    ['subject', { subject: 'Hello\r\nBcc: all@example.com' }],
    ['subject', { subject: 'Hello\rX' }],
    ['sender', { from: 'a@example.org\nX-Spam: no' }],
    ['id', { id: 'a>\r\nX: y' }],
  ])('refuses a line break in the %s before anything leaves: %j', async (_, parts) => {
    await expect(world.mailer.send(LENA, mail(parts))).rejects.toMatchObject({ code: 'header-refused', forGood: true, message: expect.not.stringMatching(/lena|example/) as unknown });
    expect(await world.taken([])).toEqual([]);
  });
});

describe('OutboxMailer', () => {
  it('keeps mails sealed, for this account of the machine alone, and removes those of one person', async () => {
    const outbox = new OutboxMailer(dir, sealer);
    const [hers, his] = [mail({ text: 'a canary sentence' }), mail()];
    const other = 'b'.repeat(24);
    await outbox.send(LENA, hers);
    await outbox.send(other, his);
    expect(readdirSync(join(dir, LENA))).toEqual([hers.id]);
    expect(statSync(join(dir, LENA)).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, LENA, hers.id)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, LENA, hers.id)).toString('latin1')).not.toMatch(/a canary|sentence|example/i);
    expect(await outbox.read(other, hers.id)).toBeNull();
    await outbox.removeAll(LENA);
    expect(await outbox.read(LENA, hers.id)).toBeNull();
    expect((await outbox.read(other, his.id))?.subject).toBe('Hello');
  });

  it('takes no path for an id', async () => {
    const outbox = new OutboxMailer(dir, sealer);
    await expect(outbox.read('../..', newId())).rejects.toThrow('not an id');
    await expect(outbox.send(LENA, mail({ id: '../../evil' }))).rejects.toThrow('not an id');
  });

  it('removes what was written before a time', async () => {
    const outbox = new OutboxMailer(dir, sealer);
    const [old, fresh] = [mail(), mail()];
    for (const m of [old, fresh]) await outbox.send(LENA, m);
    utimesSync(join(dir, LENA, old.id), new Date(0), new Date(0));
    await outbox.adminRemoveOlder(new Date(1000));
    expect(readdirSync(join(dir, LENA))).toEqual([fresh.id]);
  });

  it('says by a code that the folder cannot be written to', async () => {
    writeFileSync(join(dir, 'a file'), '');
    const outbox = new OutboxMailer(join(dir, 'a file'), sealer);
    await expect(outbox.send(LENA, mail())).rejects.toMatchObject({ code: 'outbox-unwritable', forGood: false });
  });
});

describe('SmtpMailer', () => {
  let inbox: SmtpInbox | undefined;
  afterEach(async () => {
    await inbox?.stop();
    inbox = undefined;
  });

  it.each([
    ['refused', 'the address is refused for good', { onRcptTo: (a: { address: string }, _: unknown, done: (e?: Error) => void) => done(smtpError(550, `no such user ${a.address}`)) }, true],
    ['refused-for-now', 'the mailbox is busy', { onRcptTo: (a: { address: string }, _: unknown, done: (e?: Error) => void) => done(smtpError(450, `try ${a.address} later`)) }, false],
    ['refused', 'the text is refused for good', { onData: (s: NodeJS.ReadableStream, _: unknown, done: (e?: Error) => void) => void s.on('end', () => done(smtpError(554, 'spam for lena.hoffmann@example.net'))).resume() }, true],
    ['refused-for-now', 'the server is full', { onData: (s: NodeJS.ReadableStream, _: unknown, done: (e?: Error) => void) => void s.on('end', () => done(smtpError(452))).resume() }, false],
  ])('fails with %s and without the address when %s', async (code, _, options, forGood) => {
    inbox = await startSmtpInbox(options as never);
    const error = await new SmtpMailer(inbox.url).send(LENA, mail()).then(() => undefined, (e: Error) => e);
    expect(error).toMatchObject({ code, forGood, name: `mail-${code}` });
    expect(`${error?.message} ${error?.stack} ${JSON.stringify(error)} ${String(error?.cause)}`).not.toMatch(/lena|example\.net/);
  });

  it('fails with no-tls, and sends nothing, when the server offers no STARTTLS and it is asked for', async () => {
    inbox = await startSmtpInbox();
    await expect(new SmtpMailer(`${inbox.url}?requireTLS=true`).send(LENA, mail())).rejects.toMatchObject({ code: 'no-tls', forGood: false });
    expect(inbox.mails).toEqual([]);
  });

  it('fails with sign-in-refused when the password is wrong', async () => {
    inbox = await startSmtpInbox({ authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error('no')) });
    const error = await new SmtpMailer(inbox.url.replace('//', '//postman:hunter2@')).send(LENA, mail()).then(() => undefined, (e: Error) => e);
    expect(error).toMatchObject({ code: 'sign-in-refused', forGood: false });
    expect(String(error?.stack)).not.toMatch(/hunter2|postman/);
  });

  it('fails with server-away when nobody answers, and when the connection is lost', async () => {
    const gone = await startSmtpInbox();
    await gone.stop();
    await expect(new SmtpMailer(gone.url).send(LENA, mail())).rejects.toMatchObject({ code: 'server-away', forGood: false });
    const rude = createServer((socket) => socket.end('220 hello\r\n'));
    await new Promise<void>((r) => rude.listen(0, '127.0.0.1', r));
    await expect(new SmtpMailer(`smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`).send(LENA, mail())).rejects.toMatchObject({ code: 'server-away' });
    rude.close();
  });

  it('says that a program wrote the mail, and takes a comma in an address for no second one', async () => {
    inbox = await startSmtpInbox();
    const sent = mail({ to: '"odd,name"@example.net' });
    await new SmtpMailer(inbox.url).send(LENA, sent);
    expect(inbox.mails).toHaveLength(1);
    expect(inbox.mails[0]?.to).toHaveLength(1);
    expect(inbox.mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(inbox.mails[0]?.headers.get('message-id')).toBe(`<${sent.id}@example.org>`);
  });

  it.each([
    ['smtp://mail.example.org', undefined],
    ['smtp://me:secret@mail.example.org', true],
    ['smtp://me:secret@localhost:1025', undefined],
    ['smtps://me:secret@mail.example.org', undefined],
  ])('a password crosses no network in plain: %s', (url, requireTLS) => expect(smtpSettings(url).requireTLS).toBe(requireTLS));
});
