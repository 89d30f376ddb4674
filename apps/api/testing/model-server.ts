import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as a server of text models saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Record<string, unknown>;
}
/** What it answers: a status, headers and a body, or nothing ever. */
export type Reply = { readonly status?: number; readonly headers?: Record<string, string>; readonly body: string } | 'never' | 'half';

const asJson = (value: unknown, status = 200, headers: Record<string, string> = {}): Reply => ({ status, headers: { 'content-type': 'application/json; charset=UTF-8', ...headers }, body: JSON.stringify(value) });

/** The answers of the three protocols, as their documentation gives them. */
export interface Dialect {
  readonly name: string;
  /** The model wrote this text. */
  readonly wrote: (text: string) => Reply;
  /** It stopped because the text became too long. */
  readonly cut: (text: string) => Reply;
  /** An answer without any text. */
  readonly empty: Reply;
  /** It would not say. Ollama has no word for it. */
  readonly blocked: readonly Reply[];
  readonly failed: (status: number, headers?: Record<string, string>, retryDelay?: string) => Reply;
}
/** In each dialect an answer has used these. */
export const TOKENS = { inputTokens: 1_200, outputTokens: 340 };

const gemini = (candidates: unknown, more: object = {}): Reply =>
  asJson({ candidates, usageMetadata: { promptTokenCount: 1_200, candidatesTokenCount: 300, thoughtsTokenCount: 40, totalTokenCount: 1_540 }, modelVersion: 'gemini-3.8-flash', responseId: 'r1', ...more });
const geminiCandidate = (text: string, finishReason: string) => ({ content: { parts: [{ text: 'Let me look at the lines.', thought: true }, { text }], role: 'model' }, finishReason, index: 0 });
export const GEMINI: Dialect = {
  name: 'gemini',
  wrote: (text) => gemini([geminiCandidate(text, 'STOP')]),
  cut: (text) => gemini([geminiCandidate(text, 'MAX_TOKENS')]),
  empty: gemini([]),
  blocked: [gemini(undefined, { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }), gemini([{ finishReason: 'SAFETY', index: 0, safetyRatings: [{ category: 'HARM_CATEGORY_HARASSMENT', probability: 'HIGH', blocked: true }] }]), gemini([{ finishReason: 'RECITATION', index: 0 }])],
  failed: (status, headers = {}, retryDelay) =>
    asJson({ error: { code: status, message: 'Resource has been exhausted: the prompt was CANARY', status: 'RESOURCE_EXHAUSTED', details: retryDelay ? [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }] : [] } }, status, headers),
};

const ollama = (content: string, doneReason: string): Reply =>
  asJson({ model: 'qwen3', created_at: '2026-11-23T09:00:00Z', message: { role: 'assistant', content }, done: true, done_reason: doneReason, total_duration: 5e9, prompt_eval_count: 1_200, eval_count: 340 });
export const OLLAMA: Dialect = { name: 'ollama', wrote: (text) => ollama(text, 'stop'), cut: (text) => ollama(text, 'length'), empty: ollama('', 'stop'), blocked: [], failed: (status, headers) => asJson({ error: 'model runner has stopped: CANARY' }, status, headers) };

const openai = (message: object, finishReason: string): Reply =>
  asJson({ id: 'c1', object: 'chat.completion', created: 1, model: 'qwen3', choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finishReason, logprobs: null }], usage: { prompt_tokens: 1_200, completion_tokens: 340, total_tokens: 1_540 } });
export const OPENAI: Dialect = {
  name: 'openai',
  wrote: (text) => openai({ content: text }, 'stop'),
  cut: (text) => openai({ content: text }, 'length'),
  empty: openai({ content: null, refusal: 'no' }, 'stop'),
  blocked: [openai({ content: null }, 'content_filter')],
  failed: (status, headers) => asJson({ error: { message: 'CANARY', type: 'server_error', param: null, code: null } }, status, headers),
};

/** A vector by the words of a text, so that texts alike lie near each other: what a model of embeddings does, without a model. */
export const wordVector = (text: string, dimensions: number): number[] => {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let hash = 7;
    for (const sign of word) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
    vector[hash % dimensions]! += 1;
  }
  vector[0]! += 0.01;
  return vector;
};
/** The texts of a request for embeddings. */
export const embeddingTexts = ({ body }: SeenRequest): string[] => (body as { requests: { content: { parts: { text: string }[] } }[] }).requests.map(({ content }) => content.parts[0]?.text ?? '');
/** Gemini's answers to `:batchEmbedContents`. */
export const GEMINI_EMBEDDINGS = {
  /** As asked; some models say how much they read. */
  embedded: (more: object = {}) => (request: SeenRequest): Reply => {
    const { requests } = request.body as { requests: { outputDimensionality?: number }[] };
    return asJson({ embeddings: embeddingTexts(request).map((text, at) => ({ values: wordVector(text, requests[at]?.outputDimensionality ?? 3072) })), ...more });
  },
  gave: (embeddings: unknown): Reply => asJson({ embeddings }),
  failed: GEMINI.failed,
};

/** A server of text models on this machine, for the tests: it says what it is told to and keeps what it was asked. */
export class ModelServer {
  readonly seen: SeenRequest[] = [];
  /** What each request gets, in turn; the last one for ever. */
  replies: ((request: SeenRequest) => Reply)[] = [];
  private server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const one: SeenRequest = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text || '{}') as Record<string, unknown> };
        const reply = this.replies[Math.min(this.seen.push(one), this.replies.length) - 1];
        send(response, reply ? reply(one) : { status: 404, body: '' });
      });
    });
    this.server = server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** From now on: these, in turn. */
  say(...replies: readonly (Reply | ((request: SeenRequest) => Reply))[]): void {
    this.seen.length = 0;
    this.replies = replies.map((reply) => (typeof reply === 'function' ? reply : () => reply));
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'never') return;
  if (reply === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"candidates": [');
    setImmediate(() => response.destroy());
    return;
  }
  response.writeHead(reply.status ?? 200, reply.headers ?? {}).end(reply.body);
}
