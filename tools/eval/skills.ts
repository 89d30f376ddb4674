import { readFileSync, writeFileSync } from 'node:fs';
import { findSkills } from '@applywright/lexicon';

interface SentenceRow {
  id: string;
  text: string;
}

/**
 * `eval:skills SENTENCES.jsonl PRED.jsonl`: writes `{id, skills, spans}` for each sentence. `skills` are ESCO labels, in the order
 * of the text, for those forms of the lexicon that have one; `spans` are all skills found, as written. Returns the exit code.
 */
export const run = (args: string[]): Promise<number> => {
  const [input, out] = args;
  if (!input || !out) {
    process.stderr.write('usage: eval:skills -- SENTENCES.jsonl PRED.jsonl\n');
    return Promise.resolve(2);
  }
  const lines: string[] = [];
  let found = 0;
  for (const line of readFileSync(input, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const { id, text } = JSON.parse(line) as SentenceRow;
    const hits = findSkills(text);
    found += hits.length;
    const labels = hits.map(({ esco }) => esco).filter((label) => label !== null);
    lines.push(JSON.stringify({ id, skills: [...new Set(labels)], spans: hits.map(({ name, start, end }) => ({ text: text.slice(start, end), name, start, end })) }));
  }
  writeFileSync(out, `${lines.join('\n')}\n`);
  process.stdout.write(`${lines.length} sentences, ${found} skills found\n`);
  return Promise.resolve(0);
};
