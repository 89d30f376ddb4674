import { Directive, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import type { DocumentSet } from '@applywright/contracts';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import type { StaleAnswer, StaleDialog } from './stale-dialog';

/**
 * On the link that leads to an application form: where the newest documents for the posting are of an older state of the facts or the
 * posting, the person is asked first. Neither the link nor what else listens to it acts before they have said so.
 */
@Directive({ selector: 'a[appAsksWhenStale]' })
export class AsksWhenStale {
  private readonly api = inject(API);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly link = inject<ElementRef<HTMLAnchorElement>>(ElementRef).nativeElement;
  /** The posting. */
  readonly jobId = input.required<string>({ alias: 'appAsksWhenStale' });
  /** Whoever cannot be told so applies as they would without the question. */
  private readonly newest = loaded<DocumentSet | null>();
  private agreed = false;

  constructor() {
    effect(() => {
      const jobId = this.jobId();
      untracked(() => {
        this.newest.set(null);
        void this.newest.load((signal) => this.api.call(routeRefs.listDocuments, { query: { jobId } }, { signal }).then(({ items }) => items[0] ?? null));
      });
    });
    // Before the listeners of the template.
    this.link.addEventListener('click', (event) => this.ask(event), { capture: true });
  }

  private ask(event: Event): void {
    const set = this.newest.value();
    if (!set?.stale || this.agreed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.answer(set);
  }

  private async answer(set: DocumentSet): Promise<void> {
    const { StaleDialog: Dialog } = await import('./stale-dialog');
    this.dialog
      .open<StaleDialog, DocumentSet, StaleAnswer>(Dialog, { data: set, width: '30rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'button:last-child' })
      .afterClosed()
      .subscribe((answer) => {
        if (answer === 'look') void this.router.navigate(['/documents'], { queryParams: { set: set.id } });
        if (answer !== 'apply') return;
        this.agreed = true;
        this.link.click();
        this.agreed = false;
      });
  }
}
