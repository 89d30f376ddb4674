import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { MongooseModule } from '@nestjs/mongoose';
import { PassportModule } from '@nestjs/passport';
import { RateLimitGuard } from '../platform/rate-limit/rate-limit.guard';
import { KeyRing } from '../platform/seal/key-ring';
import { AccessTokenRow, AccessTokenSchema } from './access-token.schema';
import { AccountChangesService } from './account-changes.service';
import { AccountData } from './account-data';
import { AccessTokensController } from './access-tokens.controller';
import { AccessTokensService } from './access-tokens.service';
import { AccountController } from './account.controller';
import { AccountMail } from './account-mail';
import { AccountsRepository } from './accounts.repository';
import { AuthController } from './auth.controller';
import { AuthRepository } from './auth.repository';
import { AuthService } from './auth.service';
import { CredentialsController } from './credentials.controller';
import { AUDIENCE, ISSUER, JwtStrategy } from './jwt.strategy';
import { MfaChallengeRow, MfaChallengeSchema } from './mfa-challenge.schema';
import { MfaController } from './mfa.controller';
import { MfaFactorRow, MfaFactorSchema } from './mfa-factor.schema';
import { MfaRepository } from './mfa.repository';
import { MfaService } from './mfa.service';
import { KnownDevices } from './known-device';
import { LinkMails } from './link-mails.service';
import { MailLinkRow, MailLinkSchema } from './mail-link.schema';
import { MailLinksRepository } from './mail-links.repository';
import { OutboxAdminController } from './outbox.admin.controller';
import { OAuthCodeRow, OAuthCodeSchema } from './oauth-code.schema';
import { OAuthController } from './oauth.controller';
import { OAuthRepository } from './oauth.repository';
import { OAuthService } from './oauth.service';
import { PasswordHasher } from './password-hasher';
import { PasswordResetsService } from './password-resets.service';
import { RegistrationRow, RegistrationSchema } from './registration.schema';
import { RegistrationsRepository } from './registrations.repository';
import { RegistrationsService } from './registrations.service';
import { ResetRequestRow, ResetRequestSchema } from './reset-request.schema';
import { SessionGuard } from './session.guard';
import { SessionRow, SessionSchema } from './session.schema';
import { SessionsController } from './sessions.controller';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';
import { SignInAttempts } from './sign-in-attempts';
import { UserRow, UserSchema } from './user.schema';
import { UsersAdminController } from './users.admin.controller';
import { UsersAdminService } from './users.admin.service';

/** In this order: whose request it is decides whose limit it counts against. */
const GUARDS = [SessionGuard, RateLimitGuard].map((useClass) => ({ provide: APP_GUARD, useClass }));

/** Opening accounts, links by mail, changes of password and address. */
const ACCOUNTS = [AccountsRepository, RegistrationsRepository, MailLinksRepository, RegistrationsService, PasswordResetsService, AccountChangesService, LinkMails, AccountMail, KnownDevices];

@Module({
  imports: [
    PassportModule,
    JwtModule.registerAsync({ inject: [KeyRing], useFactory: (ring: KeyRing) => ({ secret: ring.secret('access-token'), signOptions: { algorithm: 'HS256', issuer: ISSUER, audience: AUDIENCE } }) }),
    MongooseModule.forFeature([
      { name: UserRow.name, schema: UserSchema },
      { name: SessionRow.name, schema: SessionSchema },
      { name: AccessTokenRow.name, schema: AccessTokenSchema },
      { name: MfaFactorRow.name, schema: MfaFactorSchema },
      { name: MfaChallengeRow.name, schema: MfaChallengeSchema },
      { name: OAuthCodeRow.name, schema: OAuthCodeSchema },
      { name: RegistrationRow.name, schema: RegistrationSchema },
      { name: ResetRequestRow.name, schema: ResetRequestSchema },
      { name: MailLinkRow.name, schema: MailLinkSchema },
    ]),
  ],
  controllers: [AuthController, AccountController, AccessTokensController, OAuthController, SessionsController, MfaController, CredentialsController, UsersAdminController, OutboxAdminController],
  providers: [
    ...ACCOUNTS, AccountData, AuthRepository, AuthService, AccessTokensService, OAuthRepository, OAuthService, UsersAdminService, SessionsRepository, SessionsService, MfaRepository, MfaService, PasswordHasher, SignInAttempts, JwtStrategy,
    ...GUARDS,
  ],
  exports: [AuthService],
})
export class AuthModule {}
