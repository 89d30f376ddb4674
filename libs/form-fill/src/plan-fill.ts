import type { ControlSnapshot, FieldReading, FieldType, FillPlan, FillRow, LetterContent, PageSnapshot } from '@applywright/contracts';
import { FILL_FLOOR } from './classify-fields';
import { displayLabel } from './display-label';
import { linksFor, networkIn } from './link-labels';
import { matchOption } from './match-option';
import { plain } from './plain-text';
import { ANSWER_ONLY, learntAnswer, permitAnswer, storedAnswer } from './plan-answers';
import { planBlocks, type BlockPlace } from './plan-blocks';
import { blockValue } from './plan-block-value';
import { planFile } from './plan-files';
import { none, type Decision, type PlanSource } from './plan-source';
import { FactReader, nameParts, type PlannedValue } from './plan-values';
import { asksForLatest } from './rules/background';
import { writeValue } from './write-value';

const WHY_LEFT: Partial<Record<FieldType, string>> = {
  ignore: 'not part of the application',
  consent: 'only you can agree to this',
  password: 'passwords are never filled',
  additionalFile: 'add further files yourself',
};

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
  const choosers = snapshot.controls.filter((c) => readings.some((r) => r.ref === c.ref && r.type === 'phoneCountry'));
  const withPhoneCountry = code !== null && choosers.length > 0 && choosers.every((c) => matchOption(c.options.map((o) => o.text), code.values) >= 0 && (!holdsValue(c) || showsOption(c, code.values)));
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
  if (reading.score < FILL_FLOOR && reading.type !== 'customQuestion') return leave('not sure what this asks for');
  if (holdsValue(control)) return leave('already filled in');
  if (reading.type === 'resumeFile' || reading.type === 'coverLetterFile') return planFile(control, reading, scope.source, label, leave);
  const decision = decide(control, reading, scope, label);
  if ('why' in decision) return leave(decision.why);
  const { value } = decision;
  const base = { ref: control.ref, label, type: reading.type, factIds: [...value.factIds], confidence: Math.min(reading.score, value.confidence), why: decision.from === 'learnt' ? 'from an answer that you kept' : decision.from === 'stored' ? 'from your stored answers' : 'from your profile' };
  const row = writeValue(control, value, decision.from ? { ...base, from: decision.from } : base, decision.chosen ?? false);
  if (typeof row === 'string') return leave(row);
  return decision.sensitive && !scope.source.sensitiveAllowed ? { ...leave('you stored an answer: allow answers about yourself on this site to have it entered'), held: 'sensitive' } : row;
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
      return control.control === 'textarea' || control.control === 'contenteditable' ? letterText(source.letter ?? null) : none('takes one line only: a letter does not fit');
    case 'workAuthorization':
    case 'sponsorship':
      return permitAnswer(control, reading.score, source.answers);
    case 'customQuestion':
      return learntAnswer(control, source);
    default:
      if (ANSWER_ONLY.includes(reading.type)) return storedAnswer(control, reading.type, source.answers);
      return place ? blockValue(control, reading.type, place, reader) : none('no rule for this field yet');
  }
}

function letterText(letter: LetterContent | null): Decision {
  if (!letter) return none('no cover letter has been written for this posting yet');
  const body = letter.paragraphs.map((p) => p.map((s) => s.text).join(' '));
  const factIds = [...new Set(letter.paragraphs.flat().flatMap((s) => s.factIds))];
  return { value: { values: [[letter.salutation, ...body, `${letter.closing}\n${letter.signature}`].join('\n\n')], factIds, confidence: 0.95 } };
}

/** Whether what a chooser shows is one of the wordings; its value may be the option's value or its text. */
function showsOption(control: ControlSnapshot, wordings: readonly string[]): boolean {
  const held = control.options.findIndex((o) => o.value === control.value || o.text === control.value);
  return held >= 0 && held === matchOption(control.options.map((o) => o.text), wordings);
}

/** Whether the person or the page has put something in; a lone dial code is no telephone number. */
function holdsValue(control: ControlSnapshot): boolean {
  const value = control.value.trim();
  if (value === '' || (control.inputType === 'tel' && /^\+?\d{0,4}$/.test(value))) return false;
  return true;
}
