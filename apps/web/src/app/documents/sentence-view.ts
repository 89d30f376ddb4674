import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import type { DocumentKind, Sentence } from '@applywright/contracts';
import { mdiAlertOutline } from '@mdi/js';
import { sourceWords } from '../profile/fact-words';
import { Icon } from '../shell/icon';
import { reasonWords, SENTENCE_LABELS } from './document-words';
import { DocumentDraft } from './document-draft';
import { newNumbers } from './new-numbers';

let views = 0;
/** Facts that the hint names; all of them stand in the opened statement. */
const SHOWN_FACTS = 4;

/**
 * One generated statement: chosen, it shows what it rests on and can be edited where it stands. A span with the
 * role of a button, because a real button is a box of its own and would break the paragraph at each sentence.
 */
@Component({
  selector: 'app-sentence-view',
  imports: [Icon, MatButton, MatTooltip, RouterLink],
  templateUrl: './sentence-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SentenceView {
  protected readonly draft = inject(DocumentDraft);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly kind = input.required<DocumentKind>();
  readonly sentence = input.required<Sentence>();
  /** Whether the statement may be edited; a line that is a fact itself is edited in the profile. */
  readonly fixed = input(false);

  protected readonly prefix = `sentence-${++views}-`;
  protected readonly icons = { refused: mdiAlertOutline };
  protected readonly sourceWords = sourceWords;
  protected readonly reasonWords = reasonWords;
  protected readonly labels = SENTENCE_LABELS;
  protected readonly words = signal('');
  protected readonly open = computed(() => this.draft.chosen() === this.sentence());
  protected readonly editable = computed(() => !this.fixed() && this.sentence().key !== undefined);
  /** Said while one types, of what the check will not take; the check itself says the rest. */
  protected readonly unfounded = computed(() => {
    if (!this.open() || !this.editable()) return '';
    const numbers = newNumbers(this.words(), [this.sentence().text, ...this.draft.facts().map(({ text }) => text)]).map((number) => `“${number}”`);
    return numbers.length ? $localize`:@@documents.not-in-facts:In none of your facts: ${numbers.join(', ')}:numbers:. Words that say more than your facts are refused.` : '';
  });
  protected readonly wanted = computed(() => this.draft.wanted(this.kind(), this.editable() ? this.sentence().key : undefined));
  protected readonly refusal = computed(() => (this.wanted() || !this.editable() ? undefined : this.draft.refusal(this.sentence().key)));
  /** What it rests on, shown on hover and focus; a tap opens the statement, where the same is said. */
  protected readonly hint = computed(() => {
    const facts = this.draft.factsOf(this.sentence()).flatMap(({ fact }) => (fact ? [fact.text] : []));
    const shown = facts.slice(0, SHOWN_FACTS).map((text) => `• ${text}`).join('\n');
    if (shown === '') return $localize`:@@documents.fact-gone:A fact that is no longer in your profile`;
    return `${$localize`:@@documents.rests-on:Rests on`}\n${shown}${facts.length > SHOWN_FACTS ? ` (+${facts.length - SHOWN_FACTS})` : ''}`;
  });
  protected readonly rests = computed(() => (this.open() ? this.draft.factsOf(this.sentence()) : []));

  /** Opens it, with these words to start from. */
  protected choose(words = this.wanted()?.text ?? this.sentence().text): void {
    this.words.set(words);
    this.draft.chosen.set(this.sentence());
    this.focus('textarea, [data-close]');
  }

  protected press(event: Event): void {
    // The space bar would scroll the page.
    event.preventDefault();
    this.choose();
  }

  protected close(): void {
    this.draft.chosen.set(null);
    this.focus('[role=button]');
  }

  protected save(event: Event): void {
    event.preventDefault();
    const words = this.words().replace(/\s+/g, ' ').trim();
    if (words) this.put(words);
  }

  protected put(words: string | null): void {
    this.draft.edit(this.kind(), this.sentence().key!, words);
    this.close();
  }

  protected undo(): void {
    this.draft.undo(this.kind(), this.sentence().key!);
    this.close();
  }

  private focus(where: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(where)?.focus(), { injector: this.injector });
  }
}
