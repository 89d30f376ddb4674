import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { Fact } from '@applywright/contracts';
import { FailureNote } from '../shell/failure-note';
import { AiLookStore } from './ai-look-store';
import { placeOf } from './fact-place';
import { FACT_LABELS, KIND_WORDS } from './fact-words';
import { ProfileStore } from './profile-store';

/** What a text model suggests, to be accepted or not, and where there is a model: the way to ask it. */
@Component({
  selector: 'app-ai-look',
  imports: [FailureNote, MatButton, MatProgressBar, RouterLink],
  templateUrl: './ai-look.html',
  providers: [AiLookStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block empty:hidden' },
})
export class AiLook {
  protected readonly store = inject(ProfileStore);
  protected readonly look = inject(AiLookStore);
  /** The fact whose place is shown now. */
  readonly shownId = input<string | null>(null);
  readonly show = output<Fact>();

  protected readonly kindWords = KIND_WORDS;
  protected readonly labels = FACT_LABELS;
  protected readonly rows = computed(() => this.store.suggestions().map((fact) => ({
    fact,
    model: fact.source.type === 'ai' ? fact.source.model : '',
    old: fact.source.type === 'ai' ? this.store.byId(fact.source.corrects) : null,
    placed: placeOf(fact) !== null,
  })));
  protected readonly result = computed(() => {
    const reading = this.look.reading();
    if (reading?.status !== 'done') return '';
    const { suggested, refused } = reading;
    const found = suggested === 0 ? $localize`:@@profile.found-nothing:It found nothing to add.` : suggested === 1 ? $localize`:@@profile.made-one:It made 1 suggestion.` : $localize`:@@profile.made-count:It made ${suggested}:count: suggestions.`;
    if (refused === 0) return found;
    return `${found} ${refused === 1 ? $localize`:@@profile.refused-one:1 more was refused, because your CV does not say so.` : $localize`:@@profile.refused-count:${refused}:count: more were refused, because your CV does not say so.`}`;
  });

  protected accept(fact: Fact): void {
    void this.store.change({ op: 'confirm', factId: fact.id });
  }

  protected reject(fact: Fact): void {
    void this.store.change({ op: 'remove', factId: fact.id });
  }
}
