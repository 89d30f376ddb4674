import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { mdiPuzzleOutline } from '@mdi/js';
import { Icon } from '../shell/icon';
import { SessionsList } from './sessions-list';

/** Browser extensions that were let in through the connect page. */
@Component({
  selector: 'app-extensions-card',
  imports: [DatePipe, Icon, MatButton],
  template: `
    <h2 i18n="@@settings.connected-extensions" class="text-base">Connected extensions</h2>
    @if (list.extensions().length) {
      <ul class="mt-3 divide-y border-t" data-testid="extensions">
        @for (session of list.extensions(); track session.id) {
          <li class="flex items-center gap-3 py-3 text-sm">
            <app-icon class="text-muted" [path]="icon" />
            <div class="min-w-0 flex-1">
              <p class="font-medium break-words">{{ session.device }}</p>
              <p i18n="@@settings.extension-last-used" class="text-[0.8125rem] text-muted">Last used {{ session.lastSeenAt | date: 'd MMM, HH:mm' }} · {{ session.network }} · connected {{ session.createdAt | date: 'd MMM y' }}</p>
            </div>
            <button i18n="@@settings.disconnect" matButton="text" type="button" (click)="list.end(session)" [disabled]="list.ending.busy()" [attr.aria-label]="disconnectWords(session.device)">Disconnect</button>
          </li>
        }
      </ul>
    } @else {
      <p i18n="@@settings.none-press-sign-in-in-the-extensions" class="mt-1 text-sm text-muted text-pretty">None. Press “Sign in” in the extension’s settings, and this dashboard asks you whether to let it in.</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class ExtensionsCard {
  protected readonly list = inject(SessionsList);
  protected readonly icon = mdiPuzzleOutline;

  protected readonly disconnectWords = (device: string): string => $localize`:@@settings.disconnect-device:Disconnect ${device}:device:`;
}
