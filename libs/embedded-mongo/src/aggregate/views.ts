import type { Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import type { CollectionMeta } from '../store/catalog';
import type { StageContext } from './stage-types';

/** MongoDB's bound on views of views (manual, "Views": "maximum depth 20"). */
const deepest = 20;

export const isView = (c: CollectionMeta | undefined): boolean => typeof c?.options['viewOn'] === 'string';

/** A pipeline on a view as one on the collection that lies under it. */
export function onSource(pipeline: readonly Value[], context: StageContext): { stages: Value[]; context: StageContext } {
  let stages = [...pipeline];
  let { collection } = context;
  for (let depth = 0; collection && isView(collection); depth++) {
    if (depth >= deepest) throw new MongoError(ErrorCode.ViewDepthLimitExceeded, `View depth too deep or view cycle detected; maximum depth is ${deepest}`);
    const own = collection.options['pipeline'];
    stages = [...(Array.isArray(own) ? own : []), ...stages];
    collection = context.catalog.get(collection.db, String(collection.options['viewOn']));
  }
  return { stages, context: { ...context, collection } };
}
