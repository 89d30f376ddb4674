import { isRow, type Row } from '../normalise/read';

const MAX_DEPTH = 24;
const MAX_NODES = 50_000;
const MAX_POSTINGS = 50;
const CONTEXTS = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];

/** Objects that others name by `@id`. */
export type Named = ReadonlyMap<string, Row>;

/** The JobPosting objects below some values, wherever they stand (`@graph`, lists, `mainEntity`), but those inside another one. */
export function jobPostingNodes(values: readonly unknown[]): { postings: Row[]; named: Named } {
  const postings: Row[] = [];
  const named = new Map<string, Row>();
  const stack = values.map((value) => ({ value, depth: 0, inside: false })).reverse();
  for (let visited = 0; stack.length > 0 && visited < MAX_NODES; visited++) {
    const { value, depth, inside } = stack.pop()!;
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue;
    const isPosting = isRow(value) && !inside && hasType(value, 'JobPosting');
    if (isRow(value)) {
      const id = value['@id'];
      if (typeof id === 'string' && Object.keys(value).length > 1 && !named.has(id)) named.set(id, value);
      if (isPosting && postings.length < MAX_POSTINGS) postings.push(value);
    }
    const children: unknown[] = Array.isArray(value) ? value : Object.values(value);
    for (let at = Math.min(children.length, MAX_NODES) - 1; at >= 0; at--) {
      if (typeof children[at] === 'object') stack.push({ value: children[at], depth: depth + 1, inside: inside || isPosting });
    }
  }
  return { postings, named };
}

/** Whether an object is of a type of schema.org, named alone, in a list or by its full address. */
export function hasType(row: Row, name: string): boolean {
  const types = row['@type'] ?? row['type'];
  return (Array.isArray(types) ? types.slice(0, 20) : [types]).some((type) => typeof type === 'string' && type.replace(/^.*[/#:]/, '').toLowerCase() === name.toLowerCase());
}

/** A property of an object under any name that it has; what is only named by `@id` is looked up. */
export function property(row: Row, name: string, named: Named): unknown {
  for (const context of CONTEXTS) if (Object.hasOwn(row, context + name)) return resolved(row[context + name], named);
  return undefined;
}

function resolved(value: unknown, named: Named): unknown {
  if (Array.isArray(value)) return value.slice(0, 200).map((inner) => one(inner, named));
  return one(value, named);
}

function one(value: unknown, named: Named): unknown {
  if (!isRow(value)) return value;
  if (Object.hasOwn(value, '@value')) return value['@value'];
  const id = value['@id'];
  return typeof id === 'string' && Object.keys(value).length <= 2 ? (named.get(id) ?? value) : value;
}

/** A value as a list: none, one, or all of them. */
export const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
