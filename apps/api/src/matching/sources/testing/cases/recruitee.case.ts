import { normaliseRecruitee, RecruiteeSource } from '../../recruitee.source';
import { recruiteeOffer } from '../ats-rows';
import type { SourceCase } from '../source-case';

export const recruiteeCase: SourceCase = {
  name: 'recruitee', make: (deps) => new RecruiteeSource(deps), normalise: normaliseRecruitee, row: recruiteeOffer, payload: (offers) => ({ offers }), id: 'id', title: 'title', validates: true,
  wrongShapes: [[], {}, { offers: {} }, { offer: {} }, null, 7],
};
