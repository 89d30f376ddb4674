import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MatchPage } from '@applywright/contracts';
import { mdiFilterVariant, mdiMagnify } from '@mdi/js';
import { Icon } from '../shell/icon';
import { filterCount, type MatchFilters, NO_FILTERS, SORTS } from './match-filters';
import { countryName, WORKPLACE_WORDS } from './posting-words';
import { MatchesStore } from './matches-store';

/** Text is searched after this pause in typing. Milliseconds. */
const TYPING_PAUSE_MS = 250;

@Component({
  selector: 'app-filter-bar',
  imports: [Icon, MatButton],
  templateUrl: './filter-bar.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block', role: 'search', '[attr.aria-label]': 'label' },
})
export class FilterBar {
  private readonly store = inject(MatchesStore);
  readonly filters = input.required<MatchFilters>();
  readonly facets = input.required<MatchPage['facets']>();
  readonly changed = output<Partial<MatchFilters>>();

  protected readonly open = signal(false);
  protected readonly icons = { search: mdiMagnify, filter: mdiFilterVariant };
  protected readonly sorts = SORTS;
  protected readonly total = this.store.total;
  protected readonly count = computed(() => filterCount({ ...this.filters(), q: '' }));
  protected readonly scores = [90, 80, 70, 60, 50, 40];
  protected readonly salaries = [30_000, 40_000, 50_000, 60_000, 80_000, 100_000, 120_000, 150_000, 200_000];
  protected readonly countries = computed(() => {
    const listed = this.facets().countries.map(({ code, count }) => ({ code, label: `${countryName(code)} (${count})` }));
    const chosen = this.filters().country;
    return chosen && !listed.some(({ code }) => code === chosen) ? [...listed, { code: chosen, label: countryName(chosen) }] : listed;
  });
  protected readonly workplaces = (['remote', 'hybrid', 'onsite'] as const).map((value) => ({ value, label: WORKPLACE_WORDS[value] }));
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected text(key: 'q' | 'location', value: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.emit({ [key]: value.trim().slice(0, 100) }), TYPING_PAUSE_MS);
  }

  protected number(key: 'minScore' | 'minSalary', value: string): void {
    this.changed.emit({ [key]: value === '' ? null : Number(value) });
  }

  protected pick(key: 'country' | 'workplace' | 'stage' | 'sort', value: string): void {
    this.changed.emit({ [key]: value } as Partial<MatchFilters>);
  }

  protected thousands(amount: number): string {
    return `${amount / 1000}K`;
  }

  protected clear(): void {
    const { sort: _sort, order: _order, ...filters } = NO_FILTERS;
    this.changed.emit(filters);
  }

  protected readonly label = $localize`:@@matches.filter-the-matches:Filter the matches`;
}
