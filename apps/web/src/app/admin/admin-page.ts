import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader } from '../shell/page-header';
import { type Section, SectionNav } from '../shell/section-nav';

/** The frame of the administration: its pages, one of them shown. */
@Component({
  imports: [PageHeader, RouterOutlet, SectionNav],
  template: `
    <app-page-header heading="Administration" />
    <app-section-nav class="mt-5" label="Administration" [sections]="sections" />
    <div class="mt-5"><router-outlet /></div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-6xl' },
})
export class AdminPage {
  protected readonly sections: readonly Section[] = [
    { path: '/admin/outbox', label: 'Outbox' },
    { path: '/admin/audit', label: 'Audit log' },
    { path: '/admin/users', label: 'Users' },
    { path: '/admin/queue', label: 'Queue' },
    { path: '/admin/runs', label: 'Runs' },
    { path: '/admin/sources', label: 'Sources' },
    { path: '/admin/ai-costs', label: 'AI costs' },
  ];
}
