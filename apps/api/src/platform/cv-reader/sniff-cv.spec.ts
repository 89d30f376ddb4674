import { AppError, MAX_CV_BYTES } from '@applywright/contracts';
import { sniffCv } from './sniff-cv';

const codeOf = (bytes: Uint8Array): string => {
  try {
    return sniffCv(bytes);
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A stored (uncompressed) ZIP with empty entries of these names. */
function zip(...names: string[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const name of names) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(name.length, 28);
    locals.push(local, ascii(name));
    centrals.push(central, ascii(name));
  }
  const body = Buffer.concat(locals);
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

describe('sniffCv', () => {
  it('answers pdf when the header stands behind garbage within the first kilobyte', () => {
    expect(codeOf(ascii(`${'x'.repeat(500)}%PDF-1.7\n`))).toBe('pdf');
    expect(codeOf(ascii(`${'x'.repeat(2000)}%PDF-1.7\n`))).toBe('unsupported_format');
  });

  it('answers docx when the ZIP directory names the main part', () => {
    expect(codeOf(zip('[Content_Types].xml', 'word/document.xml'))).toBe('docx');
  });

  it.each([
    ['cv_empty', Buffer.alloc(0)],
    ['cv_empty', ascii('  \n\t ')],
    ['too_large', Buffer.alloc(MAX_CV_BYTES + 1, 0x20)],
    ['cv_rtf', ascii('{\\rtf1\\ansi Jane}')],
    ['cv_legacy_word', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['cv_encrypted', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['unsupported_format', ascii('MZ\x90 %PDF-1.4')],
    ['unsupported_format', ascii('<html><body>CV</body></html>')],
    ['unsupported_format', zip('xl/workbook.xml')],
    ['cv_broken', ascii('PK\x03\x04 cut off')],
  ])('refuses with %s when the bytes say so', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
