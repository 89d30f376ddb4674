import { fold } from './fold';

const CODES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'ar', 'hi', 'zh', 'ja', 'ko', 'tr', 'sv', 'da', 'nb', 'no', 'fi', 'is', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'he', 'fa', 'ur', 'bn', 'ta', 'te', 'ml', 'kn', 'mr', 'gu', 'pa', 'vi', 'th', 'id', 'ms', 'tl', 'fil', 'sw', 'am', 'af', 'ca', 'eu', 'gl', 'hr', 'sr', 'sl', 'lt', 'lv', 'et', 'be', 'ka', 'hy', 'az', 'kk', 'uz', 'ga', 'cy', 'lb', 'mt', 'sq', 'mk', 'bs', 'ne', 'si', 'km', 'lo', 'my', 'mn', 'yue', 'la', 'so', 'zu', 'xh', 'yo', 'ig', 'ha', 'ps', 'ku'];
const UI = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'ar', 'hi', 'zh'];
const EXTRA = 'mandarin|cantonese|farsi|tagalog|flemish|castilian|valencian|swiss german|american sign language|asl|sign language|english us|englisch|putonghua|普通话|粤语|hochdeutsch|schweizerdeutsch|gebardensprache|norwegian bokmal|moldovan|chinesisch|mandarin chinese';

let names: Set<string> | undefined;
function languageNames(): Set<string> {
  if (names) return names;
  names = new Set(EXTRA.split('|').map(fold));
  for (const ui of UI) {
    const display = new Intl.DisplayNames([ui], { type: 'language', fallback: 'none' });
    for (const code of CODES) {
      const name = display.of(code);
      if (name) names.add(fold(name));
    }
  }
  return names;
}

/** Whether a text is the name of a language (in any of twelve languages), and nothing else. */
export const isLanguageName = (text: string): boolean => languageNames().has(fold(text).replace(/^(?:язык|lingua|langue|اللغة)\s+/u, '').replace(/\s+(?:язык|language|भाषा)$/u, ''));

export const LEVEL = /(?<![\p{L}\p{N}])(?:native(?: or bilingual)?(?: proficiency| speaker)?|bilingual|mother ?tongue|fluent(?:ly)?|full professional(?: proficiency)?|professional working(?: proficiency)?|limited working(?: proficiency)?|elementary(?: proficiency)?|professional|proficient|proficiency|advanced|upper[- ]intermediate|intermediate|pre[- ]intermediate|conversational|basic|beginner|good|very good|excellent|working knowledge|expert|novice|[abc][12]\+?|muttersprache|muttersprachler(?:in)?|fließend|fliessend|verhandlungssicher|sehr gut|gut|grundkenntnisse|gute kenntnisse|konversationssicher|sehr gute kenntnisse|langue maternelle|maternelle|courant|bilingue|intermédiaire|notions|scolaire|lu,? écrit,? parlé|natif|native|nativo|nativa|lengua materna|materno|fluido|avanzado|intermedio|básico|alto|medio|madrelingua|fluente|ottimo|buono|scolastico|avanzato|base|língua materna|avançado|intermediário|moedertaal|vloeiend|goed|basis|ojczysty|biegły|biegle|zaawansowany|średniozaawansowany|podstawowy|komunikatywny|母语|流利|精通|熟练|良好|一般|родной|свободно|свободный|продвинутый|средний|базовый|разговорный|начальный|اللغة الأم|اللغة الام|طلاقة|ممتاز|جيد جدا|جيد جداً|جيد|متوسط|مبتدئ|मातृभाषा|धाराप्रवाह|उत्तम|अच्छा|सामान्य)(?![\p{L}\p{M}\p{N}])/iu;
