import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDivider } from '@angular/material/divider';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatSnackBar } from '@angular/material/snack-bar';
import { routeRefs } from '@applywright/api-client';
import type { DocumentSet } from '@applywright/contracts';
import { mdiCheck, mdiChevronDown, mdiTrashCanOutline } from '@mdi/js';
import { agoWords } from '../matches/posting-words';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { Ask } from '../settings/ask';
import { Icon } from '../shell/icon';
import { versionWords } from './document-words';

/** The versions for one posting: which is open, another to open, and this one to delete. */
@Component({
  selector: 'app-version-menu',
  imports: [Icon, MatButton, MatDivider, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button matButton="outlined" type="button" class="h-10!" [matMenuTriggerFor]="menu" data-testid="versions"><span class="flex items-center gap-1">@if (others()) {<ng-container i18n="@@documents.version-of">Version {{ set().version }} of {{ versions().length }}</ng-container>} @else {<ng-container i18n="@@documents.version">Version {{ set().version }}</ng-container>}<app-icon [path]="icons.down" [size]="18" /></span></button>
    <mat-menu #menu="matMenu" xPosition="before">
      @for (version of sorted(); track version.id) {
        <button mat-menu-item type="button" [attr.aria-current]="version.id === set().id ? 'true' : null" (click)="version.id !== set().id && opened.emit(version)">
          <span class="flex items-start gap-2.5 py-1.5">
            <app-icon class="mt-0.5 w-4.5" [path]="version.id === set().id ? icons.here : ''" [size]="18" />
            <span class="min-w-0 leading-snug"><span class="block text-sm font-medium"><ng-container i18n="@@documents.version">Version {{ version.version }}</ng-container>&ngsp;<span class="font-normal text-muted">· {{ ago(version.createdAt) }}@if (version.stale) { · <ng-container i18n="@@documents.older-state">older state</ng-container>}</span></span><span class="block text-xs text-muted">{{ words(version) }}</span></span>
          </span>
        </button>
      }
      <mat-divider />
      <button mat-menu-item type="button" (click)="remove()" data-testid="delete-version"><span class="flex items-center gap-2.5 text-bad"><app-icon [path]="icons.remove" [size]="18" /><ng-container i18n="@@documents.delete-version">Delete version {{ set().version }}</ng-container></span></button>
    </mat-menu>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'inline-flex' },
})
export class VersionMenu {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  private readonly snackBar = inject(MatSnackBar);
  readonly set = input.required<DocumentSet>();
  readonly versions = input.required<readonly DocumentSet[]>();
  readonly opened = output<DocumentSet>();
  readonly removed = output<DocumentSet>();
  protected readonly icons = { down: mdiChevronDown, here: mdiCheck, remove: mdiTrashCanOutline };
  protected readonly words = versionWords;
  protected readonly others = computed(() => this.versions().length > 1);
  protected readonly sorted = computed(() => [...this.versions()].sort((a, b) => b.version - a.version));

  protected ago(instant: string): string {
    return agoWords(instant, Date.now());
  }

  protected async remove(): Promise<void> {
    const set = this.set();
    const question = { title: $localize`:@@documents.delete-version-ask:Delete version ${set.version}:version:?`, text: $localize`:@@documents.delete-version-text:Its files are gone for good. What you sent with an application stays there.`, action: $localize`:@@documents.delete-it:Delete it`, proof: 'none', danger: true } as const;
    try {
      if (!(await this.ask.first(question, () => this.api.call(routeRefs.deleteDocumentSet, { params: { id: set.id } })))) return;
      this.snackBar.open($localize`:@@documents.version-deleted:Version ${set.version}:version: is deleted.`, undefined, { duration: 5000 });
      this.removed.emit(set);
    } catch (error) {
      this.snackBar.open(failureOf(error).message, $localize`:@@documents.ok:OK`, { duration: 8000 });
    }
  }
}
