import { type Demand, type Person, type Statement, unknown, type Verdict } from './demand';
import { quoteOf } from './statements';
import { demands } from './wording';

interface LicenceKind {
  name: string;
  asked: RegExp;
  /** What proves it in a profile; `asked` where left out. */
  held?: RegExp;
}
/** The licences that trades ask for; the first that fits decides. */
const KINDS: readonly LicenceKind[] = [
  { name: 'forklift licence', asked: /\b(?:forklift|fork lift|reach truck) (?:truck )?(?:licen[cs]e|certifica\w+|ticket|permit)|\bstapler(?:schein|fuhrerschein)|\bflurforderschein|\bcaces\b|\bcarnet de carretillero/, held: /\bforklift|\bstaplerschein|\bgabelstapler|\bcaces\b|\bcarretill/ },
  { name: 'licence to carry passengers', asked: /\bpersonenbeforderungsschein|\bp-schein\b|\bpcv licen|\bpassenger endorsement/ },
  { name: 'pilot licence', asked: /\b(?:atpl|cpl)\b|\bpilot'?s? licen[cs]e|\btype rating/ },
  { name: 'driving licence', asked: /\bdriv(?:ing|er'?s?|ers'?) licen[cs]e|\bfuhrerschein|\bfahrerlaubnis|\bpermis (?:de conduire|(?:[a-d]|be|ce)\b)|\bcarnet de conducir|\bpermiso de conducir|\bcdl\b|\bhgv licen/ },
  { name: 'nursing registration', asked: /\brn licen[cs]e|\bnursing licen[cs]e|\bnurs\w+ registration|\bnmc\b|\bregistered nurse\b|\blpn licen[cs]e|\bregister(?:ed)? with the (?:nmc|nursing)/, held: /\bregistered nurse\b|\brn\b|\bnmc\b|\bnursing licen/ },
  { name: 'licence to practise medicine', asked: /\bapprobation|\bmedical licen[cs]e|\bgmc\b|\bboard[- ]certified|\bboard certification|\blicen[cs]e to practi[cs]e medicine/ },
  { name: 'admission to the bar', asked: /\badmi(?:tted|ssion) to the (?:\w+ )?bar\b|\bbar admission|\bbar (?:membership|licen[cs]e)|\bzulassung als rechtsanw|\b(?:zweites|2\.) (?:juristisches )?staatsexamen|\bqualified solicitor|\badmitted to practi[cs]e/, held: /\bbar\b|\brechtsanw|\bstaatsexamen|\bsolicitor|\bbarrister|\battorney/ },
  { name: 'accountancy qualification', asked: /\bcpa\b|\bacca\b|\bcima\b|\bchartered accountant|\bcertified public accountant|\bsteuerberater(?:examen|prufung|in)?\b|\bwirtschaftsprufer(?:examen)?\b/ },
  { name: 'teaching licence', asked: /\bteach(?:ing|er'?s?) (?:licen[cs]e|certificat\w+|credential)|\bqts\b|\bqualified teacher status|\blehramts?(?:examen|befahigung)/ },
  { name: 'registration as a health professional', asked: /\bhcpc\b|\bsocial work licen[cs]e|\blcsw\b|\bpharmacist licen[cs]e|\blicen[cs]ed (?:therapist|psychologist|pharmacist|social worker)|\btherapist licen[cs]e/ },
  { name: 'trade licence', asked: /\b(?:journeyman|master|electrician'?s?|electrical|plumb(?:er'?s?|ing)|hvac|contractor'?s?|welding|gas)(?: \w+)? licen[cs]e|\bgas safe\b|\bmeisterbrief|\bepa 608\b/ },
  { name: 'security licence', asked: /\bsia (?:licen[cs]e|badge)|\bguard card|\bsachkundeprufung|\b34a\b/ },
  { name: 'food handling certificate', asked: /\bfood handler'?s? (?:card|permit|certifica\w+)|\bservsafe\b|\bgesundheitszeugnis|\binfektionsschutzbelehrung/ },
  { name: 'licence', asked: /\b(?:state|professional|valid|active|current) licen[cs](?:e|ure)\b(?! (?:agreement|contract|fee|management))/ },
];

const SOFTWARE = /\bsoftware\b|\bopen source\b|\blicen[cs]e (?:contracts?|fees?|agreements?|management|keys?)\b/;
/** Classes of driving licences from the smallest to the largest, as far as they hold one another. */
const CLASSES = ['b', 'c1', 'c', 'ce', 'd'];
const classIn = (folded: string): string | null => {
  const found = /\b(?:klasse|class|kategorie|category|cat\.?|permis|carnet de conducir|fuhrerschein(?: der)?(?: klasse)?|cdl(?: class)?)\s*[:-]?\s*((?:ce|c1e?|c|d1?e?|be|b|a)(?:\/(?:ce|c1e?|c|be|d))?)\b/.exec(folded);
  if (!found) return null;
  if (/\bcdl\b/.test(folded)) return 'ce';
  const classes = found[1]!.split('/');
  return classes.includes('ce') ? 'ce' : classes[0]!;
};

/** Licences, registrations and admissions without which the work may not be done. */
export const readLicences = ({ text, folded }: Statement): Demand[] => {
  if (!demands(folded) || SOFTWARE.test(folded)) return [];
  const kind = KINDS.find(({ asked }) => asked.test(folded));
  if (!kind) return [];
  const asked = kind.name === 'driving licence' ? classIn(folded) : null;
  return [{ kind: 'licence', key: kind.name + (asked ?? ''), quote: quoteOf(text), judge: (person) => judge(person, kind, asked) }];
};

function judge(person: Person, { name, asked, held }: LicenceKind, classAsked: string | null): Verdict {
  const proof = name === 'licence' ? [] : person.facts.filter(({ folded }) => (held ?? asked).test(folded));
  if (proof.length === 0) return unknown(`No fact of yours names a ${name}.`);
  const factIds = proof.map(({ fact }) => fact.id).sort();
  if (classAsked !== null) {
    const mine = proof.flatMap(({ folded }) => classIn(folded) ?? []);
    if (mine.length === 0) return { ...unknown('Your profile names a driving licence without its class.'), factIds };
    const rank = CLASSES.indexOf(classAsked);
    const covers = mine.includes(classAsked) || (rank >= 0 && mine.some((own) => CLASSES.indexOf(own) >= rank && own !== 'd'));
    if (!covers) return { status: 'unmet', note: `Your profile names class ${mine[0]!.toUpperCase()}; class ${classAsked.toUpperCase()} is asked for.`, factIds };
  }
  return { status: 'met', note: `Your profile names it.`, factIds };
}
