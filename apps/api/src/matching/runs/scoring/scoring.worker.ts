import { parentPort } from 'node:worker_threads';
import { PART_KEYS } from '@applywright/contracts';
import { attachIndex, type SearchedIndex, type SharedIndex } from '@applywright/matching';
import { asError } from '../../../platform/as-error';
import { scorePerson, type PersonTask } from './score-person';
import type { FoundNumbers, FromThread, ToThread } from './thread-messages';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

type Incoming = Omit<SharedIndex, 'postings' | 'words'> & { readonly postings: SharedIndex['postings'][number][]; readonly words: string[] };
let incoming: Incoming | null = null;
let index: SearchedIndex | null = null;

function found(task: PersonTask): FoundNumbers {
  try {
    if (!index) throw new Error('no index');
    const best = scorePerson(index, task);
    const points = new Int8Array(best.length * PART_KEYS.length);
    best.forEach((one, n) => points.set(one.points, n * PART_KEYS.length));
    return { ordinals: Uint32Array.from(best, ({ ordinal }) => ordinal), points };
  } catch (error) {
    return { error: asError(error).name };
  }
}

port.on('message', (message: ToThread) => {
  if (message.type === 'index') {
    index = null;
    incoming = { ...message.shared, postings: [], words: [] };
  } else if (message.type === 'postings') for (const posting of message.postings) incoming?.postings.push(posting);
  else if (message.type === 'words') for (const word of message.words) incoming?.words.push(word);
  else {
    if (incoming) [index, incoming] = [attachIndex(incoming), null];
    port.postMessage({ found: message.tasks.map(found) } satisfies FromThread);
  }
});
