import { partnerXml } from '@applywright/testing';
import { IndeedFeedSource, normaliseIndeedFeed } from '../../indeedfeed.source';
import { indeedFeedJob } from '../keyed-rows';
import type { SourceCase } from '../source-case';

export const indeedfeedCase: SourceCase = {
  name: 'indeedfeed', make: (deps) => new IndeedFeedSource(deps), normalise: normaliseIndeedFeed, row: indeedFeedJob, payload: (jobs) => ({ jobs }), answer: (jobs) => partnerXml('indeedfeed', jobs), id: 'referencenumber', title: 'title', unreadable: 'not_xml', validates: true,
  wrongShapes: ['<rss version="2.0"><channel/></rss>', '<jobs><job/></jobs>'], only: { token: 'all' },
};
