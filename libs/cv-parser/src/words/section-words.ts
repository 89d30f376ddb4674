import type { SectionKind } from './headings';
import { fold } from './fold';

/** Stems that name a section wherever they stand in a heading that is not known as a whole; folded, twelve languages, most telling first. */
const STEMS: readonly (readonly [SectionKind, string])[] = [
  ['languages', 'language|sprach|langue|idioma|lingu[ae]|linguist|jezyk|talen(?!t)|taal|языки|языков|语言|外语|لغات|اللغ|भाषा'],
  ['publications', 'publica|publika|veroffentlich|publikat|pubblicaz|论文|发表|著作|публикац|منشورات|प्रकाशन'],
  ['references', 'referen[czt]|referenz|referees|recommendation|推荐人|证明人|рекомендац|مراجع|المعرف|संदर्भ'],
  ['awards', 'awards?|honou?rs|auszeichn|preise|distinctions|prix|premi[os]|reconocim|riconosc|onderscheid|nagrod|wyroznien|获奖|荣誉|奖项|奖励|награды|достижени|جوائز|पुरस्कार|achievements'],
  ['interests', 'interest|hobb|freizeit|loisir|centres d|aficion|passatemp|hobby|zainteres|vrije tijd|兴趣|爱好|увлечен|интересы|хобби|اهتمام|هوايات|रुचि|शौक'],
  ['certificates', 'certif|zertifik|certyfik|licen[cs]e|licenz|permits|credential|accredit|courses|coursework|kurse|kursy|lehrgang|cursos|corsi|cours|cursus|curso|attest|training|trainings|weiterbild|fortbild|schulung|szkolen|seminar|workshop|formation continue|formations comple|formacion compl|formacao compl|cursos compl|bijschol|opleiding en cursus|сертиф|курсы|курс|повышение|лиценз|удостовер|证书|资格|培训|执照|شهادات|الشهاد|الدور|دورات|رخص|प्रमाण|प्रशिक्षण|पाठ्यक्रम'],
  ['education', 'educat|educac|bildung|scholing|opleiding|onderwijs|studium|studies|studie|studi|estudios|estudos|etudes|istruz|formaz|formation|formacion|formacao|academ|schul|scolar|wyksztalc|edukac|образован|учеба|教育|学历|学业|التعليم|مؤهل|शिक्षा|शैक्ष|qualification'],
  ['projects', 'projects?|projekt|projet|proyecto|progett|projeto|projecten|项目|проект|مشاريع|परियोजना'],
  ['volunteer', 'volunt|ehrenamt|benevol|volontar|vrijwillig|wolontar|志愿|волонт|تطوع|स्वयंसेव'],
  ['skills', 'skill|kompeten|competen[ct]|kenntnis|fahigkeit|fertigkeit|habilid|destrez|conocim|conhecim|conoscen|capacita|umiejetn|vaardigh|kennis|aptitud|atout|savoir|expertise|proficien|strength|starken|technolog|toolbox|tools|навык|умени|компетенц|技能|专长|能力|特长|مهار|कौशल|दक्षता|क्षमता|qualities|soft ?skills|umiejetnosci'],
];
const PATTERNS = STEMS.map(([kind, stems]) => [kind, new RegExp(`(?<![\\p{L}])(?:${stems})|[\\u0370-\\u9fff]*(?:${stems.split('|').filter((s) => /[\u0370-\u9fff]/.test(s)).join('|') || '$^'})`, 'u')] as const);

/** Labels of spoken languages that are no section's heading. */
export const LANGUAGE_WORDS = /^(?:languages? known|languages?|sprachen|langues|idiomas|lingue|línguas|talen|języki|语言|外语|языки|اللغات|भाषाएँ|भाषा ज्ञान|ज्ञात भाषाएँ)$/iu;

/** The kind of section that a heading's words speak of, where the heading is not known as a whole; letters set apart are understood. */
export function sectionWord(text: string): SectionKind | null {
  if (text.length > 48 || text.split(/\s+/).length > 7 || /[.!?。]$/u.test(text)) return null;
  const apart = /^(?:\p{L}{1,2}[\s\t]+){2,}\p{L}+/u.test(text);
  const key = fold(apart ? text.replace(/\s+/g, '') : text.replace(/\t/g, ' '));
  return PATTERNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
