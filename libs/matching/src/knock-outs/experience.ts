import { titleFamily } from '@applywright/lexicon';
import { yearOf } from '../terms';
import { type Demand, type Person, type PostingWithText, type Statement, unknown, type Verdict } from './demand';
import { quoteOf } from './statements';
import { demands, isOffered } from './wording';

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, ein: 1, einem: 1, einjahrige: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8, zehn: 10,
  deux: 2, trois: 3, quatre: 4, cinq: 5, dos: 2, tres: 3, cuatro: 4, cinco: 5,
};
const NUMBER = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
const YEARS = new RegExp(`\\b${NUMBER}(?:\\s*\\([\\dx]+\\))?(?:\\s*(?:\\+|plus|or more|oder mehr|ou plus|o mas))?(?:\\s*(?:-|–|to|bis|a)\\s*\\d{1,2}\\+?)?\\s*\\+?\\s*(?:years?|yrs?|jahre?n?|ans|anos)\\b'?`);
const EXPERIENCE = /experience|erfahrung|experiencia|\byears? in\b|\+ years in\b/;
const THEIRS = /\bmarket leader|\bcombined|\bsince \d{4}|\bour team\b|\bcompany with\b|\bwe (?:have|are)\b/;

/** The least number of years that is asked for. */
export const readExperience = ({ text, folded }: Statement, { title }: PostingWithText): Demand[] => {
  const found = YEARS.exec(folded);
  if (!found || !EXPERIENCE.test(folded) || THEIRS.test(folded) || isOffered(folded) || !demands(folded)) return [];
  const years = NUMBERS[found[1]!] ?? Number(found[1]);
  if (!(years >= 1 && years <= 30)) return [];
  return [{ kind: 'experience', key: `${years}`, quote: quoteOf(text), judge: (person) => judge(person, years, title) }];
};

/** Years covered by these spans, counting what overlaps once. */
const covered = (spans: readonly { from: number; to: number }[]): number => {
  let total = 0;
  let until = -Infinity;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total;
};

const shown = (years: number): string => `${years < 1 ? 'less than one year' : `${Math.floor(years)} year${Math.floor(years) === 1 ? '' : 's'}`}`;
/** Months are rounded in CVs, so the last half year is not held against anybody. */
const GRACE = 0.5;

function judge({ facts, now }: Person, asked: number, title: string): Verdict {
  const family = titleFamily(title);
  const all: { from: number; to: number; id: string; near: boolean }[] = [];
  let undated = false;
  for (const { fact } of facts) {
    if (fact.kind !== 'work') continue;
    const { start, end } = fact.value;
    if (!start || !end) {
      undated = true;
      continue;
    }
    // A bare year at the end means some day in it.
    const to = end === 'present' || end.length > 4 ? yearOf(end, now) + 1 / 12 : Math.min(yearOf(end, now) + 1, yearOf('present', now));
    all.push({ from: yearOf(start, now), to, id: fact.id, near: family !== null && titleFamily(fact.value.title ?? '') === family });
  }
  if (all.length === 0) return unknown('Your profile names no job with dates.');
  const near = all.filter((job) => job.near);
  const ids = (jobs: typeof all): string[] => jobs.map(({ id }) => id).sort();
  const inLine = covered(near);
  if (inLine + GRACE >= asked) return { status: 'met', note: `Your jobs of this line of work cover ${shown(inLine)}.`, factIds: ids(near) };
  const total = covered(all);
  if (total + GRACE < asked && !undated) return { status: 'unmet', note: `Your jobs cover ${shown(total)} in all; ${asked} are asked for.`, factIds: ids(all) };
  return { status: 'unknown', note: `Your jobs cover ${shown(total)} in all; whether in this field, only you can say.`, factIds: ids(all) };
}
