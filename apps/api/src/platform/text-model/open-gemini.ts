import type { GoogleGenAI } from '@google/genai';
import type { ModelFetch } from '../outgoing/outgoing';
import { telling } from './model-answers';

export const GEMINI_HOST = 'generativelanguage.googleapis.com';

export interface GeminiSetting {
  readonly apiKey: string;
  readonly model: string;
  readonly baseUrl: string | undefined;
}

/** Google's client over our one door to the outside. Loaded when it is first needed: most instances have no key. */
export async function openGemini({ apiKey, baseUrl }: GeminiSetting, fetcher: ModelFetch, timeoutMs: number): Promise<GoogleGenAI> {
  const { GoogleGenAI } = await import('@google/genai');
  // everything is given, because what is not is read from the environment by the package itself
  return new GoogleGenAI({ apiKey, vertexai: false, enterprise: false, apiVersion: 'v1beta', httpOptions: { baseUrl: baseUrl ?? `https://${GEMINI_HOST}`, timeout: timeoutMs, fetch: telling(fetcher) as typeof fetch } });
}

/** The hosts and origins that a setting's requests may go to. */
export const geminiPlace = ({ baseUrl }: GeminiSetting): { hosts: readonly string[]; loopbackOrigins?: readonly string[] } => ({
  hosts: baseUrl?.startsWith('https:') ? [new URL(baseUrl).hostname] : baseUrl ? [] : [GEMINI_HOST],
  ...(baseUrl?.startsWith('http:') && { loopbackOrigins: [new URL(baseUrl).origin] }),
});
