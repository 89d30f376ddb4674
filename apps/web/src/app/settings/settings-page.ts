import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader } from '../shell/page-header';
import { type Section, SectionNav } from '../shell/section-nav';

/** The frame of the settings: their sections, one of them shown. */
@Component({
  imports: [PageHeader, RouterOutlet, SectionNav],
  template: `
    <app-page-header heading="Settings" i18n-heading="@@settings.settings" />
    <app-section-nav class="mt-5" label="Settings" i18n-label="@@settings.settings" [sections]="sections" />
    <div class="mt-5"><router-outlet /></div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class SettingsPage {
  protected readonly sections: readonly Section[] = [
    { path: '/settings/account', label: $localize`:@@settings.account:Account` },
    { path: '/settings/security', label: $localize`:@@settings.security:Security` },
    { path: '/settings/privacy', label: $localize`:@@settings.privacy:Privacy` },
    { path: '/settings/server', label: $localize`:@@settings.server:Server` },
  ];
}
