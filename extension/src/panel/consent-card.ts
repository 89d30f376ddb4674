import type { FillRow } from '@applywright/contracts';
import { button, element, show } from '../ui/element';
import { send } from '../ui/send';
import type { PanelContext } from './panel-context';

/** Asks once for each site whether stored answers about the person may be entered there. */
export class ConsentCard {
  /** Sites to which the person has just said no: not asked again while this panel is open. */
  private readonly refused = new Set<string>();

  constructor(
    private readonly card: HTMLElement,
    private readonly context: PanelContext,
  ) {}

  clear(): void {
    this.card.replaceChildren();
    show(this.card, false);
  }

  look(site: string, held: readonly FillRow[], allowed: boolean, used: boolean): void {
    this.clear();
    if (held.length > 0) this.ask(site, held);
    else if (allowed && used) this.remind(site);
    show(this.card, this.card.childElementCount > 0);
  }

  private ask(site: string, held: readonly FillRow[]): void {
    const labels = element('ul', 'plain-list small');
    labels.append(...held.map((row) => {
      const item = element('li', '', row.label);
      item.dir = 'auto';
      return item;
    }));
    const details = element('details');
    details.append(element('summary', 'small', `${held.length} ${held.length === 1 ? 'question' : 'questions'}`), labels);
    if (this.refused.has(site)) {
      this.card.append(element('p', 'quiet small', `Your stored answers about yourself are not entered on ${site}. These questions are left for you.`), details, button('Ask me again', () => this.again(site, held), 'plain'));
      return;
    }
    const yes = button('Enter them here', () => this.answer(site, true), 'primary');
    yes.id = 'allow-sensitive';
    const no = button('Not on this site', () => this.answer(site, false));
    no.id = 'refuse-sensitive';
    const ways = element('div', 'row');
    ways.append(yes, no);
    this.card.append(element('h2', '', `You stored answers about yourself. Enter them on ${site}?`), element('p', 'quiet small', 'Origin, disability, permits, pay and the like are entered only on sites you agreed to. You can take it back in the settings.'), details, ways);
  }

  private again(site: string, held: readonly FillRow[]): void {
    this.refused.delete(site);
    this.look(site, held, false, false);
  }

  private remind(site: string): void {
    const row = element('div', 'row');
    row.append(element('p', 'quiet small grow', `Your stored answers about yourself may be entered on ${site}.`), button('Stop', () => this.answer(site, false), 'plain'));
    this.card.append(row);
  }

  private async answer(site: string, allowed: boolean): Promise<void> {
    const tabId = this.context.tabId();
    if (tabId === null) return;
    const answer = await send({ type: 'allow-sensitive', tabId, allowed });
    if (!answer.ok) return this.context.fail(answer.failure);
    if (allowed) this.refused.delete(site);
    else this.refused.add(site);
    await this.context.readAgain();
  }
}
