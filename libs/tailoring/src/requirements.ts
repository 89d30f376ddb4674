import { findSkills } from '@applywright/lexicon';
import type { PostingText } from './input';
import { meaningOf, type Meaning, rootsIn } from './meaning';
import { skillIdOf } from './skill-names';
import { sentencesOf } from './statements';
import { fold, isStopWord, wordsOf } from './words';

export type RequirementKind = 'must' | 'duty' | 'nice';

/** One thing that a posting asks for: a skill of the lexicon, or a phrase of its own. */
export interface Requirement {
  /** As the posting writes it. */
  readonly text: string;
  readonly kind: RequirementKind;
  readonly weight: number;
  readonly skill: string | null;
  readonly roots: readonly string[];
}

/** What must be there counts three times what would be nice; set by eye on sample postings. */
const WEIGHTS: Record<RequirementKind, number> = { must: 3, duty: 2, nice: 1 };
/** A hostile or endless advert gets no more attention. */
const MOST = 60;
const LONGEST_LINE = 600;
const MOST_LINES = 300;
const MOST_ROOTS = 5;
/** What a skill answers of a phrase that says more ("PostgreSQL clusters" when the text says "PostgreSQL"). */
const SKILL_ALONE = 0.8;

const ASKED = /\b(?:require\w*|qualifications?|you bring|your profile|you have|what you need|must[- ]haves?|about you|who you are|skills|dein profil|ihr profil|profil|das bringst|anforderungen|voraussetzungen|qualifikation\w*|was du mitbringst|was sie mitbringen|das bringen sie mit)\b/;
const DUTIES = /\b(?:what you will do|what you'll do|your tasks|responsibilit\w+|duties|the role|your role|deine aufgaben|ihre aufgaben|aufgaben|das erwartet)\b/;
const PREFERRED = /\b(?:nice[- ]to[- ]haves?|preferred|bonus|plus|desirable|ideally|advantage|welcome|helpful|von vorteil|wunschenswert|idealerweise|gern gesehen|willkommen)\b/;
const OFFERS = /\b(?:we offer|benefits?|perks|what you get|what we offer|why us|our offer|wir bieten|das bieten wir|unser angebot|deine vorteile|ihre vorteile|about us|uber uns|who we are)\b/;
const HARD = /\b(?:must|requir\w+|essential|mandatory|need(?:ed)?|at least|minimum|you (?:have|hold|bring|possess)|experience|knowledge|proficien\w+|degree|licen[cs]e|certifi\w+|erforderlich|voraussetzung|mindestens|erfahrung\w*|kenntnisse?|abgeschlossene\w*|sie (?:haben|verfugen|bringen)|du (?:hast|bringst))\b/;
/** Words around what is asked. */
const FRAME = new Set('experience year years knowledge good strong excellent solid proven ability able skill skills understanding familiar familiarity proficient proficiency working plus nice must have required requirement requirements preferred welcome you your work job role team look looking seek someone candidate ideal background hands-on deep etc least minimum essential degree erfahrung jahr jahre kenntnis kenntnisse gute sehr fundierte mehrjahrige idealerweise vorteil wunschenswert sie ihr ihre aufgaben anforderungen profil bringen mit und oder sowie umgang bereich suchen stelle arbeit know knowing use using offer m w d based join we our us database databases system systems tool tools software language languages framework frameworks technology technologies programming management daily'.split(' '));

type Section = RequirementKind | 'plain' | 'offered';

const headingOf = (line: string): Section | null => {
  const folded = fold(line);
  if (line.split(/\s+/).length > 7 || /[.!?]$/.test(line)) return null;
  if (PREFERRED.test(folded)) return 'nice';
  if (OFFERS.test(folded)) return 'offered';
  if (ASKED.test(folded)) return 'must';
  if (DUTIES.test(folded)) return 'duty';
  return line.endsWith(':') ? 'plain' : null;
};

/** What a posting asks for, strongest first: under its headings, or sentence by sentence where it has none. What the employer offers or tells of itself asks for nothing. */
export const requirementsOf = (posting: PostingText, wantedSkills: readonly string[] = []): Requirement[] => {
  const found = new Map<string, Requirement>();
  const add = (text: string, kind: RequirementKind, skill: string | null, roots: readonly string[]): void => {
    const key = skill ?? [...roots].sort().join(' ');
    const known = found.get(key);
    if (key !== '' && (!known || WEIGHTS[kind] > known.weight)) found.set(key, { text, kind, weight: WEIGHTS[kind], skill, roots });
  };
  for (const name of wantedSkills) add(name, 'must', skillIdOf(name), rootsIn(name));
  readInto(posting.title, 'duty', add);
  let section: Section = 'plain';
  for (const raw of posting.descriptionText.split(/\r?\n/).slice(0, MOST_LINES)) {
    const line = raw.trim().slice(0, LONGEST_LINE);
    if (line === '') continue;
    const colon = /^([^:.]{3,40}):\s+(\S.*)$/.exec(line);
    const opened = headingOf(colon?.[1] ? `${colon[1]}:` : line);
    if (opened && !colon) {
      section = opened;
      continue;
    }
    const own = colon && opened && opened !== 'plain' ? opened : null;
    for (const sentence of sentencesOf(colon && own ? (colon[2] ?? line) : line)) readInto(sentence, kindOf(sentence, own ?? section), add);
    if (own && own !== 'nice') section = own;
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
};

const kindOf = (sentence: string, section: Section): RequirementKind | null => {
  const folded = fold(sentence);
  if (section === 'offered') return null;
  if (section === 'nice' || PREFERRED.test(folded)) return 'nice';
  if (section !== 'plain') return section;
  if (/^(?:we|wir|our|unser\w*)\b/.test(folded) && !/\b(?:look|seek|suchen|need|ask|expect|erwarten)\b/.test(folded)) return null;
  return HARD.test(folded) ? 'must' : 'duty';
};

const readInto = (sentence: string, kind: RequirementKind | null, add: (text: string, kind: RequirementKind, skill: string | null, roots: readonly string[]) => void): void => {
  if (kind === null) return;
  const skills = findSkills(sentence);
  // Commas inside a skill's name do not part it.
  const parts = [...sentence.matchAll(/[,;:()/]|\s[–-]\s|\b(?:and|or|und|oder|sowie|with|mit|in|im|for|für)\b/giu)].filter((m) => !skills.some((s) => m.index >= s.start && m.index < s.end));
  const edges = [0, ...parts.flatMap((m) => [m.index, m.index + m[0].length]), sentence.length];
  for (let e = 0; e + 1 < edges.length; e += 2) {
    const [start = 0, end = 0] = [edges[e], edges[e + 1]];
    const within = skills.filter((s) => s.start >= start && s.end <= end);
    const text = withoutFrame(sentence.slice(start, end));
    const roots = rootsIn(text).filter((r) => !FRAME.has(r));
    const own = new Set(within.flatMap((s) => rootsIn(sentence.slice(s.start, s.end))));
    if (within.length === 1 && within[0] && roots.length <= MOST_ROOTS) add(text, kind, within[0].id, roots);
    else if (within.length > 1 || roots.length > MOST_ROOTS) for (const s of within) add(sentence.slice(s.start, s.end), kind, s.id, rootsIn(sentence.slice(s.start, s.end)));
    else if (text.length >= 3 && roots.some((r) => !own.has(r))) add(text, kind, null, roots);
  }
};

/** A phrase without the words around what it asks for ("Good knowledge of", "is a plus"). */
const withoutFrame = (piece: string): string => {
  const words = piece.replace(/[.!?]+$/, '').trim().split(/\s+/);
  const idle = (word: string | undefined): boolean => word !== undefined && (wordsOf(word).length === 0 || wordsOf(word).every((w) => FRAME.has(w) || FRAME.has(rootsIn(w)[0] ?? w) || isStopWord(w)));
  while (words.length > 1 && idle(words[0])) words.shift();
  while (words.length > 1 && idle(words[words.length - 1])) words.pop();
  return words.join(' ');
};

/** How much of a requirement a text answers, 0 to 1: its skill or one that brings it along, or at least half of the words of its phrase. */
export const answers = (requirement: Requirement, meaning: Meaning): number => {
  const skilled = requirement.skill !== null && meaning.skills.has(requirement.skill);
  if (skilled && requirement.roots.length <= 1) return 1;
  const hits = requirement.roots.filter((r) => meaning.has(r)).length;
  const share = requirement.roots.length === 0 ? 0 : hits / requirement.roots.length;
  const phrase = share === 1 || (share >= 0.5 && hits >= 2) ? share : 0;
  return skilled ? Math.max(SKILL_ALONE, phrase) : phrase;
};

/** The weight of the requirements that texts answer together, as a share of all, 0 to 1; 1 where nothing is asked. */
export const coverageOf = (requirements: readonly Requirement[], texts: readonly string[]): number => {
  const meanings = texts.map(meaningOf);
  const total = requirements.reduce((sum, r) => sum + r.weight, 0);
  return total === 0 ? 1 : requirements.reduce((sum, r) => sum + r.weight * Math.max(0, ...meanings.map((m) => answers(r, m))), 0) / total;
};
