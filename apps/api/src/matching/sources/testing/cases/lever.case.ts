import { LeverSource, normaliseLever } from '../../lever.source';
import { leverPosting } from '../rows';
import type { SourceCase } from '../source-case';

export const leverCase: SourceCase = {
  name: 'lever', make: (deps) => new LeverSource(deps), normalise: normaliseLever, row: leverPosting, payload: (rows) => rows, id: 'id', title: 'text',
  wrongShapes: [{}, { ok: true }, null, 'jobs'],
};
