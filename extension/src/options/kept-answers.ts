import type { LearntAnswer } from '@applywright/contracts';
import type { Answer } from '../messages';
import { button, element, show, words } from '../ui/element';
import { send } from '../ui/send';

interface Parts {
  readonly list: HTMLElement;
  readonly none: HTMLElement;
  readonly said: HTMLElement;
  readonly search: HTMLInputElement;
  readonly searchField: HTMLElement;
}
/** Fewer can be seen at a glance. */
const SEARCH_FROM = 6;

const reachOf = ({ scope, company }: LearntAnswer): string => (scope === 'never' ? 'never answered' : scope === 'company' ? `for ${company}` : 'everywhere');

/** The answers that match what is searched for, in question, answer or company; the newest first. */
export function searchAnswers(answers: readonly LearntAnswer[], text: string): LearntAnswer[] {
  const wanted = text.trim().toLowerCase().split(/\s+/);
  const said = (a: LearntAnswer): string => `${a.question} ${a.answer} ${a.company}`.toLowerCase();
  return answers.filter((a) => wanted.every((word) => said(a).includes(word))).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** Questions of employers whose answers the person kept: to be searched and forgotten. */
export class KeptAnswers {
  private answers: readonly LearntAnswer[] = [];

  constructor(private readonly parts: Parts) {
    parts.search.addEventListener('input', () => this.draw());
  }

  async load(): Promise<void> {
    this.take(await send({ type: 'list-kept-answers' }));
  }

  private take(answer: Answer<{ readonly answers: readonly LearntAnswer[] }>): boolean {
    // Signed out there is nothing to list, and nothing to complain of.
    const unknown = !answer.ok && (answer.failure.code === 'not-connected' || answer.failure.code === 'signed-out');
    if (!answer.ok && !unknown) {
      this.tell(answer.failure.message, 'bad');
      return false;
    }
    this.answers = answer.ok ? answer.value.answers : [];
    this.draw();
    return answer.ok;
  }

  private draw(): void {
    const { list, none, search, searchField } = this.parts;
    show(searchField, this.answers.length >= SEARCH_FROM);
    const found = searchAnswers(this.answers, searchField.hidden ? '' : search.value);
    list.replaceChildren(...found.map((a) => this.line(a)));
    show(list, found.length > 0);
    none.textContent = this.answers.length === 0 ? 'None yet.' : 'Nothing matches.';
    show(none, found.length === 0);
  }

  private line(answer: LearntAnswer): HTMLElement {
    const line = element('li');
    const what = element('div', 'grow');
    what.append(words('p', 'strong', answer.question), ...(answer.answer === '' ? [] : [words('p', 'answer', answer.answer)]), element('p', 'quiet small', reachOf(answer)));
    const forget = button('Forget', () => this.forget(answer), 'small-button');
    forget.setAttribute('aria-label', `Forget the answer to “${answer.question}”`);
    line.append(what, forget);
    return line;
  }

  private async forget({ key }: LearntAnswer): Promise<void> {
    if (this.take(await send({ type: 'forget-answer', key }))) this.tell('Forgotten.', 'good');
  }

  private tell(text: string, tone: 'good' | 'bad'): void {
    this.parts.said.className = `said small ${tone}`;
    this.parts.said.textContent = text;
  }
}
