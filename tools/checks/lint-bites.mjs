// The boundary rule is silently skipped where no project graph is at hand: prove that it bites.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/bundle.mjs';

const SEEDS = [
  ['libs/matching/src/seeded-violation.ts', "import { parseCv } from '@applywright/cv-parser';\nexport const seeded = parseCv;\n", '@nx/enforce-module-boundaries'],
  ['libs/cv-parser/src/seeded-violation.ts', "import { readFileSync } from 'node:fs';\nexport const seeded = readFileSync;\n", 'no-restricted-imports'],
  ['libs/contracts/src/seeded-violation.ts', "import { z } from 'zod';\nexport const seeded = z.string();\n", 'no-restricted-syntax'],
  ['apps/web/src/seeded-violation.ts', "import { factText } from '@applywright/matching';\nexport const seeded = factText;\n", '@nx/enforce-module-boundaries'],
  ['apps/api/src/matching/seeded-violation.ts', "export const seeded = (url: string) => fetch(url);\n", 'no-restricted-globals'],
  ['apps/api/src/profiles/seeded-violation.ts', "import { request } from 'node:https';\nexport const seeded = request;\n", '@typescript-eslint/no-restricted-imports'],
];

const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
const env = { ...process.env, NX_DAEMON: 'false' };
let failed = 0;
try {
  for (const [file, text] of SEEDS) writeFileSync(join(root, file), text);
  spawnSync(process.execPath, [nx, 'show', 'projects'], { cwd: root, env });
  const { stdout } = spawnSync(process.execPath, [eslint, '--format', 'json', ...SEEDS.map(([f]) => f)], { cwd: root, env, encoding: 'utf8', maxBuffer: 64 << 20 });
  const results = JSON.parse(stdout);
  for (const [file, , rule] of SEEDS) {
    const hit = results.find((r) => r.filePath.endsWith(file))?.messages.some((m) => m.ruleId === rule);
    if (!hit) {
      console.error(`lint did not report ${rule} in ${file}`);
      failed++;
    }
  }
} finally {
  for (const [file] of SEEDS) rmSync(join(root, file), { force: true });
}
process.exit(failed ? 1 : 0);
