import type { EmploymentType, Workplace } from '@applywright/contracts';

const HYBRID = /\bhybrid\w*|\bh[ií]brid[oa]s?\b|\bibrid[oa]\b|\bhybryd\p{L}*|\bblended\b/iu;
const REMOTE = /\bremot[eo]s?\b|\bremotely\b|\bremota\b|\bhome[ -]?office\b|\bhome[ -]based\b|\bwork(?:ing)? from home\b|\bwfh\b|\bt[ée]l[ée]travail\b|(?<!\p{L})à distance\b|\bdistributed\b|\btele(?:trabajo|trabalho|lavoro|work\w*|commut\w*)\b|\bmobile[sn]? arbeiten\b|\bzdaln\p{L}*|\bthuiswerk\p{L}*|\bop afstand\b|\bortsunabhängig\b|\bvirtual position\b/iu;
const ONSITE = /\bon-?\s?site\b|\b(?:in|at)[ -](?:the[ -])?office\b|\bin[ -]?office\b|\bin[ -]person\b|\bvor ort\b|\bpräsenz(?:arbeit|pflicht)?\b|présentiel|\bsur site\b|\bpre[sn]encial\b|\bin (?:sede|presenza)\b|\bop (?:kantoor|locatie)\b|\bstacjonarn\p{L}*|\bno remote\b|\bnot remote\b/iu;
/** Remote for a part of the time, or for who wants it: what is called hybrid. */
const PARTLY = /\b(?:teilweise|anteilig|partial(?:ly)?|partiell?|partielle?|ponctuel|parcial|parziale|częściowo|gedeeltelijk|möglich|possible|optional|option|occasional(?:ly)?|posible|possibile)\b|\d\s?(?:-\s?\d\s?)?(?:days?|tage?n?|jours?|d[ií]as|giorni|dagen|dni)\b|\b(?:[1-9]\d) ?%/iu;
const NEVER_REMOTE = /\b(?:no|not|non|kein|keine|pas de|sin) (?:fully )?(?:remot|home ?office|télétravail)/iu;
/** At an end of a title, or in brackets: "Editor (Remote)", "Remote: Editor", "Editor – hybrid". */
const IN_TITLE = /[([–—|,:-]\s*(?:100 ?% |fully )?(remote|hybrid|h[ií]brido|hybride|remoto|télétravail|home ?office|zdalnie)\b[^)\]]*[)\]]?\s*$|^\s*(?:fully )?(remote|hybrid)\s*(?:[:|–—-]|$)|\((?:[^)]*[ ,/|-])?(?:100 ?% |fully )?(remote|hybrid|remoto|homeoffice|home office)\)/iu;

/** The work model that a short text names ("Hybrid - Berlin"); null when it names none. Hybrid outranks remote, and remote for a part of the time is hybrid. */
export function workplaceIn(text: string | null): Workplace | null {
  if (text === null) return null;
  if (NEVER_REMOTE.test(text)) return 'onsite';
  if (HYBRID.test(text)) return 'hybrid';
  if (REMOTE.test(text)) return PARTLY.test(text) && !/\b100 ?%/.test(text) ? 'hybrid' : 'remote';
  return ONSITE.test(text) ? 'onsite' : null;
}

/** The work model that a title states apart from the work ("Editor (Remote)"); a "Remote Sensing Engineer" is none. */
export function workplaceInTitle(title: string | null): Workplace | null {
  const found = IN_TITLE.exec(title ?? '');
  return workplaceIn(found?.[1] ?? found?.[2] ?? found?.[3] ?? null);
}

/** A work model from a field made for it, in the spellings that are documented and seen; null stays null. */
export function readWorkplace(value: unknown): Workplace | null {
  if (typeof value !== 'string') return null;
  const key = value.toLowerCase().replace(/[^a-z]/g, '');
  return key === 'onsite' || key === 'hybrid' || key === 'remote' ? key : null;
}

const PART = /part[ -]?time|teilzeit|temps partiel|mi-temps|(?:tiempo|tempo|jornada|jornada a tiempo) parcial|media jornada|tempo parziale|deeltijd|meio per[ií]odo|meio expediente|(?:część|czesc|pół|pol) etatu|niepełny|mini-?job|midi-?job|geringfügig|werkstudent|working student|deltid|osa-aikai/iu;
const FULL = /full[ -]?time|vollzeit|voll-? ?(?:und|oder|\/)|temps (?:plein|complet)|tiempo completo|jornada completa|tempo pieno|(?:tempo|per[ií]odo) integral|voltijd|(?:pełny|pełen) (?:etat|wymiar)|cały etat|heltid|kokoaikai/iu;
const LASTING = /\bpermanent\b|unbefristet|\bcdi\b|durée indéterminée|\bindefinid[oa]\b|indeterminato|\bfestanstellung|feste anstellung|\bvaste? (?:baan|contract|dienst)|open-ended|umowa o pracę|\bclt\b|\befetiv[oa]\b|czas nieokreślony|onbepaalde tijd/iu;
/** The more particular kinds first: an intern's contract is an internship. */
const KINDS: readonly (readonly [RegExp, EmploymentType])[] = [
  [/\bintern(?:ship)?s?\b|praktik|\bstagiaire\b|\bstage\b|\bstagiair|prácticas|\bbecari[oa]\b|\btrainee|\bapprentice|\bapprenti|\balternan|\bausbildung|\bauszubildend|\bazubi|\btirocinio|\bstagista|\bestági|\bestagi[oá]|\bstaż|\bpraktyk|\bvolontariat|\bstudent placement/iu, 'internship'],
  [/\bfreelance|freiberuf|selbst(?:st)?ändig|\bself-?employed|\bindependent contractor|\bindépendant|\bautónom[oa]|\bautônom[oa]|\bzzp|\blibero professionista|partita iva|samozatrudnieni|\bhonorarkraft|\bauto-?entrepreneur/iu, 'freelance'],
];
const PASSING = /\btemp(?:orary)?\b|\bbefristet|\bfixed[ -]?term|\bseasonal|\bsaison|\bcdd\b|durée déterminée|\bint[ée]rim|\btemporal\b|\btemporári[oa]|\btijdelijk|\bbepaalde tijd|(?<!in)determinato\b|\bzeitarbeit|arbeitnehmerüberlassung|\buitzend|somministrazione|\bczas określony|\btymczasow|\bsezonow|\bper diem\b|\bcasual\b|\blocum\b|\bvikariat|\beventual\b|\bstagional|\bpor obra\b/iu;
const CONTRACT = /\bcontract(?:or|ing)?\b|\b1099\b|\bcorp[ -]to[ -]corp\b|\bb2b\b|umowa (?:zlecenie|o dzieło)|\bumowa[ -]zleceni|prestação de serviços|\bpj\b/iu;

/** The kind of employment that a field such as "Full-time", "PART_TIME" or "Festanstellung" names; null when it names none, or full and part time alike. */
export function readEmploymentType(value: unknown): EmploymentType | null {
  if (typeof value !== 'string') return null;
  const text = value.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
  const particular = KINDS.find(([words]) => words.test(text))?.[1];
  if (particular) return particular;
  const [isPart, isFull] = [PART.test(text), FULL.test(text)];
  if (isPart && isFull) return null;
  if (isPart) return 'part_time';
  const isLasting = LASTING.test(text);
  if (!isLasting && PASSING.test(text)) return 'temporary';
  if (!isLasting && CONTRACT.test(text)) return 'contract';
  return isFull || isLasting ? 'full_time' : null;
}

const INTERN_TITLE = /\b(?:intern|interns|internship|praktikum|praktikant(?:in)?|pflichtpraktikum|stagiaire|becari[oa]|stagista|tirocinio|estagiári[oa]|estágio|stażyst\p{L}*|praktykant\p{L}*|stagiair|meewerkstage|alternan(?:t|te|ce)|auszubildende\p{L}*|ausbildung|azubi|apprentice(?:ship)?)(?!\p{L})/iu;

/** What a title gives away: internships, and the hours where it names them ("Nurse (part-time)"); every other kind needs a field of its own. */
export function employmentInTitle(title: string | null): EmploymentType | null {
  const text = title ?? '';
  if (INTERN_TITLE.test(text)) return 'internship';
  const [isPart, isFull] = [PART.test(text), FULL.test(text)];
  return isPart === isFull ? null : isPart ? 'part_time' : 'full_time';
}
