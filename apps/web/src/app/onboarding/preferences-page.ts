import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { INDUSTRIES, type Preferences } from '@applywright/contracts';
import { mdiChevronDown } from '@mdi/js';
import { EMPLOYMENT_WORDS } from '../matches/posting-words';
import { language } from '../session/language';
import { SessionStore } from '../session/session-store';
import { ServerStatus } from '../session/server-status';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { PageHeader } from '../shell/page-header';
import { ChoiceChips } from './choice-chips';
import { countryOptions, EU } from './country-words';
import { INDUSTRY_WORDS } from './industry-words';
import { languageName, POSTING_LANGUAGES } from './language-words';
import { PickList } from './pick-list';
import { PreferencesStore } from './preferences-store';
import { RadioCards } from './radio-cards';
import { RelevanceChoice } from './relevance-choice';
import { StepsBar } from './steps-bar';
import type { Unsaved } from './unsaved-guard';
import { WordList } from './word-list';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD', 'SEK', 'DKK', 'NOK', 'PLN', 'INR', 'SGD'];
const RADII_KM = [10, 25, 50, 100];
const FIELDS: readonly (keyof Preferences)[] = ['desiredTitles', 'places', 'salaryFloor', 'languages', 'ignoredIndustries', 'ignoredCompanies', 'workCountries'];
/** Fields that stand under “More wishes”, by their place in the address. */
const UNDER_MORE = new Set(['employment', 'languages', 'industries', 'ignored', 'work-countries', 'digest']);

/** What somebody looks for: the third step of the first visit, and later a page of its own. */
@Component({
  imports: [ChoiceChips, FailureNote, Icon, MatButton, PageHeader, PickList, RadioCards, RelevanceChoice, RouterLink, StepsBar, WordList],
  templateUrl: './preferences-page.html',
  providers: [PreferencesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl', '(window:beforeunload)': 'warn($event)' },
})
export class PreferencesPage implements Unsaved {
  protected readonly store = inject(PreferencesStore);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly session = inject(SessionStore);
  private readonly status = inject(ServerStatus);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private readonly formElement = viewChild<ElementRef<HTMLElement>>('formElement');
  /** Set on the first visit: the page is then the third step. */
  readonly first = input<string>();

  protected readonly form = this.store.form;
  protected readonly icons = { more: mdiChevronDown };
  protected readonly remotes = [
    { value: 'any', label: $localize`:@@onboarding.remote-any:Either is fine`, text: $localize`:@@onboarding.remote-any-text:Office, hybrid or remote` },
    { value: 'only', label: $localize`:@@onboarding.remote-only:Remote only`, text: $localize`:@@onboarding.remote-only-text:Nothing that needs an office` },
    { value: 'no', label: $localize`:@@onboarding.remote-no:Not remote`, text: $localize`:@@onboarding.remote-no-text:I want to be on site` },
  ] as const;
  protected readonly digests = [
    { value: 'off', label: $localize`:@@onboarding.digest-off:No mail`, text: $localize`:@@onboarding.digest-off-text:I look for myself` },
    { value: 'daily', label: $localize`:@@onboarding.digest-daily:Daily`, text: $localize`:@@onboarding.digest-daily-text:After a night that found some` },
    { value: 'weekly', label: $localize`:@@onboarding.digest-weekly:Weekly`, text: $localize`:@@onboarding.digest-weekly-text:Mondays, what a week has brought` },
  ] as const;
  protected readonly employments = Object.entries(EMPLOYMENT_WORDS).map(([value, label]) => ({ value, label }));
  protected readonly languages = POSTING_LANGUAGES.map((value) => ({ value, label: languageName(value) })).sort((a, b) => a.label.localeCompare(b.label, language()));
  protected readonly industries = INDUSTRIES.map((value) => ({ value, label: INDUSTRY_WORDS[value] ?? value })).sort((a, b) => a.label.localeCompare(b.label, language()));
  protected readonly countries = countryOptions();
  protected readonly eu = { label: $localize`:@@onboarding.all-eu:All countries of the EU`, values: EU };
  protected readonly homeCountry = computed(() => [this.store.own().country ?? ''].filter(Boolean));
  protected readonly salaryWords = computed(() => this.form().salaryFloor?.amount.toLocaleString(language()) ?? '');
  protected readonly currencies = computed(() => [...new Set([...CURRENCIES, this.store.currency()])]);
  protected readonly radii = computed(() => [...new Set([...RADII_KM, this.form().radiusKm ?? 10])].sort((a, b) => a - b));
  protected readonly noMail = computed(() => this.status.value()?.mail === 'outbox');

  /** Whether somebody opened or closed the part with the rarer wishes; until then it is open where something stands in it. */
  protected readonly more = signal<boolean | null>(null);
  private readonly moreCount = computed(() => {
    const { employmentTypes, languages, ignoredIndustries, ignoredCompanies, workCountries, digest, aiRelevance } = this.form();
    return [employmentTypes, languages, ignoredIndustries, ignoredCompanies, workCountries].filter((list) => list.length > 0).length + (digest === 'off' ? 0 : 1) + (aiRelevance ? 1 : 0);
  });
  protected readonly moreOpen = computed(() => this.more() ?? (!this.first() || UNDER_MORE.has(this.fragment() ?? '')));
  protected readonly moreSummary = computed(() => (this.moreCount() > 0 ? $localize`:@@onboarding.more-set:${this.moreCount()}:count: set` : $localize`:@@onboarding.more-what:Kinds of employment, languages, what to leave out, work permit, mail`));
  /** What the server said of fields that are not shown one by one. */
  protected readonly strayErrors = computed(() =>
    Object.entries(this.store.failure()?.fields ?? {}).filter(([path]) => !FIELDS.some((field) => path === `body.${field}` || path.startsWith(`body.${field}.`))).map(([path, message]) => `${path.replace(/^body\./, '')}: ${message}`).join(' '),
  );

  constructor() {
    this.status.ask();
    void this.store.load();
    effect(() => {
      const at = this.fragment();
      const there = this.formElement();
      if (at && there) untracked(() => setTimeout(() => this.goTo(at)));
    });
  }

  /** Whoever has signed out is not asked. */
  async mayLeave(): Promise<boolean> {
    if (!this.store.dirty() || !this.session.signedIn()) return true;
    const { LeaveDialog } = await import('./leave-dialog');
    const closed = this.dialog.open<InstanceType<typeof LeaveDialog>, void, boolean>(LeaveDialog, { width: '26rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'button:last-child' }).afterClosed();
    return (await firstValueFrom(closed)) === true;
  }

  protected warn(event: Event): void {
    if (this.store.dirty()) event.preventDefault();
  }

  protected radius(km: string): void {
    this.store.change({ radiusKm: km === '' ? null : Number(km) });
  }

  protected employment(chosen: readonly string[]): void {
    this.store.change({ employmentTypes: (Object.keys(EMPLOYMENT_WORDS) as Preferences['employmentTypes']).filter((one) => chosen.includes(one)) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.save()) {
      if (this.first()) await this.router.navigate(['/matches'], { queryParams: { find: 1 } });
      else await this.store.rank();
      return;
    }
    if (FIELDS.slice(3).some((field) => this.store.errorOf(field))) this.more.set(true);
    setTimeout(() => this.formElement()?.nativeElement.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  }

  private goTo(id: string): void {
    const field = document.getElementById(id);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }
}
