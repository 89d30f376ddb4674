import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { NO_PREFERENCES, type Preferences } from '@applywright/contracts';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { PageHeader } from '../shell/page-header';
import { StepsBar } from './steps-bar';
import { WordList } from './word-list';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD', 'SEK', 'DKK', 'NOK', 'PLN', 'INR', 'SGD'] as const;

@Component({
  imports: [FailureNote, MatButton, PageHeader, StepsBar, WordList],
  templateUrl: './preferences-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class PreferencesPage {
  private readonly api = inject(API);
  private readonly router = inject(Router);
  private readonly snackBar = inject(MatSnackBar);
  /** Set on the first visit: the page is then the third step. */
  readonly first = input<string>();

  protected readonly stored = loaded<Preferences>();
  protected readonly form = signal<Preferences>(NO_PREFERENCES);
  protected readonly saving = signal(false);
  protected readonly failure = signal<Failure | null>(null);
  protected readonly currencies = CURRENCIES;
  protected readonly remotes = [
    { value: 'any', label: 'Either is fine', text: 'Office, hybrid or remote' },
    { value: 'only', label: 'Remote only', text: 'Nothing that needs an office' },
    { value: 'no', label: 'Not remote', text: 'I want to be on site' },
  ] as const;
  protected readonly currency = computed(() => this.form().salaryFloor?.currency ?? 'EUR');

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.stored.load((signal) => this.api.call(routeRefs.getPreferences, {}, { signal }));
    this.form.set(this.stored.value() ?? NO_PREFERENCES);
  }

  protected change(part: Partial<Preferences>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  protected salary(text: string, currency = this.currency()): void {
    const amount = Number.parseInt(text.replace(/[^\d]/g, ''), 10);
    this.change({ salaryFloor: Number.isFinite(amount) && amount > 0 ? { amount: Math.min(amount, 10_000_000), currency } : null });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.saving.set(true);
    this.failure.set(null);
    try {
      this.form.set(await this.api.call(routeRefs.putPreferences, { body: this.form() }));
      if (this.first()) await this.router.navigate(['/matches'], { queryParams: { find: 1 } });
      else this.snackBar.open('Saved. The next search uses it.', 'Find matches', { duration: 6000 }).onAction().subscribe(() => void this.router.navigate(['/matches'], { queryParams: { find: 1 } }));
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.saving.set(false);
    }
  }
}
