import { ashbyRow } from './ashby.mjs';
import { greenhouseRow } from './greenhouse.mjs';
import { leverRow } from './lever.mjs';
import { personioRow } from './personio.mjs';
import { recruiteeRow } from './recruitee.mjs';
import { smartRecruitersRow } from './smartrecruiters.mjs';
import { workableRow } from './workable.mjs';

/**
 * The adverts of a board in the exact shape of its vendor: dates are day offsets, addresses begin with {{origin}}.
 * `row(token, advert, { posted, updated, deadline, others, listed })` and what is around the rows of a board.
 */
export const SHAPES = {
  greenhouse: { row: greenhouseRow, payload: (jobs) => ({ jobs, meta: { total: jobs.length } }) },
  lever: { row: leverRow, payload: (rows) => rows },
  ashby: { row: ashbyRow, payload: (jobs) => ({ apiVersion: '1', jobs }) },
  recruitee: { row: recruiteeRow, payload: (offers) => ({ offers }) },
  personio: { row: personioRow, payload: (positions) => ({ positions }) },
  smartrecruiters: { row: smartRecruitersRow, payload: (content) => ({ content }) },
  workable: { row: workableRow, payload: (jobs) => ({ jobs }) },
};
