import { timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { AppError, routes, type Health, type InstanceStatus } from '@applywright/contracts';
import type { Response } from 'express';
import type { Connection } from 'mongoose';
import { CONFIG } from '../../config/config.module';
import { ConfigError, type Config } from '../../config/config';
import { Fallbacks } from '../fallbacks';
import { Door, type AppRequest } from '../http/door';
import { JobQueue } from '../queue/job-queue';
import { KeyChecks } from '../seal/key-checks';
import { KeyRing } from '../seal/key-ring';
import { TextModel } from '../text-model/text-model';
import { findChromium } from './find-chromium';
import { Metrics } from './metrics';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

@Controller()
export class PlatformController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @InjectConnection() private readonly connection: Connection,
    private readonly queue: JobQueue,
    private readonly metrics: Metrics,
    private readonly fallbacks: Fallbacks,
    private readonly ring: KeyRing,
    private readonly keyChecks: KeyChecks,
    private readonly textModel: TextModel,
  ) {}

  @Door(routes.status)
  status(): InstanceStatus {
    const vectors = this.config.embeddings;
    const embedded = [
      ...(this.config.store.uri ? [] : [{ name: 'store', reason: 'No MONGODB_URI: the embedded store is used, for one household.', count: 1 }]),
      ...(this.config.queue.redisUrl ? [] : [{ name: 'queue', reason: 'No REDIS_URL: jobs are kept in the store.', count: 1 }]),
      ...(this.config.mail.smtpUrl ? [] : [{ name: 'mail', reason: 'No SMTP_URL: mails wait in an outbox that administrators read.', count: 1 }]),
      ...(this.config.textModels.length > 0 ? [] : [{ name: 'text-model', reason: 'Documents are written by templates from your own words; no AI model is used.', count: 1 }]),
    ];
    return {
      version: this.config.version,
      store: this.config.store.uri ? 'mongodb' : 'embedded',
      queue: this.config.queue.redisUrl ? 'redis' : 'embedded',
      textModel: this.textModel.name,
      textModelTrains: this.config.ai.trains,
      embeddings: vectors.type === 'gemini' ? vectors.model : vectors.type,
      mail: this.config.mail.smtpUrl ? 'smtp' : 'outbox',
      sampleBoards: this.config.matching.sampleBoards,
      browser: findChromium(this.config.chromiumPath) !== undefined,
      fallbacks: [...embedded, ...this.fallbacks.list()],
    };
  }

  @Door(routes.live)
  live(): Health {
    return { status: 'up', checks: {} };
  }

  @Door(routes.ready)
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const [store, queue, keys] = await Promise.all([check(() => this.pingStore()), check(() => this.queue.ping()), check(() => this.checkKeys())]);
    const up = [store, queue, keys].every((c) => c.status === 'up');
    if (!up) response.status(503);
    // a fallback is named wherever somebody looks
    const named = (c: Health['checks'][string], embedded: boolean): Health['checks'][string] => (embedded && c.status === 'up' ? { ...c, detail: 'embedded' } : c);
    return { status: up ? 'up' : 'down', checks: { store: named(store, !this.config.store.uri), queue: named(queue, !this.config.queue.redisUrl), keys, 'text-model': { status: 'up', detail: this.textModel.name } } };
  }

  @Door(routes.metrics)
  async metricsText(@Req() request: AppRequest, @Res() response: Response): Promise<void> {
    const token = this.config.telemetry.metricsToken;
    const given = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const allowed = token ? sameText(given, token) : LOOPBACK.test(request.socket.remoteAddress ?? '') && this.config.http.trustProxyHops === 0;
    if (!allowed) throw new AppError('not_allowed');
    response.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }

  private async checkKeys(): Promise<void> {
    const problem = await this.keyChecks.problemOf(this.ring);
    if (problem) throw new ConfigError(problem);
  }

  private async pingStore(): Promise<void> {
    if (!this.connection.db) throw new Error('not connected');
    await this.connection.db.command({ ping: 1, maxTimeMS: 500 });
  }
}

async function check(probe: () => Promise<void>): Promise<Health['checks'][string]> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer within 500 ms')), 500).unref());
  return Promise.race([probe(), late]).then(
    () => ({ status: 'up' as const }),
    (error: unknown) => ({ status: 'down' as const, detail: error instanceof Error ? error.name : 'unknown' }),
  );
}

const sameText = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
