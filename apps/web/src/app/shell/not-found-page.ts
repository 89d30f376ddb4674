import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mdiCompassOffOutline } from '@mdi/js';
import { EmptyState } from './empty-state';

@Component({
  imports: [EmptyState, MatButton, RouterLink],
  template: `
    <h1 i18n="@@shell.not-found" class="sr-only">Not found</h1>
    <app-empty-state [icon]="icon" heading="There is no such page" i18n-heading="@@shell.there-is-no-such-page" text="The address may be mistyped, or the page has moved." i18n-text="@@shell.the-address-may-be-mistyped-or-the">
      <a i18n="@@shell.go-to-your-matches" matButton="filled" routerLink="/matches">Go to your matches</a>
    </app-empty-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  protected readonly icon = mdiCompassOffOutline;
}
