import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Logo } from '../shell/logo';

/** The frame of sign-in and register: one quiet card in the middle. */
@Component({
  selector: 'app-door-frame',
  imports: [Logo, RouterLink],
  template: `
    <div class="flex min-h-dvh flex-col px-4 py-6">
      <header class="self-center sm:mt-6"><a routerLink="/" class="block rounded-lg"><app-logo [size]="32" /></a></header>
      <main class="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-8">
        <div class="card p-6 sm:p-8">
          <h1 class="text-xl">{{ heading() }}</h1>
          <p class="mt-1 mb-6 text-sm text-muted">{{ text() }}</p>
          <ng-content />
        </div>
        <p class="mt-5 text-center text-sm text-muted"><ng-content select="[below]" /></p>
      </main>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DoorFrame {
  readonly heading = input.required<string>();
  readonly text = input('');
}
