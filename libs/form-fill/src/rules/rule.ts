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
export const WORK = /\b(?:work experience|employment|experience|work history|job history|employer|previous (?:job|position|role)s?|berufserfahrung|werdegang|beschaftigung|experience professionnelle|experiences?|parcours|experiencia(?: laboral| profesional)?)\b/;
export const SCHOOL = /\b(?:education|educations|school|academic|university|degree|studies|ausbildung|bildung|studium|formation|etudes|educacion|formacion|estudios)\b/;

const OWN = '(?:(?:my|your|work|professional|relevant|employment|previous|current|job|practical|academic|highest|latest|further|berufs|schulische?|berufliche?|add|edit) )*';
const SECTION = '(?:experiences?|employment|employers?|jobs?|work|positions?|career|education(?:al)?|educations|schools?|schooling|university|studies|degrees?|academics?|qualifications?|berufserfahrung|werdegang|beschaftigung|ausbildung|bildung|studium|schulbildung|experiences? professionnelles?|parcours|formations?|etudes|experiencia(?: laboral| profesional)?|educacion|formacion(?: academica)?|estudios)';
/** A heading that names a section of jobs or schools and nothing else: "Customer Experience Manager" is a posting. */
export const SECTION_HEADING = new RegExp(`^${OWN}${SECTION}(?: (?:history|experience|background|details|information|entry|record))?(?: ?(?:&|and|/|,) ?(?:${OWN}${SECTION}(?: history)?))?(?: ?#?\\d+)?$`);
