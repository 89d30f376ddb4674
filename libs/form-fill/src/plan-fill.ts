import type { ControlSnapshot, Document, Fact, FieldReading, FieldType, FillPlan, FillRow, LetterContent, PageSnapshot } from '@applywright/contracts';
import { FILL_FLOOR } from './classify-fields';
import { countryIn } from './country-names';
import { displayLabel } from './display-label';
import { matchOption } from './match-option';
import { planBlocks, type BlockPlace } from './plan-blocks';
import { FactReader, nameParts, type PlannedValue } from './plan-values';
import { datePart } from './partial-date';
import { readPermitQuestion, yesNoOption } from './polarity';
import { asksForLatest } from './rules/background';
import { plain } from './plain-text';

/** What the person has said about working in one country. */
export interface WorkPermit {
  readonly countryCode: string;
  readonly authorised: boolean;
  readonly needsSponsorship: boolean;
}
/** Answers that the person stored on purpose. Nothing of this kind is ever derived. */
export interface StoredAnswers {
  readonly permits?: readonly WorkPermit[];
  readonly values?: Partial<Record<FieldType, string>>;
}
/** Everything that a plan may draw on. `documents` are the files of one set, chosen by the caller. */
export interface PlanSource {
  readonly facts: readonly Fact[];
  readonly documents: readonly Document[];
  readonly letter?: LetterContent | null;
  readonly answers?: StoredAnswers;
}

/** Fields that are filled from a stored answer or not at all. */
const ANSWER_ONLY: readonly FieldType[] = ['salary', 'startDate', 'noticePeriod', 'heardFrom', 'relocate', 'over18', 'previousEmployee', 'exportControl', 'gender', 'pronouns', 'race', 'veteran', 'disability', 'experience.years', 'education.level'];
const WHY_LEFT: Partial<Record<FieldType, string>> = {
  ignore: 'not part of the application',
  consent: 'only you can agree to this',
  password: 'passwords are never filled',
  customQuestion: 'a question of this employer: yours to answer',
  additionalFile: 'add further files yourself',
};

type Decision = { readonly value: PlannedValue } | { readonly why: string };
const none = (why: string): Decision => ({ why });
const some = (value: PlannedValue | null, missing: string): Decision => (value ? { value } : none(`your profile has no ${missing}`));

/**
 * Decides for each control what to do and why: a value with the ids of the facts behind it, or `leave`.
 * Values come from publishable facts, generated documents or stored answers, never from guesses; a control that
 * already holds something is kept; options are chosen by meaning; a reading below the floor is left. Pure.
 */
export function planFill(snapshot: PageSnapshot, readings: readonly FieldReading[], source: PlanSource): FillPlan {
  const reader = new FactReader(source.facts);
  const places = planBlocks(snapshot, readings);
  const code = reader.phoneCountry();
  // Only where the code can be seen to be chosen: a national number beside another country's code is somebody else's number.
  const withPhoneCountry = code !== null && readings.some((r) => r.type === 'phoneCountry' && matchOption(snapshot.controls.find((c) => c.ref === r.ref)?.options.map((o) => o.text) ?? [], code.values) >= 0);
  const byRef = new Map(readings.map((r) => [r.ref, r]));
  const rows = snapshot.controls.flatMap((control) => {
    const reading = byRef.get(control.ref);
    return reading ? [planRow(control, reading, { reader, source, place: places.get(control.ref) ?? null, withPhoneCountry })] : [];
  });
  return { url: snapshot.url, rows };
}

interface Scope {
  readonly reader: FactReader;
  readonly source: PlanSource;
  readonly place: BlockPlace | null;
  readonly withPhoneCountry: boolean;
}

function planRow(control: ControlSnapshot, reading: FieldReading, scope: Scope): FillRow {
  const label = displayLabel(control);
  const leave = (why: string): FillRow => ({ ref: control.ref, label, type: reading.type, action: 'leave', value: '', factIds: [], confidence: reading.score, why });
  const fixed = WHY_LEFT[reading.type];
  if (fixed) return leave(reading.type === 'ignore' ? (reading.reasons[0] ?? fixed) : fixed);
  if (reading.score < FILL_FLOOR) return leave('not sure what this asks for');
  if (holdsValue(control)) return leave('already filled in');
  if (reading.type === 'resumeFile' || reading.type === 'coverLetterFile') return planFile(control, reading, scope.source, label, leave);
  const decision = decide(control, reading, scope, label);
  if ('why' in decision) return leave(decision.why);
  const { value } = decision;
  const base = { ref: control.ref, label, type: reading.type, factIds: [...value.factIds], confidence: Math.min(reading.score, value.confidence), why: value.factIds.length > 0 ? 'from your profile' : 'from your stored answers' };
  const row = write(control, value, base);
  return typeof row === 'string' ? leave(row) : row;
}

type RowBase = Pick<FillRow, 'ref' | 'label' | 'type' | 'factIds' | 'confidence' | 'why'>;

/** The action for a value in one kind of control, or why the control cannot take it. */
function write(control: ControlSnapshot, value: PlannedValue, base: RowBase): FillRow | string {
  const [first = '', ...alternatives] = value.values;
  const options = control.options.map((o) => o.text);
  const noOption = `no option means “${first.slice(0, 60)}”`;
  switch (control.control) {
    case 'select':
    case 'radio':
    case 'buttons': {
      const at = matchOption(options, value.values);
      return at < 0 ? noOption : { ...base, action: 'choose', value: options[at]! };
    }
    case 'checkbox': {
      if (options.length > 1) {
        const at = matchOption(options, value.values);
        return at < 0 ? noOption : { ...base, action: 'choose', value: options[at]! };
      }
      return /^(?:yes|true|on)$/i.test(first) ? { ...base, action: 'check', value: 'on' } : 'your answer leaves it unticked';
    }
    case 'combobox': {
      const at = options.length > 0 ? matchOption(options, value.values) : -1;
      if (options.length > 0 && at < 0) return noOption;
      return { ...base, action: 'choose', value: at >= 0 ? options[at]! : first, alternatives };
    }
    case 'file':
      return 'takes a file';
    default: {
      const text = typeable(control, first);
      return text === null ? 'this field takes another form of the value' : control.maxLength !== null && text.length > control.maxLength ? 'longer than this field allows' : { ...base, action: 'type', value: text };
    }
  }
}

/** A text as the input's type takes it: one number for `number`, a whole date for `date`; null where it would be refused. */
function typeable(control: ControlSnapshot, text: string): string | null {
  if (control.inputType === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  if (control.inputType !== 'number') return text;
  const numbers = text.match(/\d[\d.,' ]*/g) ?? [];
  const digits = (numbers[0] ?? '').trim().replace(/[.,](\d{1,2})$/, '').replace(/\D/g, '');
  return numbers.length === 1 && digits !== '' ? digits : null;
}

function decide(control: ControlSnapshot, reading: FieldReading, scope: Scope, label: string): Decision {
  const { reader, source, place } = scope;
  switch (reading.type) {
    case 'firstName':
    case 'lastName': {
      const parts = reader.name ? nameParts(reader.name) : null;
      return some(parts ? (reading.type === 'firstName' ? parts.given : parts.family) : null, reading.type === 'firstName' ? 'given name' : 'family name');
    }
    case 'fullName':
      return some(reader.fullName(), 'name');
    case 'email':
    case 'emailConfirm':
      return some(reader.email(), 'e-mail address');
    case 'phone':
      return some(reader.phone(scope.withPhoneCountry), 'telephone number');
    case 'phoneCountry':
      return some(reader.phoneCountry(), 'country of the telephone number');
    case 'addressLine1':
      return some(reader.street(), 'street');
    case 'city':
      return some(control.control === 'combobox' && reader.city() ? (reader.location() ?? reader.city()) : reader.city(), 'city');
    case 'state':
      return some(reader.region(), 'state or region');
    case 'postal':
      return some(reader.postal(), 'postal code');
    case 'country':
      return some(reader.country(), 'country');
    case 'location':
      return some(reader.location(), 'location');
    case 'linkedin':
    case 'github':
    case 'website':
      return some(linksFor(reading.type, label).map((l) => reader.link(l)).find((l) => l !== null) ?? null, `${reading.type} link`);
    case 'socialOther':
      return some(reader.link(networkIn(label)), 'link of this network');
    case 'currentCompany':
    case 'currentTitle': {
      const newest = reader.work()[0];
      const job = newest && (newest.value.end === 'present' || asksForLatest(plain(label))) ? newest : undefined;
      const text = reading.type === 'currentCompany' ? job?.value.company : job?.value.title;
      return job && text ? { value: { values: [text], factIds: [job.id], confidence: 0.95 } } : none('your profile names no job that is still going on');
    }
    case 'coverLetterText':
      return letterText(source.letter ?? null);
    case 'workAuthorization':
    case 'sponsorship':
      return permitAnswer(control, label, reading, source.answers);
    default:
      if (ANSWER_ONLY.includes(reading.type)) return storedAnswer(control, label, reading.type, source.answers);
      return place ? blockValue(control, reading.type, place, reader) : none('no rule for this field yet');
  }
}

/** The links that a label takes, the one it was read as first: "GitHub or website" takes either. */
function linksFor(type: 'linkedin' | 'github' | 'website', label: string): readonly string[] {
  const text = plain(label);
  const named = /\b(?:or|and|oder|ou|o)\b|[/,]/.test(text) ? ([['github', /git ?hub/], ['website', /web ?site|portfolio|home ?page|blog/], ['linkedin', /linked ?in/]] as const).filter(([, pattern]) => pattern.test(text)).map(([name]) => name) : [];
  return [...new Set([type, ...named])];
}

const NETWORKS = ['facebook', 'twitter', 'instagram', 'gitlab', 'stackoverflow', 'dribbble', 'behance', 'medium', 'xing', 'youtube', 'kaggle'];
function networkIn(label: string): string {
  const text = plain(label).replace(/stack overflow/, 'stackoverflow').replace(/dribble/, 'dribbble');
  return NETWORKS.find((n) => text.includes(n)) ?? (/^x\b/.test(text) ? 'twitter' : 'other');
}

function letterText(letter: LetterContent | null): Decision {
  if (!letter) return none('no cover letter has been written for this posting yet');
  const body = letter.paragraphs.map((p) => p.map((s) => s.text).join(' '));
  const factIds = [...new Set(letter.paragraphs.flat().flatMap((s) => s.factIds))];
  return { value: { values: [[letter.salutation, ...body, `${letter.closing}\n${letter.signature}`].join('\n\n')], factIds, confidence: 0.95 } };
}

const NEGATIVE = /\b(?:not|never|no longer|unable|unwilling|under|below|younger|without|nicht|kein\w*|ne|pas|jamais|nunca)\b|n't\b/;

/** A stored yes or no answers the question as it is usually put; worded in the negative it would say the opposite. */
function storedAnswer(control: ControlSnapshot, label: string, type: FieldType, answers: StoredAnswers | undefined): Decision {
  const text = answers?.values?.[type];
  if (text && /^(?:yes|no)$/i.test(text.trim()) && [label, ...control.labels.map((l) => l.text)].some((t) => NEGATIVE.test(plain(t)))) return none('worded in the negative: yours to answer');
  return text ? { value: { values: [text], factIds: [], confidence: 1 } } : none('filled only from an answer that you stored');
}

/** Yes and no by what the question asserts; only for the country it names, and never from the CV. */
function permitAnswer(control: ControlSnapshot, label: string, reading: FieldReading, answers: StoredAnswers | undefined): Decision {
  const permits = answers?.permits ?? [];
  if (permits.length === 0) return none('filled only from an answer that you stored');
  const question = [label, ...control.labels.map((l) => l.text)].find((t) => readPermitQuestion(t) !== 'unclear') ?? label;
  const country = countryIn(question);
  const permit = permits.find((p) => p.countryCode === country);
  if (!permit) return none(country ? 'you stored no answer for this country' : 'the question does not say which country');
  const meaning = readPermitQuestion(question);
  if (meaning === 'unclear') return none('not sure what a yes would mean here');
  const yes = meaning === 'authorised' ? permit.authorised : meaning === 'needs-sponsorship' ? permit.needsSponsorship : permit.authorised && !permit.needsSponsorship;
  const options = control.options.map((o) => o.text);
  if (control.control === 'combobox' && options.length === 0) return { value: { values: [yes ? 'Yes' : 'No'], factIds: [], confidence: reading.score } };
  if (control.control === 'checkbox' && options.length <= 1) return yes ? { value: { values: ['yes'], factIds: [], confidence: reading.score } } : none('your stored answer is no');
  const at = yesNoOption(options, yes);
  return at < 0 ? none('its options are not a plain yes and no') : { value: { values: [options[at]!], factIds: [], confidence: reading.score } };
}

/** A field of the n-th job or school of a repeated section. */
function blockValue(control: ControlSnapshot, type: FieldType, place: BlockPlace, reader: FactReader): Decision {
  const [section, part] = type.split('.') as [string, string];
  const fact = section === 'experience' ? reader.work()[place.block] : reader.education()[place.block];
  if (!fact) return none(section === 'experience' ? 'your profile has no further job' : 'your profile has no further school');
  const of = (text: string | undefined, missing: string): Decision => (text ? { value: { values: [text], factIds: [fact.id], confidence: 0.95 } } : none(`your profile does not say ${missing}`));
  if (part === 'start' || part === 'end') {
    const date = fact.value[part];
    if (!date || date === 'present') return none(date ? 'still going on' : `your profile does not say the ${part}`);
    const written = datePart(control, date);
    return written ? { value: { values: written.values, factIds: [fact.id], confidence: 0.95 } } : none('asks for more of the date than your profile says');
  }
  if (fact.kind === 'work') {
    if (part === 'company') return of(fact.value.company, 'the company');
    if (part === 'title') return of(fact.value.title, 'the title');
    if (part === 'location') return of(fact.value.location, 'the place');
    if (part === 'current') return fact.value.end === 'present' ? { value: { values: ['yes'], factIds: [fact.id], confidence: 0.95 } } : none('this job has ended');
    const lines = reader.highlightsOf(fact.id);
    const text = [fact.value.summary, ...lines.map((h) => `• ${h.value.text}`)].filter((t) => t !== undefined).join('\n');
    return text === '' ? none('your profile does not describe this job') : { value: { values: [text], factIds: [fact.id, ...lines.map((h) => h.id)], confidence: 0.95 } };
  }
  if (part === 'school') return of(fact.value.school, 'the school');
  if (part === 'degree') return of(fact.value.degree, 'the degree');
  if (part === 'field') return of(fact.value.field, 'the field of study');
  return part === 'gpa' ? of(fact.value.grade, 'the grade') : none('no rule for this field yet');
}

function planFile(control: ControlSnapshot, reading: FieldReading, source: PlanSource, label: string, leave: (why: string) => FillRow): FillRow {
  const kind = reading.type === 'resumeFile' ? 'resume' : 'letter';
  const files = source.documents.filter((d) => d.kind === kind && accepts(control.accept, d.format));
  const file = files.find((d) => d.format === 'pdf') ?? files[0];
  if (!file) return leave(source.documents.some((d) => d.kind === kind) ? 'takes none of the formats that were written' : kind === 'resume' ? 'no résumé has been written yet' : 'no cover letter has been written yet');
  return { ref: control.ref, label, type: reading.type, action: 'attach', value: kind, factIds: [], confidence: reading.score, why: file.fileName };
}

/** Whether an upload takes a format, by its `accept` list; an empty list takes all. */
export function accepts(accept: string, format: Document['format']): boolean {
  const list = accept.toLowerCase().split(',').map((a) => a.trim()).filter((a) => a !== '');
  if (list.length === 0) return true;
  const types = format === 'pdf' ? ['.pdf', 'application/pdf', 'application/*', '*/*', 'pdf'] : ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/*', '*/*', 'docx'];
  return list.some((a) => types.includes(a));
}

/** Whether the person or the page has put something in; a lone dial code is no telephone number. */
function holdsValue(control: ControlSnapshot): boolean {
  const value = control.value.trim();
  if (value === '' || (control.inputType === 'tel' && /^\+?\d{0,4}$/.test(value))) return false;
  return true;
}
