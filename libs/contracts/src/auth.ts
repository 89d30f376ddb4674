import * as z from 'zod';
import { Id, Instant } from './primitives';

/** Upper bound 1024 so that hashing cannot be made dear; lower bound 8 (OWASP ASVS 6.2.1). */
export const Password = z.string().min(8, 'use at least 8 characters').max(1024, 'use at most 1024 characters');
/** One address, normalised: a domain has no case, while what stands before the @ is the receiver's own. */
export const EmailAddress = z
  .string()
  .max(254)
  .transform((v) => v.trim().normalize('NFC').replace(/@[^@]*$/, (domain) => domain.toLowerCase()))
  .pipe(z.email('enter a valid e-mail address'));

export const ROLES = ['user', 'admin'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** What an extension or script token may do (security item 31). */
export const SCOPES = ['profile:read', 'documents:read', 'documents:create', 'applications:write', 'matches:read', 'postings:capture'] as const;
export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

export const RegisterRequest = z.strictObject({ email: EmailAddress, password: Password });
export type RegisterRequest = z.infer<typeof RegisterRequest>;
export const LoginRequest = z.strictObject({ email: EmailAddress, password: z.string().min(1).max(1024) });
export type LoginRequest = z.infer<typeof LoginRequest>;

export const User = z.object({
  id: Id,
  email: z.string(),
  role: Role,
  createdAt: Instant,
  /** Whether the person has shown, by a link in a mail, that the address is theirs. */
  addressConfirmed: z.boolean(),
  /** Whether signing in asks for a second factor. */
  mfa: z.boolean(),
});
export type User = z.infer<typeof User>;

/** The answer to register, login and refresh; the refresh token itself travels in an HttpOnly cookie. */
export const Session = z.object({ accessToken: z.string(), expiresInSeconds: z.int(), user: User });
export type Session = z.infer<typeof Session>;

export const CreateTokenRequest = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(Scope).min(1).default([...SCOPES]),
  expiresInDays: z.int().min(1).max(365).default(90),
});
export type CreateTokenRequest = z.infer<typeof CreateTokenRequest>;
export const AccessToken = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(Scope),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type AccessToken = z.infer<typeof AccessToken>;
/** `token` is shown once and stored only as a hash. */
export const CreatedToken = AccessToken.extend({ token: z.string() });
export type CreatedToken = z.infer<typeof CreatedToken>;

/** The same for every address, known or not: whoever wants to know more has to read the address's mail. */
export const RegisterAnswer = z.object({
  /** Whether this instance lets nobody sign in before the link in the mail was followed. */
  mustConfirm: z.boolean(),
});
export type RegisterAnswer = z.infer<typeof RegisterAnswer>;

/** The answer where what follows is told by mail alone. */
export const Accepted = z.object({ accepted: z.literal(true) });
export type Accepted = z.infer<typeof Accepted>;

/** What a link in a mail carries behind `#`. */
const LinkToken = z.string().regex(/^[\w-]{20,100}$/, 'not the token of a link');
/** Six digits of an authenticator, or a recovery code. */
export const SecondFactorCode = z.string().trim().min(6).max(40);
/** Asked again before what cannot be undone; `code` where a second factor is on. */
export const Reauthentication = z.strictObject({ password: z.string().min(1).max(1024), code: SecondFactorCode.optional() });
export type Reauthentication = z.infer<typeof Reauthentication>;

export const ConfirmAddressRequest = z.strictObject({ token: LinkToken });
export type ConfirmAddressRequest = z.infer<typeof ConfirmAddressRequest>;
export const PasswordResetRequest = z.strictObject({ email: EmailAddress });
export type PasswordResetRequest = z.infer<typeof PasswordResetRequest>;
export const ConfirmPasswordResetRequest = z.strictObject({ token: LinkToken, password: Password });
export type ConfirmPasswordResetRequest = z.infer<typeof ConfirmPasswordResetRequest>;
export const ChangePasswordRequest = Reauthentication.extend({ newPassword: Password });
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;
export const ChangeAddressRequest = Reauthentication.extend({ newEmail: EmailAddress });
export type ChangeAddressRequest = z.infer<typeof ChangeAddressRequest>;

/** The password was right; a code is still owed. */
export const MfaChallenge = z.object({ mfaChallenge: z.string(), expiresInSeconds: z.int() });
export type MfaChallenge = z.infer<typeof MfaChallenge>;
export const LoginAnswer = z.union([Session, MfaChallenge]);
export type LoginAnswer = z.infer<typeof LoginAnswer>;
export const LoginMfaRequest = z.strictObject({ mfaChallenge: z.string().min(20).max(100), code: SecondFactorCode });
export type LoginMfaRequest = z.infer<typeof LoginMfaRequest>;

export const SESSION_KINDS = ['browser', 'extension'] as const;
/** One sign-in on one device. */
export const SessionInfo = z.object({
  id: Id,
  kind: z.enum(SESSION_KINDS),
  /** Browser and system in words, such as `Firefox on Linux`. */
  device: z.string(),
  /** The network that it was last used from, shortened: `203.0.113.…`. */
  network: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  /** Whether this very request came from it. */
  current: z.boolean(),
});
export type SessionInfo = z.infer<typeof SessionInfo>;

export const MfaStatus = z.object({ enabled: z.boolean(), recoveryCodesLeft: z.int() });
export type MfaStatus = z.infer<typeof MfaStatus>;
/** What an authenticator app is given; it counts only after a code of it has been entered. */
export const MfaSetup = z.object({
  /** Base32, for typing. */
  secret: z.string(),
  otpauthUrl: z.string(),
  /** The same as a QR code: a whole SVG picture. */
  qrSvg: z.string(),
});
export type MfaSetup = z.infer<typeof MfaSetup>;
export const MfaCodeRequest = z.strictObject({ code: SecondFactorCode });
export type MfaCodeRequest = z.infer<typeof MfaCodeRequest>;
/** Shown once; each signs in once. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()).length(10) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** Follows from the `key` in the extension's manifest, so it is the same wherever the extension is loaded from. */
export const EXTENSION_ID = 'odjoncegpcnfiagogankopbnndpfapda';
/** The one client: public, so that nothing but PKCE shows who exchanges a code. */
export const OAUTH_CLIENT_ID = 'applywright-extension';
/** Where Chromium takes the answer of a sign-in back into an extension. */
export const oauthRedirectUri = (extensionId: string): string => `https://${extensionId}.chromiumapp.org/cb`;
/** The dashboard's page that asks the person; its query is an OAuthRequest. */
export const CONNECT_PATH = '/connect';

/** What the extension asks for (RFC 6749, RFC 7636); `plain` challenges are not taken. */
export const OAuthRequest = z.strictObject({
  client_id: z.string().min(1).max(80),
  redirect_uri: z.url().max(300),
  response_type: z.literal('code'),
  code_challenge: z.string().regex(/^[\w-]{43}$/, 'not an S256 challenge'),
  code_challenge_method: z.literal('S256'),
  scope: z.string().max(300).optional(),
  state: z.string().min(8).max(300),
});
export type OAuthRequest = z.infer<typeof OAuthRequest>;
/** What the consent page shows before the person agrees. */
export const OAuthConsent = z.object({ clientName: z.string(), scopes: z.array(Scope), redirectHost: z.string() });
export type OAuthConsent = z.infer<typeof OAuthConsent>;
/** Where the browser goes back to, with the code or the refusal. */
export const OAuthRedirect = z.object({ redirectTo: z.string() });
export const OAuthDecision = OAuthRequest.extend({ agreed: z.boolean() });
export type OAuthDecision = z.infer<typeof OAuthDecision>;
export const OAuthTokenRequest = z.discriminatedUnion('grant_type', [
  z.strictObject({ grant_type: z.literal('authorization_code'), client_id: z.string().max(80), redirect_uri: z.string().max(300), code: z.string().min(20).max(100), code_verifier: z.string().regex(/^[A-Za-z0-9\-._~]{43,128}$/, 'not a PKCE verifier') }),
  z.strictObject({ grant_type: z.literal('refresh_token'), client_id: z.string().max(80), refresh_token: z.string().min(20).max(200) }),
]);
export type OAuthTokenRequest = z.infer<typeof OAuthTokenRequest>;
export const OAuthTokens = z.object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.int(), refresh_token: z.string(), scope: z.string() });
export type OAuthTokens = z.infer<typeof OAuthTokens>;
/** Any token is taken: whoever revokes learns nothing about it. */
export const OAuthRevokeRequest = z.strictObject({ client_id: z.string().max(80), token: z.string().min(1).max(4096), token_type_hint: z.string().max(40).optional() });
export type OAuthRevokeRequest = z.infer<typeof OAuthRevokeRequest>;
