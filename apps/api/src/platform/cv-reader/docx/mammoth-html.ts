import { AppError } from '@applywright/contracts';
import type * as Mammoth from 'mammoth';

/** What mammoth asks of an opened ZIP; given in place of bytes, it is read from without packing and unpacking again. */
interface OpenedZip { exists(name: string): boolean; read(name: string, encoding?: string): Promise<string | Uint8Array> }

/** mammoth parses its style map at every call, 3 ms for its own 60 rules: these are the ones that make a difference here. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "r[style-name='Strong'] => strong",
  ...[1, 2, 3, 4, 5, 6].map((n) => `p[style-name='heading ${n}'] => h${n}:fresh`),
  ...[1, 2, 3, 4].flatMap((n) => ['unordered', 'ordered'].map((kind) => `p:${kind}-list(${n}) => ${'ul|ol > li > '.repeat(n - 1)}${kind === 'ordered' ? 'ol' : 'ul'} > li:fresh`)),
];

let loaded: Promise<typeof Mammoth> | undefined;
/** Loads mammoth; some 100 ms the first time. */
export const loadMammoth = (): Promise<typeof Mammoth> => (loaded ??= import('mammoth'));

/**
 * A DOCX's HTML by mammoth, from parts that have been unpacked and cleaned. No other part is ever opened.
 *
 * @throws AppError cv_broken
 */
export async function mammothHtml(parts: ReadonlyMap<string, string>): Promise<string> {
  const { convertToHtml } = await loadMammoth();
  const file: OpenedZip = {
    exists: (name) => parts.has(name),
    read: async (name, encoding) => (encoding ? (parts.get(name) ?? '') : Buffer.from(parts.get(name) ?? '')),
  };
  try {
    return (await convertToHtml({ file } as unknown as Parameters<typeof convertToHtml>[0], { styleMap: STYLE_MAP, includeDefaultStyleMap: false, externalFileAccess: false } as Parameters<typeof convertToHtml>[1])).value;
  } catch (cause) {
    throw new AppError('cv_broken', undefined, undefined, { cause });
  }
}
