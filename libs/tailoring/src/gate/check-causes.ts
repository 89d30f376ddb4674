import { wordsOf } from '../words';
import { isDirection } from './changes';
import { meaning, touches } from './check-meaning';
import type { ReadFact } from './evidence';

const CHANGING = 'reduc\\w*|increas\\w*|rais\\w+|lower\\w*|cut|cuts|cutting|improv\\w*|boost\\w*|sav(?:e|ed|es|ing)|brought|bring\\w*|lift\\w*|drove|gr[eo]w\\w*|halv\\w*|doubl\\w*|tripl\\w*|shorten\\w*|speed\\w*|sped|prevent\\w*|eliminat\\w*|enabl\\w*|allow\\w*|help\\w*|led|made|ensur\\w*|secur\\w*|deliver\\w*';
const CAUSE = new RegExp(String.raw`\b(?:thereby|thus|resulting in|resulted in|results? in|lead(?:s|ing)? to|led to|so that|as a (?:direct )?(?:result|consequence)|consequently|therefore|hence|causing|caus(?:ed|es)|enabling|enabled|making it possible|thanks to|due to|owing to|because(?: of)?|on account of|with the (?:result|effect)|in order to|(?<!followed )by (?:\w+ly )?\w+ing|through (?:\w+ly )?\w+ing|and (?:so|thus|thereby)|(?<!(?:to|would|could|can|gladly|happy to) )contribut\w+ to|helped (?:to )?(?:${CHANGING})|which (?:then |also |in turn |has |have )?(?:${CHANGING}|meant)|that (?:${CHANGING})|to (?:reduce|cut|lower|increase|raise|improve|boost|speed|save|shorten|prevent|eliminate|ensure)|dadurch|wodurch|sodass|(?<!(?:vielen|herzlichen|besten|lieben) )dank(?! (?:fur|dass|an|,))(?=\s)|indem|infolge|fuhrte(?:n)? zu)\b`);
/** How a fact itself joins one thing to another. */
const JOINS = /\b(?:by|through|via|thanks|because|due|leads?|leading|led|which|so|result\w*|to|using|with|after|thus|thereby|from|for|caus\w*|enabl\w*|durch|dank|indem|dadurch|mit|um)\b|→/;
/** Going about one's work is no cause: "by working", "by phone". */
const MANNER = /^by (?:\w+ly )?(?:working|using|being|having|doing|serving|combining|learning|studying|attending|completing)\b/;

/** Cause, effect and purpose: both sides have to stand in one statement of the facts, joined there, too. */
export const checkCauses = (normal: string, facts: readonly ReadFact[]): string[] => {
  const reason = 'it says that one thing led to another; the facts do not';
  const cause = CAUSE.exec(normal);
  if (cause && !MANNER.test(cause[0]) && !(/^through/.test(cause[0]) && MANNER.test(cause[0].replace('through', 'by')))) {
    const comma = normal.indexOf(',', cause.index);
    const turn = comma > 0 ? comma : normal.search(/\s(?:i|we)\s/);
    const cut = cause.index < 3 && turn > 0 ? turn : cause.index;
    if (!stated(normal.slice(0, cut), normal.slice(cut), facts)) return [reason];
  }
  // "Through a checklist errors fell", "errors fell through a checklist"
  const through = /\bthrough (?:an?|the|my|our|new|better)\b/.exec(normal);
  const moved = [...normal.matchAll(/\p{L}+/gu)].filter((m) => isDirection(m[0]));
  if (through && moved.length > 0) {
    const noun = normal.slice(through.index).split(/(?<=^through (?:\S+ ){2,3})/)[0] ?? '';
    if (!stated(normal.slice(0, through.index) + normal.slice(through.index + noun.length), noun, facts)) return [reason];
  }
  const agent = thingThatActs(normal);
  if (agent && !stated(agent.thing, agent.done, facts)) return [reason];
  const order = /^(.*?)\b(?:after|once|following|since|with) (?:(?:the|my|our|an?) )?((?:introduc|launch|chang|switch|mov|install|adopt|roll|new|start|redesign)\w*\b.*|.*\b(?:was|were|had been) (?:introduced|launched|installed|changed|adopted|rolled out|started)\b.*)$/.exec(normal);
  if (order && wordsOf(order[1] ?? '').some(isDirection) && !stated(order[1] ?? '', order[2] ?? '', facts)) return [reason];
  return [];
};

/** Words of a text but those of going up or down, which figures say by themselves. */
const matter = (text: string): string[] => meaning(text).filter((w) => !isDirection(w));

const stated = (one: string, two: string, facts: readonly ReadFact[]): boolean => {
  const [left, right] = [matter(one), matter(two)];
  if (left.length === 0 || right.length === 0) return true;
  return facts.some((f) => f.statements.some((s) => {
    const roots = new Set([...s.roots].filter((r) => !isDirection(r)));
    return JOINS.test(s.text) && touches(left, roots).length > 0 && touches(right, roots).length > 0;
  }));
};

const PEOPLE = /\b(?:team|department|desk|group|crew|staff|kitchen|office|shop|company|firm|colleagues?|unit|class(?:es)?|pupils|students|we|i|he|she|they|who|branch|shift|site|abteilung|kanzlei)\s*$/;
/** The same without an article at the beginning ("Drone inspections cut stops"). */
const BARE_ACTS = /^((?!(?:i|we|he|she|they|who|it|ich|wir)\b)(?:(?!(?:i|we|he|she|they)\b)[\p{L}-]+\s){1,4}?)(?:(?:have|has|had|then|also)\s)?((?:reduced|increased|raised|lowered|cut|improved|boosted|saved|brought|lifted|halved|doubled|tripled|shortened|sped|prevented|eliminated|enabled)\s+(?!\s|by\b|from\b|to\b|in\b|at\b|on\b|over\b|\d).*)$/u;
const ACTS = /(?:^|[,;:]\s|\band\s|\bwhere\s)((?:my|our|the|an?|this|these|that|it|mein\w*|unser\w*)\s(?:[\p{L}-]+\s){1,5}?)(?:(?:have|has|had|then|also)\s)?((?:reduced|increased|raised|lowered|cut|improved|boosted|saved|brought|lifted|halved|doubled|tripled|shortened|sped|prevented|eliminated|enabled|helped|led)\b.*)$/u;
/** "My checklist brought errors down": a thing is said to have done it. */
const thingThatActs = (normal: string): { thing: string; done: string } | null => {
  const bare = BARE_ACTS.exec(normal);
  // "Sickness cut to …", "Successfully reduced …": no thing that acts.
  if (bare && !PEOPLE.test(bare[1] ?? '') && meaning(bare[1] ?? '').length > 0 && !/(?:ed|ly)$/.test((bare[1] ?? '').trim()) && !/\b(?:and|as|at|for|with|in|then|since|by)\b/.test(bare[1] ?? '')) return { thing: bare[1] ?? '', done: bare[2] ?? '' };
  const m = ACTS.exec(normal);
  return m && !PEOPLE.test(m[1] ?? '') && !/^\w+ (?:by|from|to|on|and)\b/.test(m[2] ?? '') ? { thing: m[1] ?? '', done: m[2] ?? '' } : null;
};
