/** A sentence as a model gave it: nothing of it is checked but its shape. */
export interface GivenSentence {
  readonly item: string;
  readonly text: string;
  readonly aliases: readonly string[];
}

const text = { type: 'string' };
const list = (items: object): object => ({ type: 'array', items });
const object = (properties: Record<string, object>): object => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false });

/** The shape of an answer, in words of JSON Schema that all vendors know. */
export const SENTENCES_SCHEMA: object = object({ sentences: list(object({ item: text, text, facts: list(text) })) });

/** No prompt asks for more; beyond it nothing is looked at. */
const MOST_SENTENCES = 120;
const MOST_ALIASES = 60;

/** The sentences of an answer; null when it is no answer at all. One odd sentence spoils no other. */
export function readAnswer(json: unknown): GivenSentence[] | null {
  const given = isRecord(json) ? json['sentences'] : Array.isArray(json) ? json : undefined;
  if (!Array.isArray(given)) return null;
  return given.slice(0, MOST_SENTENCES).flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one['item'] !== 'string' || typeof one['text'] !== 'string') return [];
    const facts = Array.isArray(one['facts']) ? one['facts'].slice(0, MOST_ALIASES).filter((f): f is string => typeof f === 'string') : [];
    return [{ item: one['item'].trim(), text: one['text'], aliases: [...new Set(facts.map((f) => f.trim()))] }];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
