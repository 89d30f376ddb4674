import type { Sentence } from '@applywright/contracts';
import type { Refusal } from '../input';
import { withKeys } from '../keys';
import { fold } from '../words';
import { SentenceChecker, type SentenceRules } from './check-sentence';
import { namesOf } from './items';
import { type Answered, type AskModel, type AnswersToRevise, NO_ANSWER, type TemplateAnswer } from './model-types';
import { answerPrompt, type AskedQuestion, type SentBack, type Subject } from './prompts';
import { type GivenSentence, readAnswer } from './read-answer';
import { leans } from './reads-whole';
import { REPAIR_TRIES } from './revise-with-model';
import { factsToSend, speaksToWriter } from './sent-facts';

const LONGEST_SENTENCE = 320;
const MOST_SENTENCES = 6;
/** What an answer may have where the form names no limit. */
const MOST_CHARS = 1_200;
const KEPT_CHARS = 300;
/** Questions on which only the person can say something: of law, money, health, origin, agreement. They are not shown to a model. */
const PERSONAL_QUESTION = /\b(?:visa|sponsor\w*|authori[sz]ed|permit|citizen\w*|national\w*|gender|sex|pronouns?|ethnic\w*|race|disab\w*|veteran|religio\w*|orientation|marital|married|children|age|birth\w*|old are you|criminal|convict\w*|felony|drug|medical|health condition|salary|compensation|pay expect\w*|notice period|start date|available|availability|relocate|references?|password|passport|social security|bank|tax|agree|consent|certify|confirm|declare|acknowledge|signature|phone|e-?mail|address|gehalt\w*|kündigungsfrist|eintritt\w*|verfügbar\w*|arbeitserlaubnis|staatsangeh\w*|geschlecht|behinder\w*|religion|familienstand|geburts\w*|vorstraf\w*|umzug|einverstanden|bestätige\w*|datenschutz)\b/iu;

/** What a model's sentences came to for one question. */
interface Draft {
  readonly passed: Sentence[];
  readonly refused: Refusal[];
  /** The answer begins anew with each try: what is refused in the last one is lost. */
  lost: boolean;
}

/**
 * Has a model answer the questions of a form. Its answer stands when it reads whole: each sentence passes the claim gate with the facts
 * that it cites, what failed goes back at most twice, and all of it fits. Else the templates' answer stands, which may be none.
 */
export async function answerWithModel({ answers, facts, posting, language, tone, today }: AnswersToRevise, ask: AskModel): Promise<Answered> {
  const sent = factsToSend(facts, new Set(answers.flatMap((a) => a.sentences.flatMap((s) => s.factIds))));
  const subject: Subject = { sent, posting, language, tone };
  const checker = new SentenceChecker(sent.sent.map((s) => s.fact), today);
  const named = posting ? namesOf(posting.title, posting.company) : [];
  const open = answers.flatMap((answer, at) => (isOpen(answer) ? [{ answer, asked: askedOf(answer, at, sent.mask) }] : []));
  const notes: string[] = [];
  const drafts = new Map<string, Draft>();
  let back: SentBack[] = [];
  for (let tried = 0; tried <= REPAIR_TRIES && open.length > 0 && (tried === 0 || back.length > 0); tried++) {
    const pending = open.filter(({ asked }) => tried === 0 || back.some((b) => b.item === asked.id));
    const given = readAnswer((await ask(answerPrompt(subject, pending.map((p) => p.asked), back))) ?? null);
    if (given === null) {
      notes.push(NO_ANSWER);
      break;
    }
    back = [];
    for (const { asked } of pending) {
      const own = given.filter((g) => g.item === asked.id).slice(0, MOST_SENTENCES);
      if (own.length === 0) continue;
      const rules: SentenceRules = { place: 'answer', language, maxChars: Math.min(LONGEST_SENTENCE, asked.maxChars), only: null, template: asked.template, named };
      const draft = draftOf(own, (g) => checker.check(g.text.trim(), g.aliases.flatMap((a) => sent.idOf.get(a) ?? []), rules));
      drafts.set(asked.id, draft);
      back.push(...draft.refused.map(({ text, reason }) => ({ item: asked.id, text, reason })));
    }
  }
  return {
    notes,
    answers: answers.map(({ maxChars: _, ...answer }, at) => {
      const asked = open.find((o) => o.answer === answers[at])?.asked;
      const draft = asked && drafts.get(asked.id);
      const sentences = asked && draft ? fitting(draft, asked.maxChars) : [];
      const refused = [...answer.refused, ...(draft?.refused ?? [])];
      return sentences.length > 0 ? { ...answer, sentences: withKeys(sentences, 'answer'), reason: null, refused, fromModel: true } : { ...answer, refused, fromModel: false };
    }),
  };
}

const isOpen = ({ question }: TemplateAnswer): boolean => !PERSONAL_QUESTION.test(question) && !question.split(/\n|(?<=[.!?])\s/).some(speaksToWriter);

const askedOf = ({ question, maxChars, sentences }: TemplateAnswer, at: number, mask: (text: string) => string): AskedQuestion => ({
  id: `Q${at + 1}`, text: mask(question), maxChars: Math.min(maxChars ?? MOST_CHARS, MOST_CHARS), template: mask(sentences.map((s) => s.text).join(' ')),
});

function draftOf(given: readonly GivenSentence[], check: (one: GivenSentence) => ReturnType<SentenceChecker['check']>): Draft {
  const draft: Draft = { passed: [], refused: [], lost: false };
  for (const one of given) {
    const checked = check(one);
    const text = one.text.trim();
    const doubled = draft.passed.some((s) => fold(s.text) === fold(text));
    if ('factIds' in checked && !doubled) {
      // what leans on a lost sentence is lost with it
      if (draft.lost && leans(text)) draft.refused.push({ from: 'model', text: text.slice(0, KEPT_CHARS), reason: 'it leans on a sentence that was refused' });
      else draft.passed.push({ text, factIds: [...checked.factIds] });
      continue;
    }
    draft.lost = true;
    draft.refused.push({ from: 'model', text: text.slice(0, KEPT_CHARS), reason: 'reason' in checked ? checked.reason : 'it says the same as another sentence' });
  }
  return draft;
}

/** As many sentences as fit; none when what is left begins by leaning on what is not there, or is the smaller part. */
function fitting({ passed, refused }: Draft, maxChars: number): Sentence[] {
  if (passed.length < refused.length || (passed[0] && leans(passed[0].text))) return [];
  let room = maxChars;
  const out: Sentence[] = [];
  for (const sentence of passed) {
    if (sentence.text.length > room) break;
    room -= sentence.text.length + 1;
    out.push(sentence);
  }
  return out;
}
