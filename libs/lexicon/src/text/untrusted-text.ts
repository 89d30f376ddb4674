/** Zero-width and direction marks, soft hyphens and tag characters: nobody sees them, a model reads them. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** A text as a person sees it. */
export const visibleText = (text: string): string => text.replace(UNSEEN, '').normalize('NFC');

const INSTRUCTION = /ignore (?:all |any |the )*(?:previous|prior|above|earlier|instructions)|disregard (?:all|any|the|previous|prior)|forget (?:all|everything|previous)|(?:system|developer) (?:prompt|message)|you are (?:now )?(?:an? )?(?:ai|assistant|language model|llm|chatgpt|gemini|helpful)|as an ai\b|(?:add|append|insert|include|give) (?:the |a |this )?(?:following )?(?:skills?|suggestions?|candidate|facts?)\b|new instructions?|<\/?(?:system|user|assistant|instructions?)>|\[\/?inst\]|#{2,}\s*(?:system|instructions?)|<\|[a-z_]+\|>|ignoriere (?:alle|die|vorherige)|vergiss (?:alle|die)|(?:ignore[zr]?|oublie[zr]?) (?:les|toutes|vos) (?:instructions|consignes)|ignora (?:las|le|tutte|todas|as) |ignoruj |игнорируй|忽略(?:以上|之前|所有)|تجاهل |अनदेखा/iu;
/** Whether a line talks to a machine instead of about a person or a position: no model is shown it. */
export const talksToMachine = (line: string): boolean => INSTRUCTION.test(line);

const PERSONAL = /(?<![\p{L}\p{N}])(?:date of birth|birth ?date|birthday|d\.?o\.?b\.?|born|place of birth|marital status|nationality|citizenship|religion|gender|passport|national id|social security|geburtsdatum|geburtsort|geboren|geb\.|familienstand|staatsangehörigkeit|nationalität|konfession|date de naissance|née? le|nationalité|situation familiale|fecha de nacimiento|nacionalidad|estado civil|dni|data di nascita|nat[oa] (?:il|a)|nazionalità|stato civile|data de nascimento|nacionalidade|geboortedatum|nationaliteit|data urodzenia|obywatelstwo|дата рождения|гражданство|семейное положение|تاريخ الميلاد|الجنسية|الحالة الاجتماعية|जन्म|राष्ट्रीयता|वैवाहिक)(?![\p{L}\p{N}])|出生|国籍|婚姻|籍贯/iu;
/** Whether a line says of a person what no employer's question needs (birth, nationality, family): no model is shown it. */
export const isPersonalLine = (line: string): boolean => PERSONAL.test(line);
