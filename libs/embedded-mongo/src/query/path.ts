import { type Doc, isDoc, type Value } from '../bson/values';

export const isIndex = (part: string): boolean => /^(0|[1-9]\d{0,8})$/.test(part);

/** Called with a value and the outermost array position passed on the way (-1: none); true stops the walk. */
export type Visit = (value: Value, position: number) => boolean;

/** A dotted path, walked as the query language does: through the elements of every array on the way. */
export class Path {
  readonly parts: readonly string[];
  private readonly numeric: readonly boolean[];
  constructor(readonly name: string) {
    this.parts = name.split('.');
    this.numeric = this.parts.map(isIndex);
  }
  get first(): string { return this.parts[0] as string; }

  /** Visits what the path reaches; a missing field is visited as undefined. With `expand`, arrays at the end give their elements, then themselves. */
  visit(doc: Doc, expand: boolean, see: Visit): boolean {
    return this.intoDoc(doc, 0, -1, expand, see);
  }

  private intoDoc(doc: Doc, i: number, position: number, expand: boolean, see: Visit): boolean {
    const name = this.parts[i] as string;
    const v = Object.hasOwn(doc, name) ? doc[name] : undefined;
    return this.step(v, i, position, expand, see);
  }

  private step(v: Value, i: number, position: number, expand: boolean, see: Visit): boolean {
    if (i === this.parts.length - 1) return leaf(v, position, expand, see);
    if (Array.isArray(v)) return this.intoArray(v, i + 1, position, expand, see);
    if (isDoc(v)) return this.intoDoc(v, i + 1, position, expand, see);
    return see(undefined, position);
  }

  private intoArray(array: Value[], i: number, position: number, expand: boolean, see: Visit): boolean {
    if (this.numeric[i]) {
      const index = Number(this.parts[i]);
      if (index < array.length && this.step(array[index], i, position < 0 ? index : position, expand, see)) return true;
    }
    for (let k = 0; k < array.length; k++) {
      const element = array[k];
      if (isDoc(element) && this.intoDoc(element, i, position < 0 ? k : position, expand, see)) return true;
    }
    return false;
  }
}

function leaf(v: Value, position: number, expand: boolean, see: Visit): boolean {
  if (expand && Array.isArray(v)) {
    for (let k = 0; k < v.length; k++) if (see(v[k] ?? null, position < 0 ? k : position)) return true;
  }
  return see(v, position);
}

/** The value at a path without looking inside arrays (but `a.0` picks an element). */
export function valueAt(doc: Doc, parts: readonly string[]): Value {
  let v: Value = doc;
  for (const part of parts) {
    if (isDoc(v)) v = Object.hasOwn(v, part) ? v[part] : undefined;
    else if (Array.isArray(v) && isIndex(part)) v = v[Number(part)];
    else return undefined;
  }
  return v;
}
