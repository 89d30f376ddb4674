import type { Doc, Value } from '../bson/values';
import type { Collation } from '../query/collation';
import type { Catalog, CollectionMeta } from '../store/catalog';
import type { Connection } from '../store/connection';
import type { Deadline } from '../store/find-rows';
import type { Variables } from './operator-types';

export interface StageContext {
  connection: Connection;
  catalog: Catalog;
  db: string;
  collection: CollectionMeta | undefined;
  collation: Collation | undefined;
  variables: Variables;
  deadline: Deadline;
  /** What $listLocalSessions shows. */
  sessions?: () => Doc[];
}

export interface Stage {
  name: string;
  run(input: Iterable<Doc>): Iterable<Doc>;
  /** Top-level fields it reads of its input; undefined: any. */
  reads: ReadonlySet<string> | undefined;
  /** Its output is made of what it reads and nothing else, so the stages behind it ask for no other field. */
  closes: boolean;
}
export type MakeStage = (spec: Value, context: StageContext) => Stage;
