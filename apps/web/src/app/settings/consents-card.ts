import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { routeRefs } from '@applywright/api-client';
import type { Consent, ConsentKind } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { ServerStatus } from '../session/server-status';
import { FailureNote } from '../shell/failure-note';
import { Switch } from '../shell/switch';
import { Ask } from './ask';
import { EeoForm } from './eeo-form';
import { consentWords } from './consent-words';

/** What taking it back does; asked before it is done. */
const WITHDRAWING: Readonly<Record<ConsentKind, { title: string; text: string }>> = {
  'ai-processing': { title: $localize`:@@settings.stop-using-an-ai-model:Stop using an AI model?`, text: $localize`:@@settings.from-now-on-nothing-of-yours-is:From now on nothing of yours is sent to a model, and what waits to be sent is not sent any more. Your CV is read and your documents are written by the built-in rules and templates.` },
  'eeo-data': { title: $localize`:@@settings.delete-your-answers:Delete your answers?`, text: $localize`:@@settings.your-answers-to-equal-opportunity-questions-are:Your answers to equal-opportunity questions are deleted at once. The extension then leaves these questions empty.` },
};

/** What is done only with the person’s consent: the words, and a switch for each. */
@Component({
  selector: 'app-consents-card',
  imports: [DatePipe, EeoForm, FailureNote, Switch],
  template: `
    <h2 i18n="@@settings.consents" class="text-base">Consents</h2>
    <p i18n="@@settings.all-of-it-is-off-until-you" class="mt-1 text-sm text-muted text-pretty">All of it is off until you switch it on, and Applywright works without.</p>
    @if (trying.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
    @if (consents.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" (retry)="load()" />
    } @else if (!consents.value()) {
      <div class="mt-4 space-y-3" aria-busy="true"><div class="skeleton h-20"></div><div class="skeleton h-20"></div></div>
    } @else {
      <ul class="mt-4 divide-y border-t">
        @for (consent of consents.value(); track consent.kind) {
          <li class="py-4 last:pb-0" [attr.data-testid]="'consent-' + consent.kind">
            <div class="flex items-start gap-4">
              <div class="min-w-0 flex-1">
                <h3 class="text-sm">{{ words(consent).title }}</h3>
                <p class="mt-1 text-sm text-muted text-pretty">{{ words(consent).text }}</p>
                @if (consent.kind === 'ai-processing' && training(); as words) {
                  <p class="mt-1 text-sm text-pretty" data-testid="training">{{ words }}</p>
                }
                <p class="mt-1.5 text-xs text-muted"><ng-container i18n="@@settings.consent-version">Version {{ consent.version }}</ng-container>@if (consent.at) { · @if (consent.given) {<ng-container i18n="@@settings.agreed-since">agreed since {{ consent.at | date: 'd MMM y, HH:mm' }}</ng-container>} @else {<ng-container i18n="@@settings.not-agreed-since">not agreed since {{ consent.at | date: 'd MMM y, HH:mm' }}</ng-container>}}</p>
              </div>
              <app-switch [label]="words(consent).title" [on]="consent.given" [disabled]="trying.busy()" (wish)="wish(consent, $event)" />
            </div>
            @if (consent.kind === 'eeo-data' && consent.given) {
              <app-eeo-form class="mt-4" />
            }
          </li>
        }
      </ul>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class ConsentsCard {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  private readonly status = inject(ServerStatus);
  /** What a vendor may do with what is sent, where it is not certain that it does nothing. */
  protected readonly training = computed(() => {
    const trains = this.status.value()?.textModelTrains;
    if (trains === true) return $localize`:@@settings.this-server-uses-a-free-tier-of:This server uses a free tier of its AI model: what is sent may be used by the vendor to improve its products.`;
    return trains === null ? $localize`:@@settings.vendor-not-said:Whoever runs this server has not said whether the vendor of the AI model may use what is sent to improve its products.` : null;
  });
  protected readonly consents = loaded<readonly Consent[]>();
  protected readonly trying = attempt();

  constructor() {
    this.status.ask();
    this.load();
  }

  protected load(): void {
    void this.consents.load((signal) => this.api.call(routeRefs.listConsents, {}, { signal }).then((answer) => answer.items));
  }

  protected async wish(consent: Consent, given: boolean): Promise<void> {
    await this.trying.run(async () => {
      const put = () => this.api.call(routeRefs.putConsent, { params: { kind: consent.kind }, body: { given, version: consent.version } });
      const outcome = given ? { value: await put() } : await this.ask.first({ ...WITHDRAWING[consent.kind], action: $localize`:@@settings.take-it-back:Take it back`, proof: 'none' }, put);
      if (outcome) this.consents.update((all) => all.map((one) => (one.kind === outcome.value.kind ? outcome.value : one)));
    });
    // The words have changed meanwhile: they are to be read anew before they are agreed to.
    if (this.trying.failure()?.code === 'conflict') this.load();
  }

  protected readonly words = consentWords;
}
