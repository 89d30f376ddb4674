import type { ControlSnapshot, FieldReading, FieldType, PageSnapshot } from '@applywright/contracts';
import { coreOf, plain } from './plain-text';
import { SECTION_HEADING } from './rules/rule';
import { strayFields } from './stray-fields';

const PREFILL = /\b(?:pre-?fill|auto-?fill|auto-?complete|parse|populate|import|easy apply|apply with|quick apply|save time|speed up|fill (?:in|out) (?:the|your|this)|automatisch ausfullen|vorausfullen|pre-?remplir|rellenar automaticamente)\b/;
const NAMES: readonly FieldType[] = ['firstName', 'lastName', 'fullName'];
const OF_THE_BLOCK: readonly FieldType[] = ['phone', 'phoneCountry', 'email', 'addressLine1', 'city', 'state', 'postal', 'country', 'location', 'website'];
const TEL = /\b(?:phone|tel|telephone|telefon\w*|telefoon\w*|telefono|telefone|mobile?|mobil\w*|handy\w*|cellulare|celular)\b/;
const PHONE_GROUP = /^(?:mobile |your )?(?:phone|telephone|telefon(?:nummer)?|telefoon(?:nummer)?|telefono|telefone|numero de telephone|mobilnummer|handynummer)(?: (?:number|mobile|portable|movil))?$/;
const BARE_NAME = /^(?:name|nom|nombre|nome|naam|namn|navn)$/;

/** Settles what one control cannot tell alone. */
export function relateFields(snapshot: PageSnapshot, readings: readonly FieldReading[]): FieldReading[] {
  const out = readings.map((r) => ({ ...r }));
  const controls = snapshot.controls;
  const textsOf = (c: ControlSnapshot): string => [...c.labels.map((l) => plain(l.text)), plain(c.context[0] ?? '')].join(' | ');
  const set = (i: number, type: FieldType, score: number, reason: string): void => {
    const old = out[i]!;
    out[i] = { ...old, type, score, reasons: [reason], runnerUp: { type: old.type, score: old.score } };
  };

  for (const [i, why] of strayFields(snapshot, out)) set(i, 'ignore', 0.9, why);
  /** The last line of an address stands before a telephone number as often as a chooser of its country. */
  const endsAddress = (i: number): boolean => ['city', 'postal', 'state', 'addressLine1'].includes(out[i - 1]?.type ?? '') && !out.some((r, j) => j !== i && (r.type === 'country' || r.type === 'location'));
  const has = (type: FieldType): boolean => out.some((r) => r.type === type);
  const names = out.flatMap((r, i) => (r.type === 'fullName' && controls[i]!.labels.some((l) => BARE_NAME.test(coreOf(plain(l.text)))) ? [i] : []));
  for (const i of names) {
    const word = controls[i]!.labels.map((l) => coreOf(plain(l.text))).find((t) => BARE_NAME.test(t));
    if (has('firstName') && !has('lastName')) set(i, 'lastName', 0.9, 'beside a field for the first name');
    else if (has('lastName') && !has('firstName') && (word === 'nombre' || word === 'nome')) set(i, 'firstName', 0.9, 'beside a field for the last name');
  }

  // The country of a telephone number: a chooser right before it whose options are dial codes, or that sits in the telephone's own widget.
  controls.forEach((c, i) => {
    const dialled = c.options.length > 3 && c.options.filter((o) => /\+\s?\d/.test(o.text)).length > c.options.length / 2;
    const inside = /(?:^|\s)tel\b/.test(c.attributes['host-autocomplete'] ?? '') && (c.control === 'select' || c.control === 'combobox');
    if (dialled || inside) set(i, 'phoneCountry', 0.9, 'its options are dial codes');
    else if (out[i]!.type === 'country' && (PHONE_GROUP.test(plain(c.context[0] ?? '')) || (TEL.test(plain(c.attributes['near'] ?? '')) && !endsAddress(i)))) set(i, 'phoneCountry', 0.8, 'beside the telephone number');
  });

  // The telephone and the address in a block about a job or a school are those of the employer or the school.
  const section = (c: ControlSnapshot): string | undefined => c.context.slice(0, 1).map(plain).find((t) => SECTION_HEADING.test(t));
  const personal = new Set(controls.flatMap((c, i) => (NAMES.includes(out[i]!.type) ? [section(c)] : [])));
  controls.forEach((c, i) => {
    const own = section(c);
    if (own !== undefined && !personal.has(own) && OF_THE_BLOCK.includes(out[i]!.type)) set(i, 'customQuestion', 0.7, 'about the employer or the school');
  });

  // A name and a date right at the question about disability are its signature, where the form has asked for the name before.
  out.forEach((r, i) => {
    if (r.type !== 'fullName' || !out.slice(0, i).some((o) => NAMES.includes(o.type))) return;
    if (out.slice(Math.max(0, i - 4), i + 5).some((o) => o.type === 'disability')) set(i, 'ignore', 0.9, 'a signature, which only you can give');
  });

  const uploads = out.flatMap((r, i) => (controls[i]!.control === 'file' && r.type !== 'ignore' ? [i] : []));
  const resumes = uploads.filter((i) => out[i]!.type === 'resumeFile');
  const helpers = uploads.filter((i) => (out[i]!.type === 'resumeFile' || out[i]!.type === 'customQuestion') && !controls[i]!.required && PREFILL.test(textsOf(controls[i]!)));
  if (resumes.some((i) => !helpers.includes(i))) for (const i of helpers) set(i, 'ignore', 0.9, 'a second upload that only pre-fills the form');
  const unknown = uploads.filter((i) => out[i]!.type === 'customQuestion');
  if (resumes.length === 0 && uploads.length === 1 && unknown.length === 1 && takesText(controls[unknown[0]!]!) && !saysWhat(controls[unknown[0]!]!)) set(unknown[0]!, 'resumeFile', 0.65, 'the only upload of the form');

  return out;
}

const takesText = (c: ControlSnapshot): boolean => c.accept === '' || /pdf|doc/i.test(c.accept);

/** Whether a label of its own says what an upload is for, so that it is not just any upload. */
const saysWhat = (c: ControlSnapshot): boolean => c.labels.some((l) => l.kind !== 'description' && /\p{L}{3}/u.test(plain(l.text).replace(GENERIC_UPLOAD, ' ')));
const GENERIC_UPLOAD = /\b(?:files?|attach(?:ments?)?|upload|browse|choose|select|drop|drag|click|documents?|dateien?|datei|hochladen|auswahlen|fichiers?|choisir|joindre|archivos?|subir|applications?|bewerbung|your|my|the|and|here|from|computer|device|pdf|docx?|max(?:imum)?|size|add|required)\b/g;
