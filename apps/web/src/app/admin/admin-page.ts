import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader } from '../shell/page-header';
import { type Section, SectionNav } from '../shell/section-nav';

/** The frame of the administration: its pages, one of them shown. */
@Component({
  imports: [PageHeader, RouterOutlet, SectionNav],
  template: `
    <app-page-header heading="Administration" i18n-heading="@@admin.administration" />
    <app-section-nav class="mt-5" label="Administration" i18n-label="@@admin.administration" [sections]="sections" />
    <div class="mt-5"><router-outlet /></div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-6xl' },
})
export class AdminPage {
  protected readonly sections: readonly Section[] = [
    { path: '/admin/outbox', label: $localize`:@@admin.outbox:Outbox` },
    { path: '/admin/audit', label: $localize`:@@admin.audit-log:Audit log` },
    { path: '/admin/users', label: $localize`:@@admin.users:Users` },
    { path: '/admin/queue', label: $localize`:@@admin.queue:Queue` },
    { path: '/admin/runs', label: $localize`:@@admin.runs:Runs` },
    { path: '/admin/sources', label: $localize`:@@admin.sources:Sources` },
    { path: '/admin/ai-costs', label: $localize`:@@admin.ai-costs:AI costs` },
  ];
}
