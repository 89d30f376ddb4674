import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ADAPTERS, type AdapterName } from '@applywright/contracts';
import { allowedSources } from '../../config/allowed-sources';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../../platform/clock';
import { Outgoing } from '../../platform/outgoing/outgoing';
import type { BoardRow } from '../board.schema';
import { SampleBoards } from '../sample-boards';
import { BOARD_HOSTS } from '../sources/board-hosts';
import { CompanyBoards, SourceFailure, type BoardLook, type BoardRef, type JobSource, type SourceDeps } from '../sources/job-source';
import { createSources, type Sources } from '../sources/registry';
import { Admission } from './admission';
import { BoardsRepository } from './boards.repository';
import { StandingBoards } from './standing-boards';

/** The adapters with their way out, and the boards that the settings and the samples bring. */
@Injectable()
export class BoardSources {
  private sources: Sources | undefined;
  private readonly allowed: ReadonlySet<AdapterName>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly boards: BoardsRepository,
    private readonly samples: SampleBoards,
    private readonly clock: Clock,
    private readonly outgoing: Outgoing,
    private readonly admission: Admission,
    private readonly standing: StandingBoards,
  ) {
    this.allowed = allowedSources(config.sources);
  }

  /** To be called once, before anything is collected. */
  async prepare(): Promise<void> {
    await this.samples.start();
    for (const { source, token, company } of this.config.matching.boards) {
      const name = ADAPTERS.find((s) => s === source);
      if (!name) throw new Error(`BOARDS names the unknown source ${source}`);
      await this.boards.put({ source: name, token, company, sample: false, addedBy: 'operator' });
    }
    await this.standing.listWholes();
    const bases = this.samples.bases;
    const hosts = Object.values(BOARD_HOSTS).flat();
    const { keys, partnerFeeds } = this.config.sources;
    const licensed = Object.values(partnerFeeds).map((address) => new URL(address).origin);
    const fetch = this.admission.paced(this.outgoing.boards(hosts, this.samples.origin ? [this.samples.origin] : [], licensed));
    const deps: SourceDeps = { fetch, admit: this.admission.admit, keys, partnerFeeds, now: () => this.clock.now(), sleep: (ms) => sleep(ms), random: Math.random, ...(bases ? { bases } : {}) };
    this.sources = createSources(deps);
  }

  /** Undefined where the settings or its terms do not let it be asked. @throws before `prepare` */
  of(source: AdapterName): JobSource | undefined {
    if (!this.sources) throw new Error('the sources are not prepared');
    return this.allowed.has(source) ? this.sources[source] : undefined;
  }

  /** What an adapter takes for a row of the directory. */
  refOf({ source, token, company, sample, search }: BoardRow): BoardRef {
    const baseUrl = sample ? this.samples.bases?.[source] : undefined;
    return { token, company, ...(baseUrl && { baseUrl }), ...(search && { search }) };
  }

  /**
   * A company's board as its own source describes it, or null when there is none.
   * @throws SourceFailure when that cannot be told.
   */
  async look(board: { readonly source: AdapterName; readonly token: string; readonly sample: boolean }): Promise<BoardLook | null> {
    const source = this.of(board.source);
    if (!(source instanceof CompanyBoards)) throw new SourceFailure(board.source, 'refused', board.token);
    const baseUrl = board.sample ? this.samples.bases?.[board.source] : undefined;
    return source.look({ token: board.token, company: '', ...(baseUrl && { baseUrl }) });
  }
}
