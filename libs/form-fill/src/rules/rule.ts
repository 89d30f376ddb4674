import type { ControlSnapshot, FieldType } from '@applywright/contracts';

/**
 * One way in which a label names a field. All patterns see text from `plain()`, so: lower case, no accents.
 * `exact` must match the whole label without its lead-in, `part` may match inside a short label that names
 * a thing, `ask` may match anywhere, in questions too. `not` speaks against, over all labels that are
 * trusted at least as much.
 */
export interface Rule {
  readonly type: FieldType;
  readonly exact?: RegExp;
  readonly part?: RegExp;
  readonly ask?: RegExp;
  readonly not?: RegExp;
  readonly controls?: readonly ControlSnapshot['control'][];
  /** Must match a heading, legend or id around the control. */
  readonly within?: RegExp;
  /** Weight of this rule against the others, 1 if absent. */
  readonly strength?: number;
}

const CHOICE = ['select', 'combobox', 'radio', 'checkbox', 'buttons'] as const;
export const WRITTEN = ['text', 'textarea', 'combobox', 'contenteditable'] as const;
export const CHOSEN: readonly ControlSnapshot['control'][] = CHOICE;
export const WORK = /^(?:jobs?|work|positions?|posts?|stellen?|appointments?|roles?|emploi|empleo|trabajo|baan)(?: ?#?\d+)?$|\b(?:work experience|employment|experience|work history|job history|employer|previous (?:job|position|role)s?|berufserfahrung|werdegang|beschaftigung|experience professionnelle|experiences?|parcours|experiencia(?: laboral| profesional)?|werkervaring|esperienz[ae](?: lavorativ[ae]| professional[ei])?|experiencia profissional|(?:present|current|previous|last|past) (?:appointment|employment|post|employer)s?|(?:ultimo|actual|anterior) (?:empleo|trabajo|puesto)|empleos?|trayectoria|vida laboral|dernier emploi|emplois?|carriere|letzte(?:r|s)? (?:arbeitgeber|job|stelle)|berufspraxis|arbeitgeber|tatigkeiten|laatste (?:baan|werkgever)|loopbaan|arbetslivserfarenhet|anstallning(?:ar)?|erhvervserfaring|arbejdserfaring|arbeidserfaring|jobberfaring|yrkeserfaring|doswiadczenie(?: zawodowe)?|zatrudnienie|emprego|career)\b/;
export const SCHOOL = /\b(?:education|educations|school|academic|university|degree|studies|ausbildung|bildung|studium|formation|etudes|educacion|formacion|estudios|opleiding(?:en)?|istruzione|formazione|formacao|educacao|qualifications?|utbildning(?:ar)?|uddannelse(?:r)?|utdanning|wyksztalcenie|edukacja|studi|schule|schulbildung|hochschule|diplomes?|onderwijs|degrees)\b/;

const OWN = '(?:(?:my|your|work|professional|relevant|employment|previous|current|job|practical|academic|highest|latest|further|berufs|schulische?|berufliche?|add|edit|present|last|past|recent|most recent|letzte[rs]?|bisherige[rs]?|aktuelle[rs]?|ultim[oa]s?|actual|anterior(?:es)?|dernier(?:e)?s?|laatste|huidige|senaste|seneste|ostatni[ae]?|your|mes|mis|vos|ihre?|deine?|meine?) )*';
const SECTION = '(?:experiences?|employment|employers?|jobs?|work|positions?|career|education(?:al)?|educations|schools?|schooling|university|studies|degrees?|academics?|qualifications?|berufserfahrung|werdegang|beschaftigung|ausbildung|bildung|studium|schulbildung|experiences? professionnelles?|parcours|formations?|etudes|experiencia(?: laboral| profesional)?|educacion|formacion(?: academica)?|estudios|werkervaring|opleiding(?:en)?|esperienz[ae](?: lavorativ[ae]| professional[ei])?|istruzione|formazione|formacao(?: academica)?|educacao|experiencia profissional|appointments?|posts?|empleos?|trabajos?|trayectoria(?: profesional)?|vida laboral|emplois?|carriere|arbeitgeber|stellen?|berufspraxis|tatigkeiten|baan|banen|werkgevers?|loopbaan|arbetslivserfarenhet|anstallning(?:ar)?|utbildning(?:ar)?|erhvervserfaring|arbejdserfaring|arbeidserfaring|jobberfaring|yrkeserfaring|uddannelser?|utdanning(?:er)?|doswiadczenie(?: zawodowe)?|zatrudnienie|wyksztalcenie|edukacja|studi|emprego|diplomes?|onderwijs)';
/** A heading that names a section of jobs or schools and nothing else: "Customer Experience Manager" is a posting. */
export const SECTION_HEADING = new RegExp(`^(?:(?:section|part|step|teil|etape|paso|abschnitt) )?(?:[a-h0-9]{1,2}[.):] )?${OWN}${SECTION}(?: (?:history|experience|background|details|information|entry|record))?(?: ?(?:&|and|/|,) ?(?:${OWN}${SECTION}(?: history)?))?(?: ?#?\\d+)?(?: \\(?(?:continued|cont'?d?\\.?|fortsetzung|suite|continuacion|vervolg)\\)?)?$`);
