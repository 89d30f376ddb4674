import { compareValues } from '../bson/compare';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { badValue, MongoError, typeMismatch } from '../errors';
import { scoreOf } from '../text/text-query';
import { type Collation, stringsOf } from './collation';
import { Path } from './path';

/** `score`: by the score of a text search instead of a field. */
export interface SortPart { path: Path; descending: boolean; score?: boolean }
export type SortPattern = readonly SortPart[];

export function parseSort(v: Value): SortPattern {
  if (v === undefined || v === null) return [];
  if (!isDoc(v)) throw typeMismatch('Expected field sort to be of type object');
  return Object.entries(v).map(([name, direction]) => {
    if (isDoc(direction)) {
      if (direction['$meta'] !== 'textScore' || Object.keys(direction).length > 1) throw new MongoError(31138, `Illegal $meta sort: ${name}: ${String(direction['$meta'])}`);
      return { path: new Path(name), descending: true, score: true };
    }
    const n = toNumber(direction);
    if (n !== 1 && n !== -1) throw new MongoError(15975, `Illegal key in $sort specification: ${name}: ${String(direction)}`);
    if (name === '' || name.startsWith('$')) throw badValue(`FieldPath field names may not start with '$': ${name}`);
    return { path: new Path(name), descending: n === -1 };
  });
}

/** The value that a document sorts by: of an array, its least (ascending) or greatest element. */
function sortValue(doc: Doc, part: SortPart, collation: Collation | undefined): Value {
  if (part.score) return scoreOf(doc) ?? 0;
  const { parts, first } = part.path;
  if (parts.length === 1) {
    const v = Object.hasOwn(doc, first) ? doc[first] : undefined;
    if (!Array.isArray(v)) return v ?? null;
  }
  let best: Value;
  let found = false;
  const strings = stringsOf(collation);
  part.path.visit(doc, false, (v) => {
    const candidates = Array.isArray(v) ? (v.length === 0 ? [undefined] : v) : [v ?? null];
    for (const c of candidates) {
      const order = found ? compareValues(c, best, strings) : 0;
      if (!found || (part.descending ? order > 0 : order < 0)) best = c;
      found = true;
    }
    return false;
  });
  return found ? best : null;
}

/** The sort key of a document, one value a part. */
export const sortKey = (doc: Doc, pattern: SortPattern, collation?: Collation): Value[] => pattern.map((part) => sortValue(doc, part, collation));

export function compareKeys(a: readonly Value[], b: readonly Value[], pattern: SortPattern, collation?: Collation): number {
  const strings = stringsOf(collation);
  for (let i = 0; i < pattern.length; i++) {
    const c = compareValues(a[i], b[i], strings);
    if (c !== 0) return (pattern[i] as SortPart).descending ? -c : c;
  }
  return 0;
}

export function sortComparator(pattern: SortPattern, collation?: Collation): (a: Doc, b: Doc) => number {
  return (a, b) => compareKeys(sortKey(a, pattern, collation), sortKey(b, pattern, collation), pattern, collation);
}

/** Sorts items stably by their documents; with `keep`, holds no more than about twice that many at once. */
export class Sorter<T> {
  private items: { key: Value[]; at: number; item: T }[] = [];
  private count = 0;
  constructor(private readonly pattern: SortPattern, private readonly collation: Collation | undefined, private readonly keep = Infinity) {}

  add(doc: Doc, item: T): void {
    this.items.push({ key: sortKey(doc, this.pattern, this.collation), at: this.count++, item });
    if (this.items.length >= this.keep * 2 + 1000) this.cut();
  }
  private cut(): void {
    this.items.sort((a, b) => compareKeys(a.key, b.key, this.pattern, this.collation) || a.at - b.at);
    if (this.items.length > this.keep) this.items.length = this.keep;
  }
  finish(): T[] {
    this.cut();
    return this.items.map((i) => i.item);
  }
}
