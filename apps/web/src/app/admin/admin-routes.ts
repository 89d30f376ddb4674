import type { Routes } from '@angular/router';

/** The pages of the administration, each with an address of its own. */
export const adminRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./admin-page').then((m) => m.AdminPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'outbox' },
      { path: 'outbox', title: $localize`:@@admin.outbox:Outbox`, loadComponent: () => import('./outbox-page').then((m) => m.OutboxPage) },
      { path: 'audit', title: $localize`:@@admin.audit-log:Audit log`, loadComponent: () => import('./audit-page').then((m) => m.AuditPage) },
      { path: 'users', title: $localize`:@@admin.users:Users`, loadComponent: () => import('./users-page').then((m) => m.UsersPage) },
      { path: 'queue', title: $localize`:@@admin.queue:Queue`, loadComponent: () => import('./queue-page').then((m) => m.QueuePage) },
      { path: 'runs', title: $localize`:@@admin.runs:Runs`, loadComponent: () => import('./runs-page').then((m) => m.RunsPage) },
      { path: 'sources', title: $localize`:@@admin.sources:Sources`, loadComponent: () => import('./sources-page').then((m) => m.SourcesPage) },
      { path: 'ai-costs', title: $localize`:@@admin.ai-costs:AI costs`, loadComponent: () => import('./ai-costs-page').then((m) => m.AiCostsPage) },
    ],
  },
];
