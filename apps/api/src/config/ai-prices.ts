import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { ConfigError } from './config-error';

/** US dollars for a million tokens. */
const Prices = z.record(z.string().min(1).max(200), z.strictObject({ input: z.number().min(0).max(10_000), output: z.number().min(0).max(10_000) }));
export type Prices = z.infer<typeof Prices>;

/**
 * The operator's own prices: JSON, or the absolute path of a file of it.
 * @throws ConfigError naming the setting and never its content
 */
export function pricesOf(setting: string | undefined): Prices {
  if (setting === undefined) return {};
  const text = setting.trimStart().startsWith('{') ? setting : contentOf(setting);
  const parsed = Prices.safeParse(jsonOf(text));
  if (!parsed.success) throw new ConfigError(`AI_PRICES must be {"model": {"input": dollars, "output": dollars}} for a million tokens${parsed.error.issues[0]?.path.length ? `; look at ${parsed.error.issues[0].path.join('.')}` : ''}`);
  return parsed.data;
}

function contentOf(path: string): string {
  if (!isAbsolute(path)) throw new ConfigError('AI_PRICES must be JSON, or the absolute path of a file of it');
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigError('AI_PRICES names a file that cannot be read', { cause: error });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
