import type { EmbeddingsSetting } from '../../config/config';
import type { Outgoing } from '../outgoing/outgoing';
import { geminiPlace } from '../text-model/open-gemini';
import type { Embeddings } from './embeddings';
import { GeminiEmbeddings } from './gemini-embeddings';
import { LocalEmbeddings } from './local-embeddings';
import { NoEmbeddings } from './no-embeddings';

/** The longest that one request takes, beyond which the door itself ends it. */
const DOOR_TIMEOUT_MS = 90_000;

/** The model of the settings. */
export const embeddingsOf = (setting: EmbeddingsSetting, outgoing: Outgoing): Embeddings => {
  switch (setting.type) {
    case 'gemini': return new GeminiEmbeddings(setting, outgoing.model({ ...geminiPlace(setting), timeoutMs: DOOR_TIMEOUT_MS }));
    case 'local': return new LocalEmbeddings(setting);
    case 'none': return new NoEmbeddings();
  }
};
