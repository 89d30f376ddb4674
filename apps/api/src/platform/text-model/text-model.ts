/** What a model is asked for; names the budget and the cost line. */
export const TEXT_PURPOSES = ['resume-statement', 'letter-paragraph', 'form-answer'] as const;
export type TextPurpose = (typeof TEXT_PURPOSES)[number];

export interface TextRequest {
  readonly purpose: TextPurpose;
  readonly system: string;
  /** Facts and posting as plain text. Contact data never belongs in here. */
  readonly prompt: string;
  /** The shape that the answer has to have. */
  readonly jsonSchema: object;
  readonly maxTokens: number;
}

export interface TextAnswer {
  readonly json: unknown;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Writes text. What it answers is a suggestion: nothing of it is used before the claim gate has passed it. */
export abstract class TextModel {
  /** Shown with each document. */
  abstract readonly name: string;
  abstract available(): Promise<boolean>;
  /** Null when this writer has nothing to suggest: the fixed sentences of the tailoring library stand. */
  abstract complete(request: TextRequest): Promise<TextAnswer | null>;
}
