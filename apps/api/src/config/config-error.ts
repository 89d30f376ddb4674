/** A setting that is missing or odd; the message is one line for the operator and never holds the value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
