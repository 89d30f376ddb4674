import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import { type CompanyCandidate, type ImportedLine, MOST_IMPORTED } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { OUTCOME_WORDS } from './board-words';
import { CandidateCard } from './candidate-card';
import { CompaniesStore } from './companies-store';

/** Follows a list of companies. The server does as much as it can in one call; the rest is sent again until every line has its outcome. */
@Component({
  selector: 'app-import-companies',
  imports: [CandidateCard, FailureNote, MatButton],
  templateUrl: './import-companies.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ImportCompanies {
  private readonly api = inject(API);
  private readonly store = inject(CompaniesStore);
  protected readonly text = signal('');
  protected readonly lines = computed(() => this.text().split('\n').map((line) => line.trim()).filter((line) => line !== ''));
  protected readonly results = signal<readonly ImportedLine[]>([]);
  protected readonly importing = attempt();
  protected readonly following = attempt();
  protected readonly most = MOST_IMPORTED;
  protected readonly words = OUTCOME_WORDS;
  protected readonly example = 'https://jobs.ashbyhq.com/company\nhttps://company.recruitee.com\ngreenhouse:company:Company Ltd';
  protected readonly unanswered = computed(() => this.results().filter(({ outcome }) => outcome === 'failed').length);
  protected readonly progress = computed(() => {
    const all = this.results();
    if (!all.length) return '';
    const followed = all.filter(({ outcome }) => outcome === 'followed').length;
    const waiting = all.filter(({ outcome }) => outcome === 'waiting').length;
    return waiting ? $localize`:@@companies.of-lines:${all.length - waiting}:done: of ${all.length}:count: lines` : $localize`:@@companies.newly-followed:${followed}:done: of ${all.length}:count: newly followed`;
  });

  protected async run(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.lines().length || this.lines().length > this.most) return;
    this.results.set(this.lines().map(waiting));
    await this.goOn();
  }

  protected async again(): Promise<void> {
    this.results.update((all) => all.map((result) => (result.outcome === 'failed' ? waiting(result.line) : result)));
    await this.goOn();
  }

  /** Sends what waits, as long as each call brings at least one outcome. */
  protected async goOn(): Promise<void> {
    await this.importing.run(async () => {
      for (;;) {
        const open = this.results().flatMap((result, at) => (result.outcome === 'waiting' ? [at] : []));
        if (!open.length) break;
        const answer = await this.api.call(routeRefs.importCompanies, { body: { lines: open.map((at) => this.results()[at]?.line ?? '') } });
        this.results.update((all) => all.map((result, at) => answer.results[open.indexOf(at)] ?? result));
        if (answer.results.every(({ outcome }) => outcome === 'waiting')) break;
      }
    });
    await this.store.load();
  }

  protected isFollowed({ candidate }: ImportedLine): boolean {
    return candidate !== null && this.store.isFollowed(candidate.source, candidate.token);
  }

  protected async follow(candidate: CompanyCandidate): Promise<void> {
    await this.following.run(async () => void (await this.store.follow(candidate)));
  }
}

const waiting = (line: string): ImportedLine => ({ line, outcome: 'waiting', company: null, candidate: null, note: null });
