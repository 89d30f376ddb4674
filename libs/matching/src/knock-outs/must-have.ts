import { findSkills } from '@applywright/lexicon';
import { type Demand, type Person, type Statement, unknown, type Verdict } from './demand';
import { quoteOf } from './statements';
import { isNegated, isOffered } from './wording';

/** Wordings that leave no room: weaker ones stand in nearly every line of an advert. */
const ABSOLUTE =
  /\byou must (?:have|be able|be at least|be willing|own|bring|possess|pass|live)\b|^(?:must|applicants must|candidates must) (?:be|have|possess|hold|own|pass|live)\b|\bis a must(?![-\w])|\b(?:is|are) (?:an? )?(?:absolutely |strictly )?(?:essential|mandatory|required|compulsory|imperative)\b|\bzwingend|\b(?:ist|sind) (?:\w+ )?voraussetzung\b|\bvorausgesetzt\b|\bsetzen wir\b.{0,60}\bvoraus\b|\bunabdingbar|\bunerlasslich|\b(?:ist|sind) (?:\w+ )?erforderlich\b|\bobligatoires?\b|\bindispensables?\b|\bimperati(?:f|ve)|\bimprescindibles?\b|\bobligatori[oa]s?\b/;
const ABOUT_PAPERS = /\bapplication (?:form|documents?)\b|\bcover letter\b|\bbewerbungs|\bfields? (?:is|are) required|\bdrug test|\bcookies?\b/;

/** Whatever else the posting says it cannot do without. */
export const readMustHave = ({ text, folded }: Statement): Demand[] => {
  if (!ABSOLUTE.test(folded) || isNegated(folded) || isOffered(folded) || ABOUT_PAPERS.test(folded)) return [];
  const skills = [...new Map(findSkills(text).map(({ id, name }) => [id, name]))];
  return [{ kind: 'must-have', key: folded.slice(0, 80), quote: quoteOf(text), judge: (person) => judge(person, skills) }];
};

function judge({ facts }: Person, asked: readonly (readonly [id: string, name: string])[]): Verdict {
  if (asked.length === 0) return unknown('Your facts do not say.');
  const ids = new Set<string>();
  const missing: string[] = [];
  for (const [id, name] of asked) {
    const proof = facts.filter(({ fact, folded }) => folded !== '' && findSkills(fact.kind === 'skill' ? `, ${fact.value.name} ,` : folded).some((found) => found.id === id));
    if (proof.length === 0) missing.push(name);
    for (const { fact } of proof) ids.add(fact.id);
  }
  if (missing.length > 0) return { status: 'unknown', note: `None of your facts shows ${missing.join(', ')}.`, factIds: [...ids].sort() };
  return { status: 'met', note: `Your profile shows ${asked.map(([, name]) => name).join(', ')}.`, factIds: [...ids].sort() };
}
