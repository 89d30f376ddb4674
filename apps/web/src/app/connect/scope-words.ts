import type { Scope } from '@applywright/contracts';

/** What a scope lets somebody do, in words that go on after “wants to”. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'profile:read': $localize`:@@connect.read-your-profile-with-your-equal-opportunity:read your profile, with your equal-opportunity answers if you keep any`,
  'documents:read': $localize`:@@connect.read-and-download-your-r-sum-s:read and download your résumés and letters`,
  'documents:create': $localize`:@@connect.have-r-sum-s-and-letters-written:have résumés and letters written`,
  'applications:write': $localize`:@@connect.note-an-application-when-you-apply-or:note an application when you apply, or save a posting for later`,
  'matches:read': $localize`:@@connect.read-your-matches:read your matches`,
  'postings:capture': $localize`:@@connect.keep-postings-that-you-have-open-when:keep postings that you have open, when you ask for it`,
};
