import type { ModelFetch } from '../outgoing/outgoing';
import { askAgain, REAL_WAITING, type Waiting } from './ask-again';
import { countOf, failureOf, jsonOf, telling } from './model-answers';
import { TextFailure } from './text-failure';
import { TextModel, type TextAnswer, type TextRequest } from './text-model';

/** A small machine writes slowly. */
const TIMEOUT_MS = 150_000;
/** Ollama cuts what goes beyond its window without a word; this holds the longest prompt and its answer. */
const CONTEXT_TOKENS = 24_576;

export interface LocalSetting {
  readonly url: string;
  readonly model: string;
}
/** What the two protocols have in common. */
interface Reply {
  readonly text: unknown;
  readonly stopped: unknown;
  readonly inputTokens: number;
  readonly outputTokens: number;
}
interface Protocol {
  readonly path: string;
  readonly body: (model: string, request: TextRequest) => object;
  readonly read: (answer: Loose) => Reply;
}
/** JSON of which nothing is known. */
type Loose = { readonly [key: string]: Loose } | undefined;

const messagesOf = ({ system, prompt }: TextRequest): object[] => [{ role: 'system', content: system }, { role: 'user', content: prompt }];

const OLLAMA: Protocol = {
  path: '/api/chat',
  body: (model, request) => ({ model, messages: messagesOf(request), stream: false, format: request.jsonSchema, options: { temperature: 0, num_predict: request.maxTokens, num_ctx: CONTEXT_TOKENS } }),
  read: (answer) => ({ text: answer?.['message']?.['content'], stopped: answer?.['done_reason'], inputTokens: countOf(answer?.['prompt_eval_count']), outputTokens: countOf(answer?.['eval_count']) }),
};
const OPENAI: Protocol = {
  path: '/chat/completions',
  body: (model, request) => ({
    model, messages: messagesOf(request), stream: false, temperature: 0, max_tokens: request.maxTokens,
    response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: request.jsonSchema } },
  }),
  read: (answer) => {
    const choice = answer?.['choices']?.['0'];
    return { text: choice?.['message']?.['content'], stopped: choice?.['finish_reason'], inputTokens: countOf(answer?.['usage']?.['prompt_tokens']), outputTokens: countOf(answer?.['usage']?.['completion_tokens']) };
  },
};

/** A model of the operator's own: OpenAI's protocol where the address ends in /v1, else Ollama's. */
export class LocalTextModel extends TextModel {
  readonly name: string;
  private readonly protocol: Protocol;
  private readonly fetcher: ModelFetch;

  constructor(
    private readonly setting: LocalSetting,
    fetcher: ModelFetch,
    private readonly waiting: Waiting = REAL_WAITING,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
    this.name = `local:${setting.model}`;
    this.protocol = /\/v1$/.test(setting.url) ? OPENAI : OLLAMA;
    this.fetcher = telling(fetcher);
  }

  available(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** @throws TextFailure */
  complete(request: TextRequest): Promise<TextAnswer> {
    return askAgain(() => this.ask(request), this.waiting);
  }

  private async ask(request: TextRequest): Promise<TextAnswer> {
    const { path, body, read } = this.protocol;
    try {
      const signal = AbortSignal.timeout(this.timeoutMs);
      const response = await this.fetcher(this.setting.url + path, { method: 'POST', signal, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body(this.setting.model, request)) });
      return answerOf(read((await response.json()) as Loose));
    } catch (error) {
      throw failureOf(error);
    }
  }
}

/** @throws TextFailure */
function answerOf({ text, stopped, inputTokens, outputTokens }: Reply): TextAnswer {
  const spent = { inputTokens, outputTokens };
  if (stopped === 'length') throw new TextFailure('cut', spent);
  if (stopped === 'content_filter') throw new TextFailure('blocked', spent);
  return { json: jsonOf(typeof text === 'string' ? text : '', spent), ...spent };
}
