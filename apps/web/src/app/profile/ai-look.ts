import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { Fact } from '@applywright/contracts';
import { FailureNote } from '../shell/failure-note';
import { AiLookStore } from './ai-look-store';
import { placeOf } from './fact-place';
import { KIND_WORDS } from './fact-words';
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
  protected readonly rows = computed(() => this.store.suggestions().map((fact) => ({
    fact,
    model: fact.source.type === 'ai' ? fact.source.model : '',
    old: fact.source.type === 'ai' ? this.store.byId(fact.source.corrects) : null,
    placed: placeOf(fact) !== null,
  })));
  protected readonly result = computed(() => {
    const reading = this.look.reading();
    if (reading?.status !== 'done') return '';
    const found = reading.suggested === 0 ? 'It found nothing to add.' : `It made ${reading.suggested} ${reading.suggested === 1 ? 'suggestion' : 'suggestions'}.`;
    return reading.refused === 0 ? found : `${found} ${reading.refused} more ${reading.refused === 1 ? 'was' : 'were'} refused, because your CV does not say so.`;
  });

  protected accept(fact: Fact): void {
    void this.store.change({ op: 'confirm', factId: fact.id });
  }

  protected reject(fact: Fact): void {
    void this.store.change({ op: 'remove', factId: fact.id });
  }
}
