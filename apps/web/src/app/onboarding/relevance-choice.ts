import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { Consent } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { ServerStatus } from '../session/server-status';
import { FailureNote } from '../shell/failure-note';
import { Switch } from '../shell/switch';

/** Whether an AI model may weigh postings as well. Off, unless somebody switches it on and has agreed to what is sent. */
@Component({
  selector: 'app-relevance-choice',
  imports: [FailureNote, MatButton, RouterLink, Switch],
  template: `
    <div class="flex items-start gap-4">
      <div class="min-w-0 flex-1">
        <h3 class="text-sm" i18n="@@onboarding.ai-weigh">Let an AI model weigh postings too</h3>
        <p class="mt-1 text-[0.8125rem] text-muted text-pretty" i18n="@@onboarding.ai-weigh-text">It may move a score by 2 points at most, up or down, and its points stand apart in “Why this match”. It is sent the posting and your work, skills and education, never your name or how to reach you.</p>
        @if (reason(); as text) {
          <p class="mt-1.5 text-[0.8125rem] font-medium" data-testid="relevance-reason">{{ text }}</p>
        }
      </div>
      <app-switch label="Let an AI model weigh postings too" i18n-label="@@onboarding.ai-weigh" [on]="on()" [disabled]="trying.busy() || (!on() && !available())" (wish)="wish($event)" />
    </div>
    @if (trying.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
    @if (consent(); as words) {
      <div class="mt-3 rounded-xl border border-accent p-4" role="group" aria-labelledby="relevance-consent" data-testid="relevance-consent">
        <h4 class="text-sm" id="relevance-consent">{{ words.title }}</h4>
        <p class="mt-1 text-sm text-muted text-pretty">{{ words.text }}</p>
        <div class="mt-3 flex flex-wrap items-center gap-2">
          <button matButton="filled" type="button" (click)="agree(words)" [disabled]="trying.busy()" i18n="@@onboarding.agree-switch-on">Agree and switch on</button>
          <button matButton="text" type="button" (click)="consent.set(null)" i18n="@@onboarding.not-now">Not now</button>
          <a class="link ml-auto text-sm" routerLink="/settings/privacy" i18n="@@onboarding.settings-privacy">Settings → Privacy</a>
        </div>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class RelevanceChoice {
  private readonly api = inject(API);
  private readonly status = inject(ServerStatus);
  readonly on = input.required<boolean>();
  readonly changed = output<boolean>();

  /** The words to agree to first. */
  protected readonly consent = signal<Consent | null>(null);
  protected readonly trying = attempt();
  protected readonly available = computed(() => {
    const model = this.status.value()?.embeddings;
    return model !== undefined && model !== 'none';
  });
  protected readonly reason = computed(() => {
    const model = this.status.value()?.embeddings;
    if (model === 'none') return $localize`:@@onboarding.no-model:No AI model for this is set up on this server.`;
    return model === undefined ? '' : $localize`:@@onboarding.model-here:The model here: ${model}:model:.`;
  });

  constructor() {
    this.status.ask();
  }

  protected async wish(on: boolean): Promise<void> {
    this.consent.set(null);
    this.trying.clear();
    if (!on) return this.changed.emit(false);
    await this.trying.run(async () => {
      const { items } = await this.api.call(routeRefs.listConsents, {});
      const needed = items.find((one) => one.kind === 'ai-processing') ?? null;
      if (needed && !needed.given) this.consent.set(needed);
      else this.changed.emit(true);
    });
  }

  protected async agree({ kind, version }: Consent): Promise<void> {
    const given = await this.trying.run(async () => {
      await this.api.call(routeRefs.putConsent, { params: { kind }, body: { given: true, version } });
    });
    if (given) {
      this.consent.set(null);
      this.changed.emit(true);
    } else if (this.trying.failure()?.code === 'conflict') {
      // The words have changed meanwhile: they are to be read anew before they are agreed to.
      await this.wish(true);
    }
  }
}
