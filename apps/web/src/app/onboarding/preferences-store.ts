import { computed, inject, Injectable, signal } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { NO_PREFERENCES, type Preferences, type Profile } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { type Failure, failureOf } from '../session/failure';
import { loaded } from '../session/resource-state';
import { currencyOfCountry } from './country-words';
import { NO_WORDS, ownWords } from './own-words';

/** What became of the list after saving. */
export type Ranking = 'not-asked' | 'begun' | 'no-profile' | 'failed';

/** What a person looks for: as it is stored, as it stands in the form, and the saving of it. Lives with the page. */
@Injectable()
export class PreferencesStore {
  private readonly api = inject(API);
  readonly stored = loaded<Preferences>();
  private readonly profile = loaded<Profile>();
  private readonly saving = attempt();

  readonly form = signal<Preferences>(NO_PREFERENCES);
  readonly busy = this.saving.busy;
  readonly failure = this.saving.failure;
  /** What the profile suggests; nothing where there is none. */
  readonly own = computed(() => {
    const profile = this.profile.value();
    return profile ? ownWords(profile) : NO_WORDS;
  });
  readonly dirty = computed(() => this.stored.value() !== null && JSON.stringify(this.form()) !== JSON.stringify(this.stored.value()));
  readonly ranking = signal<Ranking>('not-asked');
  readonly rankingFailure = signal<Failure | null>(null);
  private readonly wantedCurrency = signal<string | null>(null);
  readonly currency = computed(() => this.form().salaryFloor?.currency ?? this.wantedCurrency() ?? currencyOfCountry(this.own().country));

  async load(): Promise<void> {
    // Suggestions are welcome, not needed.
    void this.profile.load((signal) => this.api.call(routeRefs.getProfile, {}, { signal }));
    await this.stored.load((signal) => this.api.call(routeRefs.getPreferences, {}, { signal }));
    this.discard();
  }

  change(part: Partial<Preferences>): void {
    this.form.update((form) => ({ ...form, ...part }));
    this.ranking.set('not-asked');
  }

  /** Back to what is stored. */
  discard(): void {
    this.form.set(this.stored.value() ?? NO_PREFERENCES);
    this.saving.clear();
  }

  /** Takes the amount as people write it: “55,000”, “55 000 €”, “55k”. */
  salary(text: string): void {
    const digits = Number.parseInt(text.replace(/[^\d]/g, ''), 10) * (/\d\s*k\b/i.test(text) ? 1000 : 1);
    this.change({ salaryFloor: Number.isFinite(digits) && digits > 0 ? { amount: Math.min(digits, 10_000_000), currency: this.currency() } : null });
  }

  chooseCurrency(currency: string): void {
    this.wantedCurrency.set(currency);
    const floor = this.form().salaryFloor;
    if (floor) this.change({ salaryFloor: { ...floor, currency } });
  }

  /** What the server said of a field, or of a part of it. */
  errorOf(field: keyof Preferences): string {
    const path = `body.${field}`;
    return Object.entries(this.failure()?.fields ?? {}).find(([at]) => at === path || at.startsWith(`${path}.`))?.[1] ?? '';
  }

  /** @returns whether it is stored now */
  save(): Promise<boolean> {
    return this.saving.run(async () => {
      const stored = await this.api.call(routeRefs.putPreferences, { body: this.form() });
      this.stored.set(stored);
      this.form.set(stored);
    });
  }

  /** Has the list ranked by what is stored now. */
  async rank(): Promise<void> {
    this.rankingFailure.set(null);
    try {
      await this.api.call(routeRefs.startMatchRun, {});
      this.ranking.set('begun');
    } catch (error) {
      const failure = failureOf(error);
      this.ranking.set(failure.code === 'profile_missing' ? 'no-profile' : 'failed');
      this.rankingFailure.set(failure);
    }
  }
}
