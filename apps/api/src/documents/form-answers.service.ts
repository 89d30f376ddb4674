import { Injectable } from '@nestjs/common';
import type { AnswerQuestionsRequest, Fact, FormAnswers, LanguageCode, Posting } from '@applywright/contracts';
import { answerQuestions, forgetTexts } from '@applywright/tailoring';
import { MatchingService } from '../matching/matching.service';
import { Clock } from '../platform/clock';
import { ProfilesService } from '../profiles/profiles.service';
import { languageOf } from './document-state';
import { ModelWriter } from './model-writer';

interface Ground {
  readonly facts: readonly Fact[];
  readonly posting: Posting;
  readonly language: LanguageCode;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Answers the questions of application forms from the person's facts: every sentence passes the claim gate, and nothing of it is stored. */
@Injectable()
export class FormAnswersService {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly matching: MatchingService,
    private readonly writer: ModelWriter,
    private readonly clock: Clock,
  ) {}

  /** In the order of the questions. @throws AppError not_found, profile_missing */
  async answer(userId: string, jobId: string, { questions, language: asked, tone, useModel }: AnswerQuestionsRequest): Promise<FormAnswers> {
    const posting = await this.matching.getPosting(userId, jobId);
    const { facts } = await this.profiles.getProfile(userId);
    const today = this.clock.now().toISOString().slice(0, 10);
    const language = asked ?? languageOf(posting);
    try {
      return await this.answered(userId, { questions, tone, useModel }, { facts, posting, language, today });
    } finally {
      forgetTexts();
    }
  }

  private async answered(userId: string, { questions, tone, useModel }: Pick<AnswerQuestionsRequest, 'questions' | 'tone' | 'useModel'>, { facts, posting, language, today }: Ground): Promise<FormAnswers> {
    const answers = answerQuestions({ facts, posting, questions, language, tone, today });
    if (!useModel) return { items: answers, notes: [] };
    const given = answers.map(({ model: _, ...answer }, i) => ({ ...answer, ...(questions[i]?.maxChars !== undefined && { maxChars: questions[i].maxChars }) }));
    const worded = await this.writer.answer(userId, { answers: given, facts, posting, language, tone, today });
    return { items: [...worded.answers], notes: [...worded.notes] };
  }
}
