import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComplianceService } from './compliance.service';

/** Answers for what the platform keeps about people; their files go with the domains that put them there. */
@Injectable()
export class PlatformData implements OnModuleInit {
  constructor(private readonly compliance: ComplianceService) {}

  onModuleInit(): void {
    this.compliance.register({
      domain: 'platform',
      collections: ['user_keys', 'queued_jobs'],
      withheld: {
        user_keys: 'The key that your data is sealed with: it is of use to this server only, and what it seals is in here, opened.',
        queued_jobs: 'Work that waits to be done for you: it holds nothing but the ids of what is in here.',
      },
      collect: async () => ({}),
    });
  }
}
