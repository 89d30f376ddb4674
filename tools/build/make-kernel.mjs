// node tools/build/make-kernel.mjs [--check]: compiles libs/matching/src/kernel/kernel.wat into kernel-bytes.ts beside it, or says whether that was forgotten.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'libs', 'matching', 'src', 'kernel');

/** The text of kernel-bytes.ts for a module in WebAssembly's text format. */
export async function kernelSource(wat) {
  const wabt = await createRequire(import.meta.url)('wabt')();
  const features = { threads: true, simd: true, bulk_memory: true, sat_float_to_int: true };
  const parsed = wabt.parseWat('kernel.wat', wat, features);
  parsed.validate(features);
  const { buffer } = parsed.toBinary({ log: false, write_debug_names: false });
  parsed.destroy();
  const lines = Buffer.from(buffer).toString('base64').match(/.{1,120}/g) ?? [];
  return `/** Written by tools/build/make-kernel.mjs from kernel.wat (${buffer.length} bytes); a test compares. */\nexport const KERNEL_BASE64 =\n${lines.map((line) => `  '${line}'`).join(' +\n')};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(folder, 'kernel-bytes.ts');
  const source = await kernelSource(readFileSync(join(folder, 'kernel.wat'), 'utf8'));
  if (!process.argv.includes('--check')) writeFileSync(file, source);
  else if (readFileSync(file, 'utf8') !== source) {
    console.error('kernel-bytes.ts is not what kernel.wat compiles to: run node tools/build/make-kernel.mjs');
    process.exitCode = 1;
  }
}
