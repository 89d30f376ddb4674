import { ASK, lexicon, NO_FORM } from '../lexicon-words';
import { NOWHERE } from '../text/phrase-trie';
import { scanWords } from '../text/scan-words';
import { WordScan } from '../text/word-scan';
import { besideList, isPartOfName, joins } from './form-context';
import { SKILLS } from './skills';

/** A skill found in a text; `text.slice(start, end)` is how it is written there. */
export interface FoundSkill {
  id: string;
  name: string;
  start: number;
  end: number;
  /** ESCO label of what is written there, which may be narrower than the skill ("molecular biology" of biology); null where none is known. */
  esco: string | null;
}

/** Skills found in a scan, in reading order: the place of each in `SKILLS`, that of its form among all forms, and its first and last word. The arrays are used again. */
export class SkillScan {
  count = 0;
  skills = new Int32Array(64);
  forms = new Int32Array(64);
  firsts = new Int32Array(64);
  lasts = new Int32Array(64);
  /** 1 where the form is an everyday word too. */
  guarded = new Uint8Array(64);

  add(skill: number, form: number, first: number, last: number, guarded: boolean): void {
    if (this.count === this.skills.length) this.widen();
    const at = this.count++;
    this.skills[at] = skill;
    this.forms[at] = form;
    this.firsts[at] = first;
    this.lasts[at] = last;
    this.guarded[at] = guarded ? 1 : 0;
  }

  private widen(): void {
    const length = this.skills.length * 2;
    const { skills, forms, firsts, lasts, guarded } = this;
    (this.skills = new Int32Array(length)).set(skills);
    (this.forms = new Int32Array(length)).set(forms);
    (this.firsts = new Int32Array(length)).set(firsts);
    (this.lasts = new Int32Array(length)).set(lasts);
    (this.guarded = new Uint8Array(length)).set(guarded);
  }
}

/** How far another skill may stand from a guarded form to vouch for it, in words. */
const COMPANY_WITHIN = 12;

/** The form that ends in `forms` as it is written here: one that needs nothing, else a guarded one in its own case, else none. */
const pick = (text: string, start: number, end: number, forms: readonly number[]): number => {
  const table = lexicon().forms;
  let guarded = NO_FORM;
  for (const at of forms) {
    const { form } = table[at]!;
    if (form.when === 'any') return at;
    const written = text.slice(start, end);
    if (form.when === 'capital' && /^[\p{Lu}\p{Lo}]/u.test(written)) return at;
    if (form.when === 'guarded' && written === form.text) guarded = at;
  }
  return guarded;
};

/** Whether a guarded form at `at` is meant as the skill: between list marks, or with a skill that is sure near by. */
const vouched = (text: string, scan: WordScan, candidates: SkillScan, at: number): boolean => {
  const first = candidates.firsts[at]!;
  const last = candidates.lasts[at]!;
  const start = scan.starts[first]!;
  const end = scan.ends[last]!;
  if (isPartOfName(text, start, end)) return false;
  if (besideList(text, start, end)) return true;
  const isSure = (other: number): boolean => candidates.guarded[other] === 0;
  const follows = at > 0 && candidates.lasts[at - 1] === first - 1 && isSure(at - 1);
  if (first > 1 && !follows) {
    const before = scan.starts[first - 1]!;
    // Palm Springs, American Express: a name goes on.
    if (start - scan.ends[first - 1]! === 1 && /^\p{Lu}\p{Ll}/u.test(text.slice(before, start - 1)) && text[before - 2] !== '.') return false;
  }
  const vouches = (other: number): boolean => isSure(other) && SKILLS[candidates.skills[other]!]!.trade !== 'attitude';
  for (let other = at - 1; other >= 0 && first - candidates.lasts[other]! <= COMPANY_WITHIN; other--) if (vouches(other)) return true;
  for (let other = at + 1; other < candidates.count && candidates.firsts[other]! - last <= COMPANY_WITHIN; other++) if (vouches(other)) return true;
  return false;
};

/**
 * The skills named in a scanned text into `found`, in reading order, longest form first and without overlaps; a skill named twice
 * is listed twice. Forms that are also everyday words count only in exact case and beside another skill or between list marks.
 */
export const findSkillsIn = (text: string, scan: WordScan, found: SkillScan): void => {
  const { skillTrie, formAt, forms } = lexicon();
  const { ids, starts, ends, count } = scan;
  found.count = 0;
  let doubtful = false;
  for (let i = 0; i < count; i++) {
    let place = skillTrie.begin(ids[i]!);
    if (place === NOWHERE) continue;
    let best = NO_FORM;
    let last = i;
    for (let j = i; place !== NOWHERE; ) {
      let form = formAt[place]!;
      if (form === ASK) form = pick(text, starts[i]!, ends[j]!, skillTrie.values[place]!);
      if (form !== NO_FORM) {
        best = form;
        last = j;
      }
      j++;
      if (j >= count) break;
      place = skillTrie.next(place, ids[j]!);
      if (place !== NOWHERE && !joins(text, ends[j - 1]!, starts[j]!)) break;
    }
    if (best === NO_FORM) continue;
    const { skill, form } = forms[best]!;
    const guarded = form.when === 'guarded';
    found.add(skill, best, i, last, guarded);
    doubtful ||= guarded;
    i = last;
  }
  if (!doubtful) return;
  const kept: number[] = [];
  for (let at = 0; at < found.count; at++) if (found.guarded[at] === 0 || vouched(text, scan, found, at)) kept.push(at);
  kept.forEach((from, to) => {
    found.skills[to] = found.skills[from]!;
    found.forms[to] = found.forms[from]!;
    found.firsts[to] = found.firsts[from]!;
    found.lasts[to] = found.lasts[from]!;
    found.guarded[to] = found.guarded[from]!;
  });
  found.count = kept.length;
};

const scan = new WordScan();
const found = new SkillScan();

/** The skills named in a text, as `findSkillsIn` finds them, with their places. */
export const findSkills = (text: string): FoundSkill[] => {
  scanWords(text, lexicon().pool, scan, false);
  findSkillsIn(text, scan, found);
  return Array.from({ length: found.count }, (_, at) => {
    const { id, name, esco } = SKILLS[found.skills[at]!]!;
    const { form } = lexicon().forms[found.forms[at]!]!;
    return { id, name, start: scan.starts[found.firsts[at]!]!, end: scan.ends[found.lasts[at]!]!, esco: form.esco === undefined ? esco : form.esco };
  });
};
