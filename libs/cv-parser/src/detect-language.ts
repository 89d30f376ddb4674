/** Frequent short words of each Latin-script language; the script decides the others. */
const STOP: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|with|for|to|in|on|by|from|at|is)\b/giu,
  de: /\b(?:und|der|die|das|mit|für|von|bei|im|zur|zum|des|eine[rnsm]?|auf)\b/giu,
  fr: /\b(?:et|de|des|les|la|le|du|pour|dans|avec|une?|en|sur|au|aux)\b/giu,
  es: /\b(?:y|de|la|los|las|el|con|para|en|del|por|una?|al)\b/giu,
  it: /\b(?:e|di|il|della|delle|dei|con|per|la|gli|nel|un[ao]?|alla|presso)\b/giu,
  pt: /\b(?:e|de|da|do|das|dos|com|para|em|na|no|uma?|os|ao)\b/giu,
  nl: /\b(?:en|van|het|de|met|voor|een|bij|op|naar|in|aan)\b/giu,
  pl: /\b(?:i|w|z|na|do|oraz|dla|od|przez|się|po|ze)\b/giu,
};
/** Letters that one language has and its neighbours lack; each counts half a word. */
const LETTERS: Readonly<Record<string, RegExp>> = { de: /[äöüß]/giu, fr: /[êèçœù]/giu, es: /[ñ¿¡]/giu, pt: /[ãõ]/giu, pl: /[ąęłżźśćń]/giu, it: /[ìò]/giu };
const SCRIPTS: readonly [string, RegExp][] = [['zh', /[\u4e00-\u9fff]/g], ['ru', /[\u0400-\u04ff]/g], ['ar', /[\u0600-\u06ff]/g], ['hi', /[\u0900-\u097f]/g]];

/** The language a CV is written in (ISO 639-1), by script and frequent words; `en` where nothing decides. */
export function detectLanguage(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '').length || 1;
  for (const [language, script] of SCRIPTS) if ((text.match(script)?.length ?? 0) > letters * (language === 'zh' ? 0.1 : 0.3)) return language;
  const counts = Object.entries(STOP).map(([language, words]) => [language, (text.match(words)?.length ?? 0) + (text.match(LETTERS[language] ?? /$^/)?.length ?? 0) / 2] as const);
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : 'en';
}
