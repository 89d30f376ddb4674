import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { MfaSetup } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { CodeField } from '../sign-in/code-field';
import { CopyButton } from './copy-button';

/** The QR code, the secret for typing, and the first code. */
@Component({
  selector: 'app-mfa-setup-steps',
  imports: [CodeField, CopyButton, FailureNote, MatButton],
  template: `
    <div class="grid gap-6 sm:grid-cols-[12rem_1fr]">
      <!-- White in the dark too: cameras read dark on light. -->
      <div class="self-start justify-self-center rounded-2xl border bg-white p-3"><img class="size-42" [src]="picture()" alt="QR code for your authenticator app" i18n-alt="@@settings.qr-code-for-your-authenticator-app" data-testid="qr" /></div>
      <div class="min-w-0">
        <h3 i18n="@@settings.1-scan-the-code" class="text-sm">1. Scan the code</h3>
        <p i18n="@@settings.with-any-authenticator-app-on-your-phone" class="mt-0.5 text-sm text-muted text-pretty">With any authenticator app on your phone. If it cannot scan, type this key:</p>
        <div class="mt-2 flex items-center gap-2">
          <code class="min-w-0 flex-1 rounded-lg bg-sunken px-3 py-2 font-mono text-[0.8125rem] leading-relaxed break-words" data-testid="mfa-secret">{{ grouped() }}</code>
          <app-copy-button [text]="setup().secret" label="Copy the key" i18n-label="@@settings.copy-the-key" />
        </div>
        <form class="mt-5" (submit)="verify($event)" novalidate>
          <h3 i18n="@@settings.2-enter-the-first-code" class="text-sm">2. Enter the first code</h3>
          <app-code-field class="mt-2" inputId="first-code" label="Code" i18n-label="@@settings.code" [recoverable]="false" [(value)]="code" [error]="error()" />
          @if (trying.failure(); as failed) {
            @if (!error()) {
              <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
            }
          }
          <div class="mt-4 flex flex-wrap justify-end gap-2">
            <button i18n="@@settings.cancel" matButton="text" type="button" (click)="cancelled.emit()">Cancel</button>
            <button matButton="filled" type="submit" [disabled]="trying.busy() || code().length < 6">@if (trying.busy()) {<ng-container i18n="@@settings.checking">Checking…</ng-container>} @else {<ng-container i18n="@@settings.switch-it-on">Switch it on</ng-container>}</button>
          </div>
        </form>
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class MfaSetupSteps {
  private readonly api = inject(API);
  readonly setup = input.required<MfaSetup>();
  /** With the recovery codes. */
  readonly done = output<readonly string[]>();
  readonly cancelled = output();

  protected readonly code = signal('');
  protected readonly trying = attempt();
  /** As a picture it can run nothing, whatever it holds. */
  protected readonly picture = computed(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(this.setup().qrSvg)}`);
  protected readonly grouped = computed(() => this.setup().secret.replace(/(.{4})(?=.)/g, '$1 '));
  protected readonly error = computed(() => (this.trying.failure()?.code === 'wrong_code' ? $localize`:@@settings.this-code-is-not-right:This code is not right. Enter the one that the app shows now, and check that your phone’s clock is set by the network.` : (this.trying.failure()?.fields['code'] ?? '')));

  protected async verify(event: Event): Promise<void> {
    event.preventDefault();
    if (this.code().length < 6) return;
    await this.trying.run(async () => this.done.emit((await this.api.call(routeRefs.verifyMfa, { body: { code: this.code() } })).codes));
  }
}
