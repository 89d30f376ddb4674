import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@applywright/contracts';
import { recogniseCv } from './recognise-cv';
import type { Recognition } from './recognise-sheets';
import type { OcrReply } from './thread-cv-ocr';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');
const answer = (reply: OcrReply): void => port.postMessage(reply);

recogniseCv(workerData as Recognition, { onProgress: (share) => answer({ share }) }).then(
  (text) => answer({ text }),
  (error: unknown) => answer({ code: error instanceof AppError ? error.code : 'cv_too_complex' }),
);
