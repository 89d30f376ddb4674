import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AppError, type CvText } from '@applywright/contracts';
import { WorkerCvReader } from '../../apps/api/src/platform/cv-reader/worker-cv-reader';
import { encryptBytes } from '../../apps/api/src/platform/seal/gcm';
import { cvQuotes, readingsOf } from '../../apps/api/src/profiles/merge/cv-readings';
import { mergeFacts } from '../../apps/api/src/profiles/merge/merge-facts';

/** What one file did: its answer, how long that took, the longest block of the asking thread and the process's peak. */
export interface HostileRow { file: string; answer: string; ms: number; blockedMs: number; rssMb: number }

/** A process that does with each file what the API does, and nothing else: sniff, read and parse in the worker, seal, merge. */
async function main(workerFile: string, files: readonly string[]): Promise<void> {
  const reader = new WorkerCvReader({ workerFile });
  reader.warmUp();
  await new Promise((r) => setTimeout(r, 1500));
  const key = randomBytes(32);
  let id = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    let rss = process.memoryUsage.rss();
    const watch = setInterval(() => (rss = Math.max(rss, process.memoryUsage.rss())), 5);
    delay.enable();
    const start = performance.now();
    let answer: string;
    try {
      const { textJson, flags, parsed } = await reader.readAndParse(bytes);
      encryptBytes(key, textJson, 'bench');
      const rules = { removesUnsaid: true, heedsRemovals: true, stillSays: cvQuotes(() => JSON.parse(Buffer.from(textJson).toString('utf8')) as CvText) };
      const { facts } = mergeFacts({ facts: [], overruled: [] }, readingsOf(parsed, { uploadId: 'bench', fileName: 'cv' }), rules, () => String(id++).padStart(24, '0'));
      const set = Object.entries(flags).filter(([, value]) => value === true || Array.isArray(value)).map(([name]) => name);
      answer = `${flags.extractor}, ${Math.round(textJson.length / 1024)} kB, ${facts.length} facts${set.length ? `, ${set.join(' ')}` : ''}`;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer = error.code;
    }
    const ms = performance.now() - start;
    await new Promise((r) => setTimeout(r, 20));
    delay.disable();
    clearInterval(watch);
    process.send!({ file, answer, ms, blockedMs: delay.max / 1e6, rssMb: rss / 1048576 } satisfies HostileRow);
  }
  await reader.close();
  process.disconnect?.();
}

process.once('message', ({ workerFile, files }: { workerFile: string; files: string[] }) => void main(workerFile, files));
