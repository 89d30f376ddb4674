import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ServerStatus } from '../session/server-status';

/** Where a mail is, on a server that can send none. Says nothing on the others. */
@Component({
  selector: 'app-mail-hint',
  template: `
    @if (status.value()?.mail === 'outbox') {
      <p class="rounded-xl bg-doubt-soft px-4 py-3 text-sm text-doubt" role="note" i18n="@@sign-in.no-mail-server" data-testid="mail-hint">
        This server has no mail server. Its administrator finds the link under Administration → Outbox, or with <code class="font-mono text-[0.8125rem] whitespace-nowrap">npm run applywright -- outbox</code>.
      </p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block empty:hidden' },
})
export class MailHint {
  protected readonly status = inject(ServerStatus);

  constructor() {
    this.status.ask();
  }
}
