import { parseCv } from '@applywright/cv-parser';
import type { CvText } from '@applywright/contracts';
import { CvReader, type CvReading } from './cv-reader';
import { readCv } from './read-cv';

/** Reads in the calling thread, without a time limit: for tests and evaluations on files that are known. */
export class InThreadCvReader extends CvReader {
  override read(bytes: Uint8Array): Promise<CvText> {
    return readCv(bytes);
  }
  override async readAndParse(bytes: Uint8Array): Promise<CvReading> {
    return toReading(await readCv(bytes));
  }
  override async close(): Promise<void> {}
}

/** Parses what was read; the JSON's bytes have a buffer of their own, so that a thread can hand them over. */
export const toReading = (text: CvText): CvReading => ({ textJson: new TextEncoder().encode(JSON.stringify(text)), flags: text.flags, parsed: parseCv(text) });
