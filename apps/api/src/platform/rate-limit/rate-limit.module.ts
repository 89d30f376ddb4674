import { Global, Inject, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../clock';
import { Fallbacks } from '../fallbacks';
import { KeyRing } from '../seal/key-ring';
import { RateLimitRow, RateLimitSchema } from './rate-limit.schema';
import { RateLimiter } from './rate-limiter';
import { RateLimits } from './rate-limits';
import { RedisRateLimiter } from './redis-rate-limiter';
import { StoreRateLimiter } from './store-rate-limiter';

async function openRateLimiter(config: Config, rows: Model<RateLimitRow>): Promise<RateLimiter> {
  if (!config.queue.redisUrl) return new StoreRateLimiter(rows);
  const limiter = new RedisRateLimiter(config.queue.redisUrl);
  await limiter.connect();
  return limiter;
}

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: RateLimitRow.name, schema: RateLimitSchema }])],
  providers: [
    { provide: RateLimiter, inject: [CONFIG, getModelToken(RateLimitRow.name)], useFactory: openRateLimiter },
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
