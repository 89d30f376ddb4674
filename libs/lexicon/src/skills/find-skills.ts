import { hashOf, tokenSpans, type Token } from '../text/tokenize';
import { type Skill, SKILLS } from './skills';
import type { SkillForm } from './parse-table';

/** A skill found in a text; `text.slice(start, end)` is how it is written there. */
export interface FoundSkill {
  id: string;
  name: string;
  start: number;
  end: number;
}

interface Ending {
  skill: Skill;
  form: SkillForm;
}
interface Node {
  next: Map<string, Node> | null;
  endings: Ending[] | null;
}

/** How far another skill may stand from a guarded form to vouch for it, in words. */
const COMPANY_WITHIN = 12;

/** Lets the simple English plural of every word lead to the same place, where it is no word of its own. */
const addPlurals = (node: Node): void => {
  if (!node.next) return;
  const singulars = [...node.next];
  for (const [, child] of singulars) addPlurals(child);
  for (const [key, child] of singulars) if (key.length > 2 && !node.next.has(`${key}s`)) node.next.set(`${key}s`, child);
};

const build = (): Node => {
  const root: Node = { next: new Map(), endings: null };
  for (const skill of SKILLS) {
    for (const form of skill.forms) {
      let node = root;
      for (const { key } of tokenSpans(form.text)) {
        node.next ??= new Map();
        let child = node.next.get(key);
        if (!child) node.next.set(key, (child = { next: null, endings: null }));
        node = child;
      }
      if (node !== root) (node.endings ??= []).push({ skill, form });
    }
  }
  addPlurals(root);
  for (const key of root.next!.keys()) firstWords[slotOf(hashOf(key))] = 1;
  return root;
};
let trie: Node | undefined;

/** One bit for the hash of each word with which a form begins: spares most words of a text the look-up. */
const firstWords = new Uint8Array(1 << 16);
const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) & 0xffff;

/** Whether two words belong to one phrase: nothing but blanks, a hyphen, slash, ampersand or apostrophe between them. */
const joins = (text: string, from: number, to: number): boolean => {
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    return code === 32 || code === 45 || code === 47 || code === 38 || code === 10 || code === 39 || code === 0x2019 || code === 0x2011;
  }
  return to - from <= 4 && /^(?:\s{0,3}|\s?[-/&–]\s?|['’.]\s?|\s?\n\s?)$/.test(text.slice(from, to));
};

const LIST_MARK = /[,;/|•·\n()[\]:+]/;
const besideList = (text: string, token: Token, end: number): boolean => {
  let left = token.start - 1;
  while (left >= 0 && text[left] === ' ') left--;
  let right = end;
  while (right < text.length && text[right] === ' ') right++;
  const leftMark = left < 0 || LIST_MARK.test(text[left]!);
  const rightMark = right >= text.length || LIST_MARK.test(text[right]!) || text[right] === '.';
  return leftMark && rightMark && (left >= 0 || right < text.length);
};

interface Candidate {
  ending: Ending;
  first: number;
  last: number;
}

/**
 * The skills named in a text, in reading order, longest form first and without overlaps; a skill named twice is listed twice.
 * Forms that are also everyday words count only in exact case and beside another skill or between list marks.
 * `tokens` may be handed in where the text has been cut already.
 */
export const findSkills = (text: string, tokens: readonly Token[] = tokenSpans(text)): FoundSkill[] => {
  const root = (trie ??= build());
  const candidates: Candidate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { key, hash } = tokens[i]!;
    if (firstWords[slotOf(hash)] === 0) continue;
    let node = root.next!.get(key);
    let best: Candidate | undefined;
    for (let j = i; node; ) {
      const ending = node.endings && pick(text, tokens[i]!.start, tokens[j]!.end, node.endings);
      if (ending) best = { ending, first: i, last: j };
      j++;
      if (j >= tokens.length || !node.next || !joins(text, tokens[j - 1]!.end, tokens[j]!.start)) break;
      node = node.next.get(tokens[j]!.key);
    }
    if (best) {
      candidates.push(best);
      i = best.last;
    }
  }
  const sure = candidates.filter((c) => c.ending.form.when !== 'guarded');
  const found: FoundSkill[] = [];
  for (const candidate of candidates) {
    const { ending, first, last } = candidate;
    if (ending.form.when === 'guarded' && !vouched(text, tokens, candidate, sure)) continue;
    found.push({ id: ending.skill.id, name: ending.skill.name, start: tokens[first]!.start, end: tokens[last]!.end });
  }
  return found;
};

const pick = (text: string, start: number, end: number, endings: readonly Ending[]): Ending | undefined => {
  let guarded: Ending | undefined;
  for (const ending of endings) {
    if (ending.form.when === 'any') return ending;
    const written = text.slice(start, end);
    if (ending.form.when === 'capital' && /^[\p{Lu}\p{Lo}]/u.test(written)) return ending;
    if (ending.form.when === 'guarded' && written === ending.form.text) guarded = ending;
  }
  return guarded;
};

const vouched = (text: string, tokens: readonly Token[], { first, last }: Candidate, sure: readonly Candidate[]): boolean => {
  const token = tokens[first]!;
  const end = tokens[last]!.end;
  // R&D, C-level, Palm Springs, American Express: part of another name.
  if (/[&'’-]/.test(text[end] ?? '') || /[&'’-]/.test(text[token.start - 1] ?? '') || /^\s?&/.test(text.slice(end, end + 2))) return false;
  if (besideList(text, token, end)) return true;
  const before = tokens[first - 1];
  const neighbour = sure.some((c) => c.last === first - 1);
  if (before && !neighbour && token.start - before.end === 1 && /^\p{Lu}\p{Ll}/u.test(text.slice(before.start, before.end)) && first > 1 && text[before.start - 2] !== '.') return false;
  return sure.some((c) => c.ending.skill.trade !== 'attitude' && (c.last < first ? first - c.last : c.first - last) <= COMPANY_WITHIN);
};
