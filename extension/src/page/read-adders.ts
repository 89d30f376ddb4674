import type { SectionAdder } from '@applywright/contracts';
import { isShown, textOf } from './composed-tree';
import { wouldSubmit } from './person-input';
import { contextOf } from './read-labels';

export type AdderIndex = Map<string, { readonly element: HTMLElement; readonly text: string; readonly section: SectionAdder['section'] }>;

const ADD = /^\W*(?:add|new|another|hinzufügen|neue[rns]?|weitere[rns]?|ajouter|añadir|agregar|toevoegen|nog een)(?!\p{L})|(?<!\p{L})(?:hinzufügen|toevoegen)\W*$/iu;
const WORK = /experience|employ|(?<!\p{L})(?:jobs?|positions?|work|roles?)(?!\p{L})|berufs|arbeit|tätigkeit|(?<!\p{L})station|emploi|expérience|experiencia|empleo|werkervaring|baan/iu;
const SCHOOL = /educat|school|degree|universit|college|studies|ausbildung|bildung|studium|schule|formation|diplôme|études|educación|formación|estudios|opleiding|studie/iu;
const CLICKABLE = 'button,[role=button],a,input[type=button]';

const sectionIn = (text: string): SectionAdder['section'] | null => {
  const work = WORK.test(text);
  const school = SCHOOL.test(text);
  return work === school ? null : work ? 'experience' : 'education';
};

/**
 * Buttons that add one more job or school, in the order of the page. The section is told by the button's own words,
 * else by the nearest heading that names one; a button that may send the form, or that is not shown, is none.
 */
export function readAdders(elements: readonly Element[]): { readonly adders: SectionAdder[]; readonly index: AdderIndex } {
  const index: AdderIndex = new Map();
  for (const e of elements) {
    if (!(e instanceof HTMLElement) || !e.matches(CLICKABLE) || (e as HTMLButtonElement).disabled || e.getAttribute('aria-disabled') === 'true' || e.hasAttribute('aria-haspopup')) continue;
    const text = (e instanceof HTMLInputElement ? e.value : textOf(e, { buttons: true, limit: 80 })) || (e.getAttribute('aria-label') ?? '');
    const said = `${text} ${e.getAttribute('aria-label') ?? ''}`.trim();
    if (said.length > 120 || !(ADD.test(text) || ADD.test(said)) || !isShown(e) || wouldSubmit(e)) continue;
    const section = sectionIn(said) ?? (saysMore(text) ? null : sectionIn(contextOf(e)[0] ?? ''));
    if (section) index.set(`a${index.size + 1}`, { element: e, text: text.slice(0, 120), section });
  }
  return { adders: [...index].map(([ref, { text, section }]) => ({ ref, text, section })), index };
}

/** "Add" and "Add another" leave it to the heading; "Add link" does not. */
const saysMore = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/(?<!\p{L})(?:add|new|another|one|more|entry|item|section|hinzufügen|neue[rns]?|weitere[rns]?|eintrag|ajouter|autre|añadir|agregar|otr[oa]|toevoegen|nog|een)(?!\p{L})/giu, ''));
