import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Freshness } from '@applywright/contracts';

/** How each level is called; a current advert needs no word. */
const WORDS = { new: $localize`:@@matches.new:New`, current: '', old: $localize`:@@matches.listed-long:Listed long`, doubtful: $localize`:@@matches.check-if-still-open:Check if still open` } as const;
const TONES = { new: 'bg-accent-soft! text-on-accent-soft!', current: '', old: '', doubtful: 'bg-doubt-soft! text-doubt!' } as const;

/** How fresh a posting looks, as a pill; the evidence stands in the detail. */
@Component({
  selector: 'app-freshness-note',
  template: `@if (word()) {<span class="pill" [class]="tone()" [title]="freshness().reasons.join('. ')" data-testid="freshness">{{ word() }}</span>}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'contents' },
})
export class FreshnessNote {
  readonly freshness = input.required<Freshness>();
  protected readonly word = computed(() => WORDS[this.freshness().level]);
  protected readonly tone = computed(() => TONES[this.freshness().level]);
}
