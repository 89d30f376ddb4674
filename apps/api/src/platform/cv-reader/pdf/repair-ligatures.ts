/**
 * English stems around a ligature, with the ligature as a dot. A font that lost its ligature mapping gives U+FFFE
 * there; the stem that fits tells which one it was, and `fi` (the most frequent by far) stands where none fits.
 */
const STEMS: Readonly<Record<string, RegExp>> = {
  ffi: /(?:^|[^a-z])(?:e\.c|o\.c|a\.l|tra\.c|su\.c|di\.c|co\.n|a\.rm|gra\.t)/i,
  ffl: /(?:^|[^a-z])(?:o\.ine|sni\.|a\.uen|ba\.|ra\.e|wa\.e)/i,
  ff: /(?:^|[^a-z])(?:o\.(?:er|s)|e\.(?:ec|or)|di\.er|sta\.|a\.(?:ec|ord)|su\.er|co\.ee|bu\.er|tari\.|payo\.|cuto\.|o\.$)/i,
  fl: /(?:^|[^a-z])(?:work\.ow|\.(?:ow|ex|eet|uen|oor|ight|y|at|ask|utter|ag|ash)|con\.ict|re\.ec|in\.uen|brie\.y|air\.ow|over\.ow|cash\.ow|tensor\.ow|data\.ow)/i,
};

/** Puts back a ligature that the file's font lost (U+FFFE inside a word). */
export function repairLigatures(word: string): string {
  let text = word;
  for (let at = text.search(/[\ufffe\uffff]/); at >= 0; at = text.search(/[\ufffe\uffff]/)) {
    const dotted = `${text.slice(0, at).replace(/[\ufffe\uffff]/g, '')}.${text.slice(at + 1).replace(/[\ufffe\uffff]/g, '')}`;
    const found = Object.entries(STEMS).find(([, stems]) => stems.test(dotted));
    text = `${text.slice(0, at)}${found?.[0] ?? 'fi'}${text.slice(at + 1)}`;
  }
  return text;
}
