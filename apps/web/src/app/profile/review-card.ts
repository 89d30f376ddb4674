import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Fact, FactInput } from '@applywright/contracts';
import { FACT_FIELDS } from './fact-fields';
import { FactForm } from './fact-form';
import { placeOf } from './fact-place';
import { KIND_WORDS, placeWords, sourceWords } from './fact-words';
import { isDoubtful, isSuggestion } from './profile-store';
import type { ReviewState } from './review-queue';
import { sureWords } from './sure-words';

/** One doubtful fact, large: what was read, what else it could be, and what can be done with it. */
@Component({
  selector: 'app-review-card',
  imports: [FactForm, MatButton],
  templateUrl: './review-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-4 sm:p-6' },
})
export class ReviewCard {
  readonly fact = input.required<Fact>();
  readonly state = input.required<ReviewState>();
  /** The position or project that a point belongs to. */
  readonly parent = input<Fact | null>(null);
  /** What a suggestion would stand for. */
  readonly corrected = input<Fact | null>(null);
  readonly editing = input(false);
  readonly busy = input(false);
  readonly confirm = output();
  readonly edit = output();
  readonly stopEdit = output();
  readonly save = output<FactInput>();
  readonly remove = output();
  readonly putBack = output();
  readonly skip = output();

  protected readonly kindWords = KIND_WORDS;
  protected readonly stateWords: Readonly<Record<ReviewState, string>> = { open: '', confirmed: $localize`:@@profile.state-confirmed-label:Confirmed`, corrected: $localize`:@@profile.state-corrected-label:Corrected`, removed: $localize`:@@profile.removed:Removed` };
  /** As they are written on the keys. */
  protected readonly keys = { enter: $localize`:@@profile.key-enter:Enter`, remove: $localize`:@@profile.key-delete:Del` };
  protected readonly sure = sureWords;
  protected readonly suggestion = computed(() => isSuggestion(this.fact()));
  protected readonly doubtful = computed(() => isDoubtful(this.fact()));
  protected readonly model = computed(() => {
    const { source } = this.fact();
    return source.type === 'ai' ? source.model : '';
  });
  protected readonly percent = computed(() => Math.round(this.fact().confidence * 100));
  protected readonly source = computed(() => {
    const place = placeOf(this.fact());
    return place ? placeWords(place.span) : sourceWords(this.fact().source);
  });
  /** The fields that hold something, by the labels of the form. */
  protected readonly rows = computed(() => {
    const value = this.fact().value as Record<string, unknown>;
    return FACT_FIELDS[this.fact().kind].flatMap(({ key, label }) => (typeof value[key] === 'string' && value[key] !== '' ? [{ label, value: value[key] }] : [])).map((row, n) => ({ ...row, first: n === 0 }));
  });
}
