import { partnerXml } from '@applywright/testing';
import { LinkedinFeedSource, normaliseLinkedinFeed } from '../../linkedinfeed.source';
import { linkedinFeedJob } from '../keyed-rows';
import type { SourceCase } from '../source-case';

export const linkedinfeedCase: SourceCase = {
  name: 'linkedinfeed', make: (deps) => new LinkedinFeedSource(deps), normalise: normaliseLinkedinFeed, row: linkedinFeedJob, payload: (jobs) => ({ jobs }), answer: (jobs) => partnerXml('linkedinfeed', jobs), id: 'partnerJobId', title: 'title', unreadable: 'not_xml', validates: true,
  wrongShapes: ['<rss version="2.0"><channel/></rss>', '<jobs><job/></jobs>'], only: { token: 'all' },
};
