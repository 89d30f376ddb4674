import type { ControlSnapshot, FieldReading, FieldType, PageSnapshot } from '@applywright/contracts';
import { plain } from './plain-text';

/** What the applicant is asked for once; asked again elsewhere on the page, it is for another purpose or about another person. */
const ONCE: readonly (readonly FieldType[])[] = [['firstName', 'lastName', 'fullName'], ['email'], ['phone'], ['city', 'location']];
const WEAK_PERSON = /\b(?:ansprechpartner\w*|contact ?person\w*|kontaktperson\w*|persona de contacto|personne (?:a contacter|de contact)|referente?n?|referenser|referenties|referenze|referencje|references?|referencias)\b/;
const CONTACT_WORD = /\b(?:name|e-?mail|e-?post|phone|telephone|mobile|tel|telefon\w*|telefono|telefoon\w*|institution|organi[sz]ation|company|employer|firma|firm|position|title|job|relationship|beziehung|address|adresse|capacity|occupation|nom|nombre|naam|namn|navn|courriel|correo|cargo|fonction|functie|funktion)\b/;
/** A form of at most this many controls beside one of at least `MAIN_FORM` is a newsletter, a log-in or a search: none of the recorded applications splits its contact fields so. */
const SMALL_FORM = 3;
const MAIN_FORM = 5;
/** A section with more fields than this is a form of its own, not an aside about one person. */
const SMALL_SECTION = 4;

const sizeOf = (c: ControlSnapshot): number => Number(c.attributes['form-controls'] ?? '0');
const formOf = (c: ControlSnapshot): string => (c.attributes['form-controls'] === undefined ? '' : `${c.attributes['form-controls']}|${c.attributes['form-submit'] ?? ''}`);
const familyOf = (type: FieldType): number => ONCE.findIndex((family) => family.includes(type));
const labelOf = (c: ControlSnapshot): string => c.labels.filter((l) => l.kind !== 'heading').map((l) => plain(l.text)).join(' | ');

/** The fields that ask for the applicant's data but stand outside the application: index and reason of each. */
export function strayFields(snapshot: PageSnapshot, readings: readonly FieldReading[]): Map<number, string> {
  const { controls } = snapshot;
  const stray = new Map<number, string>();
  const live = (i: number): boolean => !stray.has(i) && readings[i]!.type !== 'ignore';
  besideTheForm(controls, readings, stray);
  chainedToOther(controls, readings, stray);

  // A name or address asked again under another heading, where that section is small.
  const sectionSize = new Map<string, number>();
  for (const c of controls) sectionSize.set(c.context[0] ?? '', (sectionSize.get(c.context[0] ?? '') ?? 0) + 1);
  const people = controls.map((c) => WEAK_PERSON.test(plain(c.context[0] ?? '')));
  controls.forEach((c, i) => {
    const family = familyOf(readings[i]!.type);
    if (!live(i) || family < 0 || family > 2) return;
    const twin = controls.findIndex((other, j) => j !== i && live(j) && !people[j] && familyOf(readings[j]!.type) === family && (other.context[0] ?? '') !== (c.context[0] ?? ''));
    const small = (sectionSize.get(c.context[0] ?? '') ?? 0) <= SMALL_SECTION;
    if (twin >= 0 && small && people[i]) stray.set(i, 'about a person to be asked');
  });
  return stray;
}

function besideTheForm(controls: readonly ControlSnapshot[], readings: readonly FieldReading[], stray: Map<number, string>): void {
  const main = controls.reduce<ControlSnapshot | null>((best, c) => (sizeOf(c) > (best ? sizeOf(best) : MAIN_FORM - 1) ? c : best), null);
  if (!main) return;
  const inMain = (c: ControlSnapshot): boolean => formOf(c) === formOf(main);
  const families = new Set(controls.flatMap((c, i) => (inMain(c) ? [familyOf(readings[i]!.type)] : [])));
  // Outside of any form, what stands together counts as one.
  const runs = controls.map((c, i) => {
    const ends = (step: 1 | -1): number => {
      let n = 0;
      while (controls[i + step * (n + 1)] && formOf(controls[i + step * (n + 1)]!) === formOf(c)) n++;
      return n;
    };
    return formOf(c) === '' ? 1 + ends(1) + ends(-1) : sizeOf(c);
  });
  const logins = new Set(controls.flatMap((c, i) => (!inMain(c) && formOf(c) !== '' && sizeOf(c) <= SMALL_FORM + 1 && readings[i]!.type === 'password' ? [formOf(c)] : [])));
  controls.forEach((c, i) => {
    if (inMain(c) || c.control === 'file') return;
    const family = familyOf(readings[i]!.type);
    if (family >= 0 && ((runs[i]! <= SMALL_FORM && families.has(family)) || logins.has(formOf(c)))) stray.set(i, 'beside the application form');
  });
}

/** "Referee 1 name", then "E-mail", "Institution": they stay with that person as long as only such words follow. */
function chainedToOther(controls: readonly ControlSnapshot[], readings: readonly FieldReading[], stray: Map<number, string>): void {
  const seen = new Set<number>();
  let about = false;
  controls.forEach((c, i) => {
    const { type, reasons } = readings[i]!;
    const family = familyOf(type);
    if (type === 'ignore') {
      about = reasons[0] === 'about another person' || (about && CONTACT_WORD.test(labelOf(c)));
      return;
    }
    about &&= c.control !== 'file' && c.control !== 'checkbox' && CONTACT_WORD.test(labelOf(c));
    if (about && (family < 0 ? /^(?:education|experience|current)/.test(type) : seen.has(family))) stray.set(i, 'about the person named before');
    else if (family >= 0) seen.add(family);
  });
}
