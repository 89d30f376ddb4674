import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { Fact, FactInput } from '@applywright/contracts';
import { mdiAlertCircleOutline, mdiCheck, mdiCheckCircle, mdiDotsVertical, mdiPencilOutline, mdiPlus, mdiTrashCanOutline } from '@mdi/js';
import { Icon } from '../shell/icon';
import { FactForm } from './fact-form';
import { FACT_LABELS, KIND_WORDS, shortPlaceWords, sourceWords } from './fact-words';
import { isDoubtful } from './profile-store';

/** One fact: what it says, where it comes from, how sure that is, and what can be done with it. */
@Component({
  selector: 'app-fact-row',
  imports: [FactForm, Icon, MatIconButton, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger],
  templateUrl: './fact-row.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block', '[id]': '"fact-" + fact().id' },
})
export class FactRow {
  readonly fact = input.required<Fact>();
  readonly shown = input(false);
  readonly editing = input(false);
  readonly busy = input(false);
  readonly strong = input(false);
  readonly child = input(false);
  /** In a narrow column: the source in short. */
  readonly compact = input(false);
  readonly show = output();
  readonly edit = output();
  readonly stopEdit = output();
  readonly save = output<FactInput>();
  readonly confirm = output();
  readonly remove = output();
  readonly addChild = output();

  protected readonly icons = { doubt: mdiAlertCircleOutline, check: mdiCheck, confirmed: mdiCheckCircle, more: mdiDotsVertical, edit: mdiPencilOutline, remove: mdiTrashCanOutline, add: mdiPlus };
  protected readonly labels = FACT_LABELS;
  protected readonly doubtful = computed(() => isDoubtful(this.fact()));
  protected readonly label = computed(() => KIND_WORDS[this.fact().kind]);
  protected readonly source = computed(() => {
    const { source } = this.fact();
    return this.compact() && source.type === 'cv' ? shortPlaceWords(source.span) : sourceWords(source);
  });
  protected readonly percent = computed(() => Math.round(this.fact().confidence * 100));
  protected readonly showsLabel = computed(() => !['highlight', 'skill', 'language', 'work', 'education', 'certificate', 'project', 'interest', 'award', 'publication'].includes(this.fact().kind));
}
