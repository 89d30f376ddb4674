import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../shell/icon';
import { Logo } from '../shell/logo';
import { LanguageLinks } from './language-links';

/** The frame of the pages at the door: one quiet card in the middle. */
@Component({
  selector: 'app-door-frame',
  imports: [Icon, LanguageLinks, Logo, RouterLink],
  template: `
    <div class="flex min-h-dvh flex-col px-4 py-6">
      <header class="self-center sm:mt-4"><a routerLink="/" class="block rounded-lg"><app-logo [size]="32" /></a></header>
      <main class="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-6 sm:py-8">
        <div class="card p-6 sm:p-8">
          @if (icon()) {
            <span class="mb-4 grid size-12 place-items-center rounded-2xl bg-accent-soft text-on-accent-soft"><app-icon [path]="icon()" [size]="25" /></span>
          }
          <h1 #title class="text-xl" tabindex="-1">{{ heading() }}</h1>
          <p class="mt-1 mb-6 text-sm text-muted text-pretty">{{ text() }}</p>
          <ng-content />
        </div>
        <p class="mt-5 text-center text-sm text-muted"><ng-content select="[below]" /></p>
      </main>
      <footer class="flex flex-wrap justify-center gap-x-5 gap-y-1 text-[0.8125rem] text-muted"><a i18n="@@sign-in.privacy-we-do-not-sell-or-share" routerLink="/privacy" class="rounded hover:underline">Privacy: we do not sell or share your data</a><app-language-links /></footer>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DoorFrame {
  readonly heading = input.required<string>();
  readonly text = input('');
  /** Path of an icon above the heading; for pages that say something rather than ask. */
  readonly icon = input('');
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    // What had the focus went with the step before: the new one is announced.
    afterNextRender(() => {
      if (document.activeElement === document.body) this.title().nativeElement.focus({ preventScroll: true });
    });
  }
}
