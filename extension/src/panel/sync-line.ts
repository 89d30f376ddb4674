import type { SyncState } from '../messages';
import { ageOf } from '../ui/age';
import { button, element, show } from '../ui/element';
import { send } from '../ui/send';
import type { PanelContext } from './panel-context';

const LOOK_AGAIN_MS = 30_000;

/** Says how old the profile is, whether the server answers, and what waits for it. */
export class SyncLine {
  private state: SyncState | null = null;
  private readonly age = element('span', 'grow');
  private readonly offline = element('span', 'chip fair', 'offline');
  private readonly press = button('Sync now', () => this.sync(), 'plain');
  private readonly refused = element('div', 'note warn');

  constructor(
    private readonly line: HTMLElement,
    private readonly context: Pick<PanelContext, 'fail'>,
  ) {
    this.press.id = 'sync-now';
    const row = element('div', 'row small quiet');
    row.append(this.age, this.offline, this.press);
    line.append(row, this.refused);
    setInterval(() => this.sayAge(), LOOK_AGAIN_MS);
  }

  show(state: SyncState | null): void {
    this.state = state;
    show(this.line, state !== null);
    if (!state) return;
    show(this.offline, !state.online);
    this.line.dataset['online'] = String(state.online);
    this.sayAge();
    const list = element('ul', 'plain-list');
    list.append(...state.refused.map((text) => element('li', '', text)));
    this.refused.replaceChildren(element('p', 'small strong', 'Your server did not take:'), list);
    show(this.refused, state.refused.length > 0);
  }

  private sayAge(): void {
    if (!this.state) return;
    const { profileReadAt, waiting } = this.state;
    const read = profileReadAt === null ? 'Profile not read yet' : `Profile read ${ageOf(profileReadAt, Date.now())}`;
    this.age.textContent = waiting > 0 ? `${read} · ${waiting} waiting to be sent` : read;
  }

  private async sync(): Promise<void> {
    this.press.disabled = true;
    this.press.textContent = 'Syncing…';
    const answer = await send({ type: 'sync-now' });
    this.press.disabled = false;
    this.press.textContent = 'Sync now';
    if (answer.ok) this.show(answer.value);
    else this.context.fail(answer.failure);
  }
}
