import { TextModel, type TextAnswer, type TextRequest } from './text-model';

/** No model at all: documents are made of the person's own statements and the fixed sentences of the tailoring library. */
export class TemplateTextModel extends TextModel {
  readonly name = 'template';
  available(): Promise<boolean> {
    return Promise.resolve(true);
  }
  complete({ onNothing }: TextRequest): Promise<TextAnswer | null> {
    onNothing?.('no-model');
    return Promise.resolve(null);
  }
}
