import fc from 'fast-check';
import { ERROR_CODES, isErrorCode } from '@applywright/contracts';
import { violationsOf, type Components, type JsonSchema } from './json-schema';
import { mutants, ODD_IN_ADDRESS, validValue, type Hint } from './values';

interface Parameter { readonly name: string; readonly in: string; readonly schema: JsonSchema }
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> }>>;
}
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
  readonly components?: { readonly schemas?: Components };
}
/** A request; `body` is the JSON text, or a form. */
export interface FuzzRequest { readonly method: string; readonly target: string; readonly body?: string | FormData }
export interface FuzzAnswer { readonly status: number; readonly headers: Headers; readonly text: string }
export type Send = (request: FuzzRequest) => Promise<FuzzAnswer>;
/** What is wrong, with the request that shows it. */
export interface Finding { readonly operation: string; readonly problem: string; readonly request: string }
export interface FuzzResult { readonly findings: readonly Finding[]; readonly requests: number; readonly statuses: ReadonlyMap<number, number> }

export interface FuzzPlan {
  readonly seed: number;
  /** Valid values of each operation. */
  readonly runs: number;
  readonly hint: Hint;
  /** Whether to spoil one place at a time as well. */
  readonly mutate: boolean;
  /** Every odd value in each parameter of a query; else each has a third of them, and another third than its neighbour. */
  readonly dense?: boolean;
}

export const operationsOf = ({ paths }: OpenApi): Operation[] => Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, o]) => ({ ...o, method: method.toUpperCase(), path })));

/** A line of a stack, a class of error with its message, or a place on this machine. */
const INSIDES = new RegExp(String.raw`\bat [^\s"]+ \(|\.[jt]s:\d+|node_modules|\b[A-Z]\w*(Error|Exception): |${process.cwd().replace(/[^\w]/g, '\\$&')}`);

/** Sends valid and spoiled requests to one operation and judges every answer by the document. */
export async function fuzzOperation(operation: Operation, components: Components, send: Send, plan: FuzzPlan): Promise<FuzzResult> {
  const findings = new Map<string, Finding>();
  const statuses = new Map<number, number>();
  let requests = 0;
  for (const request of requestsOf(operation, components, plan)) {
    const answer = await send(request);
    requests += 1;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const shown = `${request.method} ${request.target} ${typeof request.body === 'string' ? request.body : ''}`.slice(0, 300);
    for (const problem of judge(operation, components, answer)) if (!findings.has(problem)) findings.set(problem, { operation: `${operation.method} ${operation.path}`, problem, request: shown });
  }
  return { findings: [...findings.values()], requests, statuses };
}

function requestsOf(operation: Operation, components: Components, { seed, runs, hint, mutate, dense = false }: FuzzPlan): FuzzRequest[] {
  const inPath = (operation.parameters ?? []).filter((p) => p.in === 'path');
  const inQuery = (operation.parameters ?? []).filter((p) => p.in === 'query');
  const schema = operation.requestBody?.content['application/json']?.schema;
  const one = fc.record({
    params: fc.record(Object.fromEntries(inPath.map((p) => [p.name, validValue(p.schema, components, hint, p.name)]))),
    query: fc.record(Object.fromEntries(inQuery.map((p) => [p.name, validValue(p.schema, components, hint, p.name)])), { requiredKeys: [] }),
    body: schema ? validValue(schema, components, hint) : fc.constant(undefined),
  });
  const samples = fc.sample(one, { seed, numRuns: runs });
  const make = (params: object, query: readonly (readonly [string, unknown])[], body: unknown): FuzzRequest => ({
    method: operation.method, target: targetOf(operation.path, params as Record<string, string>, query),
    ...(operation.requestBody?.content['multipart/form-data'] ? { body: formOf() } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const valid = samples.map(({ params, query, body }) => make(params, Object.entries(query), body));
  const [first, richest] = [samples[0], samples.toSorted((a, b) => JSON.stringify(b.body ?? '').length - JSON.stringify(a.body ?? '').length)[0]];
  if (!mutate || !first || !richest) return valid;
  const entries = Object.entries(first.query);
  return [
    ...valid,
    ...(schema ? mutants(schema, richest.body, components).map((body) => make(richest.params, Object.entries(richest.query), body)) : []),
    ...inPath.flatMap((p) => ODD_IN_ADDRESS.filter((v) => !/^\.*$/.test(v)).map((v) => make({ ...first.params, [p.name]: v }, entries, first.body))),
    ...inQuery.flatMap((p, nth) => [...ODD_IN_ADDRESS.filter((_, i) => dense || inQuery.length < 3 || i % 3 === nth % 3).map((v) => [[p.name, v]]), [[p.name, 'a'], [p.name, 'b']], [[`${p.name}[$ne]`, '']], [[`${p.name}[]`, 'a']]].map((own) => make(first.params, [...entries.filter(([name]) => name !== p.name), ...(own as [string, unknown][])], first.body))),
  ];
}

const targetOf = (path: string, params: Record<string, string>, query: readonly (readonly [string, unknown])[]): string => {
  const search = new URLSearchParams(query.map(([k, v]) => [k, String(v)])).toString();
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')) + (search ? `?${search}` : '');
};

const formOf = (): FormData => {
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.4 not one at all']), 'fuzz.pdf');
  return form;
};

/** What is wrong with an answer; nothing when the document tells the truth about it. */
function judge(operation: Operation, components: Components, { status, headers, text }: FuzzAnswer): string[] {
  const found: string[] = [];
  const type = headers.get('content-type') ?? '';
  const problem = status >= 400 ? parse(text) : undefined;
  const code = (problem as { code?: unknown } | undefined)?.code;
  if (status >= 500 && !(status === 503 && code === 'busy')) found.push(`answers ${status} ${String(code)}`);
  const documented = operation.responses[String(status)];
  if (!documented) found.push(`answers ${status} ${String(code ?? '')}, which is not documented`);
  if (headers.get('x-content-type-options') !== 'nosniff') found.push('answers without nosniff');
  if (INSIDES.test(text)) found.push('answers with a stack, a class of error or a path');
  if (status >= 400) return [...found, ...judgeProblem(status, type, problem, documented?.description ?? '', components)];
  const schema = documented?.content?.['application/json']?.schema;
  if (!schema) return status === 204 && text !== '' ? [...found, 'answers 204 with a body'] : found;
  // the same answer as a file, where it is asked for so
  if (!type.startsWith('application/json') && documented?.content?.[type.split(';')[0] ?? '']) return found;
  if (!/^application\/json(;|$)/.test(type)) return [...found, `answers ${type || 'no type'} instead of JSON`];
  return [...found, ...violationsOf(schema, parse(text), components).slice(0, 3).map((v) => `answer of ${status}: ${v}`)];
}

function judgeProblem(status: number, type: string, problem: unknown, description: string, components: Components): string[] {
  if (!/^application\/json(;|$)/.test(type)) return [`answers ${status} as ${type || 'no type'} instead of JSON`];
  const found = violationsOf({ $ref: '#/components/schemas/Problem' }, problem, components).map((v) => `error of ${status}: ${v}`);
  const code = (problem as { code?: unknown } | undefined)?.code;
  if (!isErrorCode(code)) return [...found, `answers ${status} with a code that is not listed`];
  if (ERROR_CODES[code].status !== status) found.push(`answers ${status} with the code ${code} of ${ERROR_CODES[code].status}`);
  if (!description.includes(`\`${code}\``)) found.push(`answers ${status} ${code}, which is not documented`);
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
