import type { Routes } from '@angular/router';
import { keepsChanges } from './onboarding/unsaved-guard';
import { administrators, signedIn, signedOut, withLink } from './session/session-guards';

export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [signedOut], loadComponent: () => import('./sign-in/landing-page').then((m) => m.LandingPage) },
  { path: 'sign-in', title: 'Sign in', canActivate: [signedOut], loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  { path: 'register', title: 'Create your account', canActivate: [signedOut], loadComponent: () => import('./sign-in/register-page').then((m) => m.RegisterPage) },
  { path: 'forgot-password', title: 'Set a new password', loadComponent: () => import('./sign-in/forgot-password-page').then((m) => m.ForgotPasswordPage) },
  { path: 'reset-password', title: 'Choose a new password', canActivate: [withLink], loadComponent: () => import('./sign-in/reset-password-page').then((m) => m.ResetPasswordPage) },
  { path: 'confirm-address', title: 'Confirm your address', loadComponent: () => import('./sign-in/confirm-address-page').then((m) => m.ConfirmAddressPage) },
  { path: 'privacy', title: 'Privacy', loadComponent: () => import('./privacy/privacy-page').then((m) => m.PrivacyPage) },
  { path: 'connect', title: 'Connect the extension', canActivate: [signedIn], loadComponent: () => import('./connect/connect-page').then((m) => m.ConnectPage) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: 'start', title: 'Your CV', loadComponent: () => import('./onboarding/upload-page').then((m) => m.UploadPage) },
      { path: 'preferences', title: 'What are you looking for?', canDeactivate: [keepsChanges], loadComponent: () => import('./onboarding/preferences-page').then((m) => m.PreferencesPage) },
      { path: 'profile', title: 'Profile', loadComponent: () => import('./profile/profile-page').then((m) => m.ProfilePage) },
      { path: 'profile/review', title: 'Check the facts', loadComponent: () => import('./profile/review-page').then((m) => m.ReviewPage) },
      { path: 'profile/changes/:id', title: 'What changed', loadComponent: () => import('./profile/changes-page').then((m) => m.ChangesPage) },
      { path: 'matches', title: 'Matches', loadComponent: () => import('./matches/matches-page').then((m) => m.MatchesPage) },
      { path: 'thumbs', title: 'Your thumbs', loadComponent: () => import('./matches/thumbs-page').then((m) => m.ThumbsPage) },
      { path: 'companies', title: 'Companies', loadComponent: () => import('./companies/companies-page').then((m) => m.CompaniesPage) },
      { path: 'documents', title: 'Documents', loadComponent: () => import('./documents/documents-page').then((m) => m.DocumentsPage) },
      { path: 'applications', title: 'Applications', loadComponent: () => import('./board/board-page').then((m) => m.BoardPage) },
      { path: 'settings', title: 'Settings', loadChildren: () => import('./settings/settings-routes').then((m) => m.settingsRoutes) },
      { path: 'admin', title: 'Administration', canMatch: [administrators], loadChildren: () => import('./admin/admin-routes').then((m) => m.adminRoutes) },
      { path: '**', title: 'Not found', loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
];
