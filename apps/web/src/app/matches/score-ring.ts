import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const RADIUS = 20;
const LENGTH = 2 * Math.PI * RADIUS;

/** A score from 0 to 100 as a ring with the number inside. */
@Component({
  selector: 'app-score-ring',
  template: `
    <svg viewBox="0 0 48 48" [attr.width]="size()" [attr.height]="size()" role="img" [attr.aria-label]="score() + ' of 100 points'">
      <circle cx="24" cy="24" [attr.r]="radius" fill="none" stroke="var(--mat-sys-surface-variant)" stroke-width="4.5" />
      <circle cx="24" cy="24" [attr.r]="radius" fill="none" stroke-width="4.5" stroke-linecap="round" transform="rotate(-90 24 24)" class="stroke-accent" [attr.stroke-opacity]="strength()" [attr.stroke-dasharray]="dash()" />
      <text x="24" y="24" dy="0.36em" text-anchor="middle" font-size="15" font-weight="650" fill="currentColor" aria-hidden="true">{{ score() }}</text>
    </svg>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'inline-flex shrink-0' },
})
export class ScoreRing {
  readonly score = input.required<number>();
  /** Pixels. */
  readonly size = input(48);
  protected readonly radius = RADIUS;
  protected readonly dash = computed(() => `${(Math.max(0, Math.min(100, this.score())) / 100) * LENGTH} ${LENGTH}`);
  /** Weak scores look weak: the ring pales below 70, and again below 45. */
  protected readonly strength = computed(() => (this.score() >= 70 ? 1 : this.score() >= 45 ? 0.75 : 0.5));
}
