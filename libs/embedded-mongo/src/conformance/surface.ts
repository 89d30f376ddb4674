import { bulkWriteCases } from './bulk-write-cases';
import type { Case, Doc } from './case';
import { collectionCases } from './collection-cases';
import { commandCases } from './command-cases';
import { concernCases } from './concern-cases';
import { expressionCases } from './expression-cases';
import { geoCases } from './geo-cases';
import { pipelineCases } from './pipeline-cases';
import { queryCases } from './query-cases';
import { textCases } from './text-cases';
import { updateCases } from './update-cases';
import { viewCases } from './view-cases';
import { whereCases } from './where-cases';

export const allCases: readonly Case[] = [...queryCases, ...updateCases, ...expressionCases, ...pipelineCases, ...commandCases, ...bulkWriteCases.map((c) => ({ ...c, since: 8 })), ...concernCases, ...geoCases, ...collectionCases, ...textCases, ...whereCases, ...viewCases];

/** What the driver adds to every command by itself. */
const ofTheDriver = new Set(['$db', 'lsid', 'txnNumber', 'autocommit', 'startTransaction', '$clusterTime', '$readPreference', 'readConcern', 'writeConcern', 'comment', 'maxTimeMS']);
/** Answered for the connection itself, whatever the product does. */
const handshake = new Set(['hello', 'ismaster', 'isMaster', 'ping', 'endSessions', 'commitTransaction', 'abortTransaction', 'getMore', 'killCursors', 'buildInfo']);

function operators(v: unknown, into: Set<string>): void {
  if (Array.isArray(v)) for (const item of v) operators(item, into);
  else if (v && typeof v === 'object' && Object.getPrototypeOf(v) === Object.prototype) {
    for (const [key, value] of Object.entries(v)) {
      if (/^\$[a-zA-Z]/.test(key)) into.add(key);
      operators(value, into);
    }
  }
}

/** The parts of MongoDB that a command uses: its name, its options and every operator and stage in it. */
export function surfaceOf(command: Doc): Set<string> {
  const out = new Set<string>();
  const [name = ''] = Object.keys(command);
  if (handshake.has(name)) return out;
  out.add(name);
  for (const [option, value] of Object.entries(command)) {
    if (ofTheDriver.has(option)) continue;
    if (option !== name) out.add(`${name}.${option}`);
    operators(value, out);
  }
  return out;
}

/** Everything that has a conformance case. */
export function coveredSurface(): Set<string> {
  const out = new Set<string>();
  for (const c of allCases) {
    // a case that ends in an error says nothing of what its last command's operators do
    for (const command of c.error === undefined ? c.commands : c.commands.slice(0, -1)) for (const part of surfaceOf(command)) out.add(part);
    if (c.docs) out.add('insert');
  }
  for (const part of ['insert.documents', 'insert.ordered', 'update.ordered', 'delete.ordered', 'createIndexes.indexes', 'aggregate.cursor', 'find.batchSize']) out.add(part);
  return out;
}

/** What a command uses and no case covers; a test that listens to the driver's commandStarted events fails on any of it. */
export function uncovered(command: Doc, covered: ReadonlySet<string> = coveredSurface()): string[] {
  return [...surfaceOf(command)].filter((part) => !covered.has(part));
}
