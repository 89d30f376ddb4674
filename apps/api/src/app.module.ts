import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AuthModule } from './auth/auth.module';
import { ComplianceModule } from './compliance/compliance.module';
import type { Config } from './config/config';
import { ConfigModule } from './config/config.module';
import { DocumentsModule } from './documents/documents.module';
import { MatchingModule } from './matching/matching.module';
import { PlatformModule } from './platform/platform.module';
import { loggerModule } from './platform/telemetry/logger.module';
import { ProfilesModule } from './profiles/profiles.module';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(config), loggerModule(config), ScheduleModule.forRoot(), PlatformModule, AuthModule, ProfilesModule, MatchingModule, DocumentsModule, ComplianceModule],
    };
  }
}
