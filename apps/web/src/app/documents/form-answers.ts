import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { routeRefs } from '@applywright/api-client';
import type { FormAnswer, LanguageCode, Sentence, Tone } from '@applywright/contracts';
import { mdiChevronDown, mdiCommentQuestionOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { CopyButton } from '../settings/copy-button';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { DocumentDraft } from './document-draft';
import { reasonWords } from './document-words';
import { ModelOffer } from './model-offer';
import { ModelSwitch } from './model-switch';

/** The server takes so many at once, and so many characters each. */
const MOST_QUESTIONS = 20;
const MOST_CHARS = 1000;

/** Questions of an application form, answered from the person's facts. Nothing of it is stored. */
@Component({
  selector: 'app-form-answers',
  imports: [CopyButton, FailureNote, Icon, MatButton, MatProgressBar, ModelSwitch],
  templateUrl: './form-answers.html',
  providers: [ModelOffer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class FormAnswers {
  private readonly api = inject(API);
  private readonly draft = inject(DocumentDraft);
  private readonly offer = inject(ModelOffer);
  readonly jobId = input.required<string>();
  readonly language = input.required<LanguageCode>();
  readonly tone = input.required<Tone>();

  protected readonly icons = { ask: mdiCommentQuestionOutline, down: mdiChevronDown };
  protected readonly reasonWords = reasonWords;
  protected readonly trying = attempt();
  protected readonly paste = signal('');
  protected readonly useModel = signal(false);
  protected readonly answers = signal<readonly FormAnswer[]>([]);
  protected readonly questions = computed(() => this.paste().split('\n').map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim()).filter(Boolean));
  protected readonly problem = computed(() => {
    if (this.questions().length > MOST_QUESTIONS) return $localize`:@@documents.too-many-questions:${MOST_QUESTIONS}:most: questions at once are the most: these are ${this.questions().length}:count:.`;
    return this.questions().some((question) => question.length > MOST_CHARS) ? $localize`:@@documents.question-too-long:A question is longer than ${MOST_CHARS}:most: characters. Put each question on a line of its own.` : '';
  });

  constructor() {
    effect(() => {
      this.jobId();
      untracked(() => {
        this.answers.set([]);
        this.trying.clear();
      });
    });
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const questions = this.questions().map((text) => ({ text }));
    if (!questions.length || this.problem()) return;
    const jobId = this.jobId();
    await this.trying.run(async () => {
      const { items } = await this.api.call(routeRefs.answerQuestions, { params: { job_id: jobId }, body: { questions, language: this.language(), tone: this.tone(), useModel: this.useModel() && this.offer.state() === 'ready' } });
      if (jobId === this.jobId()) this.answers.set(items);
    });
  }

  protected copyLabel({ question }: FormAnswer): string {
    return $localize`:@@documents.copy-answer-to:Copy the answer to: ${question}:question:`;
  }

  protected textOf(answer: FormAnswer): string {
    return answer.sentences.map(({ text }) => text).join(' ');
  }

  protected factsOf(sentences: readonly Sentence[]): string[] {
    return [...new Set(sentences.flatMap((sentence) => this.draft.factsOf(sentence).map(({ fact }) => fact?.text ?? $localize`:@@documents.fact-gone:A fact that is no longer in your profile`)))];
  }
}
