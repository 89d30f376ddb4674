import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routeRefs } from '@applywright/api-client';
import type { MfaSetup, MfaStatus } from '@applywright/contracts';
import { mdiShieldCheck, mdiShieldOutline } from '@mdi/js';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';
import { SessionStore } from '../session/session-store';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { Ask } from './ask';
import { MfaSetupSteps } from './mfa-setup-steps';
import { RecoveryCodesSheet } from './recovery-codes-sheet';

/** Below this many it is time for new ones. */
const FEW = 3;

/** The second factor: on, off, and its recovery codes. */
@Component({
  selector: 'app-mfa-card',
  imports: [FailureNote, Icon, MatButton, MfaSetupSteps, RecoveryCodesSheet],
  templateUrl: './mfa-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block p-5 sm:p-6' },
})
export class MfaCard {
  private readonly api = inject(API);
  private readonly ask = inject(Ask);
  private readonly session = inject(SessionStore);
  protected readonly status = loaded<MfaStatus>();
  protected readonly setup = signal<MfaSetup | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly trying = attempt();
  protected readonly few = FEW;
  protected readonly icons = { on: mdiShieldCheck, off: mdiShieldOutline };

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.status.load((signal) => this.api.call(routeRefs.mfaStatus, {}, { signal }));
  }

  protected async begin(): Promise<void> {
    await this.act(async () => {
      const question = { title: $localize`:@@settings.confirm-it-is-you:Confirm it is you`, text: $localize`:@@settings.then-you-scan-a-code-with-an:Then you scan a code with an authenticator app.`, action: $localize`:@@settings.go-on:Go on`, proof: 'password' } as const;
      const begun = await this.ask.first(question, (proof) => this.api.call(routeRefs.setUpMfa, { body: proof }));
      if (begun) this.setup.set(begun.value);
    });
  }

  protected switchedOn(codes: readonly string[]): void {
    this.setup.set(null);
    this.codes.set(codes);
    this.session.know({ mfa: true });
    this.status.set({ enabled: true, recoveryCodesLeft: codes.length });
  }

  protected async renew(): Promise<void> {
    await this.act(async () => {
      const question = { title: $localize`:@@settings.new-recovery-codes:New recovery codes`, text: $localize`:@@settings.the-ones-that-you-have-are-void:The ones that you have are void then.`, action: $localize`:@@settings.make-new-codes:Make new codes`, proof: 'code' } as const;
      const made = await this.ask.first(question, ({ code }) => this.api.call(routeRefs.renewRecoveryCodes, { body: { code: code ?? '' } }));
      if (!made) return;
      this.codes.set(made.value.codes);
      this.status.set({ enabled: true, recoveryCodesLeft: made.value.codes.length });
    });
  }

  protected async switchOff(): Promise<void> {
    await this.act(async () => {
      const question = { title: $localize`:@@settings.switch-the-second-factor-off:Switch the second factor off?`, text: $localize`:@@settings.your-password-alone-will-open-your-account:Your password alone will open your account.`, action: $localize`:@@settings.switch-it-off:Switch it off`, proof: 'password', danger: true } as const;
      const off = await this.ask.first(question, (proof) => this.api.call(routeRefs.disableMfa, { body: proof }));
      if (!off) return;
      this.session.know({ mfa: false });
      this.codes.set(null);
      this.status.set({ enabled: false, recoveryCodesLeft: 0 });
    });
  }

  /** Where the state is another than this page thought, it is looked up again. */
  private async act(action: () => Promise<void>): Promise<void> {
    await this.trying.run(action);
    if (this.trying.failure()?.code === 'conflict') this.load();
  }
}
