import type { GenerateContentResponse, GoogleGenAI } from '@google/genai';
import type { ModelFetch } from '../outgoing/outgoing';
import { askAgain, REAL_WAITING, type Waiting } from './ask-again';
import { countOf, failureOf, jsonOf } from './model-answers';
import { openGemini, type GeminiSetting } from './open-gemini';
import { TextFailure } from './text-failure';
import { TextModel, type TextAnswer, type TextRequest } from './text-model';

const TIMEOUT_MS = 60_000;
/** Reasons to stop that mean that the answer is not to be had. */
const WITHHELD: readonly string[] = ['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'LANGUAGE'];

/** Google's Gemini over its own package, whose requests all go through our one door to the outside. */
export class GeminiTextModel extends TextModel {
  readonly name: string;
  private client: Promise<GoogleGenAI> | undefined;

  constructor(
    private readonly setting: GeminiSetting,
    private readonly fetcher: ModelFetch,
    private readonly waiting: Waiting = REAL_WAITING,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
    this.name = setting.model;
  }

  available(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** @throws TextFailure */
  complete(request: TextRequest): Promise<TextAnswer> {
    return askAgain(() => this.ask(request), this.waiting);
  }

  private async ask({ system, prompt, jsonSchema, maxTokens }: TextRequest): Promise<TextAnswer> {
    const client = await (this.client ??= openGemini(this.setting, this.fetcher, this.timeoutMs));
    const response = await client.models
      .generateContent({
        model: this.setting.model, contents: prompt,
        config: { systemInstruction: system, responseMimeType: 'application/json', responseJsonSchema: jsonSchema, maxOutputTokens: maxTokens, temperature: 0, candidateCount: 1 },
      })
      .catch((error: unknown) => {
        throw failureOf(error);
      });
    return answerOf(response);
  }
}

/** @throws TextFailure */
function answerOf({ candidates, promptFeedback, usageMetadata }: GenerateContentResponse): TextAnswer {
  const spent = { inputTokens: countOf(usageMetadata?.promptTokenCount), outputTokens: countOf(usageMetadata?.candidatesTokenCount) + countOf(usageMetadata?.thoughtsTokenCount) };
  if (promptFeedback?.blockReason) throw new TextFailure('blocked', spent);
  const candidate = Array.isArray(candidates) ? candidates[0] : undefined;
  const reason = String(candidate?.finishReason ?? '');
  if (WITHHELD.includes(reason)) throw new TextFailure('blocked', spent);
  if (reason === 'MAX_TOKENS') throw new TextFailure('cut', spent);
  const parts = Array.isArray(candidate?.content?.parts) ? candidate.content.parts : [];
  const text = parts.flatMap((part) => (part.thought !== true && typeof part.text === 'string' ? [part.text] : [])).join('');
  return { json: jsonOf(text, spent), ...spent };
}
