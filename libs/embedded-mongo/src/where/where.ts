import { Code } from 'bson';
import type { Doc, Value } from '../bson/values';
import { badValue } from '../errors';
import { ScriptParser } from './parse-script';

/** What a running script may use up. */
export interface TimeLimit {
  /** Throws when the operation would be over its time in so many milliseconds. */
  checkAfter(ms: number): void;
}

/** Compiles `$where`. `sleep` does not hold up the server: it only uses up the operation's time. */
export function parseWhere(operand: Value, limit: TimeLimit | undefined): (doc: Doc) => boolean {
  if (!limit) throw badValue('$where is not allowed in this context');
  const source = typeof operand === 'string' ? operand : operand instanceof Code ? String(operand.code) : undefined;
  if (source === undefined) throw badValue('$where requires a string or a function');
  const run = new ScriptParser(source).script();
  let slept = 0;
  return (doc) => Boolean(run({
    doc, variables: new Map(),
    sleep: (ms) => {
      slept += Math.max(0, ms);
      limit.checkAfter(slept);
    },
  }));
}
