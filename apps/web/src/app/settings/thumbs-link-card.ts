import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The way to what somebody liked and turned down. */
@Component({
  selector: 'app-thumbs-link-card',
  imports: [RouterLink],
  template: `
    <div class="min-w-0 flex-1 basis-56">
      <h2 i18n="@@settings.your-thumbs" class="text-base">Your thumbs</h2>
      <p i18n="@@settings.which-matches-you-liked-and-turned-down" class="mt-1 text-sm text-muted text-pretty">Which matches you liked and turned down, and what they changed. Each can be taken back.</p>
    </div>
    <a i18n="@@settings.look-at-them" class="link rounded text-sm" routerLink="/thumbs">Look at them</a>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card flex flex-wrap items-center justify-between gap-3 p-5 sm:p-6' },
})
export class ThumbsLinkCard {}
