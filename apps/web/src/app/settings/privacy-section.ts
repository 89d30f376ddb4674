import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConsentsCard } from './consents-card';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';
import { ThumbsLinkCard } from './thumbs-link-card';

@Component({
  imports: [ConsentsCard, EraseCard, ExportCard, RouterLink, ThumbsLinkCard],
  template: `
    <app-consents-card />
    <app-export-card />
    <app-thumbs-link-card />
    <section class="card flex flex-wrap items-center justify-between gap-3 p-5 sm:p-6">
      <div class="min-w-0 flex-1 basis-56">
        <h2 i18n="@@settings.privacy-statement" class="text-base">Privacy statement</h2>
        <p i18n="@@settings.what-is-kept-for-how-long-and" class="mt-1 text-sm text-muted text-pretty">What is kept, for how long, and who sees it. We do not sell or share your personal information.</p>
      </div>
      <a i18n="@@settings.read-it" class="link rounded text-sm" routerLink="/privacy">Read it</a>
    </section>
    <app-erase-card />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flex flex-col gap-4' },
})
export class PrivacySection {}
