import type { Sentence } from '@applywright/contracts';
import { fold, wordsOf } from '../words';

/** Openings that lean on the sentence before. */
const LEANING = /^(?:moreover|furthermore|additionally|in addition|also|besides|further|likewise|similarly|however|nevertheless|nonetheless|therefore|thus|hence|consequently|as a result|then|there|since then|before that|prior to that|after that|on top of|beyond (?:this|that)|this|that|these|those|it|such|both|in (?:this|that|these|those)|at (?:this|that)|with (?:this|that|these|those)|here|ausserdem|zudem|daruber hinaus|ferner|weiterhin|dabei|dort|dadurch|damit|danach|davor|zuvor|seitdem|dies\w*|das|hierbei|hier|ebenso|deshalb|daher|in dieser|auch|jedoch|allerdings)\b/;

/** Whether a sentence cannot stand without the one before it. */
export const leans = (text: string): boolean => LEANING.test(fold(text).replace(/^[^\p{L}]+/u, ''));

/**
 * Whether a paragraph has come apart: a sentence of the model leans on one that the model wrote otherwise, or begins the paragraph by
 * leaning. `modelled` are the model's, null where the template's stands; one may lean where the template's did.
 */
export const readsBroken = (modelled: readonly (Sentence | null)[], templates: readonly Sentence[]): boolean =>
  modelled.some((s, at) => s !== null && leans(s.text) && !leans(templates[at]?.text ?? '') && (at === 0 || modelled[at - 1] === null));

/** Words that begin a sentence in small letters behind a German salutation. */
const SMALL = new Set('hiermit mit als ich gern gerne auf ihre ihr ihrer bei fur um uber seit mein meine meiner in sehr daher deshalb zurzeit derzeit heute zuletzt wahrend wenn da durch von aus nach'.split(' '));

/** The sentence as its place wants it: closed by a mark, and beginning small where the template does. */
export function startsAs(text: string, template: string): string {
  const closed = /[.!?…]["'”“)]?$/u.test(text) || !/[.!?…]["'”“)]?$/u.test(template) ? text : `${text.replace(/[\s,;:]+$/u, '')}.`;
  const small = /^\p{Ll}/u.test(template) && /^\p{Lu}/u.test(closed) && SMALL.has(wordsOf(closed)[0] ?? '');
  return small ? closed.charAt(0).toLocaleLowerCase() + closed.slice(1) : closed;
}
