import * as z from 'zod';
import { Id, Instant } from './primitives';

/** Upper bound 1024 so that hashing cannot be made dear; lower bound 8 (OWASP ASVS 6.2.1). */
export const Password = z.string().min(8, 'use at least 8 characters').max(1024, 'use at most 1024 characters');
export const EmailAddress = z
  .string()
  .max(254)
  .transform((v) => v.trim().normalize('NFC'))
  .pipe(z.email('enter a valid e-mail address'));

export const ROLES = ['user', 'admin'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** What an extension or script token may do (security item 31). */
export const SCOPES = ['profile:read', 'documents:read', 'documents:create', 'applications:write', 'matches:read'] as const;
export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

export const RegisterRequest = z.strictObject({ email: EmailAddress, password: Password });
export type RegisterRequest = z.infer<typeof RegisterRequest>;
export const LoginRequest = z.strictObject({ email: EmailAddress, password: z.string().min(1).max(1024) });
export type LoginRequest = z.infer<typeof LoginRequest>;

export const User = z.object({ id: Id, email: z.string(), role: Role, createdAt: Instant });
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
