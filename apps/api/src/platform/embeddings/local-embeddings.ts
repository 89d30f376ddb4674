import { basename, dirname } from 'node:path';
import { TextFailure } from '../text-model/text-failure';
import { BATCH, Embeddings, estimatedTokens, type EmbeddedTexts } from './embeddings';
import { readVectors } from './read-vectors';

/** An extra of 474 MB that the operator installs beside the product. */
const PACKAGE: string = '@huggingface/transformers';
/** Texts at once: beyond it memory grows and speed does not. */
const AT_ONCE = 8;

/** The part of the package that is used. */
export interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels?: boolean; localModelPath: string };
  pipeline(task: 'feature-extraction', model: string): Promise<(texts: string[], options: { pooling: 'mean'; normalize: boolean }) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number> }>>;
}
type Extractor = Awaited<ReturnType<Transformers['pipeline']>>;

const installed = async (): Promise<Transformers> => (await import(PACKAGE)) as Transformers;

/** A Hugging Face model in a folder of this machine; nothing leaves it, and nothing is ever downloaded. */
export class LocalEmbeddings extends Embeddings {
  readonly name: string;
  readonly dimensions: number;
  private extractor: Promise<Extractor> | undefined;

  constructor(
    private readonly setting: { readonly path: string; readonly dimensions: number },
    private readonly load: () => Promise<Transformers> = installed,
  ) {
    super();
    this.name = `local:${basename(setting.path)}`;
    this.dimensions = setting.dimensions;
  }

  async embed(texts: readonly string[], signal?: AbortSignal): Promise<EmbeddedTexts> {
    if (texts.length > BATCH) throw new RangeError(`at most ${BATCH} texts`);
    const extract = await (this.extractor ??= this.open());
    const inputTokens = texts.reduce((sum, text) => sum + estimatedTokens(text), 0);
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      if (signal?.aborted) throw new TextFailure('timeout');
      const some = texts.slice(from, from + AT_ONCE);
      const { dims, data } = await extract([...some], { pooling: 'mean', normalize: true }).catch(() => {
        // its message may quote the text
        throw new TextFailure('refused');
      });
      const size = dims.at(-1) ?? 0;
      vectors.push(...readVectors(some.map((_, at) => Array.from({ length: size }, (__, i) => data[at * size + i])), some.length, this.dimensions, inputTokens));
    }
    return { vectors, inputTokens, outputTokens: 0 };
  }

  private async open(): Promise<Extractor> {
    const failed = (error: unknown): never => {
      // asked anew next time: the operator may install it in the meantime
      this.extractor = undefined;
      throw new TextFailure(error instanceof Error && 'code' in error && /MODULE_NOT_FOUND/.test(String(error.code)) ? 'not_installed' : 'refused');
    };
    const { env, pipeline } = await this.load().catch(failed);
    env.allowRemoteModels = false;
    env.localModelPath = dirname(this.setting.path);
    return pipeline('feature-extraction', basename(this.setting.path)).catch(failed);
  }
}
