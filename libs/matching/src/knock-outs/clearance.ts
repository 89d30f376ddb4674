import { type Demand, type Person, type Statement, unknown, type Verdict } from './demand';
import { quoteOf } from './statements';
import { demands } from './wording';

const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['security clearance', /\bsecurity clearance|\b(?:top secret|secret|sc|dv|nato|ts\/sci|ts) clearance|\bts\/sci\b|\bsicherheitsuberprufung|\bsu ?[123]\b|\bhabilitation (?:secret|defense)|\bpublic trust\b|\bq clearance/],
  ['background check', /\bdbs\b|\bfuhrungszeugnis|\bcasier judiciaire|\bcertificado de (?:delitos|antecedentes)|\bpolice (?:check|clearance)|\bcriminal record check/],
];

/** Security clearances and certificates of good conduct. */
export const readClearance = ({ text, folded }: Statement): Demand[] => {
  if (!demands(folded)) return [];
  const kind = KINDS.find(([, pattern]) => pattern.test(folded));
  return kind ? [{ kind: 'clearance', key: kind[0], quote: quoteOf(text), judge: (person) => judge(person, kind) }] : [];
};

function judge({ facts }: Person, [name, pattern]: readonly [string, RegExp]): Verdict {
  const proof = facts.filter(({ folded }) => pattern.test(folded));
  if (proof.length === 0) return unknown(`No fact of yours names a ${name}.`);
  return { status: 'met', note: 'Your profile names it; whether it is still valid, only you can say.', factIds: proof.map(({ fact }) => fact.id).sort() };
}
