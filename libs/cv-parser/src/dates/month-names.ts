/** Month names and abbreviations, lower case, by month; en de fr es it pt nl pl ru ar hi. */
const NAMES = [
  'january|jan|januar|jän|jänner|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|styczeń|stycznia|sty|январь|января|янв|يناير|كانون الثاني|जनवरी',
  'february|feb|febr|februar|février|févr|fév|fevrier|fevr|febrero|febbraio|fevereiro|fev|februari|luty|lutego|lut|февраль|февраля|фев|فبراير|شباط|फ़रवरी|फरवरी',
  'march|mar|märz|mär|mrz|maerz|mars|marzo|março|marco|maart|mrt|marzec|marca|март|марта|мар|مارس|آذار|मार्च',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|kwi|апрель|апреля|апр|أبريل|ابريل|نيسان|अप्रैल',
  'may|mai|mayo|maggio|mag|maio|mei|maj|maja|май|мая|مايو|أيار|मई',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|cze|июнь|июня|июн|يونيو|حزيران|जून',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipiec|lipca|lip|июль|июля|июл|يوليو|تموز|जुलाई',
  'august|aug|août|aout|agosto|ago|augustus|sierpień|sierpnia|sie|август|августа|авг|أغسطس|اغسطس|آب|अगस्त',
  'september|sept|sep|septembre|septiembre|setiembre|settembre|set|setembro|wrzesień|września|wrz|сентябрь|сентября|сент|сен|سبتمبر|أيلول|सितंबर|सितम्बर',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|październik|października|paź|октябрь|октября|окт|أكتوبر|اكتوبر|تشرين الأول|अक्टूबर|अक्तूबर',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|lis|ноябрь|ноября|нояб|ноя|نوفمبر|تشرين الثاني|नवंबर|नवम्बर',
  'december|dec|dezember|dez|décembre|déc|decembre|diciembre|dic|dicembre|dezembro|grudzień|grudnia|gru|декабрь|декабря|дек|ديسمبر|كانون الأول|दिसंबर|दिसम्बर',
].map((names) => names.split('|'));

const MONTH_OF = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** The month (1-12) that a word names, or undefined. */
export const monthOf = (word: string): number | undefined => MONTH_OF.get(word.toLowerCase().replace(/\.$/, ''));

/** Every month word, longest first, for a pattern's alternatives. */
export const MONTH_ALTERNATIVES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** Seasons, terms and vague parts of a year: they stand before a year and add no month. */
export const SEASON_ALTERNATIVES = 'spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|wintersemester|sommersemester|ws|ss|wise|sose|q[1-4]|h[12]|mid|early|late|anfang|mitte|ende|début|fin|лето|осень|зима|весна';
/** Words that mean "until now". */
export const PRESENT_ALTERNATIVES = 'till present|till now|till date|to date|until now|until present|up to now|present day|present|presently|currently working|current|currently|now|ongoing|on going|today|to-date|heute|jetzt|bis heute|bis dato|laufend|aktuell|gegenwärtig|dato|aujourd[’\']?hui|présent|actuel(?:lement)?|ce jour|en cours|à ce jour|maintenant|actualidad|la actualidad|actualmente|actual|presente|hoy|hasta la fecha|oggi|attuale|attualmente|in corso|adesso|atualmente|atual|o momento|até o momento|hoje|em curso|heden|nu|huidig|obecnie|teraz|do dziś|chwili obecnej|至今|现在|目前|今|настоящее время|настоящего времени|наст\\. время|наст\\. вр\\.|по настоящее время|сейчас|н\\.\\s?в\\.|حتى الآن|حتى الان|حتى اآلن|الآن|الان|اآلن|الحاضر|الوقت الحالي|حاليا|حالياً|حتى تاريخه|वर्तमान|अब तक|आज तक|अभी तक|जारी';
