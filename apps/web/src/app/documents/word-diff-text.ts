import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { wordDiff } from './word-diff';

/** Two texts as one, with the words that went struck out and the words that came marked; not by colour alone. */
@Component({
  selector: 'app-word-diff-text',
  template: `@for (run of runs(); track $index) {@switch (run.kind) {@case ('gone') {<del class="text-muted decoration-bad/70"><span class="sr-only" i18n="@@documents.diff-removed">[removed: </span>{{ run.text }}<span class="sr-only">]</span></del>}@case ('new') {<ins class="rounded-sm bg-accent-soft px-0.5 text-on-accent-soft no-underline"><span class="sr-only" i18n="@@documents.diff-new">[new: </span>{{ run.text }}<span class="sr-only">]</span></ins>}@default {{{ run.text }}}}{{ ' ' }}}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordDiffText {
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  protected readonly runs = computed(() => wordDiff(this.before(), this.after()));
}
