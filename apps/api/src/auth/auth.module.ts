import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { MongooseModule } from '@nestjs/mongoose';
import { PassportModule } from '@nestjs/passport';
import { RateLimitGuard } from '../platform/rate-limit/rate-limit.guard';
import { KeyRing } from '../platform/seal/key-ring';
import { AccessTokenRow, AccessTokenSchema } from './access-token.schema';
import { AccessTokensController } from './access-tokens.controller';
import { AccessTokensService } from './access-tokens.service';
import { AccountController } from './account.controller';
import { AuthController } from './auth.controller';
import { AuthRepository } from './auth.repository';
import { AuthService } from './auth.service';
import { AUDIENCE, ISSUER, JwtStrategy } from './jwt.strategy';
import { OAuthCodeRow, OAuthCodeSchema } from './oauth-code.schema';
import { OAuthController } from './oauth.controller';
import { OAuthRepository } from './oauth.repository';
import { OAuthService } from './oauth.service';
import { PasswordHasher } from './password-hasher';
import { SessionGuard } from './session.guard';
import { SessionRow, SessionSchema } from './session.schema';
import { SessionsService } from './sessions.service';
import { SignInAttempts } from './sign-in-attempts';
import { UserRow, UserSchema } from './user.schema';
import { UsersAdminController } from './users.admin.controller';
import { UsersAdminService } from './users.admin.service';

/** In this order: whose request it is decides whose limit it counts against. */
const GUARDS = [SessionGuard, RateLimitGuard].map((useClass) => ({ provide: APP_GUARD, useClass }));

@Module({
  imports: [
    PassportModule,
    JwtModule.registerAsync({ inject: [KeyRing], useFactory: (ring: KeyRing) => ({ secret: ring.secret('access-token'), signOptions: { algorithm: 'HS256', issuer: ISSUER, audience: AUDIENCE } }) }),
    MongooseModule.forFeature([
      { name: UserRow.name, schema: UserSchema },
      { name: SessionRow.name, schema: SessionSchema },
      { name: AccessTokenRow.name, schema: AccessTokenSchema },
      { name: OAuthCodeRow.name, schema: OAuthCodeSchema },
    ]),
  ],
  controllers: [AuthController, AccountController, AccessTokensController, OAuthController, UsersAdminController],
  providers: [AuthRepository, AuthService, AccessTokensService, OAuthRepository, OAuthService, UsersAdminService, SessionsService, PasswordHasher, SignInAttempts, JwtStrategy, ...GUARDS],
  exports: [AuthService],
})
export class AuthModule {}
