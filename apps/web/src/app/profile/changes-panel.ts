import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type FactChange, factText, type ProfileChange } from '@applywright/contracts';
import { FailureNote } from '../shell/failure-note';
import { CHANGE_WORDS } from './change-words';
import { CONFLICT_HINT, FACT_LABELS, KIND_WORDS } from './fact-words';
import { inputOf, ProfileStore } from './profile-store';

/** A change with what the person has done about it since. */
interface ChangeRow {
  readonly change: FactChange;
  readonly done: string;
  /** Takes that back. */
  readonly undo: (() => Promise<boolean>) | null;
}
const PUT_BACK = $localize`:@@profile.put-back:Put back`;
const REMOVED = $localize`:@@profile.removed:Removed`;
const ORDER = ['kept', 'changed', 'removed', 'added'] as const;
/** How many of a group are shown before it is opened. */
const SHOWN = 8;

/** What a reading or an import did to the profile, with one click each to have it otherwise. */
@Component({
  selector: 'app-changes-panel',
  imports: [FailureNote, MatButton, RouterLink],
  templateUrl: './changes-panel.html',
  providers: [ProfileStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ChangesPanel {
  protected readonly store = inject(ProfileStore);
  readonly changes = input.required<readonly FactChange[]>();
  /** Who speaks against the person's word, and the button that gives in. */
  readonly says = input($localize`:@@profile.cv-says:The CV says`);
  readonly take = input($localize`:@@profile.take-cvs:Take the CV’s`);

  protected readonly kindWords = KIND_WORDS;
  protected readonly labels = FACT_LABELS;
  protected readonly conflictHint = CONFLICT_HINT;
  private readonly rows = linkedSignal<readonly ChangeRow[]>(() => this.changes().map((change) => ({ change, done: '', undo: null })));
  private readonly opened = signal<readonly string[]>([]);
  protected readonly groups = computed(() => ORDER.map((type) => {
    const rows = this.rows().filter((row) => row.change.type === type).map((row) => ({ ...row, gone: row.done === REMOVED }));
    const all = rows.length <= SHOWN + 2 || this.opened().includes(type);
    return { type, ...CHANGE_WORDS[type], count: rows.length, rows: all ? rows : rows.slice(0, SHOWN), hidden: all ? 0 : rows.length - SHOWN };
  }).filter((group) => group.count > 0));

  constructor() {
    void this.store.load();
  }

  protected open(type: string): void {
    this.opened.update((types) => [...types, type]);
  }

  protected offeredText({ offered }: FactChange): string {
    return offered ? factText(offered) : '';
  }

  protected actionOf({ type, offered, factId }: FactChange): string {
    if (type === 'kept') return offered && this.store.byId(factId) ? this.take() : '';
    if (type === 'removed') return offered ? $localize`:@@profile.put-it-back:Put it back` : '';
    if (type === 'added') return this.store.byId(factId) ? $localize`:@@profile.remove:Remove` : '';
    return offered && this.store.byId(factId) ? $localize`:@@profile.put-old-back:Put the old back` : '';
  }

  protected async act(row: ChangeRow): Promise<void> {
    const { type, offered, factId, parentId, highlights = [] } = row.change;
    const fact = this.store.byId(factId);
    if (type === 'removed' && offered) {
      const id = await this.store.add(offered, parentId ?? null, highlights.map((text) => ({ kind: 'highlight', value: { text } })));
      if (id !== null) this.settle(row, PUT_BACK, () => this.send({ op: 'remove', factId: id }));
    } else if (type === 'added' && fact) {
      const children = this.store.childrenOf(fact.id);
      if (await this.send({ op: 'remove', factId: fact.id })) this.settle(row, REMOVED, async () => {
        const id = await this.store.restore(fact, children);
        if (id !== null) this.rename(row.change, id);
        return id !== null;
      });
    } else if (offered && fact) {
      if (await this.send({ op: 'update', factId: fact.id, fact: offered })) this.settle(row, type === 'kept' ? $localize`:@@profile.taken:Taken` : PUT_BACK, () => this.send({ op: 'update', factId: fact.id, fact: inputOf(fact) }));
    }
  }

  protected async undo(row: ChangeRow): Promise<void> {
    if (await row.undo?.()) this.rows.update((rows) => rows.map((one) => (one.done !== '' && one.undo === row.undo ? { ...one, done: '', undo: null } : one)));
  }

  private send(change: ProfileChange): Promise<boolean> {
    return this.store.change(change);
  }

  private settle(row: ChangeRow, done: string, undo: ChangeRow['undo']): void {
    this.rows.update((rows) => rows.map((one) => (one.change === row.change ? { ...one, done, undo } : one)));
  }

  /** A fact that was put back has a new id. */
  private rename(change: FactChange, factId: string): void {
    this.rows.update((rows) => rows.map((one) => (one.change === change ? { ...one, change: { ...change, factId } } : one)));
  }
}
