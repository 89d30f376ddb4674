import { isStopWord, wordsOf } from '../words';
import { groupsOf, rootOf } from './concepts';
import { partsOf, type ReadFact, type Statement } from './evidence';
import { ENDED, HEDGE, isPlain, leadingLine, NEGATION } from './plain-words';

/** Parts of a sentence in which a negation or a tense holds. */
export const clausesOf = (normal: string): string[] =>
  normal
    .split(/[;:.!?]\s+|,\s+|\s+-\s+|\b(?:while|whereas|although|though|but|which|who|because)\b|\band\b(?=\s+(?:i|he|she|they|we|have|has|had|am|is|was|holds?|can)\b)/)
    .map((c) => c.trim())
    .filter((c) => c !== '');

/** Words of a text that carry meaning, compounds split. */
export const meaning = (text: string): string[] => partsOf(wordsOf(text)).filter((w) => !isStopWord(w) && !isPlain(w) && !/^\d/.test(w));
/** Those of the words that a set of roots contains, synonyms included. */
export const touches = (words: readonly string[], roots: ReadonlySet<string>): string[] =>
  words.filter((w) => {
    const root = rootOf(w);
    if (roots.has(w) || roots.has(root)) return true;
    const groups = groupsOf(root);
    return groups.size > 0 && [...roots].some((r) => [...groupsOf(r)].some((g) => groups.has(g)));
  });

/** Leading and owning: the facts have to use a word of the same line. "Runs from … to" and "my own" claim nothing. */
export const checkLeading = (normal: string, facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  const claimed = facts.flatMap((f) => f.statements).flatMap((s) => wordsOf(s.text).filter((w) => !s.negated || !s.negatedScope.has(w)));
  const roots = new Set(claimed.map(rootOf));
  const known = new Set(partsOf(claimed).map(leadingLine).filter((l) => l !== null));
  for (const m of normal.matchAll(/[\p{L}-]+/gu)) {
    const word = m[0];
    const line = leadingLine(word);
    if (line === null || known.has(line) || roots.has(rootOf(word))) continue;
    const after = normal.slice(m.index + word.length);
    const before = normal.slice(0, m.index);
    if (/^r[au]n(?:s|ning)?$/.test(word) && /^\s*(?:on|from|until|till|through|to|for|in|under|out|at)\b/.test(after)) continue;
    if (word === 'own' && /\b(?:my|our|their|his|her|its|of)\s+$/.test(before)) continue;
    reasons.push(`"${word}" says more than the facts: none of them has the person lead, own or found it`);
  }
  return reasons;
};

/** What the facts weaken ("helped", "suggested") has to stay weakened. */
export const checkHedges = (normal: string, facts: readonly ReadFact[]): string[] => {
  if (HEDGE.test(normal)) return [];
  const statements = facts.flatMap((f) => f.statements);
  const words = meaning(normal);
  for (const s of statements) {
    if (!s.weakened) continue;
    const free = statements.filter((o) => o !== s || false).flatMap((o) => [...o.roots]);
    const own = new Set([...s.weakened].filter((r) => !free.includes(r)));
    const hits = touches(words, own);
    const needed = Math.min(2, own.size);
    if (hits.length >= needed && needed > 0) return [`the facts say that the person only had a part in it or proposed it ("${s.text.slice(0, 80)}")`];
  }
  return [];
};

/** What the facts deny or call ended must not be claimed, and what they claim must not be denied. */
export const checkPolarity = (normal: string, facts: readonly ReadFact[]): string[] => {
  const statements = facts.flatMap((f) => f.statements);
  const reasons: string[] = [];
  for (const clause of clausesOf(normal)) {
    const words = meaning(clause);
    const negated = NEGATION.test(clause);
    for (const s of statements) {
      if (s.negated && !negated) {
        const elsewhere = new Set(statements.filter((o) => o !== s && !o.negated).flatMap((o) => [...o.roots]));
        const outside = new Set([...s.roots].filter((r) => !s.negatedScope.has(r)));
        const own = new Set([...s.negatedScope].filter((r) => !elsewhere.has(r) && !outside.has(r) && !isPlain(r)));
        const size = new Set([...own].map(rootOf)).size;
        if (touches(words, own).length >= (size >= 3 ? 2 : 1)) reasons.push(`the facts deny it: "${s.text.slice(0, 80)}"`);
      }
      if (s.ended && !ENDED.test(normal)) {
        const names = [...s.text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => m[0]).filter((w) => !isStopWord(w) && !isPlain(w) && !ENDED.test(w) && !/^\d/.test(w));
        const subject = names[0];
        if (subject && words.includes(subject)) reasons.push(`the facts say that it has ended: "${s.text.slice(0, 80)}"`);
      }
    }
    if (negated && !denialHasGround(words, clause, statements)) reasons.push('it denies something that the facts do not deny');
  }
  return [...new Set(reasons)];
};

const denialHasGround = (words: readonly string[], clause: string, statements: readonly Statement[]): boolean => {
  if (/\brather than\b/.test(clause) && statements.some((s) => s.weakened)) return true;
  return statements.some((s) => (s.negated || s.ended) && touches(words, s.roots).length > 0);
};

const PRESENT_VERB = 'work care lead manage maintain look chart support teach run build write design develop handle serve own train keep supervise oversee provide deliver operate use treat drive sell coordinate prepare answer see take hold head direct repair install cook clean bake weld plan assist help advise audit test check document monitor process organise organize research analyse analyze translate edit fix review order stock negotiate schedule produce'.split(' ');
const thirdOf = (v: string): string => (/(?:s|sh|ch|x|z)$/.test(v) ? `${v}es` : /[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ies` : `${v}s`);
const thirds = PRESENT_VERB.map(thirdOf).filter((v) => !/^(?:works|plans|orders|leads|drives|tests|designs|sells|cooks|holds|heads|documents|reviews|stocks|checks|processes|charts)$/.test(v)).join('|');
const forms = PRESENT_VERB.map((v) => `${v}|${thirdOf(v)}`).join('|');
const PRESENT = new RegExp(`\\b(?:currently|now|nowadays|presently|these days|at present|at the moment|zurzeit|derzeit|heute)\\b|\\b(?:i am|i'm|he is|she is|he's|she's|they are)\\b|\\b(?:i|he|she|they|we)\\s+(?:\\w+ly )?(?:${forms})\\b|^(?:${thirds})\\b|^(?:${PRESENT_VERB.join('|')})\\s+(?:an?|the|my|our|all|\\d)`);
const PAST_BESIDE = /\b(?:was|were|had|been|until|former|formerly|previously|ago|used to)\b/;

/** Present tense for something that has ended. */
export const checkTense = (normal: string, facts: readonly ReadFact[]): string[] => {
  const dated = facts.filter((f) => f.periods.length > 0);
  if (dated.length === 0) return [];
  for (const clause of clausesOf(normal)) {
    if (!PRESENT.test(clause) || /\b(?:apply\w*|bewerb\w*)\b/.test(clause) || (PAST_BESIDE.test(clause) && !/\bnow\b/.test(clause))) continue;
    const words = meaning(clause);
    const scored = dated.map((f) => ({ f, n: touches(words, f.roots).length })).sort((a, b) => b.n - a.n);
    const best = scored[0];
    if (best && best.f.periods.every((p) => p.end !== null) && (best.n > 0 || dated.every((f) => f.periods.every((p) => p.end !== null)))) {
      const undated = facts.filter((f) => f.periods.length === 0).some((f) => touches(words, f.roots).length >= Math.max(1, best.n));
      if (!undated) return ['it says "now" of something that the facts say has ended'];
    }
  }
  return [];
};
