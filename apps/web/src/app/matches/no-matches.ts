import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { MatchRun, Profile } from '@applywright/contracts';
import { mdiBriefcaseSearchOutline, mdiFileUploadOutline } from '@mdi/js';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { EmptyState } from '../shell/empty-state';

/** An empty list without filters: whether the CV, the first search or other wishes are missing. */
@Component({
  selector: 'app-no-matches',
  imports: [EmptyState, MatButton, RouterLink],
  template: `
    @switch (state()) {
      @case ('no-profile') {
        <app-empty-state class="card" [icon]="icons.upload" heading="First, your CV" i18n-heading="@@matches.first-your-cv" text="Matches are found from the facts in your profile. It takes a minute." i18n-text="@@matches.matches-are-found-from-the-facts-in"><a i18n="@@matches.upload-your-cv" matButton="filled" routerLink="/start">Upload your CV</a></app-empty-state>
      }
      @case ('not-searched') {
        <app-empty-state class="card" [icon]="icons.none" heading="No matches yet" i18n-heading="@@matches.no-matches-yet" text="We compare the open postings with the facts in your profile and show, point by point, why each one fits." i18n-text="@@matches.we-compare-the-open-postings-with-the">
          <button i18n="@@matches.find-matches" matButton="filled" type="button" (click)="find.emit()">Find matches</button>
          <a i18n="@@matches.say-what-you-look-for" matButton="outlined" routerLink="/preferences">Say what you look for</a>
        </app-empty-state>
      }
      @case ('nothing-fits') {
        <app-empty-state class="card" [icon]="icons.none" heading="Nothing fits at the moment" i18n-heading="@@matches.nothing-fits-at-the-moment" text="The last search found no posting within your wishes. Allow more places, kinds of employment or languages, or follow companies whose postings you want to see." i18n-text="@@matches.the-last-search-found-no-posting-within">
          <a i18n="@@matches.change-what-you-look-for" matButton="filled" routerLink="/preferences">Change what you look for</a>
          <a i18n="@@matches.follow-companies" matButton="outlined" routerLink="/companies">Follow companies</a>
        </app-empty-state>
      }
      @default {
        <div class="card flex flex-col items-center gap-3 px-4 py-14" aria-busy="true"><div class="skeleton size-16"></div><div class="skeleton h-5 w-48"></div><div class="skeleton h-4 w-72 max-w-full"></div></div>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class NoMatches {
  private readonly api = inject(API);
  /** The newest run that came to an end. */
  readonly lastRun = input.required<MatchRun | null>();
  /** A search was refused because there is no profile. */
  readonly profileMissing = input(false);
  readonly find = output();

  private readonly profile = loaded<Profile>();
  protected readonly icons = { none: mdiBriefcaseSearchOutline, upload: mdiFileUploadOutline };
  protected readonly state = computed(() => {
    if (this.profileMissing() || this.profile.failure()?.code === 'profile_missing') return 'no-profile';
    if (this.lastRun()?.status === 'done') return 'nothing-fits';
    // Where the profile cannot be asked for, the search itself will say what is missing.
    return this.profile.value() || this.profile.failure() ? 'not-searched' : 'asking';
  });

  constructor() {
    void this.profile.load((signal) => this.api.call(routeRefs.getProfile, {}, { signal }));
  }
}
