import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchDetail, MatchPart } from '@applywright/contracts';
import { factsById } from './evidence';
import { improvementSteps } from './improvement-steps';
import { pointsWords } from './points-words';
import { ScoreBar, shadeOf } from './score-bar';
import { ScorePart } from './score-part';
import { partWords } from './part-words';

/** Why this match: the parts of the score, which add up to it, with the words behind them; what is missing, and what would help. */
@Component({
  selector: 'app-why-match',
  imports: [RouterLink, ScoreBar, ScorePart],
  templateUrl: './why-match.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class WhyMatch {
  readonly parts = input.required<readonly MatchPart[]>();
  readonly gaps = input<MatchDetail['gaps']>([]);
  readonly improvements = input<MatchDetail['improvements']>([]);
  readonly facts = input<MatchDetail['facts']>([]);

  protected readonly signed = pointsWords;
  protected readonly byId = computed(() => factsById(this.facts()));
  protected readonly steps = computed(() => improvementSteps(this.improvements(), this.gaps()));
  protected readonly sum = computed(() => this.parts().reduce((sum, part) => sum + part.points, 0));
  /** Parts that count, the largest first. */
  protected readonly counted = computed(() => this.parts().filter((part) => part.points !== 0).sort((a, b) => b.points - a.points));
  protected readonly silent = computed(() => this.parts().filter((part) => part.points === 0));
  protected readonly groups = computed(() => {
    const gains = this.counted().filter((part) => part.points > 0);
    const losses = this.counted().filter((part) => part.points < 0).reverse();
    return [{ heading: $localize`:@@matches.speaks-for-it:Speaks for it`, parts: gains }, { heading: $localize`:@@matches.speaks-against-it:Speaks against it`, parts: losses }]
      .filter(({ parts }) => parts.length > 0)
      .map(({ heading, parts }) => ({ heading, points: parts.reduce((sum, part) => sum + part.points, 0), rows: parts.map((part, n) => ({ part, shade: shadeOf(n) })) }));
  });
  /** The sum in words: “88 for it, 8 against it, together 80 of 100 points”. */
  protected readonly equation = computed(() => {
    const [gained = 0, lost = 0] = [1, -1].map((sign) => this.counted().filter((part) => Math.sign(part.points) === sign).reduce((sum, part) => sum + Math.abs(part.points), 0));
    return lost > 0 ? $localize`:@@matches.equation-both:${gained}:for: for it, ${lost}:against: against it, together ${this.sum()}:sum: of 100 points.` : $localize`:@@matches.equation:Together ${this.sum()}:sum: of 100 points.`;
  });

  protected readonly label = partWords;
}
