import { readFile, writeFile } from 'node:fs/promises';
import { checkClaims } from '@applywright/tailoring';

interface Row {
  readonly id: string;
  readonly facts: readonly { id: string; text: string }[];
  readonly sentence: string;
  readonly cites: readonly string[];
}

/**
 * `eval:claims -- CLAIMS.jsonl PRED.jsonl`: runs the claim gate over each row and writes
 * `{id, verdict, reasons}`. @returns the exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [from, to] = args;
  if (!from || !to) {
    console.error('usage: npm run eval:claims -- CLAIMS.jsonl PRED.jsonl');
    return 2;
  }
  const rows = (await readFile(from, 'utf8')).split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
  const today = new Date().toISOString().slice(0, 10);
  const out = rows.map(({ id, facts, sentence, cites }) => {
    const [verdict] = checkClaims([{ sentence, factIds: cites }], facts, { today });
    return JSON.stringify({ id, verdict: verdict?.supported ? 'supported' : 'unsupported', reasons: verdict?.reasons ?? [] });
  });
  await writeFile(to, `${out.join('\n')}\n`);
  console.log(`${rows.length} claims judged, written to ${to}`);
  return 0;
}
