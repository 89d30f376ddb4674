import { FEED_TOKEN } from '../../feed-url';
import { normaliseRemoteOk, RemoteOkSource } from '../../remoteok.source';
import { remoteOkJob } from '../feed-rows';
import type { SourceCase } from '../source-case';

export const remoteOkCase: SourceCase = {
  name: 'remoteok', make: (deps) => new RemoteOkSource(deps), normalise: normaliseRemoteOk, row: remoteOkJob, payload: (rows) => rows, answer: (rows) => [{ last_updated: 1795300000, legal: 'terms' }, ...rows], id: 'id', title: 'position', validates: true, only: { token: FEED_TOKEN },
  wrongShapes: [{}, { legal: 'terms' }, null, 'jobs'],
};
