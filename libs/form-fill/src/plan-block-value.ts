import type { ControlSnapshot, FieldType } from '@applywright/contracts';
import { datePart } from './partial-date';
import type { BlockPlace } from './plan-blocks';
import { none, type Decision } from './plan-source';
import type { FactReader } from './plan-values';

/** A field of the n-th job or school of a repeated section. */
export function blockValue(control: ControlSnapshot, type: FieldType, place: BlockPlace, reader: FactReader): Decision {
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
