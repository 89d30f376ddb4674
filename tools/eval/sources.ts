import { readFileSync, writeFileSync } from 'node:fs';
import type { NormalizedPosting } from '@applywright/contracts';
import { htmlToText } from '@applywright/postings';
import { collectRecording, recordingsIn, type Recording } from './recorded-sources';
import { violationsOf } from './source-violations';

const TEXT_FIELDS = /^(?:content|description|descriptionHtml|descriptionBody|requirements|contents|jobDescription|text|value|snippet|additional)$/i;
const LEAST_TEXT = 120;
const share = (postings: readonly NormalizedPosting[], has: (posting: NormalizedPosting) => boolean): string => (postings.length === 0 ? '-' : `${Math.round((100 * postings.filter(has).length) / postings.length)} %`);

/**
 * `eval:sources DIR OUT.jsonl`: runs recorded answers of sources through the real adapters, writes one posting a line and prints for each
 * source what it holds and what is wrong with it. Returns the exit code: 1 when a source fails or anything is wrong.
 */
export const run = async ([folder, out]: string[]): Promise<number> => {
  if (!folder || !out) {
    process.stderr.write('usage: eval:sources -- DIR OUT.jsonl\n');
    return 2;
  }
  const lines: string[] = [];
  let isClean = true;
  for (const recording of recordingsIn(folder)) {
    const read = await collectRecording(recording);
    if ('failure' in read) {
      process.stdout.write(`${recording.source}: ${recording.adapter === null ? 'skipped, no adapter' : `FAILED, ${read.failure}`}\n`);
      isClean &&= recording.adapter === null;
      continue;
    }
    const texts = visibleTexts(recording);
    const wrong = read.postings.map((posting) => ({ posting, violations: violationsOf(posting, texts.get(posting.externalId) ?? null) }));
    lines.push(...wrong.map(({ posting, violations }) => JSON.stringify({ ...posting, violations })));
    process.stdout.write(reportOf(recording.source, read.postings, read.dropped));
    for (const { posting, violations } of wrong) for (const violation of violations) process.stdout.write(`  WRONG ${posting.externalId}: ${violation}\n`);
    isClean &&= wrong.every(({ violations }) => violations.length === 0);
  }
  writeFileSync(out, lines.length === 0 ? '' : `${lines.join('\n')}\n`);
  return isClean ? 0 : 1;
};

function reportOf(source: string, postings: readonly NormalizedPosting[], dropped: readonly { reason: string; count: number }[]): string {
  const rows = postings.length + dropped.reduce((sum, { count }) => sum + count, 0);
  const shares = Object.entries({
    place: (p: NormalizedPosting) => p.places.length > 0, country: (p: NormalizedPosting) => p.places.some((place) => place.countryCode !== undefined), workplace: (p: NormalizedPosting) => p.workplace !== null,
    employment: (p: NormalizedPosting) => p.employmentType !== null, seniority: (p: NormalizedPosting) => p.seniority !== null, industry: (p: NormalizedPosting) => p.industry !== null, salary: (p: NormalizedPosting) => p.salary !== null,
    date: (p: NormalizedPosting) => p.postedAt !== null, 'complete text': (p: NormalizedPosting) => p.descriptionComplete, language: (p: NormalizedPosting) => p.language !== null,
  }).map(([name, has]) => `${name} ${share(postings, has)}`);
  return `${source}: ${rows} rows, ${postings.length} postings, dropped ${dropped.map(({ reason, count }) => `${reason} ${count}`).join(', ') || 'none'}; ${shares.join(', ')}\n`;
}

/** The text that each row of a JSON listing shows, by the row's id: its longest text field, whatever its name. */
function visibleTexts({ listing }: Recording): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const row = value as Record<string, unknown>;
    const id = row['id'] ?? row['shortcode'] ?? row['slug'] ?? row['guid'];
    const fields = Object.entries(row).flatMap(([name, text]) => (TEXT_FIELDS.test(name) && typeof text === 'string' ? [text] : []));
    const longest = fields.sort((a, b) => b.length - a.length)[0];
    // A few words are a title or a label, whatever the field is called.
    if ((typeof id === 'string' || typeof id === 'number') && longest !== undefined && longest.length >= LEAST_TEXT) texts.set(String(id), seen(longest));
    else Object.values(row).forEach(walk);
  };
  if (listing.endsWith('.json')) walk(JSON.parse(readFileSync(listing, 'utf8')));
  return texts;
}

/** Text that was escaped once or twice shows the same words in the end. */
function seen(html: string): string {
  let text = htmlToText(html);
  for (let times = 0; times < 2 && /<\/?[a-z][^>]*>|&[a-z]+;/i.test(text); times++) text = htmlToText(text);
  return text;
}
