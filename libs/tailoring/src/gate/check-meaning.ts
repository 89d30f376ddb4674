import { isStopWord, wordsOf } from '../words';
import { groupsOf, isIrregularPast, rootOf } from './concepts';
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

/** Other people's titles ("advises 4 plant managers", "shadowed the fleet manager") prove nothing of the person's. */
const OTHERS = /\b(?:the|an?|our|its|their|\d+|to) (?:\w+ ){0,2}(?:managers?|directors?|supervisors?|heads?|chiefs?|leaders?|owners?|founders?)\b/g;

/** Leading and owning: the facts have to use a word of the same line. "Runs from … to" and "my own" claim nothing. */
export const checkLeading = (normal: string, facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  const claimed = facts.flatMap((f) => f.statements).flatMap((s) => wordsOf(s.text.replace(OTHERS, ' ')).filter((w) => !s.negated || !s.negatedScope.has(w)));
  const roots = new Set(claimed.map(rootOf));
  const known = new Set(partsOf(claimed).map(leadingLine).filter((l) => l !== null));
  for (const m of normal.matchAll(/[\p{L}-]+/gu)) {
    const word = m[0];
    const line = leadingLine(word);
    if (line === null || known.has(line) || roots.has(rootOf(word))) continue;
    if (NEGATION.test(normal) && facts.some((f) => f.statements.some((s) => s.negated && s.roots.has(rootOf(word))))) continue;
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
  const clauses = clausesOf(normal);
  // "… and have not completed it" denies the clause before it.
  const denied = clauses.some((c) => NEGATION.test(c) && meaning(c.replace(NEGATION, ' ')).length === 0);
  for (const clause of clauses) {
    const words = meaning(clause);
    const negated = denied || NEGATION.test(clause);
    for (const s of statements) {
      if (s.negated && !negated) {
        const elsewhere = new Set(statements.filter((o) => o !== s && !o.negated).flatMap((o) => [...o.roots]));
        const outside = new Set([...s.roots].filter((r) => !s.negatedScope.has(r)));
        const kinds = new Set([...elsewhere].flatMap((r) => [...groupsOf(r)]));
        const own = new Set([...s.negatedScope].filter((r) => !elsewhere.has(r) && !outside.has(r) && !isPlain(r) && ![...groupsOf(rootOf(r))].some((g) => kinds.has(g))));
        const size = new Set([...own].map(rootOf)).size;
        if (touches(words, own).length >= (size >= 3 ? 2 : 1)) reasons.push(`the facts deny it: "${s.text.slice(0, 80)}"`);
      }
      if (s.ended && !ENDED.test(normal)) {
        const names = [...s.text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => m[0]).filter((w) => !isStopWord(w) && !isPlain(w) && !ENDED.test(w) && !/^\d/.test(w));
        const subject = names[0];
        if (subject && words.includes(subject)) reasons.push(`the facts say that it has ended: "${s.text.slice(0, 80)}"`);
      }
    }
    if (NEGATION.test(clause) && !denialHasGround(words, clause, statements)) reasons.push('it denies something that the facts do not deny');
  }
  return [...new Set(reasons)];
};

const denialHasGround = (words: readonly string[], clause: string, statements: readonly Statement[]): boolean => {
  if (words.length === 0) return statements.some((s) => s.negated);
  if (/\brather than\b/.test(clause) && statements.some((s) => s.weakened)) return true;
  return statements.some((s) => (s.negated || s.ended) && touches(words, s.roots).length > 0);
};

/** Base forms that open a statement in the present tense ("Maintain the …"); behind a pronoun any verb counts. */
const OPENING = 'work care lead manage maintain look support teach run build write develop handle serve own train keep supervise oversee provide deliver operate use treat drive sell coordinate prepare answer hold direct repair install clean weld assist help advise organise organize analyse analyze translate edit fix negotiate draft plan design plant maintain'.split(' ');
const thirdOf = (v: string): string => (/(?:s|sh|ch|x|z)$/.test(v) ? `${v}es` : /[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ies` : `${v}s`);
const thirds = OPENING.filter((v) => !/^(?:work|plan|lead|drive|sell|design|support|care|plant|use|hold|answer|train|own|repair|draft)$/.test(v)).map(thirdOf).join('|');
const NOW = /\b(?:currently|now|nowadays|presently|these days|at present|at the moment|zurzeit|derzeit)\b|\b(?:i am|i'm|he is|she is|he's|she's|they are|ich bin)\b|\b(?:have|has) been (?:an?|the|with|at|\w+ing)\b/;
const OPENS = new RegExp(`^(?:${thirds})\\b|^(?:${OPENING.join('|')})\\s+(?:an?|the|my|our|all|\\d)`);
/** What a person still has, whenever it began. */
const LASTING = new Set('hold holds have has speak speaks know knows understand understands bring brings offer offers possess like likes enjoy enjoys want wish look'.split(' '));
const NOT_PRESENT = new Set("was were had have has did do does don't could would should might must can will may also then first once never always often still since and or cut set put read let cost hit shut split spread cast beat quit been".split(' '));
const DOUBLE_E = new Set('need feed speed exceed succeed proceed seed weed breed'.split(' '));

/** Whether a clause speaks in the present: "now", "I am", "I draft", "she drafts". */
const inPresent = (clause: string): boolean => {
  if (NOW.test(clause) || OPENS.test(clause)) return true;
  for (const m of clause.matchAll(/\b(i|we|they|he|she)\s+(?:(?:also|often|usually|regularly|mainly|still|always|[a-z]+ly)\s+)*([a-z']+)/g)) {
    const verb = m[2] ?? '';
    if (NOT_PRESENT.has(verb) || LASTING.has(verb) || isIrregularPast(verb) || isStopWord(verb) || (/ed$/.test(verb) && !DOUBLE_E.has(verb))) continue;
    if (m[1] === 'he' || m[1] === 'she' ? /s$/.test(verb) : true) return true;
  }
  return false;
};
const PAST_BESIDE = /\b(?:was|were|had|until|former|formerly|previously|ago|used to)\b/;

/** Present tense for something that has ended. */
export const checkTense = (normal: string, facts: readonly ReadFact[]): string[] => {
  const dated = facts.filter((f) => f.periods.length > 0);
  if (dated.length === 0) return [];
  for (const clause of clausesOf(normal)) {
    if (!inPresent(clause) || /\b(?:apply\w*|bewerb\w*)\b/.test(clause) || (PAST_BESIDE.test(clause) && !/\bnow\b/.test(clause))) continue;
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
