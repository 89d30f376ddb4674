import { computed, inject, Injectable, signal } from '@angular/core';
import type { Fact, FactInput, ProfileChange } from '@applywright/contracts';
import { placeOf } from './fact-place';
import { ProfileStore } from './profile-store';

export type ReviewState = 'open' | 'confirmed' | 'corrected' | 'removed';
export interface ReviewItem {
  readonly fact: Fact;
  readonly state: ReviewState;
}
interface Entry {
  readonly id: string;
  readonly state: ReviewState;
  /** What was removed, so that it can be shown and put back. */
  readonly removed?: { readonly fact: Fact; readonly children: readonly Fact[] };
}

/** The doubtful facts, or all, in the order of the CV, gone through one by one. Lives with the review page. */
@Injectable()
export class ReviewQueue {
  private readonly store = inject(ProfileStore);
  private readonly entries = signal<readonly Entry[]>([]);
  private readonly place = signal(0);

  /** An entry without a fact went away by itself: what a correction stood for, say. */
  readonly items = computed<readonly ReviewItem[]>(() => this.entries().flatMap(({ id, state, removed }) => {
    const fact = removed?.fact ?? this.store.byId(id);
    return fact ? [{ fact, state }] : [];
  }));
  /** Beyond the last when all have been gone through. */
  readonly at = computed(() => Math.min(this.place(), this.items().length));
  readonly item = computed<ReviewItem | null>(() => this.items()[this.at()] ?? null);
  readonly finished = computed(() => this.items().length > 0 && this.item() === null);
  readonly left = computed(() => this.items().filter(({ state }) => state === 'open').length);

  /** Takes up what is doubtful now, or every fact. */
  start(all: boolean): void {
    const facts = [...(all ? this.store.facts() : this.store.doubtful())].sort((a, b) => lineOf(a) - lineOf(b));
    this.entries.set(facts.map(({ id, confirmed }) => ({ id, state: confirmed ? 'confirmed' : 'open' })));
    this.place.set(0);
  }

  go(by: 1 | -1): void {
    this.place.set(Math.max(0, Math.min(this.items().length, this.at() + by)));
  }

  confirm(): Promise<boolean> {
    return this.settle('confirmed', (fact) => ({ op: 'confirm', factId: fact.id }));
  }

  correct(input: FactInput): Promise<boolean> {
    return this.settle('corrected', (fact) => ({ op: 'update', factId: fact.id, fact: input }));
  }

  async remove(): Promise<boolean> {
    const fact = this.item()?.fact;
    if (!fact || this.item()?.state === 'removed') return false;
    const children = this.store.childrenOf(fact.id);
    if (!(await this.store.change({ op: 'remove', factId: fact.id }))) return false;
    this.mark(fact.id, { id: fact.id, state: 'removed', removed: { fact, children } });
    this.go(1);
    return true;
  }

  /** Puts a removed fact back, open as before. */
  async putBack(id: string): Promise<void> {
    const removed = this.entries().find((entry) => entry.id === id)?.removed;
    if (!removed) return;
    const newId = await this.store.restore(removed.fact, removed.children);
    if (newId !== null) this.mark(id, { id: newId, state: 'confirmed' });
  }

  private async settle(state: ReviewState, change: (fact: Fact) => ProfileChange): Promise<boolean> {
    const item = this.item();
    if (!item || item.state === 'removed' || !(await this.store.change(change(item.fact)))) return false;
    this.mark(item.fact.id, { id: item.fact.id, state });
    this.go(1);
    return true;
  }

  private mark(id: string, entry: Entry): void {
    this.entries.update((entries) => entries.map((one) => (one.id === id ? entry : one)));
  }
}

/** What has no place in a CV comes last. */
const lineOf = (fact: Fact): number => placeOf(fact)?.span.lineFrom ?? Number.MAX_SAFE_INTEGER;
