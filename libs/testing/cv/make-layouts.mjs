// Generates CVs in many layouts with exact gold, to develop the parser on and to measure it by layout family:
//   node libs/testing/cv/make-layouts.mjs [OUT=.cache/cv-layouts] [COUNT=120] [SEED=1] [--families a,b] [--renderers html,docx] [--set develop|held-out] [--list]
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETS } from './layouts/index.mjs';
import { writeLayouts } from './layouts/write.mjs';

const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '../../..');
const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
const list = args.includes('--list');
if (list) args.splice(args.indexOf('--list'), 1);
const [families, renderers, set = 'develop'] = ['--families', '--renderers', '--set'].map(option);
const [out = join(root, '.cache/cv-layouts'), count = '120', seed = '1'] = args;

if (!(set in SETS)) {
  process.stderr.write(`--set is one of ${Object.keys(SETS).join(', ')}\n`);
  process.exitCode = 2;
} else if (list) {
  for (const family of SETS[set].families) process.stdout.write(`${family.id}  ${family.renderer}  ${[...new Set(family.langs)].join(' ')}\n`);
} else {
  const rows = await writeLayouts(resolve(out), { set, count: Number(count), seed: Number(seed), families: families?.split(','), renderers: renderers?.split(','), log: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${rows.length} CVs of ${new Set(rows.map((row) => row.family)).size} families in ${out}\n`);
}
