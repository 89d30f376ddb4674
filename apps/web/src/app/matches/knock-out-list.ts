import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { KnockOut } from '@applywright/contracts';
import { mdiAlertOctagonOutline, mdiCheck, mdiHelpCircleOutline } from '@mdi/js';
import { Icon } from '../shell/icon';

/** How each demand is called. */
export const KNOCK_OUT_WORDS: Readonly<Record<KnockOut['kind'], string>> = {
  'work-permit': $localize`:@@matches.work-permit:Work permit`, licence: $localize`:@@matches.licence:Licence`, degree: $localize`:@@matches.degree:Degree`, language: $localize`:@@matches.language:Language`, experience: $localize`:@@matches.experience:Experience`, clearance: $localize`:@@matches.clearance:Clearance`, 'must-have': $localize`:@@matches.must-have:Must-have`,
};
const LOOKS = {
  unmet: { title: $localize`:@@matches.not-met-as-far-as-your-profile:Not met, as far as your profile says`, box: 'bg-bad-soft text-on-bad-soft', icon: mdiAlertOctagonOutline },
  unknown: { title: $localize`:@@matches.check-this:Check this`, box: 'bg-doubt-soft text-doubt', icon: mdiHelpCircleOutline },
} as const;

/** Demands to be checked that are shown at once: the way to the posting should not be long. */
const FEW = 2;

/** Demands that points cannot make up for: what is not met stands out, what nobody knows asks for a look, what is met is quiet. They do not touch the score. */
@Component({
  selector: 'app-knock-out-list',
  imports: [Icon, RouterLink],
  template: `
    @for (group of loud(); track group.status) {
      <section class="mt-3 rounded-xl px-4 py-3 text-sm" [class]="group.look.box" [attr.data-testid]="'knock-outs-' + group.status">
        <h3 class="flex items-center gap-2 text-sm"><app-icon [path]="group.look.icon" [size]="18" />{{ group.look.title }}</h3>
        <ul class="mt-1.5 space-y-2 pl-6.5">
          @for (one of group.shown; track $index) {
            <li class="wrap-anywhere">
              <p><span class="font-medium">{{ words[one.kind] }}.</span> {{ one.note }}</p>
              @if (one.quote) {
                <p i18n="@@matches.the-posting-says" class="mt-0.5 text-[0.8125rem]">The posting: <q dir="auto">{{ one.quote }}</q></p>
              }
              @if (one.factIds[0]; as fact) {
                <a i18n="@@matches.what-your-profile-says" class="text-[0.8125rem] underline underline-offset-2" routerLink="/profile" [queryParams]="{ fact }">What your profile says</a>
              } @else if (one.kind === 'work-permit') {
                <a i18n="@@matches.say-where-you-may-work" class="text-[0.8125rem] underline underline-offset-2" routerLink="/preferences" fragment="work-countries">Say where you may work</a>
              } @else if (group.status === 'unknown') {
                <a i18n="@@matches.add-it-to-your-profile-if-you" class="text-[0.8125rem] underline underline-offset-2" routerLink="/profile">Add it to your profile if you have it</a>
              }
            </li>
          }
        </ul>
        @if (group.rest > 0) {
          <button i18n="@@matches.show-x-more-to-check" type="button" class="mt-1.5 ml-6.5 text-[0.8125rem] underline underline-offset-2" (click)="all.set(true)">Show {{ group.rest }} more to check</button>
        }
      </section>
    }
    @if (met().length) {
      <ul class="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem] text-muted" aria-label="Demands that you meet" i18n-aria-label="@@matches.demands-that-you-meet" data-testid="knock-outs-met">
        @for (one of met(); track $index) {
          <li class="flex items-center gap-1" [title]="one.quote"><app-icon [path]="check" [size]="15" class="text-accent" />{{ words[one.kind] }}@if (one.note) {: {{ one.note }}}</li>
        }
      </ul>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class KnockOutList {
  readonly knockOuts = input.required<readonly KnockOut[]>();
  protected readonly words = KNOCK_OUT_WORDS;
  protected readonly check = mdiCheck;
  protected readonly met = computed(() => this.knockOuts().filter(({ status }) => status === 'met'));
  protected readonly all = signal(false);
  protected readonly loud = computed(() =>
    (['unmet', 'unknown'] as const).flatMap((status) => {
      const items = this.knockOuts().filter((one) => one.status === status);
      // One more than the few is shown rather than counted.
      const shown = status === 'unmet' || this.all() || items.length <= FEW + 1 ? items : items.slice(0, FEW);
      return items.length > 0 ? [{ status, look: LOOKS[status], shown, rest: items.length - shown.length }] : [];
    }),
  );
}
