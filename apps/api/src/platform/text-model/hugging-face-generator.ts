import { basename, dirname } from 'node:path';

/** The part of `@huggingface/transformers` that is used, as its documentation has it. */
export interface TextGeneration {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  pipeline(task: 'text-generation', model: string): Promise<Generate & { readonly tokenizer?: { encode?(text: string): ArrayLike<number> } }>;
}
type Message = { readonly role: string; readonly content: string };
/** Messages go through the model's own chat template; the answer holds them with its own behind. */
type Generate = (messages: readonly Message[], options: { max_new_tokens: number; do_sample: boolean; return_full_text: boolean }) => Promise<readonly { readonly generated_text: unknown }[]>;

/** What a thread is asked, and what it answers. */
export interface GenerationTask {
  readonly id: number;
  readonly messages: readonly Message[];
  readonly maxTokens: number;
}
export type GenerationReply = { readonly id: number } & ({ readonly text: string; readonly inputTokens: number; readonly outputTokens: number } | { readonly failed: 'not_installed' | 'refused' });

export type LoadTextGeneration = () => Promise<TextGeneration>;

/** On the safe side where a model has no tokenizer that counts. */
const estimate = (text: string): number => Math.ceil(text.length / 3);

/** Runs a model that stands in a folder. Nothing is ever downloaded: remote models are switched off before anything is loaded. */
export class HuggingFaceGenerator {
  private generator: ReturnType<TextGeneration['pipeline']> | undefined;

  constructor(
    private readonly path: string,
    private readonly load: LoadTextGeneration,
  ) {}

  /** Never fails: what went wrong is in the reply, without a word of the prompt. */
  async run({ id, messages, maxTokens }: GenerationTask): Promise<GenerationReply> {
    try {
      const generate = await (this.generator ??= this.open());
      const [made] = await generate(messages, { max_new_tokens: maxTokens, do_sample: false, return_full_text: false });
      const text = writtenIn(made?.generated_text);
      const count = (of: string): number => generate.tokenizer?.encode?.(of).length ?? estimate(of);
      return { id, text, inputTokens: messages.reduce((sum, m) => sum + count(m.content), 0), outputTokens: count(text) };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { id, failed: 'code' in error && /MODULE_NOT_FOUND/.test(String(error.code)) ? 'not_installed' : 'refused' };
    }
  }

  private async open(): ReturnType<TextGeneration['pipeline']> {
    try {
      const { env, pipeline } = await this.load();
      env.allowRemoteModels = false;
      env.allowLocalModels = true;
      env.localModelPath = dirname(this.path);
      return await pipeline('text-generation', basename(this.path));
    } catch (error) {
      // asked anew next time: the operator may install it in the meantime
      this.generator = undefined;
      throw error;
    }
  }
}

/** The last message where a model answers with a conversation, else the text. */
const writtenIn = (made: unknown): string => {
  const last: unknown = Array.isArray(made) ? made.at(-1) : made;
  if (typeof last === 'string') return last;
  return typeof last === 'object' && last !== null && 'content' in last && typeof last.content === 'string' ? last.content : '';
};
