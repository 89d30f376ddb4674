import type { AnswerScope, FillRow } from '@applywright/contracts';
import type { SuggestedAnswer } from '../messages';
import { button, element, show, words } from '../ui/element';
import { send } from '../ui/send';
import { targetButton } from '../ui/target-button';
import { chooser, textBox } from './entries';
import type { PanelContext } from './panel-context';

/** One open question of the employer: answered by the person right here, or with a text written from their facts that they have checked. */
export class QuestionEntry {
  readonly root = element('div', 'entry question');
  private readonly field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  private readonly check = element('label', 'check note warn');
  private readonly checkBox = element('input');
  private readonly said = element('p', 'small said');

  constructor(
    private readonly row: FillRow,
    private readonly context: PanelContext,
    private readonly choices: readonly string[],
    showOnPage: () => void,
  ) {
    this.root.dataset['ref'] = row.ref;
    this.root.dataset['type'] = row.type;
    const edit = context.edits.of(row.ref);
    const value = edit.text ?? row.value;
    this.field = choices.length > 1 ? chooser(choices, value, 'Left for you') : textBox(value, true);
    this.field.setAttribute('aria-label', row.label);
    this.field.addEventListener('input', () => context.edits.set(row.ref, { text: this.field.value, ...(this.field.value.trim() === '' ? { suggested: false } : {}) }));
    if (this.field instanceof HTMLTextAreaElement) this.field.placeholder = 'Your answer. Empty: left for you on the page.';
    this.said.setAttribute('role', 'status');
    this.buildCheck(edit.checked === true);
    const head = element('div', 'ask');
    head.append(words('div', 'name strong', row.label), targetButton(row.label, showOnPage));
    this.root.append(head, this.field, this.check, this.said, this.actions());
    this.showCheck(edit.suggested === true || row.from === 'suggested');
  }

  private buildCheck(checked: boolean): void {
    this.checkBox.type = 'checkbox';
    this.checkBox.checked = checked;
    this.checkBox.addEventListener('change', () => this.context.edits.set(this.row.ref, { checked: this.checkBox.checked }));
    this.check.append(this.checkBox, element('span', '', 'Check before you fill: I have read this answer and it is right.'));
  }

  private showCheck(on: boolean): void {
    show(this.check, on);
    this.root.toggleAttribute('data-suggested', on);
  }

  private actions(): HTMLElement {
    const row = element('div', 'row');
    // A choice among options of the page is not written but made.
    if (this.choices.length <= 1) {
      const write = button('Write an answer from my facts', () => this.suggest(write), 'plain suggest');
      row.append(write);
    }
    const keep = element('details', 'keep');
    const ways = element('div', 'row');
    const company = this.context.reading()?.company ?? '';
    if (company !== '') ways.append(button(`For ${company}`, () => this.keep('company', company), 'small-button keep-company'));
    ways.append(button('Everywhere', () => this.keep('everywhere', ''), 'small-button keep-everywhere'), button('Never ask', () => this.keep('never', ''), 'small-button keep-never'));
    keep.append(element('summary', 'small', 'Keep this answer'), element('p', 'quiet small', 'Used again where this is asked. “Never ask” leaves the question to you without showing it here.'), ways);
    row.append(keep);
    return row;
  }

  private async suggest(pressed: HTMLButtonElement): Promise<void> {
    const tabId = this.context.tabId();
    if (tabId === null) return;
    pressed.disabled = true;
    pressed.textContent = 'Writing from your facts…';
    const answer = await send({ type: 'suggest-answers', tabId, refs: [this.row.ref] });
    pressed.disabled = false;
    pressed.textContent = 'Write an answer from my facts';
    if (!answer.ok) return this.tell('bad', answer.failure.message);
    const item = answer.value.items.find((i) => i.ref === this.row.ref);
    if (!item || item.text === '') return this.tell('warn', item?.reason || 'Your facts do not answer this.');
    this.offer(item);
  }

  private offer({ text, reason }: SuggestedAnswer): void {
    this.field.value = text;
    this.checkBox.checked = false;
    this.context.edits.set(this.row.ref, { text, suggested: true, checked: false });
    this.showCheck(true);
    if (reason !== '') this.tell('quiet', reason);
    this.field.focus();
  }

  private async keep(scope: AnswerScope, company: string): Promise<void> {
    const text = scope === 'never' ? '' : this.field.value.trim();
    if (scope !== 'never' && text === '') return this.tell('warn', 'Write an answer first.');
    if (scope !== 'never' && !this.check.hidden && !this.checkBox.checked) return this.tell('warn', 'Tick that you have read this answer first.');
    const answer = await send({ type: 'keep-answer', question: this.row.label.slice(0, 1000), answer: text, scope, company });
    if (!answer.ok) return this.tell('bad', answer.failure.message);
    this.tell('good', scope === 'never' ? 'You will not be asked this again. You can undo it in the settings.' : `Kept ${scope === 'company' ? `for ${company}` : 'for every employer'}. You can remove it in the settings.`);
  }

  private tell(tone: 'good' | 'warn' | 'bad' | 'quiet', text: string): void {
    this.said.className = `small said ${tone}`;
    this.said.textContent = text;
  }
}
