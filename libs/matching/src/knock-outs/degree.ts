import { fold } from '@applywright/lexicon';
import { type Demand, type Person, type Statement, unknown, type Verdict } from './demand';
import { quoteOf } from './statements';
import { demands } from './wording';

/** Ranks of education, after the European framework in its rough steps. */
const SCHOOL = 0;
const TRAINING = 1;
const ASSOCIATE = 2;
const BACHELOR = 3;
const MASTER = 4;
const DOCTOR = 5;
const NAMES = ['a school leaving certificate', 'a completed training', 'an associate degree', 'a bachelor’s degree', 'a master’s degree', 'a doctorate'] as const;

const LEVELS: readonly (readonly [number, RegExp])[] = [
  [DOCTOR, /\bph\.? ?d\b|\bdoctorate\b|\bdoctoral degree|\bpromotion in\b|\bpromoviert|\babgeschlossene promotion|\bdoctorat\b|\bdoctorado\b|\bdr\. \w+\.? nat/],
  [MASTER, /\bmaster(?:'?s)?(?: degree| of | in )|\bmaster'?s\b|\bm\.?sc\b|\bm\.?a\.(?=\s|$)|\bmba\b|\bdiplom-|\bdiplom (?:in|der|als)\b|\bdiplomingenieur|\bmagister\b|\bbac ?\+ ?5|\bdiplome d'ingenieur|\bmaestria\b|\bmasterabschluss|\bmasterstudium|\b(?:erstes|zweites) staatsexamen/],
  [BACHELOR, /\bbachelor|\bb\.?sc\b|\bb\.?a\.(?=\s|$)|\bbs degree|\bundergraduate degree|\buniversity degree|\bcollege degree|\bacademic degree|\bhochschulstudium|\babgeschlossenes (?:\w+ )?(?:\w*studium)|\bstudium (?:der|des|im|in|als)\b|\bhochschulabschluss|\buniversitatsabschluss|\blicence en\b|\bbac ?\+ ?3|\blicenciatura|\bgrado en\b|\btitulacion universitaria|\btitulo universitario|\bdiplome (?:universitaire|d'etat)/],
  [ASSOCIATE, /\bassociate'?s? degree|\bbac ?\+ ?2|\bbts\b/],
  [TRAINING, /\babgeschlossene (?:\w+ )?(?:berufs)?ausbildung|\bausbildung (?:als|zur|zum)\b|\bapprenticeship as\b|\bcompleted (?:an )?apprenticeship|\bcompleted an apprenticeship|\bvocational (?:training|qualification|degree)|\bfinished an apprenticeship|\bgesellenbrief|\bnursing diploma|\bcap (?:cuisine|boulanger)/],
  [SCHOOL, /\bhigh school diploma|\bged\b|\babitur\b|\bmittlere reife|\bschulabschluss|\ba levels\b/],
];
/** "A degree in law": a bachelor's, where nothing higher or lower is named. */
const SOME_DEGREE = /\bdegree (?:in|or)\b|\b(?:a|relevant|completed|nursing|engineering|law|technical|business) degree\b(?! of)|\bdegree (?:is )?required/;
const NO_DEGREE = /\b(?:high|certain|large|some|great) degree of\b|\bdegrees? (?:celsius|fahrenheit)|\bmaster data|\bstudents?\b|\bstart a\b|\bpursu/;
const OR_EQUAL = /\bequivalent|\bcomparable|\bor similar|\bvergleichbar|\bgleichwertig|\bor relevant experience|\bequivalente/;

/** Degrees and completed trainings that are asked for; of several the lowest counts. */
export const readDegree = ({ text, folded }: Statement): Demand[] => {
  if (NO_DEGREE.test(folded) || !demands(folded)) return [];
  const levels = LEVELS.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
  if (levels.length === 0 && !SOME_DEGREE.test(folded)) return [];
  const level = levels.length > 0 ? Math.min(...levels) : BACHELOR;
  return [{ kind: 'degree', key: `${level}`, quote: quoteOf(text), judge: (person) => judge(person, level, OR_EQUAL.test(folded)) }];
};

const levelOfDegree = (folded: string): number | null => LEVELS.find(([, pattern]) => pattern.test(folded))?.[0] ?? LOOSE.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
/** A degree in a profile stands alone ("Master", "Diplom"), which in an advert's text would be too little to go by. */
const LOOSE: readonly (readonly [number, RegExp])[] = [
  [DOCTOR, /\bdr\b|\bpromotion\b/], [MASTER, /\bmaster\b|\bdiplom\b|\bm\.?a\b|\bmeng\b|\bdiplome\b/], [BACHELOR, /\bb\.?a\b|\bbs\b|\bbeng\b|\bbba\b|\bdegree\b|\bstudium\b/],
  [TRAINING, /\bausbildung\b|\bapprentice|\bgesell|\bdiploma\b/], [SCHOOL, /\bhigh school\b|\bhochschulreife\b/],
];

function judge({ facts }: Person, asked: number, orEqual: boolean): Verdict {
  let best: { level: number; id: string } | null = null;
  let open = false;
  for (const { fact } of facts) {
    if (fact.kind !== 'education') continue;
    const level = fact.value.end === 'present' ? null : levelOfDegree(fold(fact.value.degree ?? ''));
    if (level === null) open = true;
    else if (!best || level > best.level || (level === best.level && fact.id < best.id)) best = { level, id: fact.id };
  }
  if (!best) return unknown(open ? 'Your profile names a school, but no degree that can be read.' : 'Your profile names no education.');
  const factIds = [best.id];
  if (asked === TRAINING && best.level > TRAINING) return { status: 'unknown', note: `Your profile names ${NAMES[best.level]!}; whether it stands for the training is not said.`, factIds };
  if (best.level >= asked) return { status: 'met', note: `Your profile names ${NAMES[best.level]!}.`, factIds };
  const note = `Your profile names ${NAMES[best.level]!} as the highest; ${NAMES[asked]!} is asked for.`;
  return orEqual || open ? { status: 'unknown', note, factIds } : { status: 'unmet', note, factIds };
}
