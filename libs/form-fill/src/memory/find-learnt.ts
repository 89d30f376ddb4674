import type { AnswerScope, LearntAnswer } from '@applywright/contracts';
import { plain } from '../plain-text';
import { companyKey } from './company-key';
import { sameSense, senseOf, type QuestionSense } from './question-sense';

/** Senses of kept answers, read once and not once for each question of a page: 500 answers on 20 questions take 1.3 s otherwise. */
const SENSES = new WeakMap<LearntAnswer, { readonly company: string; readonly sense: QuestionSense | null }>();
function keptSense(answer: LearntAnswer, company: string): QuestionSense | null {
  const known = SENSES.get(answer);
  if (known?.company === company) return known.sense;
  const sense = senseOf(answer.question, company);
  SENSES.set(answer, { company, sense });
  return sense;
}

/**
 * The kept answer to the very same question, put in the same or in other words, or null. An answer for one company
 * serves that company alone and goes before one for everywhere; the newer of two goes first. A question that the
 * person chose never to have answered comes back with scope `never`: it is to be left. When in doubt, null.
 */
export function findLearnt(question: string, company: string, learnt: readonly LearntAnswer[]): LearntAnswer | null {
  const here = companyKey(company);
  const asked = senseOf(question, here);
  const fits = learnt.filter((answer) => {
    const there = companyKey(answer.company);
    if (answer.scope === 'company' && (here === '' || there !== here)) return false;
    const kept = keptSense(answer, answer.scope === 'company' ? there : here);
    return asked !== null && kept !== null && sameSense(asked, kept);
  });
  const rank = (a: LearntAnswer): number => (a.scope === 'never' ? 2 : a.scope === 'company' ? 1 : 0);
  return [...fits].sort((a, b) => rank(b) - rank(a) || b.updatedAt.localeCompare(a.updatedAt))[0] ?? null;
}

/** The text that stands for a question with its scope and, where it is kept for one company, that company; the caller makes its digest the key. */
export const answerKey = (question: string, scope: AnswerScope, company: string): string => ['1', scope, scope === 'company' ? companyKey(company) : '', plain(question).replace(/\s*[?!]+$/, '')].join('\n');
