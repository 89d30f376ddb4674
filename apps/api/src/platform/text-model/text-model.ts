/** What a model is asked for; names the budget and the cost line. */
export const TEXT_PURPOSES = ['resume-statement', 'letter-paragraph', 'form-answer', 'cv-reading', 'match-relevance'] as const;
export type TextPurpose = (typeof TEXT_PURPOSES)[number];

/** Of what kind the data in a prompt is. Contact data, birth date and equal-opportunity answers are none of them and never in one. */
export const TEXT_DATA_CLASSES = ['facts', 'cv-text', 'posting', 'form-question'] as const;
export type TextDataClass = (typeof TEXT_DATA_CLASSES)[number];

/** Why nobody wrote. */
export type NoText = 'no-model' | 'no-consent' | 'over-budget' | 'failed';

export interface TextRequest {
  /** Whose data it is: they are asked before each call, and the cost is theirs. */
  readonly userId: string;
  readonly purpose: TextPurpose;
  readonly dataClasses: readonly TextDataClass[];
  readonly system: string;
  /** Facts and posting as plain text. Contact data never belongs in here. */
  readonly prompt: string;
  /** The shape that the answer has to have. */
  readonly jsonSchema: object;
  readonly maxTokens: number;
  /** Whether an answer has the shape; one without it is a failure like any other, and the next model is asked. */
  readonly accepts?: (json: unknown) => boolean;
  /** Told why where the answer is null. */
  readonly onNothing?: (why: NoText) => void;
}

export interface TextAnswer {
  readonly json: unknown;
  /** Which model wrote it, where several are asked in turn. */
  readonly model?: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Writes text. What it answers is a suggestion: nothing of it is used before the claim gate has passed it. */
export abstract class TextModel {
  /** Shown with each document. */
  abstract readonly name: string;
  abstract available(): Promise<boolean>;
  /** Null when there is nothing to suggest: the fixed sentences of the tailoring library stand. A model itself fails with a `TextFailure`; who puts it on account makes it null. */
  abstract complete(request: TextRequest): Promise<TextAnswer | null>;
}
