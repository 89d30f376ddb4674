import { decodeDoc } from '../bson/decode';
import type { Doc } from '../bson/values';
import { failedToParse } from '../errors';
import { parseFilter } from '../query/filter';
import { parseProjection, projectionSpec } from '../query/projection';
import type { CollectionRows } from '../store/collection-rows';
import { parseUpdate } from '../update/parse-update';
import type { Command, Reply } from './command';
import { applyTo, insertInto, selectRows, targetOf, upserted } from './write-statements';

export const modifyOptions = [
  'query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'bypassDocumentValidation', 'collation', 'arrayFilters', 'hint', 'let',
];

export function findAndModify(command: Command): Promise<Reply> {
  const { body } = command;
  return command.write((access) => {
    const t = targetOf(access, command, { db: command.db, name: command.collectionName });
    const query = command.doc('query') ?? {};
    const collation = command.collation(body['collation'], t.rows?.meta);
    const variables = command.variables();
    const filter = parseFilter(query, { collation, variables, limit: command.deadline });
    const spec = projectionSpec(body['fields'], 'findAndModify');
    const projection = spec && parseProjection(spec, { collation, variables, find: { filter } });
    const shown = (raw: Buffer): Doc => (projection ? projection.apply(decodeDoc(raw)) : decodeDoc(raw));
    const [row] = selectRows(t, filter, body, 1);
    if (command.flag('remove')) {
      if (body['update'] !== undefined) throw failedToParse("Cannot specify both an 'update' and 'remove'=true");
      if (command.flag('upsert')) throw failedToParse("Cannot specify both 'upsert'=true and 'remove'=true");
      if (command.flag('new')) throw failedToParse("Cannot specify both 'new'=true and 'remove'=true; 'remove' always returns the deleted document");
      if (row) (t.rows as CollectionRows).remove(row);
      return { lastErrorObject: { n: row ? 1 : 0 }, value: row ? shown(row.raw) : null };
    }
    if (body['update'] === undefined) throw failedToParse("Either an 'update' or 'remove'=true must be specified");
    const change = parseUpdate(body['update'], { filter, arrayFilters: body['arrayFilters'], collation, variables, now: command.now });
    const wantsNew = command.flag('new');
    if (row) {
      // the positional projection looks at the document as it was matched
      const before = wantsNew ? undefined : shown(row.raw);
      const { raw } = applyTo(t, row, change);
      return { lastErrorObject: { n: 1, updatedExisting: true }, value: before ?? shown(raw) };
    }
    if (!command.flag('upsert')) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
    const raw = upserted(filter, change);
    const id = insertInto(t, raw);
    return { lastErrorObject: { n: 1, updatedExisting: false, upserted: id }, value: wantsNew ? shown(raw) : null };
  });
}
