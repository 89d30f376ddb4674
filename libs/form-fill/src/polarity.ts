import { plain } from './plain-text';

/** What a yes to a question about permits would assert; `unclear` is left to the person. */
export type PermitQuestion = 'authorised' | 'needs-sponsorship' | 'needs-sponsorship-now' | 'works-without-sponsorship' | 'unclear';
/** What a sentence says of a person; absent where it is silent. `other` names something that nobody stored (a citizenship, a kind of visa). */
export interface PermitClaims {
  readonly authorised?: boolean;
  readonly needs?: boolean;
  readonly other: boolean;
}

const SPONSOR = '(?:sponsor\\w*|visas?|visum|visums|arbeitsvisum|arbeitsvisa|visados?|work permits?|h-?1-?b|parrainage|patrocin\\w*|titre de sejour|permis de travail|permiso de trabajo|werkvergunning|visto|arbeitserlaubnis|arbeitsgenehmigung|aufenthalts\\w+)';
const NEED = '(?:require[sd]?|requiring|needs?|needed|needing|seek|depend(?:s|ent)? (?:up)?on|rely on|benotig\\w*|brauch\\w*|angewiesen|besoin|necessit\\w*|necesit\\w*|requier\\w*|requerir\\w*|precis\\w*|bisogno|richied\\w*|nodig)';
const NOT = "(?:not|never|no longer|nicht|nie|kein\\w*|pas|jamais|nunca|aucun\\w*|niet|geen|non)|n't|\\b(?:don|won|doesn|wouldn)t\\b";
const re = (source: string): RegExp => new RegExp(source);

const WITHOUT = re(`\\b(?:without|ohne|sans|sin|zonder|senza|sem)\\b.{0,70}\\b${SPONSOR}\\b`);
const NEEDS = re(`\\b${NEED}\\b.{0,80}\\b${SPONSOR}\\b|\\b${SPONSOR}\\b.{0,40}\\b(?:${NEED}|necessary|erforderlich|notig|notwendig|necessaire|necesari[oa])\\b|\\bsponsorship (?:required|needed)\\b|\\bneed\\w* (?:us|you|the company|an employer) to sponsor|^(?:visa |immigration |employment )*sponsorship\\??$`);
const NEEDS_NOT = re(`(?:\\b${NOT}).{0,25}\\b${NEED}\\b.{0,80}\\b${SPONSOR}\\b|\\b${NEED}\\b.{0,20}\\b(?:no|kein\\w*|geen)\\b.{0,40}\\b${SPONSOR}\\b|\\bno (?:need for |visa |immigration |employment )*(?:sponsorship|visa)(?: is)?(?: (?:required|needed|necessary))?|\\bno (?:necesit\\w*|requier\\w*|requerir\\w*)\\b.{0,60}\\b${SPONSOR}\\b|\\bkein\\w* (?:\\w+ ){0,3}(?:visum|sponsor\\w*|arbeitsvisum).{0,20}|\\b${SPONSOR}\\b.{0,20}\\b(?:not|nicht|pas|non) (?:required|needed|necessary|erforderlich|notig|necessaire)|\\bpas besoin\\b.{0,60}\\b${SPONSOR}\\b`);
const AUTHORISED = /\b(?:authori[sz]ed|eligible|entitled|permitted|allowed|legally (?:able|work)|right to (?:legally )?(?:live and )?work|rights? to work|work(?:ing)? rights?|authori[sz]ation|work permit|work eligibility|berechtigt|arbeitserlaubnis|arbeitsgenehmigung|arbeitsberechtigung|autorisee?|autorizad[oa]|habilite\w*|permiso (?:de|para) trabajar|permiso de trabajo|permis de travail|droit de travailler|derecho a trabajar|werkvergunning|autorizzat[oa]|legally work|can work|darf)\b/;
const AUTHORISED_NOT = re(`(?:\\b${NOT}|\\bno)\\b.{0,30}(?:authori[sz]|eligible|entitled|permitted|allowed|legally|right to|berechtigt|arbeitserlaubnis|arbeitsgenehmigung|autoris|autorizad|habilite|permis|permiso|droit|derecho)|\\b(?:lack|unauthori[sz]ed|ineligible)\\b`);
/** Things said about permits that no stored answer knows. */
const OTHER = /\b(?:permits?|hold(?:er|ing)?s?|citizens?|citizenship|nationals?|nationality|permanent resident|green card|settled status|h-?1-?b|h4|l-?1|tn|e-?3|f-?1|j-?1|o-?1|opt|cpt|ead|stem|asylum|refugee|student|spouse|partner|temporar\w*|until|expir\w*|transfer|blue card|blaue karte|niederlassungserlaubnis|staatsburger\w*|staatsangehorig\w*|eu-burger\w*|ressortissant\w*|ciudadan[oa]|clearance|unsure|not sure|depends|maybe|possibly|other|but|aber|mais|pero|dependent|youth mobility|graduate visa|skilled worker|working holiday|remote\w*|part[- ]time|hours?)\b/;

const OPEN = /^(?:what|which|when|how|why|who|describe|please (?:describe|explain|list|specify|provide|state)|explain|list|specify|provide|if|welche\w*|wann|wie|warum|was|quel\w*|quand|comment|cual\w*|que|cuando|como|falls|wenn|si)\b/;
const INTERROGATIVE = /^(?:do|does|did|will|would|are|is|am|can|could|have|has|may|shall|should|sind|haben|werden|benotigen|brauchen|konnen|avez|etes|est-ce|aurez|necesita\w*|requiere\w*|tiene|esta|puede|don't|doesn't|won't|aren't|isn't)\b/;
const CONFIRMING = /\b(?:confirm|certify|declare|true that|correct that|bestatig\w*|confirmez|confirma\w*)\b/;
const TWISTED = /\b(?:unable|cannot|can't|couldn't|prohibit\w*|prevent\w*|restrict\w*|limit\w*|barred|denied|refused|revoked|overstay\w*|expir\w*|ever|previously|in the past|spouse|partner|family|dependents?|dependants?|reason|unless|except|lose|lost|instead|willing|open to|interested|events?|relocation|tuition|clearance|how many|type of|kind of|citizens? and)\b|\bunrestricted\b|\bwithout (?:any )?(?:restriction|limitation)/;
const EMPLOYER_SAYS = /\b(?:we|our (?:company|firm|team)|this (?:role|position|job|vacancy)|the (?:company|employer|role|position)|wir|nous|nuestra empresa)\b.{0,40}\b(?:cannot|can't|unable|not|no|don't|doesn't|offer|provide|able|available|kein\w*|nicht|pas)\b/;
const NOW = /\b(?:currently|presently|at present|at this time|today|derzeit|aktuell|actuellement|actualmente)\b/;
const LATER = /\b(?:future|ever|later|kunftig|zukunft|zukunftig|avenir|futuro)\b/;

/** Sentences of a label, without the full stops of abbreviations, examples in brackets and what the employer says of itself. */
function sentences(label: string): string[] {
  const text = plain(label.replace(/\bU\.\s?S\.(?:\s?A\.)?(?=\W|$)/gi, 'usa').replace(/\bU\.\s?K\.(?=\W|$)/gi, 'uk').replace(/\b(?:e\.\s?g\.|i\.\s?e\.|z\.\s?B\.|p\.\s?ej\.)/gi, 'eg'))
    .replace(/\((?:eg|such as|for example|including|incl|yes|ja|oui|si|note|h-?1b)\b[^)]*\)/g, ' ')
    .replace(/,? ?\b(?:eg|such as|for example)\b,? (?:an? )?(?:h-?1-?b|l-?1|tn|e-?3|f-?1|o-?1)[^?.]*/g, ' ')
    .replace(/\bif (?:hired|offered|selected|employed|successful|you are (?:hired|selected|offered))[^,]{0,40},/g, ' ');
  return text.split(/(?<=[?!.])\s+|\s*;\s*/).map((s) => s.replace(/^(?:\d+[.)]|-|yes\/no)\s*/, '').trim()).filter((s) => /\p{L}{2}/u.test(s) && !EMPLOYER_SAYS.test(s));
}

function readSentence(text: string, shouted: boolean): PermitQuestion | null {
  const without = WITHOUT.test(text);
  const needsNot = NEEDS_NOT.test(text);
  const needs = NEEDS.test(without ? text.replace(WITHOUT, ' ') : text);
  const authorised = AUTHORISED.test(text);
  if (!without && !needs && !needsNot && !authorised) return null;
  if (OPEN.test(text) || TWISTED.test(text)) return 'unclear';
  const asks = INTERROGATIVE.test(text) && !CONFIRMING.test(text);
  if (without) return needs || needsNot || re(`(?:\\b${NOT}).*\\b(?:without|ohne|sans|sin)\\b`).test(text) ? 'unclear' : 'works-without-sponsorship';
  if (needsNot) {
    // "Do you not require …?" is answered either way by people; only with the NOT in capitals does everybody read it alike.
    if (/\b(?:and|or|but|und|oder|et|ou)\b.{0,30}(?:\?|\b(?:do|are|will) you\b)/.test(text) && asks) return 'unclear';
    return asks && !shouted ? 'unclear' : 'works-without-sponsorship';
  }
  if (needs && authorised && mixesBoth(text)) return 'unclear';
  if (needs && (!authorised || NEEDS.test(text))) {
    if (re(`^(?:have|has|haben (?:sie|du)|hast du|avez[- ]vous|tiene)\\b`).test(text) && !re(`\\b${NEED}\\b`).test(text)) return authorised ? 'authorised' : 'unclear';
    return NOW.test(text) && !LATER.test(text) ? 'needs-sponsorship-now' : 'needs-sponsorship';
  }
  if (/\bcitizens?\b/.test(text) && !/\bor\b/.test(text)) return 'unclear';
  if (AUTHORISED_NOT.test(text)) return 'unclear';
  return /\bany employer\b/.test(text) ? 'works-without-sponsorship' : 'authorised';
}

/** One sentence that asks for the right to work and for sponsorship, so that one word cannot answer both. */
function mixesBoth(text: string): boolean {
  const need = text.search(re(`\\b${NEED}\\b`));
  const right = text.search(/\b(?:authori[sz]ed|eligible|entitled|permitted|allowed|legally able|right to work|berechtigt|arbeitserlaubnis|autoris|autorizad|droit de travailler|permis de travail|permiso)/);
  if (need < 0 || right < 0) return false;
  if (right < need) return /\b(?:and|or|but|und|oder|et|ou|y|o|if|whether)\b|[,/]/.test(text.slice(right, need));
  return /\b(?:and|or|oder|und|et|ou|y|o)\b (?:are|do|have|will|can|sind|haben|etes|avez|esta|tiene)\b/.test(text.slice(need, right));
}

/** What a yes to the question would assert. A question that asks two things at once, or none that is known, is `unclear`. */
export function readPermitQuestion(label: string): PermitQuestion {
  const shouted = /\bNOT\b/.test(label) && label !== label.toUpperCase();
  const read = sentences(label).flatMap((s) => readSentence(s, shouted) ?? []);
  const distinct = [...new Set(read)];
  return distinct.length === 1 ? distinct[0]! : 'unclear';
}

/** What a sentence among the options says about permits, its leading yes or no left out. */
export function readPermitClaims(option: string): PermitClaims {
  const text = sentences(option).join(' ').replace(LEADING, '').trim();
  const without = WITHOUT.test(text);
  const needsNot = NEEDS_NOT.test(text);
  const rest = without ? text.replace(WITHOUT, ' ') : text;
  const needs = !needsNot && NEEDS.test(rest);
  const twisted = TWISTED.test(text) || (without && NEEDS.test(rest));
  const authorised = AUTHORISED_NOT.test(needsNot ? text.replace(NEEDS_NOT, ' ') : text) ? false : AUTHORISED.test(needs ? text.replace(NEEDS, ' ') : text) || (without && /\bwork\b|\barbeiten\b|\btravailler\b|\btrabajar\b/.test(text)) ? true : undefined;
  return { ...(authorised === undefined ? {} : { authorised }), ...(without || needsNot ? { needs: false } : needs ? { needs: true } : {}), other: twisted || OTHER.test(text) };
}

const YES = /^(?:yes|ja|jawohl|oui|si|sim|y|true|wahr|vrai|i am|i do|i have|i will|i can)\b/;
const NO = /^(?:no|nein|non|nee|nao|n|false|falsch|faux|i am not|i'm not|i do not|i don't|i have not|i haven't|i will not|i won't|i cannot|i can't)\b/;
const LEADING = /^(?:yes|ja|jawohl|oui|si|sim|no|nein|non|nee|nao|n|y)\b[\s,.:;-]*/;

/** Whether a text begins with yes or no; null with neither. */
export const leadingYes = (text: string): boolean | null => (NO.test(plain(text)) ? false : YES.test(plain(text)) ? true : null);

/** The option that says yes or no, or -1 when there is none or more than one. */
export function yesNoOption(options: readonly string[], yes: boolean): number {
  const hits = options.flatMap((text, i) => (leadingYes(text) === yes ? [i] : []));
  return hits.length === 1 ? hits[0]! : -1;
}

/**
 * The option that is true for a permit, or -1. An option that contradicts the permit is out; one that says more
 * than is known (a citizenship, a kind of visa) makes the choice doubtful, and then none is chosen.
 */
export function permitOption(question: PermitQuestion, permit: { readonly authorised: boolean; readonly needsSponsorship: boolean }, options: readonly string[]): number {
  const expected = answerFor(question, permit);
  const judged = options.map((text): 'true' | 'false' | 'unknown' | 'neutral' => {
    const start = plain(text).match(/^(?:yes|ja|jawohl|oui|si|sim|y|true)\b/) ? true : plain(text).match(/^(?:no|nein|non|nee|nao|n|false)\b(?! (?:visa|sponsor|need))/) ? false : null;
    const claims = readPermitClaims(text);
    const silent = claims.authorised === undefined && claims.needs === undefined;
    if ((claims.authorised !== undefined && claims.authorised !== permit.authorised) || (claims.needs !== undefined && claims.needs !== permit.needsSponsorship)) return 'false';
    if (start !== null) return expected === null ? 'unknown' : start !== expected ? 'false' : claims.other || (silent && !isBare(text)) ? 'unknown' : 'true';
    if (silent) return NEUTRAL.test(plain(text)) || plain(text) === '' ? 'neutral' : leadingYes(text) === null || expected === null ? 'unknown' : leadingYes(text) === expected && isBare(text) ? 'true' : 'false';
    return claims.other ? 'unknown' : 'true';
  });
  const at = judged.indexOf('true');
  return at >= 0 && at === judged.lastIndexOf('true') && !judged.includes('unknown') ? at : -1;
}

/** Yes or no to a question that is understood; null where the permit does not settle it. */
export function answerFor(question: PermitQuestion, permit: { readonly authorised: boolean; readonly needsSponsorship: boolean }): boolean | null {
  if (question === 'authorised') return permit.authorised;
  if (question === 'needs-sponsorship') return permit.needsSponsorship;
  // Who needs it some day need not need it now.
  if (question === 'needs-sponsorship-now') return permit.needsSponsorship ? null : false;
  return question === 'works-without-sponsorship' ? permit.authorised && !permit.needsSponsorship : null;
}

const NEUTRAL = /^(?:select\b.*|choose\b.*|please\b.*|bitte\b.*|-+|--.*|none selected|.*\b(?:prefer not|rather not|decline|do not wish|don't wish)\b.*|keine angabe)$/;
const isBare = (text: string): boolean => /^(?:yes|ja|jawohl|oui|si|sim|no|nein|non|nee|nao|y|n|true|false)?[\s,.!-]*(?:i (?:am|do|have|will|can)(?: not|n't)?|ich (?:bin|habe)(?: nicht)?|i (?:don't|won't|can't)|i'm not)?[\s.!]*$/.test(plain(text));
