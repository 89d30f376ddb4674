import type { Failure, PostingOnPage, SavedPosting } from '../messages';
import { element, show, words } from '../ui/element';
import { send } from '../ui/send';
import { tellingForm, type Told } from './telling-form';

/** The part of the panel that saves the posting of the page in front. */
export class PostingCard {
  private tabId: number | null = null;
  /** What the page says of its posting, once it was asked. */
  posting: PostingOnPage | null = null;

  constructor(
    private readonly card: HTMLElement,
    private readonly fail: (failure: Failure) => void,
  ) {}

  clear(): void {
    this.card.replaceChildren();
    show(this.card, false);
  }

  /** Shows what would be saved. A page that says nothing and has little to read is no posting. @returns whether the page states one */
  async look(tabId: number): Promise<boolean> {
    this.tabId = tabId;
    this.posting = null;
    const answer = await send({ type: 'find-posting', tabId });
    if (answer.ok && this.tabId === tabId) this.posting = answer.value;
    const stated = answer.ok && this.tabId === tabId && answer.value.blocks.length > 0;
    if (!answer.ok || this.tabId !== tabId) this.clear();
    else if (stated) this.offer(answer.value);
    else if (answer.value.text.length >= LEAST_TEXT) this.ask(answer.value);
    else this.clear();
    return stated;
  }

  private offer({ title, company, place }: PostingOnPage): void {
    const what = this.named(title, company, place);
    const button = this.button('Save this posting');
    button.addEventListener('click', () => void this.save(button, { title, company, place }));
    this.put(element('p', 'quiet small', 'The posting on this page'), what, button);
  }

  /** No structured posting: the person says what it is before anything is saved. */
  private ask(posting: PostingOnPage): void {
    const details = element('details');
    const form = tellingForm({ intro: 'The page does not say in a readable form what it offers. Check these; the text you see is saved with them.', told: posting, submit: 'Save this posting', id: 'save-posting', onSubmit: (told, button) => this.save(button, told) });
    details.append(element('summary', '', 'Save this page as a posting'), form);
    this.put(details);
  }

  private async save(button: HTMLButtonElement, told: Told): Promise<void> {
    if (this.tabId === null) return;
    button.disabled = true;
    button.textContent = 'Reading and scoring…';
    this.card.setAttribute('aria-busy', 'true');
    const answer = await send({ type: 'save-posting', tabId: this.tabId, ...told });
    this.card.removeAttribute('aria-busy');
    button.disabled = false;
    button.textContent = 'Save this posting';
    if (!answer.ok) return this.fail(answer.failure);
    this.saved(answer.value);
  }

  private saved({ title, company, place, score, parts, link }: SavedPosting): void {
    const head = element('div', 'row saved');
    const points = element('strong', 'score', String(score));
    points.setAttribute('aria-label', `${score} of 100 points`);
    head.append(points, this.named(title, company, place));
    const list = element('ul', 'parts small');
    list.append(
      ...parts.map((part) => {
        const item = element('li', '', part.label);
        item.title = part.note;
        item.append(element('span', 'points', `${part.points > 0 ? '+' : '−'}${Math.abs(part.points)}`));
        return item;
      }),
    );
    const open = element('a', '', 'Open in the dashboard');
    open.href = link;
    open.target = '_blank';
    open.rel = 'noopener';
    const done = element('p', 'quiet small', 'Saved');
    done.setAttribute('role', 'status');
    this.put(done, head, list, open);
    this.card.dataset['saved'] = String(score);
  }

  private named(title: string, company: string, place: string): HTMLElement {
    const what = element('div', 'grow');
    what.append(words('div', 'value', title), words('div', 'quiet small', [company, place].filter((part) => part !== '').join(' · ')));
    return what;
  }

  private button(text: string): HTMLButtonElement {
    const button = element('button', '', text);
    button.id = 'save-posting';
    return button;
  }

  private put(...parts: HTMLElement[]): void {
    delete this.card.dataset['saved'];
    this.card.replaceChildren(...parts);
    show(this.card, true);
  }
}

/** Shorter texts are a form, an error or a list of cookies. */
const LEAST_TEXT = 600;
