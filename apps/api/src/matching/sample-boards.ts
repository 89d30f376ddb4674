import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { loadBoards, startBoardServer, type BoardServer } from '@applywright/testing';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { BoardsRepository } from './ingest/boards.repository';
import { PostingsRepository } from './postings.repository';

/** The bundled boards of invented companies behind a local HTTP server that speaks the vendors' protocols. */
@Injectable()
export class SampleBoards implements OnApplicationShutdown {
  private readonly log = new Logger(SampleBoards.name);
  private server: BoardServer | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly boards: BoardsRepository,
    private readonly postings: PostingsRepository,
  ) {}

  /** Starts the server and lists its boards, or removes what an earlier start had listed. */
  async start(): Promise<void> {
    if (!this.config.matching.sampleBoards) {
      await this.boards.removeSamples();
      return this.postings.removeSamples();
    }
    const boards = await loadBoards(join(this.config.distDir, 'apps', 'api', 'boards'));
    const wanted = this.config.http.port === 0 ? 0 : this.config.http.port + 1;
    this.server = await startBoardServer({ boards, port: wanted }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      this.log.warn(`port ${wanted} is taken: the sample boards use a free one`);
      return startBoardServer({ boards, port: 0 });
    });
    for (const { source, token, company } of boards) await this.boards.put({ source, token, company, sample: true, addedBy: 'sample' });
  }

  get bases(): BoardServer['bases'] | undefined {
    return this.server?.bases;
  }
  get origin(): string | undefined {
    return this.server?.origin;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.server?.close();
  }
}
