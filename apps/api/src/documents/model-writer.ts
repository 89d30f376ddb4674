import { Injectable } from '@nestjs/common';
import type { FormAnswer } from '@applywright/contracts';
import { answerWithModel, NO_ANSWER, reviseWithModel, type AskModel, type AnswersToRevise, type PromptPurpose, type ReviseInput, type Revised } from '@applywright/tailoring';
import { ConsentGate } from '../platform/text-model/consent-gate';
import { TextModel, type NoText, type TextDataClass } from '../platform/text-model/text-model';

/** What stands in `DocumentSet.model` and `FormAnswer.model` where no sentence is a model's. */
const TEMPLATE = 'template';
/** Tokens that one call may write, a model's thinking among them: sixty statements have some 4,000, a letter 800. */
const MOST_TOKENS: Readonly<Record<PromptPurpose, number>> = { 'resume-statement': 10_000, 'letter-paragraph': 6_000, 'form-answer': 6_000 };
const DATA_CLASSES: Readonly<Record<PromptPurpose, readonly TextDataClass[]>> = { 'resume-statement': ['facts', 'posting'], 'letter-paragraph': ['facts', 'posting'], 'form-answer': ['facts', 'posting', 'form-question'] };
/** Calls at most: résumé and letter, each with two repair tries. */
const MOST_CALLS = 6;

/** What the person reads about it. */
const WHY: Readonly<Record<NoText, string>> = {
  'no-model': 'This server has no text model: the built-in wording stands.',
  'no-consent': 'Without your consent nothing is sent to a text model: the built-in wording stands.',
  'over-budget': 'The tokens of the day for text models are used up: where they did not reach the built-in wording stands.',
  failed: 'The text model could not be reached, or gave no answer that could be read: where it failed the built-in wording stands.',
};

/** Documents as a model worded them; `model` names it, `template` where no sentence is its own. */
export type ModelRevision = Omit<Revised, 'used'> & { readonly model: string };
/** Told of each call that is done: a share of 100. */
export type ModelProgress = (percent: number) => Promise<void>;

/** What is known of the calls of one request. */
interface Calls {
  done: number;
  why: NoText | null;
  readonly models: Set<string>;
}

/** Has the text model of the settings word what the templates wrote, where the person has agreed to it and the budget reaches. Without an answer the templates' words stand, and the notes say so. */
@Injectable()
export class ModelWriter {
  constructor(
    private readonly model: TextModel,
    private readonly consents: ConsentGate,
  ) {}

  async revise(userId: string, given: ReviseInput, progress: ModelProgress = nobody): Promise<ModelRevision> {
    const calls: Calls = { done: 0, why: null, models: new Set() };
    const { used, ...revised } = await reviseWithModel(given, this.asker(userId, calls, progress));
    await progress(100);
    if (await this.isWithdrawn(userId, calls)) return { resume: given.resume, letter: given.letter, refused: [], notes: [WHY['no-consent']], model: TEMPLATE };
    return { ...revised, notes: notesOf(calls, revised.notes), model: this.nameOf(calls, used > 0) };
  }

  /** Answers in the order of the questions. */
  async answer(userId: string, given: AnswersToRevise, progress: ModelProgress = nobody): Promise<{ readonly answers: readonly FormAnswer[]; readonly notes: readonly string[] }> {
    const calls: Calls = { done: 0, why: null, models: new Set() };
    const { answers, notes } = await answerWithModel(given, this.asker(userId, calls, progress));
    await progress(100);
    if (await this.isWithdrawn(userId, calls)) return { answers: given.answers.map(({ maxChars: _, ...answer }) => ({ ...answer, model: TEMPLATE })), notes: [WHY['no-consent']] };
    return { answers: answers.map(({ fromModel, ...answer }) => ({ ...answer, model: this.nameOf(calls, fromModel) })), notes: notesOf(calls, notes) };
  }

  private asker(userId: string, calls: Calls, progress: ModelProgress): AskModel {
    return async ({ purpose, system, prompt, jsonSchema, accepts }) => {
      // what stopped one call stops the next; a failure may pass
      if (calls.why !== null && calls.why !== 'failed') return null;
      const onNothing = (why: NoText): void => void (calls.why = why);
      const answer = await this.model.complete({ userId, purpose, dataClasses: DATA_CLASSES[purpose], system, prompt, jsonSchema, maxTokens: MOST_TOKENS[purpose], accepts, onNothing });
      if (answer) calls.models.add(answer.model ?? this.model.name);
      calls.done++;
      await progress(Math.min(95, Math.round((100 * calls.done) / MOST_CALLS)));
      return answer?.json ?? null;
    };
  }

  /** Whether the person has changed their mind meanwhile, as calls may take minutes: then they get nothing of it. */
  private async isWithdrawn(userId: string, calls: Calls): Promise<boolean> {
    return calls.why === 'no-consent' || (calls.models.size > 0 && !(await this.consents.allows(userId, 'ai-processing')));
  }

  private nameOf({ models }: Calls, isModels: boolean): string {
    return isModels ? [...models].join(', ') || this.model.name : TEMPLATE;
  }
}

const nobody = (): Promise<void> => Promise.resolve();

/** Why there was no answer, in the place of the fact that there was none. */
const notesOf = ({ why }: Calls, notes: readonly string[]): string[] => (why === null ? [...notes] : [WHY[why], ...notes.filter((note) => note !== NO_ANSWER)]);
