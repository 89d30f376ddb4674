import type { Routes } from '@angular/router';
import { keepsChanges } from './onboarding/unsaved-guard';
import { administrators, signedIn, signedOut, withLink } from './session/session-guards';

export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [signedOut], loadComponent: () => import('./sign-in/landing-page').then((m) => m.LandingPage) },
  { path: 'sign-in', title: $localize`:@@app.sign-in:Sign in`, canActivate: [signedOut], loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
  { path: 'register', title: $localize`:@@app.create-your-account:Create your account`, canActivate: [signedOut], loadComponent: () => import('./sign-in/register-page').then((m) => m.RegisterPage) },
  { path: 'forgot-password', title: $localize`:@@app.set-a-new-password:Set a new password`, loadComponent: () => import('./sign-in/forgot-password-page').then((m) => m.ForgotPasswordPage) },
  { path: 'reset-password', title: $localize`:@@app.choose-a-new-password:Choose a new password`, canActivate: [withLink], loadComponent: () => import('./sign-in/reset-password-page').then((m) => m.ResetPasswordPage) },
  { path: 'confirm-address', title: $localize`:@@app.confirm-your-address:Confirm your address`, loadComponent: () => import('./sign-in/confirm-address-page').then((m) => m.ConfirmAddressPage) },
  { path: 'privacy', title: $localize`:@@app.privacy:Privacy`, loadComponent: () => import('./privacy/privacy-page').then((m) => m.PrivacyPage) },
  { path: 'connect', title: $localize`:@@app.connect-the-extension:Connect the extension`, canActivate: [signedIn], loadComponent: () => import('./connect/connect-page').then((m) => m.ConnectPage) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: 'start', title: $localize`:@@app.your-cv:Your CV`, loadComponent: () => import('./onboarding/upload-page').then((m) => m.UploadPage) },
      { path: 'preferences', title: $localize`:@@app.what-are-you-looking-for:What are you looking for?`, canDeactivate: [keepsChanges], loadComponent: () => import('./onboarding/preferences-page').then((m) => m.PreferencesPage) },
      { path: 'profile', title: $localize`:@@app.profile:Profile`, loadComponent: () => import('./profile/profile-page').then((m) => m.ProfilePage) },
      { path: 'profile/review', title: $localize`:@@app.check-the-facts:Check the facts`, loadComponent: () => import('./profile/review-page').then((m) => m.ReviewPage) },
      { path: 'profile/changes/:id', title: $localize`:@@app.what-changed:What changed`, loadComponent: () => import('./profile/changes-page').then((m) => m.ChangesPage) },
      { path: 'matches', title: $localize`:@@app.matches:Matches`, loadComponent: () => import('./matches/matches-page').then((m) => m.MatchesPage) },
      { path: 'thumbs', title: $localize`:@@app.your-thumbs:Your thumbs`, loadComponent: () => import('./matches/thumbs-page').then((m) => m.ThumbsPage) },
      { path: 'companies', title: $localize`:@@app.companies:Companies`, loadComponent: () => import('./companies/companies-page').then((m) => m.CompaniesPage) },
      { path: 'documents', title: $localize`:@@app.documents:Documents`, loadComponent: () => import('./documents/documents-page').then((m) => m.DocumentsPage) },
      { path: 'applications', title: $localize`:@@app.applications:Applications`, loadComponent: () => import('./board/board-page').then((m) => m.BoardPage) },
      { path: 'settings', title: $localize`:@@app.settings:Settings`, loadChildren: () => import('./settings/settings-routes').then((m) => m.settingsRoutes) },
      { path: 'admin', title: $localize`:@@app.administration:Administration`, canMatch: [administrators], loadChildren: () => import('./admin/admin-routes').then((m) => m.adminRoutes) },
      { path: '**', title: $localize`:@@app.not-found:Not found`, loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
];
