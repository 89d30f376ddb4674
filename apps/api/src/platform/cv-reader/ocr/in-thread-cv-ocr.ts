import { AppError, type CvText } from '@applywright/contracts';
import { chooseLanguages } from './choose-languages';
import { CvOcr, type OcrOptions } from './cv-ocr';
import { engineFolder, installedLanguages } from './language-data';
import { recogniseCv } from './recognise-cv';

/** Recognises in the calling thread, which it blocks for seconds: for tests and evaluations on files that are known. */
export class InThreadCvOcr extends CvOcr {
  /** @param extras where the operator's further languages stand */
  constructor(private readonly extras: string | null = null) {
    super();
  }

  override available(): readonly string[] {
    return engineFolder() ? [...installedLanguages(this.extras).keys()] : [];
  }

  override async read(bytes: Uint8Array, { languages, ...watch }: OcrOptions = {}): Promise<CvText> {
    const folder = engineFolder();
    if (!folder) throw new AppError('ocr_unavailable');
    return await recogniseCv({ bytes, engineFolder: folder, languages: chooseLanguages(installedLanguages(this.extras), languages) }, watch);
  }

  override async close(): Promise<void> {}
}
