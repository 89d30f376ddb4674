import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import { Icon } from '../shell/icon';

/** Milliseconds that it says so. */
const SAID_FOR = 3000;

/** Puts a text on the clipboard and says so, or says that the browser refused. */
@Component({
  selector: 'app-copy-button',
  imports: [Icon, MatButton],
  template: `
    <button matButton="outlined" type="button" class="h-10!" (click)="copy()" [attr.aria-label]="said() ? null : label()"><span class="flex items-center gap-1.5"><app-icon [path]="copied() ? done : icon" [size]="17" />@if (said(); as words) {{{ words }}} @else {<ng-container i18n="@@settings.copy">Copy</ng-container>}</span></button>
    <span class="sr-only" aria-live="polite">{{ said() }}</span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'inline-flex shrink-0' },
})
export class CopyButton {
  readonly text = input.required<string>();
  readonly label = input($localize`:@@settings.copy:Copy`);
  protected readonly said = signal('');
  protected readonly copied = signal(false);
  protected readonly icon = mdiContentCopy;
  protected readonly done = mdiCheck;
  private timer = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected async copy(): Promise<void> {
    // Refused on an insecure origin, and where the person has forbidden it.
    const copied = await (navigator.clipboard?.writeText(this.text()) ?? Promise.reject(new TypeError('no clipboard'))).then(
      () => true,
      () => false,
    );
    this.copied.set(copied);
    this.said.set(copied ? $localize`:@@settings.copied:Copied` : $localize`:@@settings.not-possible:Not possible`);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.said.set(''), this.copied.set(false)), SAID_FOR);
  }
}
