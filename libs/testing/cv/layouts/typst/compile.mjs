// Compiles a Typst family with the view as data.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const FONTS = ['inter', 'noto-sans', 'noto-sans-arabic', 'noto-sans-devanagari'];

/** @returns `compile({view, family})` → PDF bytes */
export function openTypst(root) {
  const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: FONTS.map((f) => join(root, 'node_modules/@expo-google-fonts', f)) }] });
  const sources = new Map();
  const source = (file) => {
    if (!sources.has(file)) sources.set(file, `${readFileSync(join(here, 'common.typ'), 'utf8')}\n${readFileSync(join(here, file), 'utf8')}\n#all.at(family)()\n`);
    return sources.get(file);
  };
  return ({ view, family }) => {
    const { r, loc, ...plain } = view;
    const bytes = compiler.pdf({ mainFileContent: source(family.file), inputs: { view: JSON.stringify(plain), family: family.template } }, { creationTimestamp: 0 });
    compiler.evictCache(10);
    return bytes;
  };
}
