import { fold } from './fold';
import { isSchool } from './organisations';
import { remember } from './remember';

/** Short names of kinds of schools, by country; as the first word of a name they tell it is one. */
const KINDS = /^(?:ihk|hwk|bbs|bbz|bsz|vhs|dhbw|haw|htl|hak|htw|tum|fau|wwu|tud|ies|cifp|ceip|fp|uned|upm|upc|uab|ub|ucm|us|uam|unam|itesm|itam|uba|utn|senai|senac|etec|fatec|usp|unicamp|ufmg|ufrj|ufsc|puc|unesp|ifsp|ufrgs|iscte|ipl|isel|ua|ifsi|cfa|greta|afpa|insa|hec|essec|esiee|epita|ens|ensam|enac|esc|isc|sup|iae|itis|ipsia|itc|its|iti|itcs|iis|liceo|luiss|iulm|roc|mbo college|hbo|hva|hu|vu|uva|rug|tue|zsz|lo|agh|sgh|awf|pwr|uj|uw|umcs|wsb|мгу|мгту|спбгу|ниу|вшэ|мфти|мифи|урфу|кфу|гбоу|гбпоу|мбоу|сош|iim|nit|iit|bits|vit|iiit|aiims|dav|kv|jnv|mit|cbse|icse|ucl|lse|kcl|soas|ucd|tcd|ncc|tafe|rmit|unsw|anu|eth|zhaw|fhnw|hsg|epfl|kth|dtu|ntnu)(?=\s|$)/u;
const WORDS = /(?<!\p{L})(?:politecnico|accademia|istituto|ateneo|conservatorio|college|academy|board|centro de formacion|centro de estudos|escuela|volkshochschule|berufskolleg|handwerkskammer|industrie und handelskammer|kammer|lyzeum|kolegium|zespol szkol|wyzsza|школа|лицей|гимназия|пту|колледж)(?!\p{L})|(?:hogeschool|college|akademie|schule|gymnasium|seminar)$/u;

/** Whether a text names a school, university or training body. */
export const isPlaceOfStudy = remember((text: string): boolean => isSchool(text) || KINDS.test(fold(text)) || /^(?:ثانوية|مدرسة|إعدادية|معهد|كلية)\s/u.test(text) || WORDS.test(fold(text)));
