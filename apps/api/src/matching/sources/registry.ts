import type { AdapterName } from '@applywright/contracts';
import { ArbeitnowSource } from './arbeitnow.source';
import { AshbySource } from './ashby.source';
import { GreenhouseSource } from './greenhouse.source';
import { HackerNewsSource } from './hackernews.source';
import { HimalayasSource } from './himalayas.source';
import type { JobSource, SourceDeps } from './job-source';
import { LeverSource } from './lever.source';
import { PersonioSource } from './personio.source';
import { AdzunaSource } from './adzuna.source';
import { IndeedFeedSource } from './indeedfeed.source';
import { JoobleSource } from './jooble.source';
import { LinkedinFeedSource } from './linkedinfeed.source';
import { ReedSource } from './reed.source';
import { UsajobsSource } from './usajobs.source';
import { RecruiteeSource } from './recruitee.source';
import { SmartRecruitersSource } from './smartrecruiters.source';
import { WorkableSource } from './workable.source';
import { RemoteOkSource } from './remoteok.source';
import { RemotiveSource } from './remotive.source';
import { TheMuseSource } from './themuse.source';

export type Sources = Readonly<Partial<Record<AdapterName, JobSource>>>;

/** Every adapter, one a source. */
export const createSources = (deps: SourceDeps): Sources => ({
  greenhouse: new GreenhouseSource(deps),
  lever: new LeverSource(deps),
  ashby: new AshbySource(deps),
  recruitee: new RecruiteeSource(deps),
  personio: new PersonioSource(deps),
  smartrecruiters: new SmartRecruitersSource(deps),
  workable: new WorkableSource(deps),
  himalayas: new HimalayasSource(deps),
  arbeitnow: new ArbeitnowSource(deps),
  remoteok: new RemoteOkSource(deps),
  remotive: new RemotiveSource(deps),
  themuse: new TheMuseSource(deps),
  adzuna: new AdzunaSource(deps),
  usajobs: new UsajobsSource(deps),
  reed: new ReedSource(deps),
  jooble: new JoobleSource(deps),
  indeedfeed: new IndeedFeedSource(deps),
  linkedinfeed: new LinkedinFeedSource(deps),
  hackernews: new HackerNewsSource(deps),
});
