import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DatePipe } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { routeRefs } from '@applywright/api-client';
import type { OutboxMail } from '@applywright/contracts';
import { mdiEmailOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { ServerStatus } from '../session/server-status';
import { FailureNote } from '../shell/failure-note';
import { ListFrame } from './list-frame';
import { mailWords } from './mail-words';
import { pagedList } from './paged-list';

const STATE_WORDS = { waiting: 'waiting', sent: 'sent', failed: 'failed' } as const;

/** The mails; without a mail server the administrator opens them and hands the link on. */
@Component({
  imports: [DatePipe, FailureNote, ListFrame, MatButton],
  template: `
    @if (status.value()?.mail === 'outbox') {
      <p class="mb-4 rounded-xl bg-doubt-soft px-4 py-3 text-sm text-doubt text-pretty" role="note" i18n="@@admin.no-mail-server">This server has no mail server: open a mail and hand its link to the person whom it is for. With <code class="font-mono text-[0.8125rem]">SMTP_URL</code> set, mails go out by themselves. Each look is written into the audit log.</p>
    }
    @if (opening.failure(); as failed) {
      <app-failure-note class="mb-4" [failure]="failed" retryLabel="" />
    }
    <app-list-frame [list]="mails" [icon]="icon" none="No mails yet" i18n-none="@@admin.no-mails-yet" noneText="When somebody registers or forgets a password, the mail is listed here." i18n-noneText="@@admin.when-somebody-registers-or-forgets-a-password">
      <table class="table">
        <thead><tr><th i18n="@@admin.mail" scope="col">Mail</th><th i18n="@@admin.to" scope="col">To</th><th i18n="@@admin.state" scope="col">State</th><th i18n="@@admin.written" scope="col">Written</th><th scope="col"><span i18n="@@admin.open" class="sr-only">Open</span></th></tr></thead>
        <tbody>
          @for (mail of mails.rows(); track mail.id) {
            <tr>
              <td class="font-medium">{{ words(mail.kind) }}</td>
              <td data-label="To" i18n-data-label="@@admin.to">@if (mail.maskedAddress; as address) {{{ address }}} @else {<ng-container i18n="@@admin.erased-account">erased account</ng-container>}</td>
              <td data-label="State" i18n-data-label="@@admin.state"><span><span class="pill" [class]="mail.state === 'sent' ? 'bg-accent-soft! text-on-accent-soft!' : mail.state === 'failed' ? 'bg-bad-soft! text-on-bad-soft!' : ''">{{ states[mail.state] }}</span>@if (mail.attempts > 1) {<span i18n="@@admin.x-tries" class="ml-1.5 text-[0.8125rem] text-muted">{{ mail.attempts }} tries</span>}</span></td>
              <td class="narrow text-muted" data-label="Written" i18n-data-label="@@admin.written">{{ mail.createdAt | date: 'd MMM, HH:mm' }}</td>
              <td class="narrow max-md:mt-1">@if (mail.readable) {<button i18n="@@admin.open" matButton="outlined" type="button" [disabled]="opening.busy()" (click)="open(mail)" [attr.aria-label]="openWords(words(mail.kind))">Open</button>}</td>
            </tr>
          }
        </tbody>
      </table>
    </app-list-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutboxPage {
  private readonly api = inject(API);
  private readonly dialog = inject(MatDialog);
  protected readonly status = inject(ServerStatus);
  protected readonly mails = pagedList<OutboxMail>((query, signal) => this.api.call(routeRefs.adminOutbox, { query }, { signal }));
  protected readonly opening = attempt();
  protected readonly words = mailWords;
  protected readonly states = STATE_WORDS;
  protected readonly icon = mdiEmailOutline;

  constructor() {
    this.status.ask();
  }

  protected async open(mail: OutboxMail): Promise<void> {
    await this.opening.run(async () => {
      const data = await this.api.call(routeRefs.adminOutboxMail, { params: { id: mail.id } });
      const { MailDialog } = await import('./mail-dialog');
      this.dialog.open(MailDialog, { data, width: '38rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'dialog' });
    });
  }

  protected readonly openWords = (kind: string): string => $localize`:@@admin.open-mail:Open: ${kind}:kind:`;
}
