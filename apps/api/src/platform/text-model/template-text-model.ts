import { TextModel, type TextAnswer } from './text-model';

/** No model at all: documents are made of the person's own statements and the fixed sentences of the tailoring library. */
export class TemplateTextModel extends TextModel {
  readonly name = 'template';
  available(): Promise<boolean> {
    return Promise.resolve(true);
  }
  complete(): Promise<TextAnswer | null> {
    return Promise.resolve(null);
  }
}
