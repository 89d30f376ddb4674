import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { AccessToken, CreatedToken } from '@applywright/contracts';
import { mdiContentCopy, mdiKeyOutline } from '@mdi/js';
import { API } from '../session/api';
import { type Failure, failureOf } from '../session/failure';
import { loaded } from '../session/resource-state';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';

/** Access tokens for the browser extension: made, shown once, revoked. */
@Component({
  selector: 'app-tokens-card',
  imports: [DatePipe, FailureNote, Icon, MatButton],
  template: `
    <h2 i18n="@@settings.access-tokens" class="text-base">Access tokens</h2>
    <p i18n="@@settings.for-a-browser-extension-that-cannot-sign" class="mt-1 text-sm text-muted text-pretty">For a browser extension that cannot sign in by itself, and for scripts. A token reads your facts and documents and notes applications; it cannot change your account.</p>

    @if (made(); as token) {
      <div class="mt-4 rounded-xl bg-accent-soft p-4 text-on-accent-soft" role="status">
        <p i18n="@@settings.your-new-token-copy-it-now-it" class="text-sm font-medium">Your new token. Copy it now: it is shown only this once.</p>
        <div class="mt-2 flex gap-2">
          <input #secret class="field w-full font-mono text-[0.8125rem]!" readonly [value]="token.token" aria-label="New token" i18n-aria-label="@@settings.new-token" (focus)="secret.select()" data-testid="token" />
          <button matButton="filled" type="button" class="h-10! shrink-0" (click)="copy(token.token, secret)"><span class="flex items-center gap-1.5"><app-icon [path]="icons.copy" [size]="17" />@if (copied()) {<ng-container i18n="@@settings.copied">Copied</ng-container>} @else {<ng-container i18n="@@settings.copy">Copy</ng-container>}</span></button>
        </div>
        <button i18n="@@settings.i-have-it" type="button" class="link mt-2 text-[0.8125rem]" (click)="made.set(null)">I have it</button>
      </div>
    }

    <form class="mt-4 flex flex-wrap items-end gap-2" (submit)="create($event)">
      <div class="min-w-0 flex-1 basis-44">
        <label i18n="@@settings.name-of-the-new-token" class="label" for="token-name">Name of the new token</label>
        <input #tokenNameField id="token-name" class="field w-full" maxlength="80" placeholder="e.g. Chrome on my laptop" i18n-placeholder="@@settings.e-g-chrome-on-my-laptop" [value]="name()" (input)="name.set(tokenNameField.value)" />
      </div>
      <button i18n="@@settings.make-a-token" matButton="outlined" type="submit" class="h-10!" [disabled]="busy()" data-testid="create-token">Make a token</button>
    </form>
    @if (failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" retryLabel="" />
    }
    @if (tokens.failure(); as failed) {
      <app-failure-note class="mt-3" [failure]="failed" (retry)="load()" />
    }

    @if (tokens.value()?.length) {
      <ul class="mt-5 divide-y border-t">
        @for (token of tokens.value(); track token.id) {
          <li class="flex items-center gap-3 py-3 text-sm">
            <app-icon [path]="icons.key" class="text-muted" />
            <div class="min-w-0 flex-1">
              <p class="truncate font-medium">{{ token.name }}</p>
              <p class="text-[0.8125rem] text-muted"><ng-container i18n="@@settings.until">Until {{ token.expiresAt | date: 'd MMM y' }}</ng-container> · @if (token.lastUsedAt) {<ng-container i18n="@@settings.token-last-used">last used {{ token.lastUsedAt | date: 'd MMM, HH:mm' }}</ng-container>} @else {<ng-container i18n="@@settings.not-used-yet">not used yet</ng-container>}</p>
            </div>
            <button i18n="@@settings.revoke" matButton="text" type="button" (click)="revoke(token)" [attr.aria-label]="revokeWords(token.name)">Revoke</button>
          </li>
        }
      </ul>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class TokensCard {
  private readonly api = inject(API);
  protected readonly tokens = loaded<readonly AccessToken[]>();
  protected readonly name = signal('');
  protected readonly made = signal<CreatedToken | null>(null);
  protected readonly copied = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<Failure | null>(null);
  protected readonly icons = { copy: mdiContentCopy, key: mdiKeyOutline };

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.tokens.load((signal) => this.api.call(routeRefs.listTokens, {}, { signal }).then((answer) => answer.items));
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      this.made.set(await this.api.call(routeRefs.createToken, { body: { name: this.name().trim() || $localize`:@@settings.browser-extension:Browser extension` } }));
      this.copied.set(false);
      this.name.set('');
    });
  }

  protected async revoke(token: AccessToken): Promise<void> {
    await this.attempt(async () => {
      await this.api.call(routeRefs.revokeToken, { params: { id: token.id } });
      if (this.made()?.id === token.id) this.made.set(null);
    });
  }

  protected async copy(token: string, field: HTMLInputElement): Promise<void> {
    field.select();
    await navigator.clipboard.writeText(token);
    this.copied.set(true);
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await action();
      this.load();
    } catch (error) {
      this.failure.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected readonly revokeWords = (name: string): string => $localize`:@@settings.revoke-token:Revoke ${name}:name:`;
}
