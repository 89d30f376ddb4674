import { parentPort, workerData } from 'node:worker_threads';
import { HuggingFaceGenerator, type GenerationTask, type TextGeneration } from './hugging-face-generator';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');
const { path, packageName } = workerData as { path: string; packageName: string };
const generator = new HuggingFaceGenerator(path, async () => (await import(packageName)) as TextGeneration);
// one at a time, in the order in which they come
let last: Promise<void> = Promise.resolve();
port.on('message', (task: GenerationTask) => void (last = last.then(async () => port.postMessage(await generator.run(task)))));
