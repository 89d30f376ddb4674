import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import type { FollowedCompany } from '@applywright/contracts';
import { mdiOfficeBuildingOutline } from '@mdi/js';
import { failureOf } from '../session/failure';
import { EmptyState } from '../shell/empty-state';
import { FailureNote } from '../shell/failure-note';
import { PageHeader } from '../shell/page-header';
import { boardLabel, openingWords, stateWords } from './board-words';
import { CompaniesStore } from './companies-store';
import { CompanySearch } from './company-search';
import { ImportCompanies } from './import-companies';

/** The companies whose boards the person follows. */
@Component({
  imports: [CompanySearch, EmptyState, FailureNote, ImportCompanies, MatButton, PageHeader, RouterLink],
  templateUrl: './companies-page.html',
  providers: [CompaniesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'mx-auto block max-w-3xl' },
})
export class CompaniesPage {
  protected readonly store = inject(CompaniesStore);
  private readonly snackBar = inject(MatSnackBar);
  protected readonly icons = { none: mdiOfficeBuildingOutline };
  protected readonly sift = signal('');
  protected readonly shown = computed(() => {
    const wanted = this.sift().trim().toLowerCase();
    return (this.store.value() ?? []).filter(({ company, token }) => `${company} ${token}`.toLowerCase().includes(wanted));
  });
  protected readonly openings = openingWords;
  protected readonly label = boardLabel;

  constructor() {
    void this.store.load();
  }

  protected state(company: FollowedCompany): string {
    return stateWords(company, this.store.now());
  }

  protected async unfollow(company: FollowedCompany): Promise<void> {
    await this.attempt(async () => {
      await this.store.unfollow(company);
      this.snackBar
        .open($localize`:@@companies.no-longer-followed:No longer followed: ${company.company}:company:`, $localize`:@@companies.undo:Undo`, { duration: 8000 })
        .onAction()
        .subscribe(() => void this.attempt(async () => void (await this.store.follow(company))));
    });
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.snackBar.open(failureOf(error).message, 'OK', { duration: 8000 });
    }
  }

  protected readonly unfollowWords = (company: string): string => $localize`:@@companies.unfollow-company:Unfollow ${company}:company:`;
}
