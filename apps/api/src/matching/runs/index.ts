import { MatchRunsRepository } from './match-runs.repository';
import { MatchRuns } from './match-runs.service';
import { NightRuns } from './night-runs.service';
import { RunInputs } from './run-inputs';
import { SCORING } from './scoring/scoring.providers';

/** What the module of matching takes in of its runs. */
export const RUNS = {
  providers: [MatchRunsRepository, RunInputs, MatchRuns, NightRuns, ...SCORING],
};
