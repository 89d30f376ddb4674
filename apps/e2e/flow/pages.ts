/** The dashboard's pages, for what is asked of every one of them. */
export const PAGES = {
  strangers: ['/', '/sign-in', '/register', '/forgot-password', `/reset-password#token=${'a'.repeat(43)}`, `/confirm-address#token=${'a'.repeat(43)}`, '/privacy'],
  signedIn: ['/matches', '/companies', '/documents', '/applications', '/profile', '/profile/review?all=1', `/profile/changes/${'a'.repeat(24)}`, '/preferences', '/start', '/settings/account', '/settings/security', '/settings/privacy', '/settings/server', '/privacy', '/connect', '/no-such-page'],
  /** Opened by links in mails. */
  linked: ['/confirm-address', '/reset-password'],
} as const;
