import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { readMail, type ArrivedMail } from './read-mail';

/** A real mail server on a free port of this machine, which keeps what it is sent. */
export interface SmtpInbox {
  readonly url: string;
  readonly mails: ArrivedMail[];
  /** The mail of a number among those to an address, counted from 0; waits until it is there. */
  to(address: string, nth?: number): Promise<ArrivedMail>;
  stop(): Promise<void>;
  /** On the same port again. */
  restart(): Promise<void>;
}

/** The secret behind `#` of the link in a mail. */
export const tokenIn = (mail: Pick<ArrivedMail, 'text'>): string => /#token=([\w-]+)/.exec(mail.text)?.[1] ?? '';

/** An error by which an SMTP server refuses. */
export const smtpError = (responseCode: number, text = 'no'): Error => Object.assign(new Error(text), { responseCode });

export async function startSmtpInbox(options: SMTPServerOptions = {}): Promise<SmtpInbox> {
  const mails: ArrivedMail[] = [];
  const open = (port: number): Promise<SMTPServer> =>
    new Promise((resolve, reject) => {
      const server = new SMTPServer({
        authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true, closeTimeout: 200, logger: false,
        onData: (stream, session, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (c: Buffer) => chunks.push(c));
          stream.on('end', () => {
            const { mailFrom, rcptTo } = session.envelope;
            mails.push(readMail(Buffer.concat(chunks), mailFrom ? mailFrom.address : '', rcptTo.map((r) => r.address)));
            done();
          });
        },
        ...options,
      });
      // a client that goes away in the middle is the test's own doing
      server.on('error', () => undefined);
      server.server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let server: SMTPServer | undefined = await open(0);
  const { port } = server.server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    const old = server;
    server = undefined;
    if (old) await new Promise<void>((r) => old.close(r));
  };
  return {
    url: `smtp://127.0.0.1:${port}`, mails, stop,
    async restart() {
      server = await open(port);
    },
    async to(address, nth = 0) {
      const end = Date.now() + 120_000;
      for (;;) {
        const found = mails.filter((m) => m.to.includes(address))[nth];
        if (found) return found;
        if (Date.now() > end) throw new Error(`no mail ${nth} to this address within two minutes; ${mails.length} came to others`);
        await new Promise((r) => setTimeout(r, 20));
      }
    },
  };
}
