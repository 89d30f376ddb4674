import { fold } from './fold';
import { remember } from './remember';
import { HEADINGS, type SectionKind } from './heading-words';

export type { SectionKind } from './heading-words';

const BY_TEXT = new Map<string, SectionKind>();
/** The same without blanks: for letter-spaced headings whose words cannot be told apart. */
const BY_LETTERS = new Map<string, SectionKind>();
for (const [kind, list] of Object.entries(HEADINGS) as [SectionKind, string][]) {
  for (const heading of list.split(/[|\n]/)) {
    const key = fold(heading);
    if (key && !BY_TEXT.has(key)) BY_TEXT.set(key, kind);
    const letters = key.replace(/ /g, '');
    if (letters.length >= 4 && !BY_LETTERS.has(letters)) BY_LETTERS.set(letters, kind);
  }
}

const JOINERS = /\s*(?:\/|&|\+|,|(?<= )(?:and|und|et|y|e|en|i|и|و|和|与)(?= ))\s*/u;
const PREFIX = /^(?:my|meine?|mes|mon|ma|mi|mis|il mio|la mia|le mie|i miei|minhas?|meus?|mijn|moje|moja|мои|мой|the|relevant|selected|key|other|additional|further|\d{1,2})\s+/u;
const NUMBERED = /^\s*(?:section\s+)?(?:\d{1,2}(?:\.\d)?|[IVX]{1,4}|[A-Ha-h])\s*[.):/|–—-]+\s*(?=\p{L})/iu;

/** Whether a heading's words end in a joiner, so that its rest stands on the next row. */
export const headingRunsOn = (text: string): boolean => /(?:&|\/|[\s](?:and|und|et|y|e|i|и|en))\s*$/iu.test(text);

/** "E X P E R I E N C E" as "EXPERIENCE"; wider blanks part its words. Other texts stay as they are. */
export function withoutLetterSpacing(text: string): string {
  const pieces = text.trim().split(/\s+/);
  const single = pieces.filter((p) => /^\p{L}\p{M}*$|^[&+/]$/u.test(p)).length;
  if (pieces.length < 4 || single < pieces.length * 0.8) return text;
  return text.trim().split(/\s{2,}|\t/).map((word) => word.replace(/\s/g, '')).join(' ');
}

/** The section that a heading opens, by its words alone; null where they are not a heading's. */
export const headingKind = remember((text: string): SectionKind | null => {
  // "MA History" is a degree, not "my history"
  if (text.length > 90 || /^M[AS]\s/.test(text)) return null;
  const spaced = withoutLetterSpacing(text);
  const key = fold(spaced.replace(NUMBERED, '').replace(/[（(][^）)]*[)）]\s*$/, '')).replace(/\s*(?:&|\/|\s(?:and|und|et|y|e|i|и|en))$/u, '');
  if (key === '' || key.length > 60) return null;
  const exact = BY_TEXT.get(key) ?? BY_TEXT.get(key.replace(PREFIX, '')) ?? BY_TEXT.get(key.replace(/ /g, '')) ?? (spaced !== text ? BY_LETTERS.get(key.replace(/[ &/+]/g, '')) : undefined);
  if (exact) return exact;
  const pieces = key.split(JOINERS).filter(Boolean);
  if (pieces.length < 2 || pieces.length > 4) return null;
  const kinds = pieces.map((p) => BY_TEXT.get(p) ?? BY_TEXT.get(p.replace(PREFIX, '')) ?? null);
  return kinds.every((k) => k !== null) ? kinds[0]! : null;
});

/** The core words by which longer headings are known, most telling kind first. */
const CUES: readonly [SectionKind, RegExp][] = ([
  ['volunteer', 'volunteer|volunteering|voluntary|pro bono|extracurricular|ehrenamt\\p{L}*|freiwillig\\p{L}*|benevol\\p{L}*|voluntariado|volontariato|vrijwilligers\\p{L}*|wolontariat\\p{L}*|волонт\\p{L}*|affiliations|memberships'],
  ['projects', 'projects|projekte|projets|proyectos|progetti|projetos|projecten|projekty|проекты'],
  ['certificates', 'certifications?|certificates?|licen[sc]es|licensure|trainings?|courses|workshops|zertifikate|zertifizierungen|weiterbildung(?:en)?|fortbildung(?:en)?|certifications|habilitations|certificaciones|cursos|certificazioni|corsi|certificacoes|certificaten|cursussen|certyfikaty|kursy|szkolenia|сертификаты|курсы'],
  ['publications', 'publications|patents|publikationen|veroffentlichungen|publicaciones|pubblicazioni|publicacoes|publicaties|publikacje|публикации'],
  ['languages', 'sprachkenntnisse|fremdsprachen|languages|langues|idiomas|lingue|linguas|talenkennis|jezyki|jezykow|языки|языков'],
  ['awards', 'awards|honou?rs|prizes|scholarships|auszeichnungen|premios|premi|prijzen|nagrody|награды'],
  ['education', 'education|educational|academic background|studies|ausbildung|studium|bildungsweg|etudes|diplomes|formation|educacion|formacion|estudios|istruzione|formazione|studi|educacao|formacao|opleiding(?:en)?|onderwijs|wyksztalcenie|edukacja|образование|обучение'],
  ['work', 'experiences?|employment|work history|career|careers|internships?|employers|worked|berufserfahrung(?:en)?|erfahrung(?:en)?|werdegang|berufspraxis|tatigkeit(?:en)?|stationen|laufbahn|berufsleben|praktika|experiences? professionnelles?|parcours|emplois|experiencias?|trayectoria|trajetoria|empleos?|esperienz[ae]|percorso|impieghi|carriera|carreira|percurso|werkervaring|ervaring|loopbaan|arbeidsverleden|doswiadczenie|doswiadczenia|zatrudnieni[ae]|karier[ay]|опыт|карьера|работы|трудов\\p{L}+'],
  ['skills', 'skills|competenc(?:y|ies|es)|expertise|proficienc(?:y|ies)|technologies|tools|strengths|kenntnisse|fahigkeiten|kompetenzen|starken|competences|connaissances|habilidades|competencias|conocimientos|competenze|conoscenze|capacita|conhecimentos|vaardigheden|competenties|umiejetnosci|kompetencje|навыки|умения|компетенции'],
  ['summary', 'summary|profile|objective|statement|zusammenfassung|profil|kurzprofil|perfil|resumen|profilo|sintesi|resumo|profiel|samenvatting|podsumowanie'],
  ['references', 'references|referees|referenzen|referencias|referenze|referenties|referencje|рекомендации'],
] as const).map(([kind, words]) => [kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`, 'u')]);
const CUES_NO_BREAKS: readonly [SectionKind, RegExp][] = [
  ['projects', /项目|المشاريع|परियोजना/u], ['certificates', /证书|培训|الشهادات|الدورات|प्रमाण/u], ['education', /教育|学历|التعليم|المؤهلات|शिक्षा|शैक्ष/u],
  ['work', /工作|职业经|实习|الخبر|المهني|अनुभव|रोज़?गार/u], ['skills', /技能|能力|المهارات|कौशल/u], ['languages', /语言|اللغات|भाषा/u],
];

/**
 * The section of a heading that puts words around a known one ("Selected Professional Experience in Hospitality"):
 * weak evidence by itself, since a title or a sentence may hold the word too.
 */
export const cueHeadingKind = remember((text: string): SectionKind | null => {
  if (text.length > 64 || /[.;!?]$/.test(text.trim())) return null;
  const key = fold(withoutLetterSpacing(text).replace(NUMBERED, ''));
  if (key === '' || key.split(' ').length > 8) return null;
  return CUES.find(([, words]) => words.test(key))?.[0] ?? (text.length <= 24 ? (CUES_NO_BREAKS.find(([, words]) => words.test(text))?.[0] ?? null) : null);
});

const BY_LENGTH = new Map<number, string[]>();
for (const key of BY_TEXT.keys()) if (key.length >= 7) BY_LENGTH.set(key.length, [...(BY_LENGTH.get(key.length) ?? []), key]);

/** The section of a heading with one wrong, missing or added letter, as character recognition leaves them. */
export const misspeltHeadingKind = remember((text: string): SectionKind | null => {
  const key = fold(text.replace(NUMBERED, ''));
  if (key.length < 7 || key.length > 40) return null;
  for (const length of [key.length, key.length - 1, key.length + 1]) {
    const near = BY_LENGTH.get(length)?.find((known) => oneApart(known, key));
    if (near) return BY_TEXT.get(near)!;
  }
  return null;
});

/** Whether one letter changed, left out or put in makes one text the other. */
function oneApart(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  const tail = long.slice(at + 1);
  return tail === (long.length === short.length ? short.slice(at + 1) : short.slice(at));
}
