import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Signs that are looked back upon: enough for a short text to be written as it was learnt. */
const ORDER = 8;

/** Learns a text sign by sign and puts the model into a folder, where the package below finds it. Nothing is downloaded. */
export function writeTinyModel(folder: string, texts: readonly string[], more: object = {}): void {
  const next: Record<string, Record<string, number>> = {};
  for (const text of texts) {
    const signs = ['\u0002', ...text, '\u0003'];
    for (let at = 1; at < signs.length; at++) {
      const before = signs.slice(Math.max(0, at - ORDER), at).join('');
      const counts = (next[before] ??= {});
      const sign = signs[at] ?? '';
      counts[sign] = (counts[sign] ?? 0) + 1;
    }
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ order: ORDER, next, ...more }));
}

/** The part of `@huggingface/transformers` that is used, over such models: loaded from a folder, and only while remote ones are switched off. */
const PACKAGE = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
export const env = { allowRemoteModels: true, allowLocalModels: false, localModelPath: '' };
export async function pipeline(task, name) {
  if (env.allowRemoteModels || !env.allowLocalModels || task !== 'text-generation') throw new Error('it would download ' + name);
  const { order, next, busy, echo } = JSON.parse(readFileSync(join(env.localModelPath, name, 'model.json'), 'utf8'));
  const generate = async (messages, { max_new_tokens, do_sample }) => {
    if (do_sample) throw new Error('not repeatable');
    while (busy) ;
    if (echo) throw new Error(messages.map((m) => m.content).join());
    const signs = ['\\u0002'];
    while (signs.length <= max_new_tokens) {
      const counts = next[signs.slice(-order).join('')] ?? {};
      const [sign] = Object.entries(counts).sort((a, b) => b[1] - a[1])[0] ?? ['\\u0003'];
      if (sign === '\\u0003') break;
      signs.push(sign);
    }
    return [{ generated_text: [...messages, { role: 'assistant', content: signs.slice(1).join('') }] }];
  };
  generate.tokenizer = { encode: (text) => [...text] };
  return generate;
}
`;

/** Writes the package and gives the address under which it is loaded. */
export function writeTinyPackage(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tiny-transformers.mjs');
  writeFileSync(file, PACKAGE);
  return pathToFileURL(file).href;
}
