import { computed, type Signal, signal } from '@angular/core';
import type { Failure } from '../session/failure';
import { loaded } from '../session/resource-state';

/** Rows on a page. */
export const PAGE_SIZE = 50;

interface Page<T> {
  readonly items: readonly T[];
  /** Of all pages, where the server says so. */
  readonly total?: number;
}

/** A list that is read page by page. */
export interface PagedList<T> {
  readonly rows: Signal<readonly T[] | null>;
  readonly total: Signal<number | null>;
  readonly offset: Signal<number>;
  readonly more: Signal<boolean>;
  readonly loading: Signal<boolean>;
  readonly failure: Signal<Failure | null>;
  /** Reads the page again. */
  load(): void;
  /** Goes forward or back by so many pages. */
  turn(pages: 1 | -1): void;
}

/** Starts with the first page at once. */
export const pagedList = <T>(read: (query: { offset: number; limit: number }, signal: AbortSignal) => Promise<Page<T>>): PagedList<T> => {
  const page = loaded<Page<T>>();
  const offset = signal(0);
  const load = () => void page.load((abort) => read({ offset: offset(), limit: PAGE_SIZE }, abort));
  load();
  return {
    rows: computed(() => page.value()?.items ?? null),
    total: computed(() => page.value()?.total ?? null),
    offset: offset.asReadonly(),
    more: computed(() => {
      const { items, total } = page.value() ?? { items: [] };
      return total === undefined ? items.length === PAGE_SIZE : offset() + items.length < total;
    }),
    loading: page.loading,
    failure: page.failure,
    load,
    turn(pages) {
      offset.update((at) => Math.max(0, at + pages * PAGE_SIZE));
      load();
    },
  };
};
