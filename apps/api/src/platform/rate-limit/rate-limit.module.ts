import { Global, Inject, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../clock';
import { Fallbacks } from '../fallbacks';
import { KeyRing } from '../seal/key-ring';
import { RateLimitRow, RateLimitSchema } from './rate-limit.schema';
import { LocalRateLimiter } from './local-rate-limiter';
import { RateLimiter } from './rate-limiter';
import { RateLimits } from './rate-limits';
import { RedisRateLimiter } from './redis-rate-limiter';
import { StoreRateLimiter } from './store-rate-limiter';

/** Only one process can hold the embedded store, so its own memory counts for all and each request is spared a synced write. */
async function openRateLimiter(config: Config, rows: Model<RateLimitRow>, clock: Clock): Promise<RateLimiter> {
  if (!config.queue.redisUrl) return config.store.uri ? new StoreRateLimiter(rows) : new LocalRateLimiter(clock);
  const limiter = new RedisRateLimiter(config.queue.redisUrl);
  await limiter.connect();
  return limiter;
}

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: RateLimitRow.name, schema: RateLimitSchema }])],
  providers: [
    { provide: RateLimiter, inject: [CONFIG, getModelToken(RateLimitRow.name), Clock], useFactory: openRateLimiter },
    {
      provide: RateLimits,
      inject: [RateLimiter, KeyRing, Fallbacks, Clock, CONFIG],
      useFactory: (limiter: RateLimiter, ring: KeyRing, fallbacks: Fallbacks, clock: Clock, config: Config) => new RateLimits(limiter, ring, fallbacks, clock, config.limits.perMinute),
    },
  ],
  exports: [RateLimiter, RateLimits],
})
export class RateLimitModule implements BeforeApplicationShutdown {
  constructor(@Inject(RateLimiter) private readonly limiter: RateLimiter) {}
  async beforeApplicationShutdown(): Promise<void> {
    await this.limiter.close();
  }
}
