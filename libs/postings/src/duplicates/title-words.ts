import { foldName, isContentWord } from '@applywright/lexicon';

/** What a title says, apart from marks that say nothing: the words of the work, the levels, and the words of shift and contract. */
export interface TitleWords {
  readonly core: readonly string[];
  readonly levels: readonly string[];
  readonly terms: readonly string[];
}

const GENDER = /[([]\s*(?:all genders?|alle geschlechter|gn\*?|div|[mwfdxhivn*]{1,4}(?:\s?[/|,*+]\s?(?:[mwfdxhivn*]|div|gn|e|ère|euse|trice))+|e|h\s?\/\s?f|\p{L}{1,5}euse|ère|ne|trice)\s*[)\]]|\b[mwfh]\s?\/\s?[mwfhdx](?:\s?\/\s?[mwfhdxi])?\b|\ball genders?\b|(?<=\p{L})[:*_](?:in|innen|r)\b|(?<=\p{L})\/-?(?:in|innen|frau|a|e|o)\b|\/-(?:in|frau)\b/giu;
const REFERENCE = /[([]?\s*(?:#\s?|(?<!\p{L})(?:(?:r[ée]f(?:erenz|erence|érence|erencia)?|req|requisition|job|kennziffer|stellen)?[-. ]?(?:id|nr|no|num|n°|r[ée]f|code)[.:#]?\s?|(?:r[ée]f|req|jr|kennziffer|r|job)[-.:# ]*))(?=[\w/-]*\d{3})[\w/-]+\s*[)\]]?|\b(?:[A-Z]{2,5}-)?\d{4,}(?:-\d+)*\b/giu;
const PERCENT = /\b\d{1,3}\s?(?:[-–]\s?\d{1,3}\s?)?%/g;
const MONEY = /[€$£]\s?\d[\d.,k]*(?:\s?[-–]\s?[€$£]?\s?\d[\d.,k]*)?|\b\d[\d.,]*k?\s?(?:€|eur|usd|gbp|chf)\b/giu;

const words = (text: string): string[] => text.trim().split(/\s+/);
/** Said of any advert: they tell no two jobs apart. */
const EMPTY = new Set(words(`
  urgent urgently dringend hiring now new neu nouveau nuevo hot still wir suchen sucht gesucht recrute recrutons se busca buscamos oferta empleo job jobs stelle stellenangebot vacancy position role
  opening opportunity wanted needed join our team immediate start sofort ab zum nachsten moglichen zeitpunkt remote remoto remota hybrid hybride hibrido homeoffice home office teletravail teletrabajo onsite on site vor ort presencial
  full time fulltime vollzeit temps plein jornada completa unbefristet permanent cdi indefinido indefinida als in at im am fur for and und et y bei chez m w d f x h e update updated reposted repost apply gender genders all`));
const LEVELS: Record<string, string> = Object.fromEntries(
  [
    'senior: senior sr snr erfahren erfahrene erfahrener confirme confirmee experienced', 'junior: junior jr jnr berufseinsteiger debutant debutante graduate entry einsteiger absolvent', 'lead: lead leitend leitende leitender', 'principal: principal', 'staff: staff', 'mid: mid intermediate',
    'head: head leiter leiterin leitung jefe jefa director directora direktor direktorin directeur directrice vp chief', 'deputy: deputy stellvertretend stellvertretende stellvertretender stv adjoint adjointe', 'manager: manager responsable teamleiter teamleiterin',
    'trainee: trainee intern internship praktikant praktikantin praktikum werkstudent werkstudentin stagiaire becario becaria apprentice apprenticeship azubi auszubildende auszubildender alternance alternant apprenti practicas working student', 'assistant: assistant assistante helfer helferin aide ayudante auxiliar', 'i: i', 'ii: ii', 'iii: iii', 'iv: iv',
  ].flatMap((line) => {
    const [level = '', names = ''] = line.split(': ');
    return names.split(' ').map((name) => [name, level]);
  }),
);
const TERMS: Record<string, string> = Object.fromEntries(
  [
    'part: part teilzeit parttime partiel partielle parcial minijob', 'night: night nights nacht nachts nachtschicht nachtdienst nuit noche nocturno nachtwache', 'day: day days tag tagschicht tagdienst jour dia', 'weekend: weekend weekends wochenende fin semana', 'early: early fruhschicht matin manana morning', 'late: late spatschicht soir tarde evening',
    'fixed: temporary temporar temp befristet befristete cdd temporal fixed limited seasonal saison saisonnier temporada', 'cover: maternity parental elternzeitvertretung vertretung conge maternite sustitucion cover', 'freelance: freelance freelancer freiberuflich contractor independant autonomo contract',
  ].flatMap((line) => {
    const [term = '', names = ''] = line.split(': ');
    return names.split(' ').map((name) => [name, term]);
  }),
);

/** A note before the title ("Still hiring: Nurse", "Noch frei! Maurer"). */
const NOTE = /^([^:!]{2,60})[:!]\s+(?=\S{3})/;
const HIRING = /hiring|recrut|recher|such|busca|frei|libre|pourvoir|publi|repost|still|again|erneut|urgent|dringend|neu\b|new\b|nuevo|nouveau|wanted|gesucht|oferta|offre/i;

/** "Pflegerin" and "Pfleger", "infirmière" and "infirmier", "técnica" and "técnico": the work is the same. */
const stem = (word: string): string => {
  if (word.length < 5) return word;
  return word.replace(/(?<=er|ent|ist|or|eur|ant|at|loge|nom)(?:in|innen)$/, '').replace(/iere$/, 'ier').replace(/euse$/, 'eur').replace(/trice$/, 'teur').replace(/(?<=[dtnrlc])as?$/, 'o').replace(/(?<=[^s])s$/, '');
};

/**
 * Reads a title. `without` are words that belong to the advert and not to the work: its own places and company
 * ("Pflegefachkraft in Köln bei Klinik Nord").
 */
export function readTitle(title: string, without: ReadonlySet<string>): TitleWords {
  const looked = title.slice(0, 300);
  const note = NOTE.exec(looked);
  const text = (note && HIRING.test(note[1]!) ? looked.slice(note[0].length) : looked).replace(/<[^>]*>/g, ' ').replace(GENDER, ' ').replace(MONEY, ' ').replace(PERCENT, ' ').replace(REFERENCE, ' ');
  const core = new Set<string>();
  const levels = new Set<string>();
  const terms = new Set<string>();
  for (const word of foldName(text).split(' ')) {
    if (word === '') continue;
    const level = LEVELS[word];
    const term = TERMS[word];
    if (level !== undefined) levels.add(level);
    else if (term !== undefined) terms.add(term);
    else if (!EMPTY.has(word) && !without.has(word) && (isContentWord(word) || /^[a-z]$/.test(word)) && !/^\d+$/.test(word)) core.add(stem(word));
  }
  return { core: [...core].sort(), levels: [...levels].sort(), terms: [...terms].sort() };
}
