import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError, type FactKind, type FactValue, type ParsedCv } from '@applywright/contracts';
import { parseCv } from '@applywright/cv-parser';
import { InThreadCvReader } from '../../apps/api/src/platform/cv-reader';

interface GoldRow { id: string; file: string }

/**
 * Reads and parses every CV of GOLD.jsonl and writes PRED.jsonl (`{id, profile}` or `{id, error}`).
 * Returns the process's exit code.
 */
export async function run(args: string[]): Promise<number> {
  const [goldPath, predPath] = args.filter((a) => !a.startsWith('--'));
  if (!goldPath || !predPath) {
    process.stderr.write('usage: eval:cv -- GOLD.jsonl PRED.jsonl\n');
    return 2;
  }
  const reader = new InThreadCvReader();
  const rows = readFileSync(goldPath, 'utf8').split('\n').filter((l) => l.trim() !== '').map((l) => JSON.parse(l) as GoldRow);
  const out: string[] = [];
  let refused = 0;
  for (const row of rows) {
    try {
      const text = await reader.read(readFileSync(resolve(dirname(goldPath), row.file)));
      out.push(JSON.stringify({ id: row.id, profile: toProfile(parseCv(text)) }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused++;
      out.push(JSON.stringify({ id: row.id, error: error.code }));
    }
  }
  writeFileSync(predPath, `${out.join('\n')}\n`);
  process.stdout.write(`${rows.length} CVs read, ${refused} refused\n`);
  return 0;
}

/** The evaluation's flat profile. `links` are the addresses that the CV prints; those behind an icon stay in the parse. */
export function toProfile(cv: ParsedCv): Record<string, unknown> {
  const all = <K extends FactKind>(kind: K): { value: FactValue<K>; confidence: number }[] =>
    cv.fields.filter((f) => f.fact.kind === kind).map((f) => ({ value: f.fact.value as FactValue<K>, confidence: f.confidence }));
  return {
    name: all('name')[0]?.value.full,
    email: all('email')[0]?.value.address,
    phone: all('phone')[0]?.value.number,
    location: all('location')[0]?.value.text,
    headline: all('headline')[0]?.value.text,
    links: all('link').filter((l) => l.confidence >= 0.8).map((l) => l.value.url),
    skills: all('skill').map((s) => s.value.name),
    languages: all('language').map((l) => l.value.name),
    jobs: all('work').map(({ value: { title, company, start, end, location } }) => ({ title, company, start, end, location })),
    education: all('education').map(({ value: { school, degree, field, start, end } }) => ({ school, degree, field, start, end })),
    certifications: all('certificate').map((c) => c.value.name),
  };
}
