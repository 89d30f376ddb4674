import { join } from 'node:path';
import type { TextModelSetting } from '../../config/config';
import type { Outgoing } from '../outgoing/outgoing';
import { GeminiTextModel } from './gemini-text-model';
import { HuggingFaceTextModel } from './hugging-face-text-model';
import { LocalTextModel } from './local-text-model';
import { geminiPlace } from './open-gemini';
import type { TextModel } from './text-model';

/** The longest that one request to a model takes, beyond which the door itself ends it. */
const DOOR_TIMEOUT_MS = 180_000;

/** The models of the settings, in the order in which they are asked. `workers` is where the bundled threads stand. */
export const textModelsOf = (settings: readonly TextModelSetting[], outgoing: Outgoing, workers: string): TextModel[] =>
  settings.map((setting) => {
    if (setting.type === 'huggingface') return new HuggingFaceTextModel(setting, { workerFile: join(workers, 'hugging-face-worker.js') });
    if (setting.type === 'local') return new LocalTextModel(setting, outgoing.model({ hosts: [], operatorOrigins: [new URL(setting.url).origin], timeoutMs: DOOR_TIMEOUT_MS }));
    return new GeminiTextModel(setting, outgoing.model({ ...geminiPlace(setting), timeoutMs: DOOR_TIMEOUT_MS }));
  });
