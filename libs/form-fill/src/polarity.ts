import { plain } from './plain-text';

export type PermitQuestion = 'authorised' | 'needs-sponsorship' | 'works-without-sponsorship' | 'unclear';

const NEEDS = /\b(?:require|requires|need|needs|needing|requiring|seek|depend on|benotigen|brauchen|besoin|necesita\w*)\b/;
const SPONSOR = /\bsponsor\w*|\bvisa\b|\bvisum\b|\bwork permit\b|\bh-?1b\b/;
const WITHOUT = /\bwithout\b.{0,50}\bsponsor|\bwithout .{0,30}\bvisa\b|\b(?:not|never|n't)\b.{0,15}\b(?:require|need)\b.{0,50}\b(?:sponsor|visa)|\bohne .{0,40}(?:visum|sponsor)|\bsans .{0,30}(?:visa|parrainage)|\bsin .{0,30}(?:visa|patrocinio)/;
const AUTHORISED = /\b(?:authori[sz]ed|eligible|entitled|permitted|legally|right to|allowed|authori[sz]ation|berechtigt|arbeitserlaubnis|autorise|autorizad[oa]|permiso|permis|droit)\b/;

/**
 * What a yes to a question about permits would assert. A question with both ("authorised to work without
 * sponsorship") is asked of people who need none: yes means that no sponsorship is needed.
 */
export function readPermitQuestion(label: string): PermitQuestion {
  const text = plain(label);
  const without = WITHOUT.test(text);
  const needs = NEEDS.test(text) && SPONSOR.test(text);
  if (without) return 'works-without-sponsorship';
  if (needs || /\bsponsorship (?:required|needed)\b|^(?:visa )?sponsorship\??$/.test(text)) return AUTHORISED.test(text) && /\band\b.{0,60}\b(?:require|need)/.test(text) ? 'unclear' : 'needs-sponsorship';
  if (AUTHORISED.test(text)) return 'authorised';
  return 'unclear';
}

const YES = /^(?:yes|ja|oui|si|y|true|i am|i do|i have|i will)\b/;
const NO = /^(?:no|nein|non|n|false|i am not|i do not|i don't|i will not|i won't)\b/;

/** The option that says yes or no, or -1 when there is none or more than one. */
export function yesNoOption(options: readonly string[], yes: boolean): number {
  const texts = options.map(plain);
  const isNo = (t: string): boolean => NO.test(t);
  const hits = texts.flatMap((t, i) => ((yes ? YES.test(t) && !isNo(t) : isNo(t)) ? [i] : []));
  return hits.length === 1 ? hits[0]! : -1;
}
