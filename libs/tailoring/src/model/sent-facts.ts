import { CONTACT_KINDS, type Fact, factsOf, isPublishable } from '@applywright/contracts';
import { isPersonalLine, talksToMachine, visibleText, withoutContactDetails } from '@applywright/lexicon';
import type { PostingText } from '../input';
import { fold } from '../words';

/** Stands where something was taken out; no sentence may hold it. */
export const MASK = '▮';

/** A fact as a model sees it. */
export interface SentFact {
  /** `F1`, `F2`, …: no id leaves the house. */
  readonly alias: string;
  readonly fact: Fact;
  readonly line: string;
}
export interface SentFacts {
  readonly sent: readonly SentFact[];
  readonly idOf: ReadonlyMap<string, string>;
  readonly aliasOf: ReadonlyMap<string, string>;
  /** Takes out of other texts what was taken out of the facts. */
  readonly mask: (text: string) => string;
}

/** Some 5,000 tokens: a long career whole. */
const ALL_CHARS = 18_000;
const LINE_CHARS = 700;
/** Some 1,500 tokens; what comes later in an advert is about the company and the law. */
const POSTING_CHARS = 6_000;
/** Kinds that say nothing of how to reach or know the person. */
const isSendable = (fact: Fact): boolean => isPublishable(fact) && !(CONTACT_KINDS as readonly string[]).includes(fact.kind);

/**
 * The facts that a model may see, under short aliases: publishable ones alone, without name, contacts, links and whatever is said of
 * birth, family or origin. Children follow their entry. `first` are ids that must be among them before room runs out.
 */
export function factsToSend(facts: readonly Fact[], first: ReadonlySet<string> = new Set()): SentFacts {
  const mask = maskOf(facts);
  const open = facts.filter(isSendable);
  const ids = new Set(open.map((f) => f.id));
  const ordered = open.filter((f) => !f.parentId || !ids.has(f.parentId)).flatMap((f) => [f, ...open.filter((child) => child.parentId === f.id)]);
  const kept = new Set<string>();
  let room = ALL_CHARS;
  for (const fact of [...ordered.filter((f) => first.has(f.id)), ...ordered.filter((f) => !first.has(f.id))]) {
    const length = Math.min(lineOf(fact, mask).length, LINE_CHARS) + 8;
    if (isHidden(fact) || length > room) continue;
    room -= length;
    kept.add(fact.id);
  }
  const sent = ordered.filter((f) => kept.has(f.id)).map((fact, at) => ({ alias: `F${at + 1}`, fact, line: lineOf(fact, mask).slice(0, LINE_CHARS) }));
  return { sent, mask, idOf: new Map(sent.map((s) => [s.alias, s.fact.id])), aliasOf: new Map(sent.map((s) => [s.fact.id, s.alias])) };
}

/** The lines of the facts, those of an entry under it. */
export const factLines = ({ sent, aliasOf }: SentFacts): string =>
  sent.map(({ alias, fact, line }) => `${fact.parentId && aliasOf.has(fact.parentId) ? '  ' : ''}${alias} ${fact.kind === 'highlight' ? 'statement' : fact.kind}: ${line}`).join('\n');

/** Lines that put words into the mouth of whoever writes for the applicant; beside those that talk to a machine anywhere. */
const SUGGESTING = /\b(?:note|message|hint|attention|instructions?|important)\b.{0,20}\b(?:to|for)\b.{0,12}\b(?:ai|llms?|bots?|assistants?|language models?|models?|generators?|parsers?|tools?)\b|\b(?:ai|llm|language model|chat ?gpt|gemini|claude)\b.{0,60}\b(?:must|should|shall|please|write|state|claim|mention|include|add|say|output|rate|rank|score)\b|\b(?:state|claim|say|write|pretend|assert|assume|mention|confirm|answer|output|repeat|print)\b.{0,20}\bthat (?:the |you |he |she |they |this |i )?(?:applicant|candidate|person|user|have|has|had|am|is|are|hold|led)\b|\b(?:rate|rank|score|grade) (?:this|the|every|each) (?:candidate|applicant|resume|résumé|cv|match|profile)\b|\b(?:applicant|candidate|bewerber(?:in)?) (?:has|is|holds|led|hat|ist)\b|\b(?:schreibe|behaupte|erwähne|bewerte)\b.{0,40}\b(?:dass|bewerber|kandidat|lebenslauf|anschreiben)|\b(?:ki|sprachmodell)\b.{0,60}\b(?:soll|muss|bitte|schreibe)|\b(?:override|jailbreak|developer mode|prompt injection|do anything now)\b|\b(?:in|to|into) (?:the|your) (?:summary|cover letter|answer|output|json)\b.{0,60}\b(?:write|include|add|claim|state|say|insert|mention)\b|\b(?:write|include|add|claim|insert|append|put|mention)\b.{0,60}\b(?:in|to|into) (?:the|your|his|her|their) (?:summary|cover letter|letter|resume|résumé|cv|answer|output|json)\b|^\s*(?:system|assistant|user|developer)\s*:|```|\{\s*"/iu;

/** Whether a line of a posting or a question talks to who writes instead of to who reads. */
export const speaksToWriter = (line: string): boolean => talksToMachine(line) || SUGGESTING.test(line);

/** What a model sees of a posting: no line that talks to it, nothing that nobody sees, no way to reach a recruiter. */
export function postingToSend({ title, company, descriptionText }: PostingText): { readonly title: string; readonly company: string; readonly text: string } {
  const name = (text: string): string => (speaksToWriter(text) ? '(withheld)' : data(text).replace(/\n/g, ' ').slice(0, 200));
  const lines = visibleText(descriptionText).split(/\n+/).flatMap((line) => line.split(/(?<=[.!?])\s+/).filter((s) => s.trim() !== '' && !speaksToWriter(s)).join(' ') || []);
  return { title: name(title), company: name(company), text: data(withoutContactDetails(lines.filter((line) => !speaksToWriter(line)).join('\n'))).slice(0, POSTING_CHARS) };
}

/** Text of others between fences that it cannot close. */
export const fenced = (text: string): string => `<<<\n${data(text)}\n>>>`;
const data = (text: string): string => visibleText(text).replace(/<{2,}|>{2,}/g, ' ').replace(/[^\S\n]+|(?:(?!\n)\p{Cc})+/gu, ' ').trim();

const isHidden = (fact: Fact): boolean => isPersonalLine(fact.text) || speaksToWriter(fact.text);

function lineOf(fact: Fact, mask: (text: string) => string): string {
  // a project's address is a link
  const text = fact.kind === 'work' && fact.value.summary ? `${fact.text}. ${fact.value.summary}` : fact.text;
  return mask(data(text).replace(/\n/g, ' '));
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+[a-z]{2,6}\/\S*/giu;
/** Runs of digits that are dialled: with a country, an area in brackets or a leading nought. */
const DIALLED = /(?<![\p{L}\p{N}.,])(?:\+|\(?0|\(\d)[\d\s().\-–/]{6,20}\d(?![\p{L}\p{N}])/gu;

function maskOf(facts: readonly Fact[]): (text: string) => string {
  const names = new Set(factsOf([...facts], 'name').flatMap(({ value }) => Object.values(value)).flatMap((v) => (typeof v === 'string' ? v.split(/[^\p{L}\p{M}'’]+/u) : [])).map(fold).filter((part) => part.length > 2));
  const known = facts.filter((f) => (CONTACT_KINDS as readonly string[]).includes(f.kind)).flatMap((f) => Object.entries(f.value).flatMap(([key, v]) => (typeof v === 'string' && !['countryCode', 'network', 'city', 'region'].includes(key) ? [v.trim()] : [])))
    .flatMap((v) => [v, v.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '')]).filter((v) => v.length > 4).sort((a, b) => b.length - a.length).map((v) => new RegExp(digitsOf(v) ?? escape(v), 'giu'));
  return (text) => {
    const bare = known.reduce((now, pattern) => now.replace(pattern, MASK), text).replace(ADDRESS, MASK).replace(DIALLED, MASK);
    return withoutContactDetails(bare).replaceAll('[…]', MASK).replace(/[\p{L}\p{M}'’]+/gu, (word) => (names.has(fold(word)) || names.has(fold(word.replace(/['’]s$/u, ''))) ? MASK : word));
  };
}

/** A number's digits may be parted in any way. */
const digitsOf = (text: string): string | null => {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 6 && !/[\p{L}@]/u.test(text) ? `[+(]?${[...digits].join('[\\s().\\-–/]*')}` : null;
};
