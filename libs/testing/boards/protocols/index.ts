import type { AdapterName } from '@applywright/contracts';
import { arbeitnow } from './arbeitnow';
import { ashby } from './ashby';
import { greenhouse } from './greenhouse';
import { hackernews } from './hackernews';
import { himalayas } from './himalayas';
import { adzuna } from './adzuna';
import { jooble } from './jooble';
import { lever } from './lever';
import { indeedfeed, linkedinfeed } from './partner-feeds';
import type { Protocol } from './protocol';
import { personio } from './personio';
import { recruitee } from './recruitee';
import { smartrecruiters } from './smartrecruiters';
import { workable } from './workable';
import { remoteok } from './remoteok';
import { remotive } from './remotive';
import { themuse } from './themuse';
import { reed } from './reed';
import { usajobs } from './usajobs';

/** Every protocol that the local server speaks. */
export const PROTOCOLS: readonly Protocol[] = [greenhouse, lever, ashby, recruitee, personio, workable, smartrecruiters, himalayas, arbeitnow, remoteok, remotive, themuse, adzuna, usajobs, reed, jooble, indeedfeed, linkedinfeed, hackernews];

export const protocolOf = (source: AdapterName): Protocol | undefined => PROTOCOLS.find((protocol) => protocol.source === source);
