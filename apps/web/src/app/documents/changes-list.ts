import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { DocumentChange, DocumentSet } from '@applywright/contracts';
import { CHANGE_WORDS, reasonWords, sectionWords, writerWords } from './document-words';
import { DocumentDraft } from './document-draft';
import { WordDiffText } from './word-diff-text';

/** What matters most to whoever looks it over comes first. */
const ORDER: readonly DocumentChange['kind'][] = ['reworded', 'added', 'moved', 'left-out'];
const SHOWN_FIRST = 8;
const GROUP_TEXT: Readonly<Record<DocumentChange['kind'], string>> = {
  reworded: $localize`:@@documents.reworded-text:Said in other words than in your profile.`,
  added: $localize`:@@documents.added-text:Not in your profile in these words: drawn from several of your facts.`,
  moved: $localize`:@@documents.moved-text:Further up or down than you have it.`,
  'left-out': $localize`:@@documents.left-out-text:Not in this résumé: there was no room, or the posting asks for other things.`,
};

/** What tailoring did to the person's own résumé, each change to be taken back, and what the check refused. */
@Component({
  selector: 'app-changes-list',
  imports: [MatButton, WordDiffText],
  templateUrl: './changes-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ChangesList {
  protected readonly draft = inject(DocumentDraft);
  protected readonly groupText = GROUP_TEXT;
  protected readonly changeWords = CHANGE_WORDS;
  protected readonly sectionWords = sectionWords;
  protected readonly reasonWords = reasonWords;
  /** Groups that are shown whole; the first rows of the others. Anew with each version. */
  private readonly whole = linkedSignal<DocumentSet | null, readonly string[]>({ source: this.draft.set, computation: () => [] });

  protected readonly changes = computed(() => this.draft.set()?.changes ?? []);
  protected readonly allRejected = computed(() => this.changes().every((change) => this.draft.isRejected(change)));
  protected readonly groups = computed(() =>
    ORDER.map((kind) => {
      const all = this.changes().filter((change) => change.kind === kind);
      const shown = this.whole().includes(kind) ? all : all.slice(0, SHOWN_FIRST);
      return { kind, count: all.length, shown, hidden: all.length - shown.length };
    }).filter(({ count }) => count > 0),
  );
  /** Facts that are not in the résumé and that no change names. */
  protected readonly leftOut = computed(() => {
    const told = new Set(this.changes().filter(({ kind }) => kind === 'left-out').flatMap(({ factIds }) => factIds));
    const ids = new Set((this.draft.set()?.resume?.leftOut ?? []).filter((id) => !told.has(id)));
    return this.draft.facts().filter((fact) => ids.has(fact.id));
  });
  protected readonly refused = computed(() => (this.draft.set()?.refused ?? []).map((one) => ({ ...one, writer: writerWords(one.from, this.draft.set()?.model ?? '') })));

  protected showAll(kind: string): void {
    this.whole.update((kinds) => [...kinds, kind]);
  }

  protected flipLabel(change: DocumentChange): string {
    const what = `${CHANGE_WORDS[change.kind]}, ${change.after ?? change.before}`;
    return this.draft.isRejected(change) ? $localize`:@@documents.do-it-what:Do it: ${what}:what:` : $localize`:@@documents.undo-what:Undo: ${what}:what:`;
  }

  protected flip(change: DocumentChange): void {
    this.draft.reject([change], !this.draft.isRejected(change));
  }
}
