import { Logger } from '@nestjs/common';
import Redis from 'ioredis';
import { RateLimiter, type Count } from './rate-limiter';

const PREFIX = '{applywright}:limit:';
const ANSWERS_WITHIN_MS = 200;

/** One more use of KEYS[1], whose window of ARGV[1] ms begins with the first; answers the uses and the ms that are left. */
const HIT = `
local used = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  left = tonumber(ARGV[1])
end
return {used, left}
`;

/** Windows in Redis. A Redis that is away fails at once instead of keeping requests waiting. */
export class RedisRateLimiter extends RateLimiter {
  private readonly log = new Logger('rate-limit');
  private readonly client: Redis;
  private away = false;

  constructor(redisUrl: string) {
    super();
    this.client = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: ANSWERS_WITHIN_MS, lazyConnect: true });
    // once for each outage, not once for each try
    this.client.on('error', (error: Error) => {
      if (!this.away) this.log.error(`redis does not answer: ${error.name}`);
      this.away = true;
    });
    this.client.on('ready', () => {
      if (this.away) this.log.log('redis answers again');
      this.away = false;
    });
  }

  /** Waits for the first connection; without one the client goes on trying. */
  async connect(): Promise<void> {
    await this.client.connect().catch((error: unknown) => this.log.warn(`redis is not there yet: ${error instanceof Error ? error.name : 'unknown'}`));
  }

  async hit(key: string, windowMs: number): Promise<Count> {
    const [used, endsInMs] = (await this.client.eval(HIT, 1, PREFIX + key, String(windowMs))) as [number, number];
    return { used, endsInMs };
  }

  async forget(key: string): Promise<void> {
    await this.client.del(PREFIX + key);
  }

  async close(): Promise<void> {
    this.client.disconnect();
  }
}
