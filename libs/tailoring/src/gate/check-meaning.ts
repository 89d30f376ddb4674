import { isStopWord, wordsOf } from '../words';
import { groupsOf, isIrregularPast, rootOf } from './concepts';
import { closureOf, german, isEntailed } from './entails';
import { partsOf, type ReadFact, type Statement } from './evidence';
import { countsTheRest } from './figures-reasoned';
import { inGermanPresent } from './german';
import { keptWith } from './memo';
import { ENDED, HEDGE, isPlain, NEGATION } from './plain-words';
import { quantitiesOf } from './quantities';

/** Parts of a sentence in which a negation or a tense holds. */
export const clausesOf = (normal: string): string[] =>
  normal
    .split(/[;:.!?]\s+|,\s+|\s+-\s+|\b(?:while|whereas|although|though|but|which|who|because)\b|\band\b(?=\s+(?:i|he|she|they|we|have|has|had|am|is|was|holds?|can)\b)/)
    .map((c) => c.trim())
    .filter((c) => c !== '');

/** Words of a text that carry meaning, compounds split. */
export const meaning = (text: string): string[] => partsOf(wordsOf(text)).filter((w) => !isStopWord(w) && !isPlain(w) && !/^\d/.test(w));
interface Reach { readonly groups: ReadonlySet<number>; readonly closure: ReadonlySet<string>; readonly german: ReadonlySet<string> }
const REACH = new WeakMap<ReadonlySet<string>, Reach>();
/** What a set of roots says, its kin and all that it proves; worked out once for each set. */
const reachOf = (roots: ReadonlySet<string>): Reach => {
  const hit = REACH.get(roots);
  if (hit) return hit;
  let closure: ReadonlySet<string> | undefined;
  let own: ReadonlySet<string> | undefined;
  const reach: Reach = {
    groups: new Set([...roots].flatMap((r) => [...groupsOf(r)])),
    get closure() { return (closure ??= closureOf(roots)); },
    get german() { return (own ??= new Set([...roots].map(german))); },
  };
  REACH.set(roots, reach);
  return reach;
};
/** Those of the words that a set of roots contains or is kin to, synonyms included. */
export const touches = (words: readonly string[], roots: ReadonlySet<string>): string[] => {
  if (words.length === 0) return [];
  const reach = reachOf(roots);
  const { groups } = reach;
  return words.filter((w) => roots.has(w) || isEntailed(w, reach.closure) || [...groupsOf(rootOf(w))].some((g) => groups.has(g)));
};

/** Those of the words that stand among the roots themselves, or as a close synonym. */
const named = (words: readonly string[], roots: ReadonlySet<string>): string[] => {
  const reach = reachOf(roots);
  const { groups } = reach;
  return words.filter((w) => roots.has(w) || roots.has(rootOf(w)) || reach.german.has(german(w)) || [...groupsOf(rootOf(w))].some((g) => groups.has(g)));
};

const UNFINISHED = /\b(?:no longer|not any ?more|any longer|used to|unterbr\w+|pausier\w*|ruht|interrupt\w*|abgebrochen|half-?way|midway|part-?way|(?:working|on (?:the|my) way) towards|still (?:to|have to|need to)|liegt noch vor|steht noch aus|so far|bisher|to date|until now|together with|unpaid|voluntary|s[ia]t(?:ting)? on|serv\w+ on|belong\w* to|am on the|was on the|mitglied|withdrew|will|going to|starting|starts|upcoming|a hand with|gave \w+ a hand|without finishing|without \w+ing|did not|didn't|together with|jointly|gemeinsam|selected for|broke off|not (?:yet )?(?:completed|finished|done)|haven't|began|begun|started|of the \w+ modules|(?:\d+|one|two|three|four) of (?:the )?(?:\d+|two|three|four|five|six|seven|eight) \w+|modules|anfing|angefangen|besuche)\b/;

/** How many of the statements have a root. */
const countsOf = (statements: readonly Statement[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const s of statements) for (const r of s.roots) counts.set(r, (counts.get(r) ?? 0) + 1);
  return counts;
};

const NUMBER = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn)$/;

/** Weakened statements with those of their roots that no other statement has. */
const weakenedOnly = keptWith((facts: readonly ReadFact[]): readonly { readonly s: Statement; readonly own: ReadonlySet<string> }[] => {
  const statements = facts.flatMap((f) => f.statements);
  const counts = countsOf(statements);
  return statements.flatMap((s) => {
    if (!s.weakened) return [];
    const free = (r: string): boolean => (counts.get(r) ?? 0) > (s.roots.has(r) ? 1 : 0);
    return [{ s, own: new Set([...s.weakened].filter((r) => !free(r) && !free(rootOf(r)) && !NUMBER.test(r))) }];
  });
});

/** Statements that deny something, with what only they deny. */
const deniedOnly = keptWith((facts: readonly ReadFact[]): ReadonlyMap<Statement, { readonly own: ReadonlySet<string>; readonly size: number }> => {
  const statements = facts.flatMap((f) => f.statements);
  const elsewhere = new Set(statements.filter((o) => !o.negated).flatMap((o) => [...o.roots]));
  const kinds = new Set([...elsewhere].flatMap((r) => [...groupsOf(r)]));
  return new Map(statements.filter((s) => s.negated).map((s) => {
    const own = new Set([...s.negatedScope].filter((r) => !elsewhere.has(r) && !isPlain(r) && ![...groupsOf(rootOf(r))].some((g) => kinds.has(g))));
    return [s, { own, size: new Set([...own].filter((r) => !r.includes('-') && !isStopWord(r)).map(rootOf)).size }];
  }));
});

/** How a sentence owns up to a share. */
/** Where a sentence goes on to another thing done; a hedge holds up to there, through relative and side clauses. */
const MAIN = /[;:.!?]\s+|\b(?:while|whereas|although|though|but|aber)\b|,?\s+(?:and|und)\s+(?=(?:i|he|she|they|we|ich|wir|have|has|had|am|is|was|holds?|can|led|ran|wrote|built|made|took|did|set|won|\p{L}+ed)\b)|,\s+(?=(?:i|we|ich|wir)\s)/u;
export const SHARES = /\b(?:application\w*|applied|bewerbung|antrag|(?:went|goes|gone) into|i support|von den? \w+ \w*(?:modulen|teilen|kursen|prufungen|semestern)|(?:was|been|being|am|is|were) (?:a )?part (?:of|in)|as part of|one of (?:those|the|several|many)|among (?:those|the|others)|with others|(?:had|have|took|take) (?:a |some )?(?:hand|share|part) in|(?:lent|lend|lending|gave|give|giving)\b[^,;.]{0,40}\ba hand|backed up|joined in|sat (?:on|in)|stand(?:ing|s)? in|filling in|worked on)\b/;

/** What the facts weaken ("helped", "suggested") has to stay weakened. */
export const checkHedges = (normal: string, facts: readonly ReadFact[]): string[] => {
  const only = weakenedOnly(facts);
  if (only.length === 0) return [];
  const clauses = normal.split(MAIN).map((c) => c.trim()).filter((c) => c !== '');
  const open = clauses.filter((c) => !HEDGE.test(c) && !UNFINISHED.test(c) && !SHARES.test(c));
  const hedged = clauses.filter((c) => !open.includes(c)).flatMap(meaning);
  const taken = clauses.some((c) => !open.includes(c) && /\b(?:him|her|it|them|this|that|ihn|ihm|ihr|dabei|daran)\b/.test(c));
  const numbers = quantitiesOf(normal);
  for (const { s, own } of only) {
    // "Occasional talks (2 in 2023)" told by their number.
    if (/\boccasional/.test(s.text) && quantitiesOf(s.text).some((k) => numbers.some((q) => q.value === k.value && q.dimension === k.dimension))) continue;
    const hitsOf = (words: readonly string[]): number => named(words, own).length;
    // What a clause with its hedge has said, another may take up again.
    if (hitsOf(hedged) > 0 || taken) continue;
    const words = open.flatMap(meaning);
    const exact = words.filter((w) => own.has(w) || own.has(rootOf(w)));
    // One word that only the weakened statement has is enough: who helped with the manual wrote none.
    const needed = exact.length > 0 ? 1 : Math.min(2, own.size);
    if (hitsOf(words) >= needed && needed > 0) return [`the facts say that the person only had a part in it or proposed it ("${s.text.slice(0, 80)}")`];
  }
  return [];
};

const sameInGerman = (word: string, own: ReadonlySet<string>): boolean => reachOf(own).german.has(german(word));

/** "No experience with aseptic or chemotherapy work" denies each of the two. */
const CHOICE = /\b(?:no|not|never|without|nor|neither|kein\w*|nicht|ohne)\b[^.;]*(?:\b(?:or|nor|oder|noch)\b|,)/;

/** What the facts deny or call ended must not be claimed, and what they claim must not be denied. */
export const checkPolarity = (normal: string, facts: readonly ReadFact[]): string[] => {
  const statements = facts.flatMap((f) => f.statements);
  const scopes = deniedOnly(facts);
  const reasons: string[] = [];
  const clauses = clausesOf(normal);
  // "… and have not completed it" denies the clause before it.
  const denied = clauses.map((own, i) => [...clauses.slice(i + 1, i + 2), ...(/\b(?:i|we|am|is|are|was|were|have|has|had|do|did|can|ich|bin|habe)\b/.test(own) ? [] : clauses.slice(Math.max(0, i - 1), i))].some((c) => NEGATION.test(c) && meaning(c.replace(NEGATION, ' ')).length === 0));
  for (const [i, clause] of clauses.entries()) {
    const words = meaning(clause);
    const negated = denied[i] === true || NEGATION.test(clause) || WISH.test(clause);
    for (const s of statements) {
      if (s.negated && !negated) {
        const { own, size } = scopes.get(s) ?? { own: new Set<string>(), size: 0 };
        const head = wordsOf(s.text.slice((NEGATION.exec(s.text)?.index ?? 0)).replace(NEGATION, ' ')).find((w) => !isStopWord(w) && !isPlain(w));
        const besides = new Set([...s.roots].filter((r) => !s.negatedScope.has(r)));
        // "Not licensed to practise acupuncture alone": whoever claims the licence for it claims too much.
        if (head !== undefined && own.has(head) && words.some((w) => rootOf(w) === rootOf(head)) && words.some((w) => rootOf(w) !== rootOf(head) && (touches([w], besides).length > 0 || (w.length > 6 && [...besides].some((r) => r.slice(0, 7) === w.slice(0, 7)))))) reasons.push(`the facts deny it: "${s.text.slice(0, 80)}"`);
        // "Services" is kin to the "maintenance window" that is denied, and not it.
        else if (named(words, own).length >= (own.size === 0 || words.some((w) => own.has(w) || own.has(rootOf(w)) || sameInGerman(w, own)) ? 1 : 2) && named(words, own).length >= (size >= 3 && words.length > 3 && !CHOICE.test(s.text) ? 2 : 1)) reasons.push(`the facts deny it: "${s.text.slice(0, 80)}"`);
      }
      if (s.ended && !toldAsPast(clause) && !ENDED.test(normal) && !RUN_OUT.test(normal) && !(NEGATION.test(clause) || /\b(?:until|till|bis|last current)\b/.test(clause))) {
        const names = [...s.text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => m[0]).filter((w) => !isStopWord(w) && !isPlain(w) && !ENDED.test(w) && !/^\d/.test(w));
        const subject = names[0];
        if (subject && words.includes(subject)) reasons.push(`the facts say that it has ended: "${s.text.slice(0, 80)}"`);
      }
    }
    if (RUN_OUT.test(clause) && !statements.some((s) => (s.ended || s.negated || OVERDUE.test(s.text)) && (words.length === 0 || touches(words, s.roots).length > 0))) reasons.push('it says that something has run out; the facts do not');
    if (NEGATION.test(clause) && !denialHasGround(words, clause, statements) && !countsTheRest(clause, quantitiesOf(clause), facts)) reasons.push('it denies something that the facts do not deny');
  }
  return [...new Set(reasons)];
};

/** "With a colleague I made 24 episodes": told as over. */
const toldAsPast = (clause: string): boolean => [...clause.matchAll(/\b(?:i|we|she|he|they)\s+(?:\p{L}+ly\s)?(\p{L}+)/gu)].some((m) => !/^(?:hold|held|certified|qualified|licensed|registered|trained)/.test(m[1] ?? '') && (/\p{L}{3,}ed$/u.test(m[1] ?? '') || isIrregularPast(m[1] ?? '') || m[1] === 'was'));

/** Wanting to learn or get a thing admits that it is not there yet; building on it would claim it. */
const WISH = /\b(?:would|hope|hoping|like|love|want|wish|keen|eager|aim|glad\w*|happy|ready|willing|chance|opportunity|look\w* forward|wurde|wurden|mochte|gern\w*)\b(?!.*\b(?:my|meine[nrms]?|deepen|further|expand|build on|use|apply|vertiefen|ausbauen|einsetzen|einbringen)\b).*\b(?:learn\w*|train\w*|gain|acquire|obtain|complete|qualify|progress|be introduced|erlernen|lernen|nachholen|absolvieren|einarbeiten|erwerben)\b/;

/** What was broken off or is still open may be called not finished. */
const BROKEN_OFF = /\b(?:interrupt\w*|part way|withdr\w+|dropped|abandon\w*|broke off|abgebrochen|fail\w*|discontinued|outstanding|unfinished|incomplete|begun|begonnen|(?:\d|one|two|three|four) of (?:\d|two|three|four|five|six)\w*)\b/;
const NOT_FINISHED = /\b(?:not|never|n't|\w+n't|without|nicht)\b.*\b(?:complet\w*|finish\w*|graduat\w*|pass\w*|conclud\w*|to the end|through|abgeschlossen|beendet|bestanden)\b/;
const LEFT = /\b(?:withdrawn|revoked|suspended|lapsed|stopped|closed|gave up|given up|until|till|ceased|entzogen|zuruckgegeben|bis)\b/;
const ONLY = /\b(?:only|solely|nur|ausschliesslich)\b/;
const NOT_ELSEWHERE = /\b(?:elsewhere|anywhere else|nowhere else|anything else|otherwise|beyond that|outside it|sonst)\b/;
const RUN_OUT = /\b(?:run out|ran out|needs? renew\w*|to be renewed|expired|lapsed|out of date|no longer (?:valid|current)|abgelaufen|ausgelaufen|auslief)\b/;
const OVERDUE = /\b(?:due|overdue|fallig|until|till|up to|valid|exp\.?|bis)\b/;
const NOT_ME = /^(?:and |but |und |aber )?(?:not|nicht)(?: by| von)? (?:i|me|myself|ich|mir)$/;

const denialHasGround = (words: readonly string[], clause: string, statements: readonly Statement[]): boolean => {
  if (NOT_ME.test(clause.replace(/[.!]+$/, ''))) return true;
  if (words.length === 0) return statements.some((s) => s.negated);
  if (/\b(?:no longer|any ?more|any longer|nicht mehr)\b/.test(clause) && statements.some((s) => (BROKEN_OFF.test(s.text) || s.ended || LEFT.test(s.text)) && touches(words, s.roots).length > 0)) return true;
  if (/\b(?:yet to|not yet|still)\b|\bnot\b.*\byet\b|\bnot\b.*\b(?:decid|confirm|approv|settl|announc)\w*/.test(clause) && statements.some((s) => /\b(?:await\w*|pending|open|outstanding|in progress|applied|under review|undecided|to be|ausstehend|steht aus|offen)\b/.test(s.text))) return true;
  if (NOT_FINISHED.test(clause) && statements.some((s) => BROKEN_OFF.test(s.text))) return true;
  if (NOT_ELSEWHERE.test(clause) && statements.some((s) => ONLY.test(s.text) && touches(words, s.roots).length > 0)) return true;
  if (/\brather than\b/.test(clause) && statements.some((s) => s.weakened)) return true;
  return statements.some((s) => (s.negated || s.ended) && touches(words, s.roots).length > 0);
};

/** Base forms that open a statement in the present tense ("Maintain the …"); behind a pronoun any verb counts. */
const OPENING = 'work care lead manage maintain look support teach run build write develop handle serve own train keep supervise oversee provide deliver operate use treat drive sell coordinate prepare answer hold direct repair install clean weld assist help advise organise organize analyse analyze translate edit fix negotiate draft plan design plant maintain'.split(' ');
const thirdOf = (v: string): string => (/(?:s|sh|ch|x|z)$/.test(v) ? `${v}es` : /[^aeiou]y$/.test(v) ? `${v.slice(0, -1)}ies` : `${v}s`);
const thirds = OPENING.filter((v) => !/^(?:work|plan|lead|drive|sell|design|support|care|plant|use|hold|answer|train|own|repair|draft)$/.test(v)).map(thirdOf).join('|');
const NOW = /\b(?:currently|now|nowadays|presently|these days|at present|at the moment|zurzeit|derzeit)\b|\b(?:i am|i'm|he is|she is|he's|she's|they are|ich bin)\b|\b(?:have|has) been (?:an?|the|with|at|\w+ing)\b/;
const OPENS = new RegExp(`^(?:carry out|perform|conduct|operate|oversee|supervise)\\b|^(?:${thirds})\\b|^(?:${OPENING.join('|')})\\s+(?:an?|the|my|our|all|\\d)`);
/** What a person still has, whenever it began. */
const LASTING = new Set('hold holds have has speak speaks know knows understand understands bring brings offer offers possess like likes enjoy enjoys want wish look'.split(' '));
const NOT_PRESENT = new Set("was were had have has did do does don't could would should might must can will may also then first once never always often still since and or cut set put read let cost hit shut split spread cast beat quit been".split(' '));
const DOUBLE_E = new Set('need feed speed exceed succeed proceed seed weed breed'.split(' '));

/** Whether a clause speaks in the present: "now", "I am", "I draft", "she drafts". */
const inPresent = (clause: string): boolean => {
  if (NOW.test(clause) || OPENS.test(clause) || inGermanPresent(clause)) return true;
  return actsNow(clause);
};

/** Whether somebody does something now by the form of the verb alone ("I draft", "she drafts"). */
const actsNow = (clause: string): boolean => {
  for (const m of clause.matchAll(/(?<!\b(?:part|level|stage|phase|grade|type|class|category|tier|year|volume) )\b(i|we|they|he|she)\s+(?:(?:also|often|usually|regularly|mainly|still|always|last|first|then|[a-z]+ly)\s+)*([a-z']+)/g)) {
    const verb = (m[2] ?? '').replace(/^(?:co|re|pre|over|out)-/, '');
    if (NOT_PRESENT.has(verb) || LASTING.has(verb) || isIrregularPast(verb) || isStopWord(verb) || (/ed$/.test(verb) && !DOUBLE_E.has(verb))) continue;
    if (m[1] === 'he' || m[1] === 'she' ? /s$/.test(verb) : true) return true;
  }
  return false;
};
const PAST_BESIDE = /\b(?:(?<=ich )war|bis|was|were|had|until|former|formerly|previously|ago|used to)\b/;

/** "Guest lecture, 2021" does not say "I lecture": what has one date happened then. */
const pastEvents = (normal: string, facts: readonly ReadFact[]): string[] => {
  for (const clause of clausesOf(normal)) {
    if (!actsNow(clause) || PAST_BESIDE.test(clause) || INTENDS.test(clause)) continue;
    const words = meaning(clause).filter((w) => w.length > 3);
    const hit = facts.flatMap((f) => f.statements.map((s) => ({ s, past: f.moments.some((m) => s.text.includes(m.text)) && !LASTS.test(s.text) }))).filter(({ s }) => touches(words, s.roots).length > 1);
    if (hit.length > 0 && hit.every((h) => h.past)) return ['it says "now" of something that the facts give one date for'];
  }
  return [];
};
const LASTS = /\b(?:since|seit|to present|present|valid|until|through|gultig|bis|issued|certificate|licen[cs]e|registered|member|volunteer|booked|planned|from)\b/;

/** What somebody is looking for says nothing of what they do now. */
const INTENDS = /\b(?:i am|i'm|ich bin) (?:\w+ly )?(?:keen|eager|happy|glad|looking|ready|interested|willing|hoping|excited)\b|\b(?:i|we) (?:intend|hope|plan|aim|seek|look forward|aspire)\b/;

/** Present tense for something that has ended. */
export const checkTense = (normal: string, facts: readonly ReadFact[]): string[] => {
  const dated = facts.filter((f) => f.periods.length > 0);
  if (dated.length === 0) return pastEvents(normal, facts);
  for (const clause of clausesOf(normal)) {
    if (!inPresent(clause) || INTENDS.test(clause) || /\b(?:apply\w*|bewerb\w*)\b/.test(clause) || (PAST_BESIDE.test(clause) && !/\bnow\b/.test(clause))) continue;
    const words = meaning(clause);
    const scored = dated.map((f) => ({ f, n: touches(words, f.roots).length })).sort((a, b) => b.n - a.n);
    // "I have been driving since …" over several jobs: whether it lasts is judged by their dates.
    if (/\b(?:have|has) been\b/.test(clause) && /\bsince\b/.test(clause) && facts.some((f) => f.periods.some((p) => p.end === null))) continue;
    const best = scored[0];
    if (best && best.f.periods.every((p) => p.end !== null) && (best.n > 0 || dated.every((f) => f.periods.every((p) => p.end !== null)))) {
      const undated = facts.filter((f) => f.periods.length === 0).some((f) => touches(words, f.roots).length >= Math.max(1, best.n));
      if (!undated) return ['it says "now" of something that the facts say has ended'];
    }
  }
  return [];
};
