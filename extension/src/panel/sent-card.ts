import type { FillReportRow } from '@applywright/contracts';
import { button, element, show, words } from '../ui/element';
import { send } from '../ui/send';
import type { PanelContext } from './panel-context';

/** After a fill: the person sends by themselves and says so here; what went out is noted with it. */
export class SentCard {
  constructor(
    private readonly card: HTMLElement,
    private readonly context: PanelContext,
  ) {}

  clear(): void {
    this.card.replaceChildren();
    show(this.card, false);
  }

  offer(rows: readonly FillReportRow[]): void {
    this.clear();
    const files = rows.filter((r) => (r.type === 'resumeFile' || r.type === 'coverLetterFile') && r.outcome === 'filled');
    const list = element('ul', 'plain-list small');
    list.append(...files.map((r) => words('li', '', r.value)));
    const sent = button('I have sent this application', () => this.record(sent));
    sent.id = 'record-application';
    this.card.append(
      element('h2', '', 'Look it over, then send it on the page'),
      element('p', 'quiet small', files.length > 0 ? 'Once it is sent, note it on your board together with exactly these files:' : 'Once it is sent, note it on your board.'),
      ...(files.length > 0 ? [list] : []),
      sent,
    );
    show(this.card, true);
  }

  private async record(pressed: HTMLButtonElement): Promise<void> {
    const tabId = this.context.tabId();
    if (tabId === null) return;
    pressed.disabled = true;
    pressed.textContent = 'Noting…';
    const answer = await send({ type: 'record-application', tabId });
    pressed.disabled = false;
    pressed.textContent = 'I have sent this application';
    if (!answer.ok) return this.context.fail(answer.failure);
    const { state, title, company } = answer.value;
    const what = [title, company].filter((t) => t !== '').join(' · ');
    const done = element('div', `note ${state === 'recorded' ? 'good' : 'warn'}`);
    done.setAttribute('role', 'status');
    done.append(element('strong', '', state === 'recorded' ? 'On your board as applied.' : 'Noted here, waiting for your server.'), words('p', 'small', what), ...(state === 'waiting' ? [element('p', 'small', 'Your server does not answer. It is sent by itself when it does.')] : []));
    this.card.replaceChildren(done);
    this.card.dataset['state'] = state;
  }
}
