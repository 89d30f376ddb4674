import { type Fact, isPublishable, type LetterContent, type ResumeContent, type Sentence } from '@applywright/contracts';
import { leftOutOf } from '../base-resume';
import type { Refusal } from '../input';
import { stemsOf } from '../relevance';
import { fold } from '../words';
import { SentenceChecker } from './check-sentence';
import { factsOfContent, letterItems, namesOf, resumeItems, type Item } from './items';
import { type AskModel, type ModelPrompt, NO_ANSWER, type Revised, type ReviseInput } from './model-types';
import { letterPrompt, resumePrompt, type SentBack, type Subject } from './prompts';
import { readAnswer } from './read-answer';
import { readsBroken, startsAs } from './reads-whole';
import { factsToSend } from './sent-facts';

/** What failed goes back at most twice; then the template's own sentence stands. */
export const REPAIR_TRIES = 2;
/** Words that two sentences share, of all that they have: above it one says what the other does. */
const ALIKE = 0.8;
/** A refused sentence is kept for the person to look at, not whole where it is a flood. */
const KEPT_CHARS = 300;

/** What came of the sentences of one document. */
interface Worded {
  readonly sentences: ReadonlyMap<string, Sentence>;
  readonly refused: readonly Refusal[];
  readonly notes: readonly string[];
}

/**
 * Has a model word résumé and letter anew. The templates' content is the base: a sentence of the model takes the place of the one that
 * it words, under the same key, when it passes the claim gate with the facts that it cites. What fails goes back with the reasons, at
 * most twice; then the template's own sentence stands and the refused one is recorded.
 */
export async function reviseWithModel(given: ReviseInput, ask: AskModel): Promise<Revised> {
  const { resume, letter, facts, posting, language, tone, length, today } = given;
  const sent = factsToSend(facts, factsOfContent(resume, letter));
  const subject: Subject = { sent, posting, language, tone };
  const checker = new SentenceChecker(sent.sent.map((s) => s.fact), today);
  const word = (items: readonly Item[], what: string, prompt: (back: readonly SentBack[]) => ModelPrompt) => wordItems(items, what, sent.idOf, checker, (back) => ask(prompt(back)));

  const ofResume = resume ? resumeItems(resume, sent, language) : [];
  const statements = await word(ofResume, 'résumé', (back) => resumePrompt(subject, ofResume, back));
  const ofLetter = letter ? letterItems(letter, sent, namesOf(posting.title, posting.company), language, length) : [];
  const paragraphs = await word(ofLetter, 'letter', (back) => letterPrompt(subject, ofLetter, length, back));
  const whole = letter ? wholeParagraphs(letter, ofLetter, paragraphs) : paragraphs;
  return {
    resume: resume && inResume(resume, ofResume, statements.sentences, facts),
    letter: letter && inLetter(letter, ofLetter, whole.sentences),
    refused: [...statements.refused, ...whole.refused],
    notes: [...new Set([...statements.notes, ...whole.notes])],
    used: statements.sentences.size + whole.sentences.size,
  };
}

async function wordItems(items: readonly Item[], what: string, idOf: ReadonlyMap<string, string>, checker: SentenceChecker, ask: (back: readonly SentBack[]) => Promise<unknown>): Promise<Worded> {
  const sentences = new Map<string, Sentence>();
  const failed = new Map<string, SentBack>();
  const notes: string[] = [];
  if (items.length === 0) return { sentences, refused: [], notes };
  for (let tried = 0; tried <= REPAIR_TRIES; tried++) {
    const back = [...failed.values()];
    if (tried > 0 && back.length === 0) break;
    const answer = readAnswer((await ask(back)) ?? null);
    if (answer === null) {
      notes.push(NO_ANSWER);
      break;
    }
    const seen = new Set<string>();
    for (const { item: id, text, aliases } of answer) {
      const item = items.find((one) => one.id === id);
      // the first word counts; a sentence that has passed is not taken back
      if (!item || seen.has(id) || sentences.has(id) || (tried > 0 && !failed.has(id))) continue;
      seen.add(id);
      const said = startsAs(text.trim(), item.template.text);
      if (fold(said) === fold(item.template.text)) {
        failed.delete(id);
        continue;
      }
      const checked = checker.check(said, aliases.flatMap((a) => idOf.get(a) ?? []), item.rules);
      const doubled = 'factIds' in checked && [...items.filter((o) => o.id !== id).map((o) => sentences.get(o.id) ?? o.template)].some((o) => alike(o.text, said));
      if ('factIds' in checked && !doubled) {
        failed.delete(id);
        sentences.set(id, { ...item.template, text: said, factIds: [...checked.factIds] });
      } else failed.set(id, { item: id, text: said, reason: 'reason' in checked ? checked.reason : 'it says the same as another sentence' });
    }
  }
  if (failed.size > 0) notes.push(`${failed.size === 1 ? 'One sentence' : `${failed.size} sentences`} of the text model for the ${what} said more than the profile does, or did not fit: the built-in wording stands.`);
  return { sentences, notes, refused: [...failed.values()].map((f) => refusalOf(f, items)) };
}

function refusalOf({ item: id, text, reason }: SentBack, items: readonly Item[]): Refusal {
  const key = items.find((item) => item.id === id)?.template.key;
  return { from: 'model', text: text.slice(0, KEPT_CHARS), reason, ...(key !== undefined && { key }) };
}

/** Paragraphs in which a sentence leans on one that was lost fall back whole. */
function wholeParagraphs(letter: LetterContent, items: readonly Item[], { sentences, refused, notes }: Worded): Worded {
  const kept = new Map(sentences);
  const more: Refusal[] = [];
  letter.paragraphs.forEach((paragraph, group) => {
    const own = items.filter((item) => item.group === group);
    const modelled = paragraph.map((template) => kept.get(own.find((item) => item.template === template)?.id ?? '') ?? null);
    if (!readsBroken(modelled, paragraph)) return;
    for (const item of own) {
      const lost = kept.get(item.id);
      if (lost) more.push(refusalOf({ item: item.id, text: lost.text, reason: 'the paragraph would read broken without what was refused' }, items));
      kept.delete(item.id);
    }
  });
  return { sentences: kept, refused: [...refused, ...more], notes };
}

const alike = (a: string, b: string): boolean => {
  const [one, other] = [new Set(stemsOf(a)), new Set(stemsOf(b))];
  const both = [...one].filter((s) => other.has(s)).length;
  return fold(a) === fold(b) || (both > 2 && both / (one.size + other.size - both) >= ALIKE);
};

const replaced = (items: readonly Item[], sentences: ReadonlyMap<string, Sentence>) => (template: Sentence): Sentence => sentences.get(items.find((item) => item.template === template)?.id ?? '') ?? template;

function inResume(resume: ResumeContent, items: readonly Item[], sentences: ReadonlyMap<string, Sentence>, facts: readonly Fact[]): ResumeContent {
  const put = replaced(items, sentences);
  const next = {
    ...resume, summary: resume.summary.map(put),
    work: resume.work.map((w) => ({ ...w, highlights: w.highlights.map(put) })),
    projects: resume.projects.map((p) => ({ ...p, highlights: p.highlights.map(put) })),
  };
  return { ...next, leftOut: leftOutOf(next, facts.filter(isPublishable)) };
}
const inLetter = (letter: LetterContent, items: readonly Item[], sentences: ReadonlyMap<string, Sentence>): LetterContent => ({ ...letter, paragraphs: letter.paragraphs.map((p) => p.map(replaced(items, sentences))) });
