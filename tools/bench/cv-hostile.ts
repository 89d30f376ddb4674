import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { HOSTILE_DOCXS, MISLABELLED } from '../../apps/api/testing/hostile-cvs/hostile-docxs';
import { HOSTILE_PDFS } from '../../apps/api/testing/hostile-cvs/hostile-pdfs';
import { mutant } from '../../apps/api/testing/hostile-cvs/mutate';
import type { HostileRow } from './cv-hostile-child';

const GOAL = { ms: 2000, rssMb: 250, blockedMs: 50 };

/**
 * Reads every file of a folder as the API would, in a process of its own, and prints each answer with its time, the
 * longest block of the asking thread and the process's peak of memory.
 * @returns 1 when a file broke a goal or the process died
 */
export async function benchHostile(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)).filter((f) => statSync(f).isFile()).sort();
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const out = join(root, '.cache', 'bench');
  await build({
    absWorkingDir: root, outdir: out, bundle: true, platform: 'node', format: 'cjs', packages: 'external', tsconfig: 'tsconfig.base.json',
    entryPoints: { 'cv-reader-worker': 'apps/api/src/platform/cv-reader/cv-reader.worker.ts', 'cv-hostile-child': 'tools/bench/cv-hostile-child.ts' },
  });
  const rows: HostileRow[] = [];
  const ended = await new Promise<number | null>((resolve) => {
    const child = fork(join(out, 'cv-hostile-child.js'), [], { cwd: root });
    child.on('message', (row: HostileRow) => rows.push(row));
    child.on('exit', resolve);
    child.send({ workerFile: join(out, 'cv-reader-worker.js'), files });
  });
  print(folder, rows);
  const worst = (pick: (row: HostileRow) => number) => Math.max(0, ...rows.map(pick));
  const [ms, blockedMs, rssMb] = [worst((r) => r.ms), worst((r) => r.blockedMs), worst((r) => r.rssMb)];
  process.stdout.write(`worst of ${rows.length}: ${ms.toFixed(0)} ms (goal ${GOAL.ms}), thread blocked ${blockedMs.toFixed(0)} ms (${GOAL.blockedMs}), process ${rssMb.toFixed(0)} MB (${GOAL.rssMb})\n`);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.answer.split(',')[0]!, (counts.get(row.answer.split(',')[0]!) ?? 0) + 1);
  process.stdout.write(`${[...counts].sort((a, b) => b[1] - a[1]).map(([answer, n]) => `${answer} ${n}`).join(', ')}\n`);
  if (ended !== 0 || rows.length < files.length) process.stdout.write(`the process ended with ${ended} after ${rows.length} of ${files.length} files\n`);
  return ended === 0 && rows.length === files.length && ms <= GOAL.ms && blockedMs < GOAL.blockedMs && rssMb <= GOAL.rssMb ? 0 : 1;
}

/** Writes the project's hostile files and `count` mutants a format of its own CVs to a folder. */
export function writeMutants(count: number): string {
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const fixtures = join(root, 'libs/testing/cv');
  const folder = join(root, '.cache', 'bench', 'mutants');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, { bytes }] of Object.entries({ ...HOSTILE_PDFS, ...HOSTILE_DOCXS, ...MISLABELLED })) writeFileSync(join(folder, `a ${name}`.replace(/[^\w ,-]/g, '')), bytes());
  for (const format of ['pdf', 'docx'] as const) {
    const sources = SOURCES[format].map((name) => readFileSync(join(fixtures, name)));
    for (let seed = 0; seed < count; seed++) writeFileSync(join(folder, `${format}-${String(seed).padStart(5, '0')}.${format}`), mutant(format, sources, seed));
  }
  return folder;
}

const SOURCES = { pdf: ['two-column.pdf', 'scanned.pdf'], docx: ['nurse.docx', 'arabic.docx'] };

function print(folder: string, rows: readonly HostileRow[]): void {
  if (rows.length > 300) rows = [...new Set((['ms', 'blockedMs', 'rssMb'] as const).flatMap((key) => [...rows].sort((a, b) => b[key] - a[key]).slice(0, 10)))];
  process.stdout.write(`${'file'.padEnd(38)}${'ms'.padStart(7)}${'blocked'.padStart(9)}${'MB'.padStart(6)}  answer\n`);
  for (const row of rows) process.stdout.write(`${relative(folder, row.file).slice(0, 36).padEnd(38)}${row.ms.toFixed(0).padStart(7)}${row.blockedMs.toFixed(1).padStart(9)}${row.rssMb.toFixed(0).padStart(6)}  ${row.answer}\n`);
}
