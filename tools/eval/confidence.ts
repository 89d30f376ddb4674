import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError, DOUBTFUL_BELOW, type FactKind, type ParsedField } from '@applywright/contracts';
import { parseCv } from '@applywright/cv-parser';
import { InThreadCvReader } from '../../apps/api/src/platform/cv-reader';
import { isRight, type CvGold } from './is-right';

interface GoldRow { id: string; file: string; gold: CvGold }
interface Judged { kind: FactKind; confidence: number; right: boolean }

const EDGES = [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01];

/**
 * How often a parsed field of a given confidence is right: parses every CV of the gold files and prints, by confidence and by kind,
 * the share that agrees with the gold, then for each threshold how many fields would be shown as sure and how many of those are right.
 * Kinds without gold are left out. Returns the process's exit code.
 */
export async function run(args: string[]): Promise<number> {
  const golds = args.filter((a) => !a.startsWith('--'));
  if (golds.length === 0 || golds.some((g) => !existsSync(g))) {
    process.stderr.write('usage: eval:confidence -- GOLD.jsonl…\n');
    return 2;
  }
  const judged: Judged[] = [];
  for (const gold of golds) judged.push(...(await judge(gold)));
  process.stdout.write(report(judged));
  return 0;
}

async function judge(goldPath: string): Promise<Judged[]> {
  const reader = new InThreadCvReader();
  const out: Judged[] = [];
  for (const line of readFileSync(goldPath, 'utf8').split('\n').filter((l) => l.trim() !== '')) {
    const row = JSON.parse(line) as GoldRow;
    try {
      const text = await reader.read(readFileSync(resolve(dirname(goldPath), row.file)));
      out.push(...judgeFields(parseCv(text).fields, row.gold));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return out;
}

/** Each field that the gold can judge, with its verdict. */
export function judgeFields(fields: readonly ParsedField[], gold: CvGold): Judged[] {
  return fields.flatMap((field) => {
    const right = isRight(field.fact, gold);
    return right === null ? [] : [{ kind: field.fact.kind, confidence: field.confidence, right }];
  });
}

/** The reliability tables as text. */
export function report(judged: readonly Judged[]): string {
  const share = (list: readonly Judged[]): string => (list.length === 0 ? '-' : `${((100 * list.filter((j) => j.right).length) / list.length).toFixed(1)} %`);
  const kinds = [...new Set(judged.map((j) => j.kind))];
  const lines = [`${judged.length} fields judged, ${share(judged)} right`, '', `confidence\tfields\tright`];
  EDGES.slice(0, -1).forEach((from, i) => {
    const list = judged.filter((j) => j.confidence >= from && j.confidence < EDGES[i + 1]!);
    lines.push(`${from.toFixed(2)}-${Math.min(1, EDGES[i + 1]!).toFixed(2)}\t${list.length}\t${share(list)}`);
  });
  lines.push('', `kind\tfields\tright\tsure at ${DOUBTFUL_BELOW}\tright of the sure\tright of the doubtful`);
  for (const kind of kinds) {
    const all = judged.filter((j) => j.kind === kind);
    const sure = all.filter((j) => j.confidence >= DOUBTFUL_BELOW);
    lines.push(`${kind}\t${all.length}\t${share(all)}\t${((100 * sure.length) / all.length).toFixed(1)} %\t${share(sure)}\t${share(all.filter((j) => j.confidence < DOUBTFUL_BELOW))}`);
  }
  lines.push('', 'threshold\tsure\tright of the sure');
  for (let t = 0.5; t < 0.99; t += 0.05) {
    const sure = judged.filter((j) => j.confidence >= t);
    lines.push(`${t.toFixed(2)}\t${((100 * sure.length) / judged.length).toFixed(1)} %\t${share(sure)}`);
  }
  lines.push('', 'kind: confidence as the parser gave it → fields, right');
  for (const kind of kinds) {
    const values = [...new Set(judged.filter((j) => j.kind === kind).map((j) => Math.floor(j.confidence * 20) / 20))].sort((a, b) => a - b);
    lines.push(`${kind}: ${values.map((v) => judged.filter((j) => j.kind === kind && Math.floor(j.confidence * 20) / 20 === v)).map((list, i) => `${values[i]!.toFixed(2)} → ${list.length}, ${share(list)}`).join(' | ')}`);
  }
  return `${lines.join('\n')}\n`;
}
