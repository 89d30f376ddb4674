import { fold } from './fold';
import { remember } from './remember';
import { TITLE_WORDS } from './title-words';


/** Endings of longer words, by their last three letters. */
const ENDINGS = new Map<string, string[]>();
const WORDS = new Set<string>();
/** Titles of several words, by their first one. */
const PHRASES = new Map<string, string[]>();
for (const word of TITLE_WORDS.split(/[|\n]/).filter(Boolean)) {
  const [first] = word.split(' ');
  if (word.startsWith('*')) ENDINGS.set(word.slice(-3), [...(ENDINGS.get(word.slice(-3)) ?? []), word.slice(1)]);
  else if (first === word) WORDS.add(word);
  else PHRASES.set(first!, [...(PHRASES.get(first!) ?? []), word]);
}

/** Whether a folded text holds a title word, also in the plural, the German feminine, or at the end of a longer word. */
function holdsTitle(key: string): boolean {
  const words = key.split(/[^\p{L}\p{M}\p{N}]+/u);
  const text = ` ${words.join(' ')} `;
  return words.some((word) => {
    if (WORDS.has(word) || (word.endsWith('s') && WORDS.has(word.slice(0, -1))) || (word.endsWith('in') && WORDS.has(word.slice(0, -2)))) return true;
    if (ENDINGS.get(word.slice(-3))?.some((ending) => word.endsWith(ending))) return true;
    return PHRASES.get(word)?.some((phrase) => text.includes(` ${phrase} `) || text.includes(` ${phrase}s `)) ?? false;
  });
}

const TITLE_NO_BREAKS = /工程师|经理|主管|总监|助理|专员|设计师|教师|老师|护士|会计|医生|律师|顾问|分析师|开发|架构师|研究员|讲师|教授|实习生|程序员|主任|总裁|代表|编辑|翻译|销售|司机|厨师|技术员|负责人|组长|店长|班主任|مهندس|مدير|معلم|محاسب|ممرض|مصمم|مطور|مبرمج|طبيب|أخصائي|اخصائي|مساعد|مشرف|رئيس|مسؤول|منسق|محلل|مستشار|موظف|صيدلي|سكرتير|محامي|مدرس|باحث|فني|كاتب|مترجم|متدرب|مندوب|शिक्षक|शिक्षिका|अभियंता|इंजीनियर|प्रबंधक|मैनेजर|लेखाकार|नर्स|सहायक|अधिकारी|अध्यापक|अध्यापिका|प्राध्यापक|डॉक्टर|चिकित्सक|डेवलपर|विश्लेषक|पर्यवेक्षक|प्रशिक्षु|सलाहकार|लिपिक|निदेशक|तकनीशियन|प्रधानाचार्य|समन्वयक|परिचारिका/;
const RANK = /(?<![\p{L}\p{N}])(?:senior|sr|junior|jr|principal|staff|lead|chief|head|assistant|associate|deputy|acting|interim|part time|full time|seasonal|temporary|stellvertretende[rn]?|leitende[rn]?|wissenschaftliche[rn]?|ii|iii|iv)(?![\p{L}\p{N}])/u;

/** How much a text reads like a job title: 0 not at all, 1 holds a title word, up to 1.5 with a rank beside it. */
export const titleScore = remember((text: string): number => {
  const key = fold(text);
  if (key === '' || key.length > 160) return 0;
  const hit = holdsTitle(key) || TITLE_NO_BREAKS.test(text);
  const words = key.split(' ').length;
  const score = (hit ? 1 : 0) + (RANK.test(key) ? 0.3 : 0);
  return words > 10 ? score * 0.5 : score;
});

/** Endings that title words of many trades have, and names seldom: they decide only where nothing else does. */
const WEAK = /(?<!\p{L})\p{L}{3,}(?:smith|wright|keeper|maker|worker|hand|tech|technik|ician|ologist|grapher|monger|wife|ster|voerder|bereider|bewerker|werker|hulp|leidster|leider|euse|rice|teur|tière|ière|iste|ista|ador|adora|ero|era|tore|trice|aio|ario|aria|arz|arka|owiec|owca|nik|niczka|acz|ownik|owniczka|щик|щица|ник|ница|тель|тельница|ист|истка|олог|ер|ёр|арь)(?!\p{L})/u;

/** Whether a text's first or last word has the ending of an occupation. */
export const isWeakTitle = remember((text: string): boolean => {
  const words = fold(text).split(' ');
  return words.length <= 8 && (WEAK.test(words[0]!) || WEAK.test(words.at(-1)!));
});

const REMARK = /^(?:full[ -]?time|part[ -]?time|permanent|permanent full[ -]?time|temporary|temp|contract|fixed[ -]?term|seasonal|casual|hybrid|remote|remotely|on[ -]?site|in[ -]?person|home ?office|vollzeit|teilzeit|\d{2} ?%|befristet|unbefristet|temps plein|temps partiel|cdi|cdd|intérim|à distance|télétravail|jornada completa|media jornada|tiempo completo|tiempo parcial|remoto|híbrido|presencial|tempo pieno|tempo parziale|part time|full time|tempo indeterminato|tempo determinato|da remoto|tempo integral|meio período|tempo inteiro|voltijd|deeltijd|fulltime|parttime|op afstand|pełny etat|pół etatu|zdalnie|umowa o pracę|полная занятость|частичная занятость|удал[её]нно|удал[её]нная работа|全职|兼职|远程|دوام كامل|دوام جزئي|عن بعد|पूर्णकालिक|अंशकालिक)$/iu;

/** Whether a piece says only how someone is employed ("Full-time", "Hybrid"). */
export const employmentRemark = remember((text: string): boolean => REMARK.test(text.trim().replace(/^[(\[]|[)\].]$/g, '').trim()));
