export type Doc = Record<string, unknown>;

/** One thing that a server must do: documents put into collection `c`, commands, and what they answer. */
export interface Case {
  name: string;
  docs?: Doc[];
  /** Documents of a second collection, `other`. */
  other?: Doc[];
  indexes?: Doc[];
  commands: Doc[];
  /** The batch of the last command's cursor. */
  batch?: unknown[];
  /** Fields that the last command's reply holds. */
  reply?: Doc;
  /** The error code of the last command: of the command, or of its first write error. */
  error?: number;
  /** What collection `c` holds afterwards, in the order of _id. */
  after?: Doc[];
  /** Values come back boxed (Int32, Double, Long), so that types can be told apart. */
  boxed?: boolean;
  /** The first MongoDB that knows it, if that is later than 7; left out on an older one. */
  since?: number;
  /** Queries are also run with an index on each of these fields, and must find the same. */
  alsoIndexed?: Doc[];
}

const topFields = (filter: Doc): Doc[] =>
  Object.keys(filter).filter((k) => !k.startsWith('$') && k !== '_id').flatMap((k) => [{ [k]: 1 }, { [k]: -1 }]);

/** A filter and the ids that it finds, with and without indexes. */
export const match = (name: string, docs: Doc[], filter: Doc, ids: unknown[], options: Doc = {}): Case => ({
  name: `match: ${name}`, docs, commands: [{ find: 'c', filter, sort: { _id: 1 }, projection: { _id: 1 }, ...options }], batch: ids.map((_id) => ({ _id })),
  ...(options['collation'] ? {} : { alsoIndexed: topFields(filter) }),
});
export const refused = (name: string, filter: Doc, error: number): Case => ({ name: `refused filter: ${name}`, docs: [{ _id: 1 }], commands: [{ find: 'c', filter }], error });

/** An update of one document and what it becomes. */
export const update = (name: string, doc: Doc, u: unknown, becomes: Doc, statement: Doc = {}): Case => ({
  name: `update: ${name}`, docs: [{ _id: 1, ...doc }], commands: [{ update: 'c', updates: [{ q: { _id: 1 }, u, ...statement }] }], after: [{ _id: 1, ...becomes }],
});
export const refusedUpdate = (name: string, doc: Doc, u: unknown, error: number, statement: Doc = {}): Case => ({
  name: `refused update: ${name}`, docs: [{ _id: 1, ...doc }], commands: [{ update: 'c', updates: [{ q: { _id: 1 }, u, ...statement }] }], error, after: [{ _id: 1, ...doc }],
});

/** An expression over one document; `undefined` stands for a missing result. */
export const expression = (name: string, e: unknown, value: unknown, doc: Doc = {}): Case => ({
  name: `expression: ${name}`, docs: [{ _id: 1, ...doc }], commands: [{ aggregate: 'c', pipeline: [{ $project: { _id: 0, v: e } }], cursor: {} }],
  batch: [value === undefined ? {} : { v: value }],
});
export const refusedExpression = (name: string, e: unknown, error: number, doc: Doc = {}): Case => ({
  name: `refused expression: ${name}`, docs: [{ _id: 1, ...doc }], commands: [{ aggregate: 'c', pipeline: [{ $project: { _id: 0, v: e } }], cursor: {} }], error,
});

export const pipeline = (name: string, docs: Doc[], stages: Doc[], batch: unknown[], more: Partial<Case> = {}): Case => ({
  name: `pipeline: ${name}`, docs, commands: [{ aggregate: 'c', pipeline: stages, cursor: {} }], batch, ...more,
});
export const refusedPipeline = (name: string, stages: unknown, error: number): Case => ({
  name: `refused pipeline: ${name}`, docs: [{ _id: 1, a: 1 }], commands: [{ aggregate: 'c', pipeline: stages, cursor: {} }], error,
});
export const project = (name: string, doc: Doc, projection: Doc, becomes: Doc, filter: Doc = {}): Case => ({
  name: `projection: ${name}`, docs: [doc], commands: [{ find: 'c', filter, projection }], batch: [becomes],
});
export const sorted = (name: string, docs: Doc[], sort: Doc, ids: unknown[], options: Doc = {}): Case => ({
  name: `sort: ${name}`, docs, commands: [{ find: 'c', sort, projection: { _id: 1 }, ...options }], batch: ids.map((_id) => ({ _id })),
  ...(options['collation'] ? {} : { alsoIndexed: [sort] }),
});
