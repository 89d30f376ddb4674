import type { Answer } from '../messages';
import { button, element, show } from '../ui/element';
import { send } from '../ui/send';

/** The sites that may get stored answers about the person; each can be taken back. */
export class Sites {
  constructor(private readonly parts: { readonly list: HTMLElement; readonly none: HTMLElement; readonly said: HTMLElement }) {}

  async load(): Promise<void> {
    this.take(await send({ type: 'list-sites' }));
  }

  private take(answer: Answer<{ readonly sites: readonly string[] }>): boolean {
    if (!answer.ok) return this.tell(answer.failure.message, 'bad');
    const { sites } = answer.value;
    this.parts.list.replaceChildren(...sites.map((site) => this.line(site)));
    show(this.parts.list, sites.length > 0);
    show(this.parts.none, sites.length === 0);
    return true;
  }

  private line(site: string): HTMLElement {
    const line = element('li');
    const host = URL.canParse(site) ? new URL(site).host : site;
    const back = button('Take back', () => this.forget(site, host), 'small-button');
    back.setAttribute('aria-label', `Take back what you allowed on ${host}`);
    line.append(element('span', 'grow', host), back);
    return line;
  }

  private async forget(site: string, host: string): Promise<void> {
    if (this.take(await send({ type: 'forget-site', site }))) this.tell(`${host} gets no answers about yourself any more.`, 'good');
  }

  private tell(text: string, tone: 'good' | 'bad'): false {
    this.parts.said.className = `said small ${tone}`;
    this.parts.said.textContent = text;
    return false;
  }
}
