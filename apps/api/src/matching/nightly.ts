import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Scheduler } from '../platform/queue/scheduler';

/** Puts the nightly matching on the clock. */
@Injectable()
export class Nightly implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly scheduler: Scheduler,
  ) {}

  onModuleInit(): void {
    this.scheduler.at(this.config.matching.nightlyCron, 'nightly-matching');
  }
}
