import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { GenerationReply, GenerationTask } from './hugging-face-generator';
import { jsonIn } from './model-answers';
import { TextFailure } from './text-failure';
import { TextModel, type TextAnswer, type TextRequest } from './text-model';

/** An extra of 474 MB that the operator installs beside the product. */
const PACKAGE = '@huggingface/transformers';
/** A small model on two cores writes some ten tokens a second. */
const TIMEOUT_MS = 180_000;
/** What a model that runs on a processor is asked to write at most. */
const MOST_TOKENS = 2_048;

export interface HuggingFaceSetting {
  /** The folder of the model, absolute. */
  readonly path: string;
}
export interface HuggingFaceOptions {
  /** The bundled `hugging-face.worker.ts`. */
  readonly workerFile: string;
  readonly packageName?: string;
  readonly timeoutMs?: number;
}

/**
 * A Hugging Face model in a folder of this machine: nothing leaves it, and nothing is ever downloaded. It runs in a thread of its own,
 * because the package computes each token on the thread that calls it; a generation that takes too long is ended with its thread.
 */
export class HuggingFaceTextModel extends TextModel {
  readonly name: string;
  private worker: Worker | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, (reply: GenerationReply | TextFailure) => void>();

  constructor(
    private readonly setting: HuggingFaceSetting,
    private readonly options: HuggingFaceOptions,
  ) {
    super();
    this.name = `local:${basename(setting.path)}`;
  }

  available(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** @throws TextFailure */
  async complete({ system, prompt, jsonSchema, maxTokens }: TextRequest): Promise<TextAnswer> {
    const shape = `Answer with one JSON object of this schema and nothing else:\n${JSON.stringify(jsonSchema)}`;
    const reply = await this.run({ id: ++this.asked, messages: [{ role: 'system', content: `${system}\n\n${shape}` }, { role: 'user', content: prompt }], maxTokens: Math.min(maxTokens, MOST_TOKENS) });
    if ('failed' in reply) throw new TextFailure(reply.failed);
    const spent = { inputTokens: reply.inputTokens, outputTokens: reply.outputTokens };
    return { json: jsonIn(reply.text, spent), ...spent };
  }

  /** Ends the thread; it starts again when it is needed. */
  async close(): Promise<void> {
    this.give(new TextFailure('refused'));
    await this.end();
  }

  private async run(task: GenerationTask): Promise<GenerationReply> {
    let timer: NodeJS.Timeout | undefined;
    const reply = await new Promise<GenerationReply | TextFailure>((done) => {
      this.waiting.set(task.id, done);
      timer = setTimeout(() => {
        // a thread that is busy with a token hears nothing: it is ended, and whoever waits behind is told too
        this.give(new TextFailure('timeout'));
        void this.end();
      }, this.options.timeoutMs ?? TIMEOUT_MS);
      this.thread().postMessage(task);
    });
    clearTimeout(timer);
    this.waiting.delete(task.id);
    if (reply instanceof TextFailure) throw reply;
    return reply;
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const { workerFile, packageName = PACKAGE } = this.options;
    const worker = new Worker(workerFile, { workerData: { path: this.setting.path, packageName }, env: {}, stdout: true, stderr: true });
    // what the package prints may quote a prompt
    worker.stdout.resume();
    worker.stderr.resume();
    worker.unref();
    worker.on('message', (reply: GenerationReply) => this.waiting.get(reply.id)?.(reply));
    const gone = (): void => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.give(new TextFailure('refused'));
    };
    // out of memory arrives here as ERR_WORKER_OUT_OF_MEMORY
    worker.on('error', gone);
    worker.on('exit', gone);
    this.worker = worker;
    return worker;
  }

  private give(failure: TextFailure): void {
    for (const done of [...this.waiting.values()]) done(failure);
    this.waiting.clear();
  }

  private async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}
