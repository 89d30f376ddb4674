import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { Match } from '@applywright/contracts';
import { mdiThumbDown, mdiThumbDownOutline, mdiThumbUp, mdiThumbUpOutline } from '@mdi/js';
import { Icon } from '../shell/icon';
import { Thumbs } from './thumbs';

/** Thumb up and thumb down for one match. */
@Component({
  selector: 'app-thumb-buttons',
  imports: [Icon, MatTooltip],
  template: `
    @for (side of sides(); track side.up) {
      <button
        type="button"
        class="grid size-10 place-items-center rounded-full transition-colors hover:bg-sunken"
        [class]="side.pressed ? (side.up ? 'bg-accent-soft! text-on-accent-soft!' : 'bg-bad-soft! text-on-bad-soft!') : 'text-muted'"
        [attr.aria-pressed]="side.pressed"
        [attr.aria-label]="side.name + ': ' + match().posting.title"
        [matTooltip]="side.name"
        matTooltipPosition="left"
        (click)="thumbs.press(match(), side.up)"
        [attr.data-testid]="side.up ? 'thumb-up' : 'thumb-down'"
      >
        <app-icon [path]="side.icon" [size]="19" />
      </button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flex gap-1', role: 'group', '[attr.aria-label]': 'label' },
})
export class ThumbButtons {
  protected readonly thumbs = inject(Thumbs);
  readonly match = input.required<Match>();
  protected readonly sides = computed(() => {
    const vote = this.thumbs.voteOf(this.match());
    return [
      { up: true, name: $localize`:@@matches.more-like-this:More like this`, pressed: vote?.up === true, icon: vote?.up === true ? mdiThumbUp : mdiThumbUpOutline },
      { up: false, name: $localize`:@@matches.less-like-this:Less like this`, pressed: vote?.up === false, icon: vote?.up === false ? mdiThumbDown : mdiThumbDownOutline },
    ];
  });

  protected readonly label = $localize`:@@matches.thumbs:Thumbs`;
}
