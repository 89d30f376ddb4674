import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { MatchPart } from '@applywright/contracts';
import { mdiChevronDown } from '@mdi/js';
import { Icon } from '../shell/icon';
import { type Evidence, evidenceOf, type FactEvidence } from './evidence';
import { pointsWords } from './points-words';
import { partWords } from './part-words';

/** Words shown at once; the dearest come first. */
const FIRST_WORDS = 6;

/** One part of a score: its points, and opened, the person's own words beside the posting's. */
@Component({
  selector: 'app-score-part',
  imports: [Icon, MatButton, RouterLink],
  templateUrl: './score-part.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ScorePart {
  readonly part = input.required<MatchPart>();
  readonly facts = input.required<ReadonlyMap<string, FactEvidence>>();
  readonly shade = input(1);

  protected readonly open = signal(false);
  protected readonly all = signal(false);
  protected readonly icons = { more: mdiChevronDown };
  protected readonly bodyId = computed(() => `evidence-${this.part().key}`);
  protected readonly points = computed(() => pointsWords(this.part().points));
  protected readonly preview = computed(() => this.part().words.map(({ word }) => word).join(' · '));
  private readonly entries = computed<readonly Evidence[]>(() => this.part().words.map((word) => evidenceOf(word, this.facts())));
  protected readonly shown = computed(() => (this.all() ? this.entries() : this.entries().slice(0, FIRST_WORDS)));
  protected readonly rest = computed(() => this.entries().length - this.shown().length);

  protected readonly evidenceWords = (label: string): string => $localize`:@@matches.the-words-behind:The words behind “${label}:label:”`;

  protected readonly label = partWords;
}
