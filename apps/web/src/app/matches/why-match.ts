import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchPart } from '@applywright/contracts';
import { mdiCheck, mdiMinusCircleOutline } from '@mdi/js';
import { Icon } from '../shell/icon';

/** Shades of the accent for the parts, darkest first, so that the bar can be read against the rows. */
const SHADES = [1, 0.82, 0.68, 0.56, 0.46, 0.38, 0.32, 0.27, 0.23, 0.2] as const;

interface Row {
  readonly part: MatchPart;
  readonly shade: number;
  readonly width: number;
}

/** Why this match: the parts of the score, which add up to it, and what is missing. */
@Component({
  selector: 'app-why-match',
  imports: [Icon, RouterLink],
  templateUrl: './why-match.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class WhyMatch {
  readonly score = input.required<number>();
  readonly parts = input.required<readonly MatchPart[]>();
  readonly gaps = input<readonly { skill: string; note: string }[]>([]);

  protected readonly icons = { check: mdiCheck, gap: mdiMinusCircleOutline };
  protected readonly sum = computed(() => this.parts().reduce((sum, part) => sum + part.points, 0));
  protected readonly gains = computed(() => this.parts().reduce((sum, part) => sum + Math.max(0, part.points), 0));
  /** Parts that count, the largest first. */
  protected readonly rows = computed<readonly Row[]>(() =>
    this.parts()
      .filter((part) => part.points !== 0)
      .sort((a, b) => b.points - a.points)
      .map((part, n) => ({ part, shade: SHADES[n] ?? 0.2, width: part.points > 0 ? part.points : 0 })),
  );
  protected readonly silent = computed(() => this.parts().filter((part) => part.points === 0));
  /** What all gaps say alike is said once. */
  protected readonly gapsAlike = computed(() => new Set(this.gaps().map((gap) => gap.note.replaceAll(gap.skill, ''))).size === 1 && this.gaps().length > 1);
  /** The bar runs to 100; when losses follow, the gains alone may go beyond it. */
  protected readonly scale = computed(() => Math.max(100, this.gains()));
}
