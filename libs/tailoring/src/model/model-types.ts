import type { Fact, FormAnswer, LanguageCode, LetterContent, LetterLength, ResumeContent, Tone } from '@applywright/contracts';
import type { PostingText, Refusal } from '../input';

/** What a model is asked for; each is one budget and one cost line. */
export type PromptPurpose = 'resume-statement' | 'letter-paragraph' | 'form-answer';

/** One question to a model. It holds facts, the posting and questions of a form, and nothing by which a person is reached or known. */
export interface ModelPrompt {
  readonly purpose: PromptPurpose;
  readonly system: string;
  readonly prompt: string;
  /** The shape that the answer has to have. */
  readonly jsonSchema: object;
  /** Whether an answer has it so far that it can be read. */
  readonly accepts: (json: unknown) => boolean;
}

/** Asks a model; null where there is no answer to be had. What it answers is believed in nothing. */
export type AskModel = (prompt: ModelPrompt) => Promise<unknown>;

/** What the templates wrote and what a model may word anew. */
export interface ReviseInput {
  readonly resume: ResumeContent | null;
  readonly letter: LetterContent | null;
  readonly facts: readonly Fact[];
  readonly posting: PostingText;
  readonly language: LanguageCode;
  readonly tone: Tone;
  readonly length: LetterLength;
  /** YYYY-MM-DD. */
  readonly today: string;
}
export interface Revised {
  readonly resume: ResumeContent | null;
  readonly letter: LetterContent | null;
  /** Sentences of the model that were not used, with what was wrong. */
  readonly refused: readonly Refusal[];
  /** In words, for `DocumentSet.notes`. */
  readonly notes: readonly string[];
  /** Sentences that are the model's in the end. */
  readonly used: number;
}

/** An answer as the templates give it. */
export type TemplateAnswer = Omit<FormAnswer, 'model'> & { readonly maxChars?: number };
export interface AnswersToRevise {
  readonly answers: readonly TemplateAnswer[];
  readonly facts: readonly Fact[];
  readonly posting: PostingText | null;
  readonly language: LanguageCode;
  readonly tone: Tone;
  /** YYYY-MM-DD. */
  readonly today: string;
}
export interface Answered {
  /** In the order of the questions; `fromModel` where the model's sentences stand. */
  readonly answers: readonly (Omit<FormAnswer, 'model'> & { readonly fromModel: boolean })[];
  readonly notes: readonly string[];
}

/** The note where a model gave nothing, or nothing more; who asks it may know why. */
export const NO_ANSWER = 'The text model gave no answer that could be used: where it is missing the built-in wording stands.';
