import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import type { Match, MatchPage, MatchRun, MatchStage } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { LiveEvents } from '../session/live-events';
import { loaded } from '../session/resource-state';
import { type MatchFilters, NO_FILTERS, queryFor } from './match-filters';

const PAGE_SIZE = 50;
/** Where the stream is lost, the list is asked for the run's state after this long. Milliseconds. */
const ASK_EVERY_MS = 3000;

const isOver = (run: MatchRun): boolean => run.status === 'done' || run.status === 'failed';

/** The list of matches under the filters, and the search that fills it. Lives with the page. */
@Injectable()
export class MatchesStore {
  private readonly api = inject(API);
  private readonly live = inject(LiveEvents);
  private readonly page = loaded<MatchPage>();
  private readonly filters = signal<MatchFilters>(NO_FILTERS);
  private readonly started = signal<{ run: MatchRun; percent: number } | null>(null);

  readonly loading = this.page.loading;
  readonly failure = this.page.failure;
  readonly items = computed<readonly Match[]>(() => this.page.value()?.items ?? []);
  readonly total = computed(() => this.page.value()?.total ?? 0);
  readonly facets = computed(() => this.page.value()?.facets ?? { countries: [], workplaces: [] });
  readonly known = computed(() => this.page.value() !== null);
  readonly hasMore = computed(() => this.items().length < this.total());
  /** A run that is still going on, with its progress 0..100. */
  readonly running = computed(() => {
    const now = this.started();
    return now && !isOver(now.run) ? now : null;
  });
  /** The newest run that came to an end. */
  readonly lastRun = computed<MatchRun | null>(() => {
    const run = this.started()?.run ?? this.page.value()?.run ?? null;
    return run && isOver(run) ? run : null;
  });
  readonly runFailure = signal<Failure | null>(null);
  readonly loadingMore = signal(false);

  constructor() {
    effect(() => {
      const news = this.live.matchRun();
      if (news) untracked(() => this.take(news.run, news.percent));
    });
    effect((onCleanup) => {
      if (!this.running()) return;
      const timer = setInterval(() => void this.ask(), ASK_EVERY_MS);
      onCleanup(() => clearInterval(timer));
    });
  }

  /** Shows the list under these filters. */
  async show(filters: MatchFilters): Promise<void> {
    this.filters.set(filters);
    await this.reload();
  }

  async reload(): Promise<void> {
    const limit = this.shownLimit();
    const filters = this.filters();
    this.reordered.set(null);
    await this.page.load((signal) => this.api.call(routeRefs.listMatches, { query: queryFor(filters, 0, limit) }, { signal }));
    const run = this.page.value()?.run;
    if (run && !isOver(run) && !this.started()) this.started.set({ run, percent: percentOf(run) });
  }

  async more(): Promise<void> {
    if (this.loadingMore() || !this.hasMore()) return;
    const filters = this.filters();
    this.loadingMore.set(true);
    try {
      const next = await this.api.call(routeRefs.listMatches, { query: queryFor(filters, this.items().length, PAGE_SIZE) });
      if (filters !== this.filters()) return;
      const known = new Set(this.items().map((match) => match.jobId));
      this.page.update((page) => ({ ...next, items: [...page.items, ...next.items.filter((match) => !known.has(match.jobId))] }));
    } catch (error) {
      this.runFailure.set(failureOf(error));
    } finally {
      this.loadingMore.set(false);
    }
  }

  /** Starts a search for matches. */
  async find(): Promise<void> {
    if (this.running()) return;
    this.runFailure.set(null);
    try {
      const run = await this.api.call(routeRefs.startMatchRun, {});
      const news = this.live.matchRun();
      this.started.set(null);
      if (news?.run.id === run.id) this.take(news.run, news.percent);
      else this.take(run, percentOf(run));
    } catch (error) {
      this.runFailure.set(failureOf(error));
    }
  }

  /** Takes a match off the list at once; when the server refuses, it comes back. */
  async remove(jobId: string): Promise<void> {
    const before = this.page.value();
    this.drop(jobId);
    try {
      await this.api.call(routeRefs.removeMatch, { params: { job_id: jobId } });
    } catch (error) {
      this.page.set(before);
      throw error;
    }
  }

  async restore(jobId: string): Promise<void> {
    await this.api.call(routeRefs.restoreMatch, { params: { job_id: jobId } });
    await this.reload();
  }

  /** Records that the posting's page was opened to apply. */
  async recordApplication(jobId: string): Promise<void> {
    await this.api.call(routeRefs.applyToMatch, { params: { job_id: jobId }, body: {} });
    this.setStage(jobId, 'applied');
  }

  /** What another part of the page has done with a match. */
  setStage(jobId: string, stage: MatchStage): void {
    this.page.update((page) => ({ ...page, items: page.items.map((match) => (match.jobId === jobId ? { ...match, stage } : match)) }));
  }

  /** Takes over what the server says of one match now, so that list and detail show the same number; the order stays as it was. */
  patch(match: Match): void {
    const { jobId, score, parts, knockOuts, freshness, duplicates, reposts } = match;
    this.page.update((page) => ({ ...page, items: page.items.map((item) => (item.jobId === jobId ? { ...item, score, parts, knockOuts, freshness, duplicates, reposts } : item)) }));
  }

  /** The list as it is ranked now, where its order is another one than the shown: it is shown when the person asks for it. */
  readonly reordered = signal<MatchPage | null>(null);

  /** The server has ranked anew: scores change where they stand, so that nothing moves away under the hand. */
  async rescored(): Promise<void> {
    const filters = this.filters();
    try {
      const now = await this.api.call(routeRefs.listMatches, { query: queryFor(filters, 0, this.shownLimit()) });
      if (filters !== this.filters()) return;
      const byId = new Map(now.items.map((match) => [match.jobId, match]));
      this.page.update((page) => ({ ...page, items: page.items.map((match) => byId.get(match.jobId) ?? match) }));
      const moved = this.items().some((match, at) => now.items[at]?.jobId !== match.jobId);
      this.reordered.set(moved ? now : null);
    } catch (error) {
      this.runFailure.set(failureOf(error));
    }
  }

  showReordered(): void {
    this.page.set(this.reordered());
    this.reordered.set(null);
  }

  private shownLimit(): number {
    return Math.min(100, Math.max(PAGE_SIZE, this.items().length));
  }

  private drop(jobId: string): void {
    this.page.update((page) => {
      const items = page.items.filter((match) => match.jobId !== jobId);
      return { ...page, items, total: page.total - (page.items.length - items.length) };
    });
  }

  private take(run: MatchRun, percent: number): void {
    const now = this.started();
    const wasOver = now?.run.id === run.id && isOver(now.run);
    if (wasOver) return;
    this.started.set({ run, percent: now?.run.id === run.id ? Math.max(now.percent, percent) : percent });
    if (isOver(run)) void this.reload();
  }

  private async ask(): Promise<void> {
    const now = this.running();
    if (!now) return;
    try {
      const { run } = await this.api.call(routeRefs.listMatches, { query: { limit: 1 } });
      if (run && run.id === now.run.id) this.take(run, percentOf(run));
    } catch (error) {
      const failure = failureOf(error);
      // A server that is away may come back: the next tick asks again.
      if (!failure.unreachable) this.runFailure.set(failure);
    }
  }
}

/** A rough progress for a run seen without the stream: 0..100. */
const percentOf = (run: MatchRun): number => ({ queued: 2, collecting: 20, scoring: 60, done: 100, failed: 100 })[run.status];
