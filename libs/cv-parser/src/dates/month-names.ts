/** Month names, cases and abbreviations by month, lower case; en de fr es it pt nl pl ru, Arabic as said in Egypt, the Levant and the Maghreb, hi. */
const NAMES = [
  'january|jan|januar|jän|jänner|janvier|janv|enero|ene|gennaio|gen|genn|janeiro|januari|styczeń|styczen|stycznia|styczniu|sty|январь|января|январе|янв|يناير|كانون الثاني|كانون ثاني|جانفي|जनवरी|जन',
  'february|feb|febr|februar|feber|février|févr|fév|fevrier|fevr|febrero|febbraio|febb|fevereiro|fev|februari|luty|lutego|lutym|lut|февраль|февраля|феврале|фев|февр|فبراير|شباط|فيفري|फ़रवरी|फरवरी|फर',
  'march|mar|märz|mär|mrz|maerz|mars|marzo|março|marco|maart|mrt|marzec|marca|marcu|март|марта|марте|мар|مارس|آذار|اذار|मार्च',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwiecien|kwietnia|kwietniu|kwi|апрель|апреля|апреле|апр|أبريل|ابريل|إبريل|نيسان|أفريل|افريل|अप्रैल|अप्रै',
  'may|mai|mayo|maggio|magg|mag|maio|mei|maj|maja|maju|май|мая|мае|مايو|أيار|ايار|ماي|मई',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|czerwcu|cze|июнь|июня|июне|июн|يونيو|يونيه|حزيران|جوان|जून',
  'july|jul|juli|juillet|juil|juill|julio|luglio|lug|julho|lipiec|lipca|lipcu|lip|июль|июля|июле|июл|يوليو|يوليه|تموز|جويلية|يوليوز|जुलाई|जुला',
  'august|aug|août|aout|agosto|ago|augustus|sierpień|sierpien|sierpnia|sierpniu|sie|август|августа|августе|авг|أغسطس|اغسطس|آب|أوت|اوت|غشت|अगस्त|अग',
  'september|sept|sep|septembre|septiembre|setiembre|settembre|sett|set|setembro|wrzesień|wrzesien|września|wrzesnia|wrześniu|wrz|сентябрь|сентября|сентябре|сент|сен|سبتمبر|أيلول|ايلول|شتنبر|सितंबर|सितम्बर|सितं|सित',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|październik|pazdziernik|października|październiku|paź|октябрь|октября|октябре|окт|أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|تشرين أول|अक्टूबर|अक्तूबर|अक्टू',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|listopadzie|lis|ноябрь|ноября|ноябре|нояб|ноя|نوفمبر|تشرين الثاني|تشرين ثاني|نونبر|नवंबर|नवम्बर|नवं|नव',
  'december|dec|dezember|dez|décembre|déc|decembre|diciembre|dic|dicembre|dezembro|grudzień|grudzien|grudnia|grudniu|gru|декабрь|декабря|декабре|дек|ديسمبر|كانون الأول|كانون الاول|كانون أول|دجنبر|दिसंबर|दिसम्बर|दिसं|दिस',
].map((names) => names.split('|'));

const MONTH_OF = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** The month (1-12) that a word names, or undefined. */
export const monthOf = (word: string): number | undefined => MONTH_OF.get(word.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' '));

/** Every month word, longest first, for a pattern's alternatives. */
export const MONTH_ALTERNATIVES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/ /g, '\\s+')).join('|');

/** Seasons, terms and vague parts of a year: they stand before a year and add no month. */
export const SEASON_ALTERNATIVES = 'spring|summer|autumn|fall|winter|springtime|frühling|frühjahr|fruehjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|lente|voorjaar|zomer|herfst|najaar|wiosna|wiosną|lato|latem|jesień|jesienią|zima|zimą|wintersemester|sommersemester|semestre|semester|sem\\.?|ws|ss|wise|sose|[1-4]?q[1-4]?|[1-4]\\.\\s?quartal|h[12]|t[1-4]|mid|mid-|early|late|end of|beginning of|anfang|mitte|ende|début|mi|fin|principios|mediados|finales|inizio|metà|início|meados|begin|eind|medio|początek|koniec|лето|летом|осень|осенью|зима|зимой|весна|весной|начало|конец|ربيع|صيف|خريف|شتاء|गर्मी|वसंत';
/** Words that mean "until now". */
export const PRESENT_ALTERNATIVES = [
  'till present|till now|till date|til date|until date|to date|to present|until now|until present|till today|until today|up to now|up to date|up to present|present day|presently|present|currently working|currently employed|currently|current|still employed|still working|still active|now|ongoing|on-going|on going|in progress|today|to-date|to-present|date|continuing|pres|curr',
  'heute|bis heute|jetzt|bis jetzt|bis dato|laufend|fortlaufend|andauernd|aktuell|derzeit|gegenwärtig|gegenwart|zurzeit|dato|auf weiteres',
  'aujourd[’\'‘´`]?\\s?hui|présent|present|actuellement|actuel(?:le)?|ce jour|à ce jour|en cours|en poste|maintenant|nos jours|à présent',
  'la actualidad|actualidad|actualmente|actual|el presente|presente|hoy en día|hoy|hasta la fecha|la fecha|fecha|ahora|en curso|vigente',
  'ad oggi|oggi|attuale|attualmente|in corso|tuttora|adesso|data odierna|corrente',
  'o momento atual|o momento|momento atual|momento|até o momento|os dias atuais|dias atuais|atualmente|atualidade|atual|até hoje|hoje|o presente|em curso|em andamento|agora|data atual',
  'heden|op heden|nu|huidig|vandaag|lopend|momenteel|tegenwoordig',
  'obecnie|obecna|teraz|do dziś|dziś|dzisiaj|do chwili obecnej|chwili obecnej|chwila obecna|do teraz|nadal|aktualnie|w trakcie',
  '迄今|至今|现在|目前|当前|现今|在职|今日|今',
  'по настоящее время|настоящее время|настоящего времени|наст\\.\\s?время|наст\\.\\s?вр\\.?|сейчас|н\\.\\s?в\\.?|н/в|текущее время|текущий момент|настоящий момент|настоящего момента|сегодня|сегодняшний день|сей день|наше время',
  'حتى الآن|حتى الان|حتى اآلن|إلى الآن|الى الان|الآن|الان|اآلن|الحاضر|الوقت الحاضر|الوقت الحالي|الوقت الراهن|حاليا|حالياً|حتى اليوم|اليوم|حتى تاريخه|تاريخه|الحالي|مستمر|جاري',
  'वर्तमान समय|वर्तमान|अब तक|आज तक|अभी तक|अब|आज|अभी|जारी|कार्यरत',
].join('|');
