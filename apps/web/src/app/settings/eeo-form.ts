import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { EeoAnswers } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';

const QUESTIONS = [
  { key: 'gender', label: $localize`:@@settings.gender:Gender`, choices: ['Female', 'Male', 'Non-binary', 'Decline to self-identify'] },
  { key: 'ethnicity', label: $localize`:@@settings.race-or-ethnicity:Race or ethnicity`, choices: ['American Indian or Alaska Native', 'Asian', 'Black or African American', 'Hispanic or Latino', 'Native Hawaiian or Other Pacific Islander', 'White', 'Two or more races', 'Decline to self-identify'] },
  { key: 'disability', label: $localize`:@@settings.disability:Disability`, choices: ['Yes, I have a disability, or have had one in the past', 'No, I do not have a disability and have not had one in the past', 'I do not want to answer'] },
  { key: 'veteran', label: $localize`:@@settings.veteran-status:Veteran status`, choices: ['I am not a protected veteran', 'I identify as one or more of the classifications of a protected veteran', 'I don’t wish to answer'] },
] as const;
const NONE: EeoAnswers = { gender: null, ethnicity: null, disability: null, veteran: null };

/** Answers to equal-opportunity questions: the usual words are offered, any others can be typed, and nothing is a must. */
@Component({
  selector: 'app-eeo-form',
  imports: [FailureNote, MatButton],
  template: `
    @if (stored.failure(); as failed) {
      <app-failure-note [failure]="failed" (retry)="load()" />
    } @else if (!stored.value()) {
      <div class="skeleton h-40" aria-busy="true"></div>
    } @else {
      <form class="rounded-xl bg-sunken p-4" (submit)="save($event)">
        <p i18n="@@settings.choose-the-usual-words-or-write-your" class="text-[0.8125rem] text-muted text-pretty">Choose the usual words or write your own. What you leave empty stays empty on forms.</p>
        <div class="mt-3 grid gap-4 sm:grid-cols-2">
          @for (question of questions; track question.key) {
            <div class="min-w-0">
              <label class="label" [attr.for]="'eeo-' + question.key">{{ question.label }}</label>
              <input #field class="field w-full" [id]="'eeo-' + question.key" maxlength="200" autocomplete="off" placeholder="Not answered" i18n-placeholder="@@settings.not-answered" [attr.list]="'eeo-' + question.key + '-choices'" [value]="answers()[question.key] ?? ''" (input)="change(question.key, field.value)" />
              <datalist [id]="'eeo-' + question.key + '-choices'">
                @for (choice of question.choices; track choice) {
                  <option [value]="choice"></option>
                }
              </datalist>
            </div>
          }
        </div>
        @if (trying.failure(); as failed) {
          <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
        }
        <div class="mt-4 flex items-center justify-end gap-3">
          <span class="text-sm text-accent" role="status">@if (saved()) {<ng-container i18n="@@settings.saved">Saved</ng-container>}</span>
          <button matButton="filled" type="submit" [disabled]="trying.busy()">@if (trying.busy()) {<ng-container i18n="@@settings.saving">Saving…</ng-container>} @else {<ng-container i18n="@@settings.save-answers">Save answers</ng-container>}</button>
        </div>
      </form>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class EeoForm {
  private readonly api = inject(API);
  protected readonly stored = loaded<EeoAnswers>();
  protected readonly answers = linkedSignal<EeoAnswers>(() => this.stored.value() ?? NONE);
  protected readonly trying = attempt();
  protected readonly saved = signal(false);
  protected readonly questions = QUESTIONS;

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.stored.load((signal) => this.api.call(routeRefs.getEeoAnswers, {}, { signal }));
  }

  protected change(key: keyof EeoAnswers, text: string): void {
    this.saved.set(false);
    this.answers.update((answers) => ({ ...answers, [key]: text.trim() || null }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.saved.set(
      await this.trying.run(async () => {
        this.stored.set(await this.api.call(routeRefs.putEeoAnswers, { body: this.answers() }));
      }),
    );
  }
}
