import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module';
import type { Config } from '../../../config/config';
import { InThreadScorer } from './in-thread-scorer';
import { Scorer } from './scorer';
import { ThreadScorer } from './thread-scorer';

/** Threads where the settings name no number: one on a small machine, and never so many that requests have no core left. */
export const threadsFor = (cores: number): number => Math.max(1, Math.min(4, cores - 1));

@Injectable()
class ScorerCloser implements OnApplicationShutdown {
  constructor(private readonly scorer: Scorer) {}
  onApplicationShutdown(): Promise<void> {
    return this.scorer.close();
  }
}

function openScorer({ env, distDir, matching }: Config): Scorer {
  const threads = matching.threads ?? threadsFor(availableParallelism());
  // the tests have nothing bundled; their few people need no thread
  if (threads === 0 || env === 'test') return new InThreadScorer();
  const workerFile = join(distDir, 'apps', 'api', 'scoring-worker.js');
  if (!existsSync(workerFile)) throw new Error('scoring-worker.js is missing: run npm run build');
  return new ThreadScorer({ workerFile, threads });
}

export const SCORING = [{ provide: Scorer, inject: [CONFIG], useFactory: openScorer }, ScorerCloser];
