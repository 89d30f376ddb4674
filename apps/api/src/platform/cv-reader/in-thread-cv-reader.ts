import type { CvText } from '@applywright/contracts';
import { CvReader } from './cv-reader';
import { readCv } from './read-cv';

/** Reads in the calling thread, without a time limit: for tests and evaluations on files that are known. */
export class InThreadCvReader extends CvReader {
  override read(bytes: Uint8Array): Promise<CvText> {
    return readCv(bytes);
  }
  override async close(): Promise<void> {}
}
