import { fold } from './fold';

/** Words that are frequent in one language and rare in the others; shared ones ("de", "la", "in") are left out or decide nothing. */
const MARKERS: Record<string, string> = {
  en: 'the and of to with for you your our are will this that have from as be by is on or an we their who experience work team',
  de: 'und der die das mit fur sie wir ist von den dem ein eine einer einen im zur zum bei oder auf als auch nicht werden sowie unser unsere dein ihre',
  fr: 'et les des une dans pour vous nous est avec sur par plus votre vos notre nos aux ou au qui que du en sein etes sont ce cette',
  es: 'y los las el una para con por del que en su sus nuestro nuestra como mas se al es ser nos tu experiencia anos equipo',
  nl: 'het een van en voor met je bij onze wij zijn op te aan als ook naar jij jouw ons niet dat heeft bent wordt deze om werk',
  it: 'il di e che per con una della del nel gli sono alla dei delle nostra nostro presso come anche esperienza lavoro al le',
  pt: 'o os as e do da dos das em para com uma um nao por ao na no mais voce sua seu nossa experiencia sao como',
  pl: 'i w z na do oraz sie jest dla lub od pracy nie po przy jako ze przez doswiadczenie',
};
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(MARKERS)) {
  for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}
const SCRIPTS: [RegExp, string][] = [
  [/[\u3040-\u30ff]/g, 'ja'], [/[\uac00-\ud7af]/g, 'ko'], [/[\u4e00-\u9fff]/g, 'zh'], [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0600-\u06ff]/g, 'ar'], [/[\u0900-\u097f]/g, 'hi'], [/[\u0370-\u03ff]/g, 'el'], [/[\u0590-\u05ff]/g, 'he'],
];
const LOOKED_AT = 6000;

/**
 * The language of a text as ISO 639-1 (`en de fr es nl it pt pl`, and `ja ko zh ru ar hi el he` by script), or null
 * where fewer than three marker words speak or two languages tie. Reads the first 6,000 characters.
 */
export const detectLanguage = (text: string): string | null => {
  const head = text.slice(0, LOOKED_AT);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [script, language] of SCRIPTS) {
    if ((head.match(script)?.length ?? 0) > letters * 0.3) return language;
  }
  const votes = new Map<string, number>();
  let spoken = 0;
  for (const word of fold(head).split(/[^\p{L}]+/u)) {
    const languages = LANGUAGES_OF.get(word);
    if (!languages) continue;
    spoken++;
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  if (spoken < 3) return null;
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first && first[1] > (second?.[1] ?? 0) * 1.15 ? first[0] : null;
};
