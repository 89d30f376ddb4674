import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MatchPart } from '@applywright/contracts';

/** Shades of the accent for the parts, darkest first, so that the bar can be read against the rows. */
const SHADES = [1, 0.82, 0.68, 0.56, 0.46, 0.38, 0.32, 0.27, 0.23, 0.2] as const;
/** The shade of the n-th gain. */
export const shadeOf = (n: number): number => SHADES[n] ?? 0.2;

/** The score as a bar: what speaks for it from the left, what speaks against it taken off at the end, what is left is the score. For the eye alone: the rows below say the same. */
@Component({
  selector: 'app-score-bar',
  template: `
    <div class="relative h-3.5 overflow-hidden rounded-full bg-sunken">
      <div class="absolute inset-y-0 left-0 flex" [style.width.%]="share(gained())">
        @for (part of gains(); track part.key; let n = $index) {
          <span class="h-full border-r-2 border-card bg-accent last:border-r-0" [style.opacity]="shade(n)" [style.width.%]="(part.points / gained()) * 100" data-testid="gain"></span>
        }
      </div>
      @if (lost() > 0) {
        <span class="absolute inset-y-0 border-l-2 border-card bg-[repeating-linear-gradient(135deg,var(--mat-sys-error)_0_3px,var(--mat-sys-error-container)_3px_7px)]" [style.left.%]="share(gained() - lost())" [style.width.%]="share(lost())" data-testid="loss"></span>
      }
    </div>
    <div class="relative mt-1 h-4 text-xs text-muted tabular-nums">
      @if (total() >= 8) {
        <span class="absolute left-0">0</span>
      }
      <span class="absolute -translate-x-1/2 font-semibold text-ink" [style.left.%]="markAt()">{{ total() }}</span>
      @if (total() <= 90) {
        <span class="absolute right-0">{{ scale() }}</span>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block', 'aria-hidden': 'true' },
})
export class ScoreBar {
  /** In the order of the rows. */
  readonly parts = input.required<readonly MatchPart[]>();
  protected readonly shade = shadeOf;
  protected readonly gains = computed(() => this.parts().filter((part) => part.points > 0));
  protected readonly gained = computed(() => this.gains().reduce((sum, part) => sum + part.points, 0));
  protected readonly lost = computed(() => Math.min(this.gained(), this.parts().reduce((sum, part) => sum + Math.max(0, -part.points), 0)));
  protected readonly total = computed(() => this.gained() - this.lost());
  /** The bar runs to 100; when losses follow, the gains alone may go beyond it. */
  protected readonly scale = computed(() => Math.max(100, this.gained()));
  /** The number stays within the bar's ends. */
  protected readonly markAt = computed(() => Math.min(97, Math.max(3, this.share(this.total()))));

  protected share(points: number): number {
    return (points / this.scale()) * 100;
  }
}
