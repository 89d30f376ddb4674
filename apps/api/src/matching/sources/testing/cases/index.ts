import type { SourceCase } from '../source-case';
import { arbeitnowCase } from './arbeitnow.case';
import { ashbyCase } from './ashby.case';
import { greenhouseCase } from './greenhouse.case';
import { hackerNewsCase } from './hackernews.case';
import { himalayasCase } from './himalayas.case';
import { leverCase } from './lever.case';
import { personioCase } from './personio.case';
import { recruiteeCase } from './recruitee.case';
import { smartRecruitersCase } from './smartrecruiters.case';
import { workableCase } from './workable.case';
import { remoteOkCase } from './remoteok.case';
import { remotiveCase } from './remotive.case';
import { theMuseCase } from './themuse.case';
import { adzunaCase } from './adzuna.case';
import { indeedfeedCase } from './indeedfeed.case';
import { joobleCase } from './jooble.case';
import { linkedinfeedCase } from './linkedinfeed.case';
import { reedCase } from './reed.case';
import { usajobsCase } from './usajobs.case';

/** Every adapter of the contract suite. */
export const SOURCE_CASES: readonly SourceCase[] = [greenhouseCase, leverCase, ashbyCase, recruiteeCase, personioCase, workableCase, smartRecruitersCase, himalayasCase, arbeitnowCase, remotiveCase, remoteOkCase, theMuseCase, adzunaCase, usajobsCase, reedCase, joobleCase, indeedfeedCase, linkedinfeedCase, hackerNewsCase];
