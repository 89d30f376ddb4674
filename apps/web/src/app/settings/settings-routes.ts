import type { Routes } from '@angular/router';

/** The sections of the settings, each with an address of its own. */
export const settingsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./settings-page').then((m) => m.SettingsPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'account' },
      { path: 'account', title: $localize`:@@settings.account:Account`, loadComponent: () => import('./account-section').then((m) => m.AccountSection) },
      { path: 'security', title: $localize`:@@settings.sign-in-security:Sign-in & security`, loadComponent: () => import('./security-section').then((m) => m.SecuritySection) },
      { path: 'privacy', title: $localize`:@@settings.privacy:Privacy`, loadComponent: () => import('./privacy-section').then((m) => m.PrivacySection) },
      { path: 'server', title: $localize`:@@settings.this-server:This server`, loadComponent: () => import('./server-section').then((m) => m.ServerSection) },
    ],
  },
];
