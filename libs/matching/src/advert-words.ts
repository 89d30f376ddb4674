import { lexicon, NO_WORD, PhraseTrie, scanWords, type WordPool, WordScan } from '@applywright/lexicon';

/** Sentences about equal treatment, pay and perks: true of the employer, silent about the work. */
const ABOUT_TERMS = `equal opportunity, equal opportunities, equal employment, regardless of, without regard to, protected veteran, protected veterans, sexual orientation, reasonable accommodation,
reasonable accommodations, background check, background checks, 401k, 401 k, paid time off, pto, days of vacation, days of holiday, days of leave, weeks of vacation, weeks of holiday, weeks of leave,
days of paid vacation, days of paid holiday, days of paid leave, weeks of paid vacation, weeks of paid holiday, weeks of paid leave, medical dental, health dental, dental vision, dental and vision,
medical vision, medical and dental, health and dental, vision life, health insurance, life insurance, parental leave, pension scheme, stock options, employee discount, employee discounts, urlaubstage,
schwerbehinderung, schwerbehinderte, schwerbehinderten, schwerbehindert, altersvorsorge, jobticket, jobrad, mutuelle, ticket restaurant, tickets restaurant, ticket restaurants, seguro medico,
privacy policy, privacy notice, diversity`.split(/,\s+/);

interface Base {
  pool: WordPool;
  terms: PhraseTrie;
}
let base: Base | undefined;
const build = (): Base => {
  const pool = lexicon().pool.copy();
  return { pool, terms: new PhraseTrie(ABOUT_TERMS.map((phrase) => [phrase, 1]), pool) };
};

/** A pool of its own, with which adverts may be scanned. */
export const advertPool = (): WordPool => (base ??= build()).pool.copy();

/** Whether a phrase about terms begins at word `at` and ends before word `to`. */
const namesTerms = ({ ids }: WordScan, at: number, to: number, terms: PhraseTrie): boolean => {
  for (let place = terms.begin(ids[at]!), next = at + 1; place !== 0; next++) {
    if (terms.values[place]!.length > 0) return true;
    if (next >= to) return false;
    place = terms.next(place, ids[next]!);
  }
  return false;
};

const ofName = new WordScan();

/** The employer's own name as it is looked for in the text: from its first word to its last. */
interface CompanyName {
  written: string;
  first: number;
  words: number;
}
const companyName = (company: string, pool: WordPool): CompanyName | null => {
  const name = company.trim();
  if (name.length < 3) return null;
  scanWords(name, pool, ofName, false);
  const { count, ids, starts, ends } = ofName;
  // A word that the pool does not hold stands in no text that was scanned into it.
  if (count === 0 || ids[0] === NO_WORD) return null;
  return { written: name.slice(starts[0], ends[count - 1]), first: ids[0]!, words: count };
};

/**
 * Scans an advert for what speaks of the work: the title, and the description without the employer's own name and without
 * sentences on terms and perks. `pool` comes from `advertPool` and takes in new words.
 * @returns the text into which the places of `scan` point
 */
export const scanAdvert = (title: string, description: string, company: string, pool: WordPool, scan: WordScan): string => {
  const { terms } = (base ??= build());
  const text = `${title}\n${description}`;
  scanWords(text, pool, scan, true);
  const { ids, starts, ends, begins, count } = scan;
  const name = companyName(company, pool);
  let kept = 0;
  let from = 0;
  while (from < count && starts[from]! < title.length) from++;
  kept = from;
  while (from < count) {
    let to = from;
    let aboutTerms = false;
    do {
      aboutTerms ||= terms.begin(ids[to]!) !== 0 && namesTerms(scan, to, count, terms);
      to++;
    } while (to < count && begins[to] === 0);
    if (!aboutTerms) {
      for (let at = from; at < to; at++) {
        if (name !== null && ids[at] === name.first && at + name.words <= count) {
          const end = starts[at]! + name.written.length;
          if (ends[at + name.words - 1] === end && text.startsWith(name.written, starts[at])) {
            at += name.words - 1;
            continue;
          }
        }
        if (kept !== at) scan.move(at, kept);
        kept++;
      }
    }
    from = to;
  }
  scan.count = kept;
  return text;
};
