import { decodeDoc } from '../bson/decode';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { badValue, failedToParse } from '../errors';
import { filterFields, matches, parseFilter } from '../query/filter';
import { parseSort } from '../query/sort';
import { choosePlan, describePlan, runPlan } from '../store/planner';
import { bindText } from '../text/find-text';
import type { Command, CommandTable, Reply } from './command';

interface Explained { filter: Value; sort?: Value; skip?: Value; limit?: Value }

/** The query that stands inside a command, as far as a plan depends on it. */
function explained(name: string, inner: Doc): Explained {
  switch (name) {
    case 'find': return { filter: inner['filter'], sort: inner['sort'], skip: inner['skip'], limit: inner['limit'] };
    case 'count': return { filter: inner['query'], skip: inner['skip'], limit: inner['limit'] };
    case 'distinct': return { filter: inner['query'] };
    case 'aggregate': {
      const first = Array.isArray(inner['pipeline']) ? inner['pipeline'][0] : undefined;
      return { filter: isDoc(first) ? first['$match'] : undefined };
    }
    case 'update': case 'delete': {
      const statements = inner[name === 'update' ? 'updates' : 'deletes'];
      return { filter: Array.isArray(statements) && isDoc(statements[0]) ? statements[0]['q'] : undefined };
    }
    case 'findAndModify': case 'findandmodify': return { filter: inner['query'], sort: inner['sort'], limit: 1 };
    default: throw failedToParse(`Explain failed due to unknown command: ${name}`);
  }
}

/** What a command would do; only its query is run, and only where the verbosity asks for figures. */
export async function explainCommand(command: Command, inner: Doc, verbosity: Value): Promise<Reply> {
  if (!['queryPlanner', 'executionStats', 'allPlansExecution'].includes(verbosity as string)) {
    throw badValue(`Enumeration value '${String(verbosity)}' for field 'explain.verbosity' is not a valid value.`);
  }
  const [name = ''] = Object.keys(inner);
  const { catalog, connection } = await command.reader();
  const c = catalog.get(command.db, String(inner[name]));
  const parts = explained(name, inner);
  const query: Doc = isDoc(parts.filter) ? parts.filter : {};
  const collation = command.collation(inner['collation'], c);
  const filter = parseFilter(query, { collation, variables: command.variables(inner['let']), limit: command.deadline });
  bindText(filter, c);
  const plan = c && choosePlan(c, { filter, sort: parseSort(parts.sort), collation, hint: inner['hint'] });
  const found = plan ? describePlan(plan, query) : { stage: 'EOF' };
  const winningPlan = plan?.sorted === false ? { stage: 'SORT', sortPattern: parts.sort ?? {}, inputStage: found } : found;
  const queryPlanner = { plannerVersion: 1, namespace: `${command.db}.${String(inner[name])}`, parsedQuery: query, indexFilterSet: false, winningPlan, rejectedPlans: [] };
  const reply: Doc = { explainVersion: '1', queryPlanner };
  if (verbosity !== 'queryPlanner') {
    const started = Date.now();
    const most = (toNumber(parts.limit) ?? 0) === 0 ? Infinity : Math.abs(toNumber(parts.limit) as number) + (toNumber(parts.skip) ?? 0);
    const fields = filterFields(filter);
    let matched = 0;
    let examined = 0;
    if (c && plan) {
      for (const row of runPlan(connection, c, plan)) {
        command.deadline.tick();
        examined++;
        if (matches(filter, decodeDoc(row.raw, 0, fields))) matched++;
        if (plan.sorted && matched >= most) break;
      }
    }
    const nReturned = Math.max(0, Math.min(matched, most) - (toNumber(parts.skip) ?? 0));
    const totals = { nReturned, executionTimeMillis: Date.now() - started, totalKeysExamined: plan && plan.kind !== 'collection' ? examined : 0, totalDocsExamined: examined };
    reply['executionStats'] = { executionSuccess: true, ...totals, executionStages: { ...winningPlan, nReturned, docsExamined: examined }, ...(verbosity === 'allPlansExecution' ? { allPlansExecution: [] } : {}) };
  }
  return { ...reply, command: inner, serverInfo: { host: command.engine.address, version: '8.0.0' }, serverParameters: {} };
}

export const explainCommands: CommandTable = {
  explain: { options: ['verbosity'], run: (command) => explainCommand(command, command.doc('explain') ?? {}, command.body['verbosity'] ?? 'allPlansExecution') },
};
