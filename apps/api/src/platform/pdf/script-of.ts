const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Hebrew', 'Armenian', 'Georgian', 'Bengali', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Gujarati', 'Gurmukhi', 'Sinhala', 'Khmer', 'Lao', 'Myanmar', 'Ethiopic', 'Arabic', 'Devanagari', 'Cyrillic', 'Greek', 'Latin'] as const;
const PATTERNS = SCRIPTS.map((name) => [name === 'Han' ? 'Chinese' : name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/** The script of the first letter of a text, as people call it; `symbol` where it has none. */
export const scriptOf = (text: string): string => PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? (/\p{L}/u.test(text) ? 'rare' : 'symbol');
