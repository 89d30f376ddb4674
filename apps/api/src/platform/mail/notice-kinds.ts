/** What a person is told by mail. Those with a link are sent by the services that make the link. */
export const NOTICE_KINDS = [
  'confirm-address', 'address-known', 'reset-password', 'password-changed', 'address-change-asked', 'address-changed', 'mfa-on', 'mfa-off', 'recovery-code-used', 'token-reused', 'extension-connected', 'export-ready', 'follow-up', 'retention-first', 'retention-last', 'match-digest',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
