import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { capMemory } from '../pdf/pdfium';
import { boldWords } from './stroke-width';

/** A word as it was recognised; pixels of the (straightened) picture. */
export interface SeenWord {
  readonly text: string;
  /** 0..1 */
  readonly confidence: number;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** The height of its line from the descenders' foot to the ascenders' head. */
  readonly size: number;
  readonly bold: boolean;
}

/** A picture that the engine can open (PGM, PNG, JPEG); pixels. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Its pixels where they are at hand, 0 black to 255 white: they tell which words are bold. */
  readonly grey?: { readonly pixels: Uint8Array; readonly width: number; readonly height: number };
}

/** 3072 WASM pages = 192 MB: an A4 page at 300 dpi takes 130 MB of it with one language. */
const MAX_MEMORY_PAGES = 3072;
/** The engine's fastest build that this Node can run. */
const BUILDS = ['tesseract-core-relaxedsimd-lstm', 'tesseract-core-simd-lstm', 'tesseract-core-lstm'];
const LSTM_ONLY = 1;
/**
 * Tesseract's own page analysis finds the words; their order is the column layer's. Of six CVs scanned twice (150 dpi, turned by 1°, noisy,
 * JPEG 35; 200 dpi, clean) 97 % of the jobs came out with title and dates, against 78 % with sparse text (11); a single block (6) lost 2 % of the words.
 */
const AUTO = '3';
/** Angles below this many radians (0.3°) are not worth another pass. */
const MIN_SKEW = 0.005;

interface Box { x0: number; y0: number; x1: number; y1: number }
interface JsonWord { text: string; confidence: number; bbox: Box }
interface JsonLine { words: JsonWord[]; bbox: Box; baseline: Box; rowAttributes: { row_height?: number; rowHeight?: number } }
interface Json { blocks: { paragraphs: { lines: JsonLine[] }[] | null }[] | null }
interface Api {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(exif: number, angle: number): number;
  FindLines(): void;
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  End(): void;
}
interface Core { FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void }; TessBaseAPI: new () => Api }

export interface TesseractOptions {
  /** The folder of the package tesseract.js-core. */
  readonly engineFolder: string;
  /** Files of language data, gzipped, by language. */
  readonly languages: ReadonlyMap<string, string>;
}

/**
 * The recognition engine, driven without the wrapper that comes with it: nothing here can reach a network, and its
 * memory is capped. It belongs to one thread and blocks it.
 */
export class Tesseract {
  private constructor(
    private readonly core: Core,
    private readonly api: Api,
  ) {}

  static async load({ engineFolder, languages }: TesseractOptions): Promise<Tesseract> {
    const build = BUILDS.find((name) => existsSync(join(engineFolder, `${name}.wasm`)) && WebAssembly.validate(readFileSync(join(engineFolder, `${name}.wasm`)) as BufferSource));
    if (!build) throw new Error('no build of the recognition engine runs here');
    const make = createRequire(join(engineFolder, 'package.json'))(`./${build}.js`) as (options: object) => Promise<Core>;
    const quiet = () => undefined;
    const core = await make({ wasmBinary: capMemory(readFileSync(join(engineFolder, `${build}.wasm`)), MAX_MEMORY_PAGES), print: quiet, printErr: quiet, TesseractProgress: quiet });
    for (const [language, file] of languages) core.FS.writeFile(`./${language}.traineddata`, gunzipSync(readFileSync(file)));
    const api = new core.TessBaseAPI();
    if (api.Init(null, [...languages.keys()].join('+'), LSTM_ONLY) !== 0) throw new Error('the language data does not load');
    return new Tesseract(core, api);
  }

  /**
   * Recognises the words of one picture; the engine sizes its filters by the picture's dpi.
   */
  read({ bytes, dpi, grey }: Picture): SeenWord[] {
    this.api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
    this.api.SetVariable('tessedit_pageseg_mode', AUTO);
    this.core.FS.writeFile('/input', bytes);
    this.setImage(0);
    // the rows that this finds are used by the recognition unless the picture is turned
    this.api.FindLines();
    const skew = this.api.GetGradient();
    const turned = Math.abs(skew) >= MIN_SKEW ? skew : 0;
    if (turned !== 0) this.setImage(turned);
    this.api.Recognize(null);
    const words = wordsOf(JSON.parse(this.api.GetJSONText()) as Json);
    const bold = grey ? boldWords(grey, words, turned) : [];
    return words.map((word, i) => ({ ...word, bold: bold[i] ?? false }));
  }

  private setImage(angle: number): void {
    if (this.api.SetImageFile(1, angle) === 1) throw new Error('the picture cannot be read');
  }
}

function wordsOf({ blocks }: Json): Omit<SeenWord, 'bold'>[] {
  return (blocks ?? []).flatMap((b) => b.paragraphs ?? []).flatMap((p) => p.lines).flatMap((line) => {
    const size = line.rowAttributes.row_height ?? line.rowAttributes.rowHeight ?? line.bbox.y1 - line.bbox.y0;
    const { x0, y0, x1, y1 } = line.baseline;
    const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    return line.words.filter((w) => w.text.trim() !== '').map((w) => ({
      text: w.text.trim(), confidence: Math.max(0, Math.min(1, w.confidence / 100)), x0: w.bbox.x0, x1: w.bbox.x1, top: w.bbox.y0, bottom: w.bbox.y1,
      baseline: y0 + slope * ((w.bbox.x0 + w.bbox.x1) / 2 - x0), size,
    }));
  });
}
