import type { TextModelSetting } from '../../config/config';
import type { Outgoing } from '../outgoing/outgoing';
import { GEMINI_HOST, GeminiTextModel } from './gemini-text-model';
import { LocalTextModel } from './local-text-model';
import type { TextModel } from './text-model';

/** The longest that one request to a model takes, beyond which the door itself ends it. */
const DOOR_TIMEOUT_MS = 180_000;

/** The models of the settings, in the order in which they are asked. */
export const textModelsOf = (settings: readonly TextModelSetting[], outgoing: Outgoing): TextModel[] =>
  settings.map((setting) => {
    if (setting.type === 'local') return new LocalTextModel(setting, outgoing.model({ hosts: [], operatorOrigins: [new URL(setting.url).origin], timeoutMs: DOOR_TIMEOUT_MS }));
    const { baseUrl } = setting;
    const hosts = baseUrl?.startsWith('https:') ? [new URL(baseUrl).hostname] : baseUrl ? [] : [GEMINI_HOST];
    return new GeminiTextModel(setting, outgoing.model({ hosts, ...(baseUrl?.startsWith('http:') && { loopbackOrigins: [new URL(baseUrl).origin] }), timeoutMs: DOOR_TIMEOUT_MS }));
  });
