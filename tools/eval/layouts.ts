import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@applywright/contracts';
import { parseCv } from '@applywright/cv-parser';
import { InThreadCvReader } from '../../apps/api/src/platform/cv-reader';
import { toProfile } from './cv';
import { scoreCv, summarise, type CvScore, type FlatProfile, type GroupScore } from './layout-score';

interface GoldRow { readonly id: string; readonly file: string; readonly family: string; readonly language: string; readonly renderer: string; readonly gold: FlatProfile }
interface Scored { readonly row: GoldRow; readonly score: CvScore }

const USAGE = 'usage: eval:layouts -- [FOLDER with gold.jsonl] [--set develop|held-out] [--count N] [--seed S] [--families a,b] [--markdown] [--pred PRED.jsonl]\n';

/**
 * Generates CVs of a set of layout families (or takes a folder of them), reads and parses every one and prints how right the parse is
 * by family, language and renderer. Returns the process's exit code.
 */
export async function run(args: string[]): Promise<number> {
  const rest = [...args];
  const flag = (name: string): boolean => { const i = rest.indexOf(name); if (i >= 0) rest.splice(i, 1); return i >= 0; };
  const option = (name: string): string | undefined => { const i = rest.indexOf(name); return i < 0 ? undefined : rest.splice(i, 2)[1]; };
  const markdown = flag('--markdown');
  const [set = 'develop', count = '240', seed = '1', families, pred] = ['--set', '--count', '--seed', '--families', '--pred'].map(option);
  if (rest.length > 1 || rest.some((a) => a.startsWith('--'))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const folder = rest[0] ?? generate(set, count, seed, families);
  const scored = await scoreFolder(folder, pred);
  process.stdout.write(markdown ? asMarkdown(scored) : asText(scored));
  return 0;
}

function generate(set: string, count: string, seed: string, families: string | undefined): string {
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const out = path.join(root, '.cache', 'cv-layouts', `${set}-${count}-${seed}`);
  execFileSync(process.execPath, [path.join(root, 'libs/testing/cv/make-layouts.mjs'), out, count, seed, '--set', set, ...(families === undefined ? [] : ['--families', families])], { stdio: ['ignore', 'inherit', 'inherit'] });
  return out;
}

async function scoreFolder(folder: string, predPath: string | undefined): Promise<Scored[]> {
  const goldPath = existsSync(path.join(folder, 'gold.jsonl')) ? path.join(folder, 'gold.jsonl') : folder;
  const rows = readFileSync(goldPath, 'utf8').split('\n').filter((l) => l.trim() !== '').map((l) => JSON.parse(l) as GoldRow);
  const reader = new InThreadCvReader();
  const predictions: string[] = [];
  const scored: Scored[] = [];
  for (const row of rows) {
    const profile = await readProfile(reader, path.resolve(path.dirname(goldPath), row.file));
    predictions.push(JSON.stringify({ id: row.id, profile }));
    scored.push({ row, score: scoreCv(row.gold, profile) });
  }
  if (predPath !== undefined) writeFileSync(predPath, `${predictions.join('\n')}\n`);
  return scored;
}

/** A file that is refused counts as one of which nothing was read. */
async function readProfile(reader: InThreadCvReader, file: string): Promise<FlatProfile> {
  try {
    return toProfile(parseCv(await reader.read(readFileSync(file))));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${path.basename(file)}: ${error.code}\n`);
    return {};
  }
}

type Row = readonly [name: string, score: GroupScore];
function groups(scored: readonly Scored[], key: (row: GoldRow) => string): Row[] {
  const by = new Map<string, CvScore[]>();
  for (const { row, score } of scored) by.set(key(row), [...(by.get(key(row)) ?? []), score]);
  return [...by].map(([name, scores]): Row => [name, summarise(scores)]).sort((a, b) => a[0].localeCompare(b[0]));
}

const three = (n: number | undefined): string => (n === undefined ? '–' : n.toFixed(3));
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
const median = (list: readonly number[]): number => { const s = [...list].sort((a, b) => a - b); const m = Math.floor(s.length / 2); return s.length === 0 ? 0 : s.length % 2 === 1 ? s[m]! : (s[m - 1]! + s[m]!) / 2; };
const cells = ([name, g]: Row): string[] => [name, String(g.cvs), three(g.micro), three(g.jobs), three(g.whole)];

/** Over families, every family counting alike: what a layout of another family can expect. */
function overFamilies(families: readonly Row[]): string[][] {
  const of = (pick: (g: GroupScore) => number | undefined): number[] => families.map(([, g]) => pick(g)).filter((n): n is number => n !== undefined);
  const columns = [of((g) => g.micro), of((g) => g.jobs), of((g) => g.whole)];
  return ([['mean over families', mean], ['median', median], ['worst family', (list: readonly number[]) => Math.min(...list)]] as const).map(([name, fold]) => [name, String(families.length), ...columns.map((c) => three(fold(c)))]);
}

function tables(scored: readonly Scored[]): { title: string; head: string[]; rows: string[][] }[] {
  const head = (first: string): string[] => [first, 'CVs', 'micro F1', 'jobs, title + dates F1', 'whole work entries'];
  const all: Row = ['all', summarise(scored.map((s) => s.score))];
  const families = groups(scored, (r) => r.family);
  return [
    { title: 'Summary', head: head(''), rows: [cells(all), ...overFamilies(families)] },
    { title: 'By language', head: head('language'), rows: groups(scored, (r) => r.language).map(cells) },
    { title: 'By renderer', head: head('renderer'), rows: groups(scored, (r) => r.renderer).map(cells) },
    { title: 'By field', head: ['field', 'right', 'too much', 'missing', 'F1'], rows: [...all[1].fields].map(([field, t]) => [field, String(t.right), String(t.extra), String(t.missing), three(t.f1)]) },
    { title: 'By family', head: head('family'), rows: families.map(cells) },
  ];
}

function asText(scored: readonly Scored[]): string {
  return tables(scored).map(({ title, head, rows }) => {
    const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]!.length)));
    const line = (row: readonly string[]): string => row.map((c, i) => (i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!))).join('  ').trimEnd();
    return `${title}\n${[head, ...rows].map(line).join('\n')}\n`;
  }).join('\n');
}

function asMarkdown(scored: readonly Scored[]): string {
  return tables(scored).map(({ title, head, rows }) => `### ${title}\n\n| ${head.join(' | ')} |\n|${head.map((_, i) => (i === 0 ? '---' : '--:')).join('|')}|\n${rows.map((r) => `| ${r.join(' | ')} |`).join('\n')}\n`).join('\n');
}
