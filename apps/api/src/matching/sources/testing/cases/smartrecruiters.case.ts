import { normaliseSmartRecruiters, SmartRecruitersSource } from '../../smartrecruiters.source';
import { smartRecruitersPosting } from '../ats-rows';
import type { SourceCase } from '../source-case';

export const smartRecruitersCase: SourceCase = {
  name: 'smartrecruiters', make: (deps) => new SmartRecruitersSource(deps), normalise: normaliseSmartRecruiters, row: smartRecruitersPosting, payload: (content) => ({ offset: 0, limit: 100, totalFound: content.length, content }), id: 'id', title: 'name', unknownIsEmpty: true,
  wrongShapes: [[], {}, { totalFound: 0 }, { totalFound: 1, content: {} }, null, 7],
};
