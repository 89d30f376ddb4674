import type { FactInput, ParsedField } from '@applywright/contracts';
import { degreeScore } from './words/degrees';
import { titleScore } from './words/job-titles';
import { isSchool, organisationScore } from './words/organisations';
import { placeScore } from './words/places';
import { isPlaceOfStudy } from './words/schools';
import { isLanguageName } from './words/spoken-languages';

/**
 * Gives each field the confidence that the signs in its value and in its neighbours have earned: the numbers are shares of right fields
 * that `npm run eval:confidence` counted on generated layouts and real CVs, so that 0.9 means nine of ten.
 */
export function settleConfidence(fields: readonly ParsedField[]): ParsedField[] {
  const works = fields.flatMap((f) => (f.fact.kind === 'work' ? [f.fact.value] : []));
  // one position without employer or title says that the layout was not understood
  const understood = works.filter((w) => w.title && w.company).length / Math.max(1, works.length);
  return fields.map((field) => {
    const confidence = shareOf(field, understood);
    const settled = Math.round(Math.max(0.02, Math.min(0.99, brokenLetters(field.text) ? Math.min(confidence, 0.45) : confidence)) * 100) / 100;
    // the reading that was not taken is never the surer one
    const runnerUp = field.runnerUp && { runnerUp: { ...field.runnerUp, confidence: Math.min(field.runnerUp.confidence, Math.round((settled - 0.01) * 100) / 100) } };
    return { ...field, ...runnerUp, confidence: settled };
  });
}

function shareOf(field: ParsedField, understood: number): number {
  const { fact, confidence } = field;
  switch (fact.kind) {
    case 'work':
      return Math.min(confidence, workShare(fact.value, understood, field));
    case 'education':
      return educationShare(fact.value);
    case 'skill':
      return Math.min(confidence, skillShare(fact.value.name));
    case 'certificate':
      return fact.value.name.split(/[,、;]/).length > 2 || /[●○★☆]/.test(fact.value.name) ? 0.2 : Math.min(confidence, fact.value.name.length > 70 ? 0.4 : 1);
    default:
      return confidence;
  }
}

type Value<K extends FactInput['kind']> = Extract<FactInput, { kind: K }>['value'];

function workShare(value: Value<'work'>, understood: number, field: ParsedField): number {
  const { title, company } = value;
  if (!title || !company) return 0.1;
  if (understood < 0.5) return 0.35;
  const odd = Math.max(title.length, company.length) > 60 || /[.:;,]$/.test(title) || /^\p{Ll}/u.test(title) || /^\p{Ll}/u.test(company) || placeScore(company) >= 0.9 && organisationScore(company) === 0;
  if (odd) return 0.15;
  let share = understood === 1 ? 0.93 : understood >= 0.75 ? 0.62 : 0.5;
  if (titleScore(title) < 1) share -= 0.2;
  if (titleScore(company) >= 1 && organisationScore(company) < 0.6) share -= 0.2;
  if (!value.start) share -= 0.35;
  if (field.runnerUp) share -= 0.3;
  if (field.span.lineTo === field.span.lineFrom && !value.location) share -= 0.15;
  return share;
}

function educationShare({ school, degree, field, end }: Value<'education'>): number {
  const known = school !== undefined && isPlaceOfStudy(school);
  if (!school || !degree) return school && field && known ? 0.8 : 0.15;
  const named = degreeScore(degree) > 0;
  if (!end) return known && named ? 0.5 : 0.2;
  if (known) return named ? 0.97 : 0.86;
  return named ? 0.5 : 0.3;
}

function skillShare(name: string): number {
  if (placeScore(name) >= 0.9 || degreeScore(name) > 0 || isSchool(name)) return 0.1;
  if (isLanguageName(name)) return 0.4;
  if (titleScore(name) >= 1) return 0.5;
  return organisationScore(name) >= 0.6 || /^\p{Ll}/u.test(name) ? 0.84 : 1;
}

/** Letters set apart by the file ("A n giels ki"): the value is not what people read there. */
const brokenLetters = (text: string): boolean => {
  const words = text.split(/\s+/).filter((w) => /^[\p{L}\p{M}]+$/u.test(w));
  const lone = words.filter((w) => w.replace(/\p{M}/gu, '').length === 1 && !/\p{Script=Han}|[aeiouyàéèáóüвксоуияzAIO&]/iu.test(w)).length;
  return words.length >= 3 && lone >= 2 && lone * 4 >= words.length;
};
