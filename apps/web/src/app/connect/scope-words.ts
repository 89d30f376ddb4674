import type { Scope } from '@applywright/contracts';

/** What a scope lets somebody do, in words that go on after “wants to”. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'profile:read': 'read your profile, with your equal-opportunity answers if you keep any',
  'documents:read': 'read and download your résumés and letters',
  'documents:create': 'have résumés and letters written',
  'applications:write': 'note an application when you apply, or save a posting for later',
  'matches:read': 'read your matches',
  'postings:capture': 'keep postings that you have open, when you ask for it',
};
