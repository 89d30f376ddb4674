import { TextFailure } from '../text-model/text-failure';
import { Embeddings, type EmbeddedTexts } from './embeddings';

/** The default: no model is asked. */
export class NoEmbeddings extends Embeddings {
  readonly name = 'none';
  readonly dimensions = 0;

  embed(): Promise<EmbeddedTexts> {
    return Promise.reject(new TextFailure('refused'));
  }
}
