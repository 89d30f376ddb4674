import type { ControlSnapshot, FieldType } from '@applywright/contracts';
import { optionFor, wordingsOf } from './answer-options';
import { countryIn } from './country-names';
import { displayLabel, fullLabel } from './display-label';
import { findLearnt } from './memory/find-learnt';
import { plain } from './plain-text';
import { none, type Decision, type PlanSource, type StoredAnswers } from './plan-source';
import { answerFor, permitOption, readPermitQuestion } from './polarity';
import { isSensitiveQuestion, SENSITIVE_TYPES } from './sensitive';

/** Fields that are filled from a stored answer or not at all. */
export const ANSWER_ONLY: readonly FieldType[] = ['salary', 'startDate', 'noticePeriod', 'heardFrom', 'relocate', 'over18', 'previousEmployee', 'exportControl', 'gender', 'pronouns', 'race', 'veteran', 'disability', 'criminalRecord', 'experience.years', 'education.level'];
const NOT_STORED = 'filled only from an answer that you stored';
const NEGATIVE = /\b(?:not|no|never|no longer|unable|unwilling|under|below|younger|without|nicht|kein\w*|ne|pas|jamais|nunca|clean|free of)\b|n't\b/;

const textsOf = (control: ControlSnapshot): string[] => [fullLabel(control), ...control.labels.filter((l) => l.kind !== 'description').map((l) => l.text)];
const decided = (values: readonly string[], confidence: number, rest: { from: 'stored' | 'learnt'; sensitive: boolean; chosen: boolean }): Decision => ({ value: { values, factIds: [], confidence }, ...rest });

/** A stored answer as one control takes it. Worded in the negative, or asking for more than was stored, the question is left. */
export function storedAnswer(control: ControlSnapshot, type: FieldType, answers: StoredAnswers | undefined): Decision {
  const text = answers?.values?.[type];
  if (!text) return none(NOT_STORED);
  const labels = textsOf(control).map(plain);
  if (/^(?:yes|no)$/i.test(text.trim()) && labels.some((t) => NEGATIVE.test(t))) return none('worded in the negative: yours to answer');
  const other = asksForMore(type, text, labels);
  if (other !== null) return none(other);
  const rest = { from: 'stored' as const, sensitive: SENSITIVE_TYPES.includes(type), chosen: true };
  const options = control.options.map((o) => o.text);
  if (options.length > 0 && !(control.control === 'checkbox' && options.length === 1)) {
    const at = optionFor(type, text, options);
    return at < 0 ? none(`no option means “${text.slice(0, 60)}”`) : decided([options[at]!], 1, rest);
  }
  return decided(control.control === 'combobox' ? wordingsOf(type, text) : [dateAs(type, text, labels, control)], 1, rest);
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [['EUR', /€|\beur(?:os?)?\b/], ['USD', /\$|\busd\b|\bus dollars?\b/], ['GBP', /£|\bgbp\b|\bpounds?\b/], ['CHF', /\bchf\b|\bfranken\b/], ['SEK', /\bsek\b/], ['NOK', /\bnok\b/], ['DKK', /\bdkk\b/], ['PLN', /\bpln\b|\bzl\b/], ['INR', /₹|\binr\b|\blpa\b|\blakhs?\b/], ['CAD', /\bcad\b/], ['AUD', /\baud\b/], ['JPY', /¥|\bjpy\b/], ['BRL', /\bbrl\b|\br\$/], ['MXN', /\bmxn\b/]];
const PERIODS: readonly (readonly [string, RegExp])[] = [['hour', /\bhour(?:ly)?\b|\bstunden\w*|\bper hr\b|\/ ?h\b|\bhoraire\b|\bpor hora\b/], ['day', /\bdaily\b|\bper day\b|\bday rate\b|\btages\w*|\bjournalier\b/], ['month', /\bmonth(?:ly)?\b|\bmonat\w*|\bmensuel\w*|\bmensual\w*|\bper maand\b/]];
const named = (table: readonly (readonly [string, RegExp])[], text: string): string[] => table.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** Why a stored answer does not serve a question of its type that asks for something more exact, or null. */
function asksForMore(type: FieldType, stored: string, labels: readonly string[]): string | null {
  const said = plain(stored);
  const asked = labels.join(' | ');
  if (type === 'salary') {
    const currency = named(CURRENCIES, asked);
    if (currency.length > 0 && named(CURRENCIES, said).some((c) => !currency.includes(c))) return 'asks for another currency than your answer';
    const period = named(PERIODS, asked);
    return period.some((p) => !named(PERIODS, said).includes(p)) || (period.length === 0 && named(PERIODS, said).length > 0 && /\b(?:annual|yearly|per (?:year|annum)|jahres\w*|annuel\w*|anual\w*)\b/.test(asked)) ? 'asks for pay per another time than your answer' : null;
  }
  if (type === 'over18') {
    const ages = [...asked.matchAll(/\b(1[4-9]|2[0-9])\b/g)].map((m) => Number(m[1]));
    return ages.some((age) => (/^y/.test(said) ? age > 18 : age < 18)) ? 'asks for another age than your answer' : null;
  }
  if (type === 'criminalRecord') return asksBeyondConvictions(said, asked);
  if (type === 'previousEmployee') return /^y/.test(said) && /\bcurrent(?:ly)?\b/.test(asked) && !/\b(?:former|previous\w*|past|ever|before)\b/.test(asked) ? 'asks whether you work there now' : null;
  if (type === 'noticePeriod') {
    const unit = asked.match(/\b(days?|weeks?|months?|tagen?|wochen|monaten?|jours|semaines|mois|dias|semanas|meses)\b(?=[^|]*(?:\)|$|\|))/)?.[1];
    const same: Readonly<Record<string, RegExp>> = { d: /\bdays?\b|\btage?n?\b/, w: /\bweeks?\b|\bwochen?\b/, m: /\bmonths?\b|\bmonate?n?\b/ };
    return unit && /\bin (?:days|weeks|months|tagen|wochen|monaten)\b|\((?:in )?(?:days|weeks|months)\)|\b(?:how many|number of) (?:days|weeks|months)/.test(asked) && same[unit[0]!] && !same[unit[0]!]!.test(said) ? 'asks in another unit than your answer' : null;
  }
  return null;
}

/**
 * The stored answer says whether there ever was a conviction. A "no" answers every narrower question (felonies, the last seven
 * years), a "yes" none of them; neither says anything of charges, arrests and checks.
 */
function asksBeyondConvictions(said: string, asked: string): string | null {
  if (/\b(?:charg(?:e|es|ed)|arrest\w*|pending|accus\w+|indict\w*|investigat\w+|proceedings?|background check|angeklagt|anhangig\w*|ermittlung\w*|mis en examen|imputad\w*)\b/.test(asked)) return 'asks for more than convictions';
  const narrowed = /\b(?:felon(?:y|ies)|misdemeano\w+|unspent|violent|sexual|theft|fraud|drugs?|alcohol|driving|traffic|minor|relevant|last|past|within|since|years?|jahren?|ans|anos|other than|except|excluding|ausser|einschlagig\w*)\b/;
  return /^(?:no|none|never|nein|non)\b/.test(said) || !narrowed.test(asked) ? null : 'asks about some convictions only: yours to answer';
}

/** A stored day (`YYYY-MM-DD`) in the order that a text field asks for; anything else as it was stored. */
function dateAs(type: FieldType, stored: string, labels: readonly string[], control: ControlSnapshot): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(stored.trim());
  if (type !== 'startDate' || !day || control.inputType === 'date') return stored;
  const [, y, m, d] = day as unknown as [string, string, string, string];
  const asked = labels.join(' ');
  const order = /\b(?:dd|tt|jj)([./-])mm\1(?:yyyy|jjjj|aaaa)\b/.exec(asked);
  const american = /\bmm([./-])dd\1yyyy\b/.exec(asked);
  return order ? [d, m, y].join(order[1]) : american ? [m, d, y].join(american[1]) : stored;
}

/** Yes and no by what the question asserts; only for the country it names, and never from the CV. */
export function permitAnswer(control: ControlSnapshot, confidence: number, answers: StoredAnswers | undefined): Decision {
  const permits = answers?.permits ?? [];
  if (permits.length === 0) return none(NOT_STORED);
  const texts = textsOf(control);
  const readings = texts.map(readPermitQuestion).filter((m) => m !== 'unclear');
  const country = countryIn(texts.join(' | '));
  const permit = permits.find((p) => p.countryCode === country);
  if (!permit) return none(country ? 'you stored no answer for this country' : 'the question does not say which country');
  if (new Set(readings).size > 1) return none('not sure what a yes would mean here');
  const meaning = readPermitQuestion(texts[0]!) === 'unclear' && /\?/.test(texts[0]!) ? 'unclear' : (readings[0] ?? 'unclear');
  const options = control.options.map((o) => o.text);
  const rest = { from: 'stored' as const, sensitive: true, chosen: true };
  const yes = answerFor(meaning, permit);
  if (options.length === 0 || (control.control === 'checkbox' && options.length === 1)) {
    if (yes === null) return none('not sure what a yes would mean here');
    if (control.control === 'combobox') return decided([yes ? 'Yes' : 'No'], confidence, rest);
    if (control.control === 'checkbox') return yes ? decided(['yes'], confidence, rest) : none('your stored answer is no');
    return none('asks in words: yours to answer');
  }
  const at = permitOption(meaning, permit, options);
  return at < 0 ? none(meaning === 'unclear' ? 'not sure what a yes would mean here' : 'none of its options says just what you stored') : decided([options[at]!], confidence, rest);
}

/** The kept answer to a question of an employer, where it is for the very same question. */
export function learntAnswer(control: ControlSnapshot, source: PlanSource): Decision {
  const open = none('a question of this employer: yours to answer');
  const learnt = source.learnt ?? [];
  if (learnt.length === 0 || control.control === 'file') return open;
  const question = fullLabel(control);
  const shown = displayLabel(control);
  const found = findLearnt(question, source.company ?? '', learnt) ?? (shown === question ? null : (learnt.find((a) => a.question === shown && (a.scope !== 'company' || a.company === source.company)) ?? null));
  if (!found) return open;
  if (found.scope === 'never') return none('you chose never to have this answered');
  if (found.answer.trim() === '') return open;
  const rest = { from: 'learnt' as const, sensitive: isSensitiveQuestion(question), chosen: true };
  const options = control.options.map((o) => o.text);
  if (options.length === 0 || (control.control === 'checkbox' && options.length === 1)) return decided([found.answer], 1, rest);
  const at = optionFor('customQuestion', found.answer, options);
  return at < 0 ? none(`no option means “${found.answer.slice(0, 60)}”`) : decided([options[at]!], 1, rest);
}
