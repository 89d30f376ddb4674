import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fact, type FactInput, NO_PREFERENCES } from '@applywright/contracts';
import { looksLikeTitle } from '@applywright/lexicon';
import { buildIndex, type PostingForIndex, prepareUser, scoreAll } from '@applywright/matching';

const rows = <T>(path: string): T[] => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as T);

const factOf = (id: number, input: FactInput): Fact =>
  ({ ...input, id: id.toString(16).padStart(24, '0'), parentId: null, text: '', source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null }) as Fact;

const DATE = /(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+|\d{1,2}\/)?(?:19|20)\d{2}|\b(?:current|present)\b/gi;
/** The titles of a plain-text résumé: its first line, and what reads like a title on or beside a line with a date. */
export const titlesIn = (text: string): string[] => {
  const lines = text.split('\n').map((line) => line.trim());
  const titles: string[] = [];
  const first = lines.find(Boolean);
  if (first && first.length < 80) titles.push(first);
  lines.forEach((line, at) => {
    if (!line.match(DATE)) return;
    for (const near of [lines[at - 1], line, lines[at + 1], lines[at + 2]]) {
      const plain = (near ?? '').replace(DATE, ' ').replace(/\bto\b|[–—|]/g, ',');
      for (const piece of plain.split(',')) if (looksLikeTitle(piece.trim())) titles.push(piece.trim());
    }
  });
  return [...new Set(titles)];
};

/** The facts of a résumé given as plain text: the whole as one summary, each title as a job of its own. */
const factsOf = (text: string): Fact[] => [
  factOf(1, { kind: 'summary', value: { text } }),
  ...titlesIn(text).map((title, at) => factOf(at + 2, { kind: 'work', value: { title } })),
];

interface ResumeRow {
  id: string;
  text: string;
}
interface PostingRow {
  id: string;
  title: string;
  description: string;
}

/** `eval:match DIR PRED.jsonl`: scores every résumé of DIR against every posting by the product's raw content score. Returns the exit code. */
export const run = (args: string[]): Promise<number> => {
  const [dir, out] = args;
  if (!dir || !out) {
    process.stderr.write('usage: eval:match -- DIR PRED.jsonl\n');
    return Promise.resolve(2);
  }
  const postings = rows<PostingRow>(join(dir, 'postings.jsonl')).map(
    (row): PostingForIndex => ({ id: row.id, title: row.title, company: '', places: [], workplace: null, remoteScope: null, seniority: null, salary: null, employmentType: null, industry: null, language: null, descriptionText: row.description, postedAt: null }),
  );
  const index = buildIndex(postings);
  const lines: string[] = [];
  for (const resume of rows<ResumeRow>(join(dir, 'resumes.jsonl'))) {
    const { vector } = prepareUser(index, factsOf(resume.text), NO_PREFERENCES, new Date(0));
    for (const { ordinal, raw } of scoreAll(index, vector, { k: index.size })) lines.push(JSON.stringify({ query: resume.id, doc: index.postings[ordinal]!.id, score: raw }));
  }
  writeFileSync(out, `${lines.join('\n')}\n`);
  process.stdout.write(`${lines.length} pairs scored\n`);
  return Promise.resolve(0);
};
