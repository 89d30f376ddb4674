/** A mail as it arrived, taken apart. */
export interface ArrivedMail {
  readonly from: string;
  /** Where the envelope says it goes. */
  readonly to: readonly string[];
  /** By lower-case name, decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

const quotedPrintable = (text: string): Buffer => Buffer.from(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1');

/** RFC 2047: adjacent encoded words are one text. */
const decodeWords = (value: string): string =>
  value.replace(/\?=\s+=\?/g, '?==?').replace(/(=\?utf-8\?[qb]\?[^?]*\?=)+/gi, (run) => {
    const parts = [...run.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(([, kind = '', body = '']) => (kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64') : quotedPrintable(body.replace(/_/g, ' '))));
    return Buffer.concat(parts).toString('utf8');
  });

function split(source: string): { headers: Map<string, string>; body: string } {
  const end = source.indexOf('\r\n\r\n');
  const lines = source.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return { headers: new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 1).trim())])), body: source.slice(end + 4) };
}

function decodePart(source: string): [string, string] {
  const { headers, body } = split(source);
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : encoding === 'quoted-printable' ? quotedPrintable(body) : Buffer.from(body, 'latin1');
  return [headers.get('content-type')?.split(';')[0] ?? '', bytes.toString('utf8').replace(/\r\n/g, '\n')];
}

/** Reads what our mails are made of: headers, and one alternative of text and HTML. */
export function readMail(raw: Buffer, from: string, to: readonly string[]): ArrivedMail {
  const source = raw.toString('latin1');
  const { headers, body } = split(source);
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = new Map(boundary ? body.split(`--${boundary}`).slice(1, -1).map((part) => decodePart(part.replace(/^\r\n/, '').replace(/\r\n$/, ''))) : []);
  return { from, to, headers, subject: headers.get('subject') ?? '', text: parts.get('text/plain') ?? '', html: parts.get('text/html') ?? '', raw: raw.toString('utf8') };
}
