import { decodeDoc } from '../bson/decode';
import { withLeadingId } from '../bson/raw';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { ErrorCode, badValue, MongoError } from '../errors';
import { type Filter, matches, parseFilter } from '../query/filter';
import { rowsTable } from '../store/catalog';
import type { CollectionRows, Row } from '../store/collection-rows';
import type { Access } from '../store/store';
import type { Command } from './command';

/** What a collection asks of every document that is written to it. */
interface Rules { validator: Filter | undefined; operator: string; level: Value; timeField: string | undefined }

// keyed by the options themselves, which collMod replaces
const compiled = new WeakMap<Doc, Rules | null>();

function rulesOf(options: Doc): Rules | null {
  const known = compiled.get(options);
  if (known !== undefined) return known;
  const validator = options['validator'];
  const asks = isDoc(validator) && options['validationLevel'] !== 'off' && options['validationAction'] !== 'warn';
  const series = options['timeseries'];
  const timeField = isDoc(series) ? String(series['timeField']) : undefined;
  const rules = asks || timeField !== undefined ? { validator: asks ? parseFilter(validator) : undefined, operator: asks ? (Object.keys(validator)[0] ?? '') : '', level: options['validationLevel'], timeField } : null;
  compiled.set(options, rules);
  return rules;
}

function failed(doc: Doc, rules: Rules): MongoError {
  return new MongoError(ErrorCode.DocumentValidationFailure, 'Document failed validation', { errInfo: { failingDocumentId: doc['_id'], details: { operatorName: rules.operator } } });
}

/** Inserts a document that the collection's rules allow; answers its _id. */
export function insertRow(rows: CollectionRows, raw: Buffer, command: Command): Value {
  const rules = rulesOf(rows.meta.options);
  if (!rules) return rows.insert(raw);
  const whole = withLeadingId(raw).raw;
  const doc = decodeDoc(whole);
  if (rules.timeField !== undefined && !(doc[rules.timeField] instanceof Date)) throw badValue(`'${rules.timeField}' must be present and contain a valid BSON UTC datetime value`);
  if (rules.validator && !command.flag('bypassDocumentValidation') && !matches(rules.validator, doc)) throw failed(doc, rules);
  return rows.insert(whole);
}

/** Puts a changed document in its place if the rules allow it; `moderate` lets documents be that broke them before. `written`: the top-level fields that may differ; undefined: any. */
export function replaceRow(rows: CollectionRows, row: Row, raw: Buffer, command: Command, written?: ReadonlySet<string>): void {
  const rules = rulesOf(rows.meta.options);
  if (rules?.validator && !command.flag('bypassDocumentValidation')) {
    const doc = decodeDoc(raw);
    const excused = rules.level === 'moderate' && !matches(rules.validator, decodeDoc(row.raw));
    if (!excused && !matches(rules.validator, doc)) throw failed(doc, rules);
  }
  rows.replace(row, raw, written);
}

/** Drops the oldest documents of a capped collection until it fits again. */
export function trimCapped({ connection }: Access, rows: CollectionRows): void {
  const { options } = rows.meta;
  if (options['capped'] !== true) return;
  const most = toNumber(options['max']) ?? Infinity;
  const bytes = toNumber(options['size']) ?? Infinity;
  const table = rowsTable(rows.meta);
  const total = connection.get<{ n: number; size: number | null }>(`SELECT count(*) AS n, sum(length(d)) AS size FROM ${table}`);
  let n = total?.n ?? 0;
  let size = total?.size ?? 0;
  while (n > 1 && (n > most || size > bytes)) {
    const oldest = connection.get<{ r: number }>(`SELECT r FROM ${table} ORDER BY r LIMIT 1`);
    const row = oldest && rows.read(oldest.r);
    if (!row) return;
    rows.remove(row);
    n--;
    size -= row.raw.length;
  }
}
