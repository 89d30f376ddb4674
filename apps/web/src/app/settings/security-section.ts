import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ExtensionsCard } from './extensions-card';
import { KnownPerson } from './known-person';
import { MfaCard } from './mfa-card';
import { SessionsCard } from './sessions-card';
import { SessionsList } from './sessions-list';
import { TokensCard } from './tokens-card';

@Component({
  imports: [ExtensionsCard, MfaCard, SessionsCard, TokensCard],
  template: `
    <app-mfa-card />
    <app-sessions-card />
    <app-extensions-card />
    <app-tokens-card />
  `,
  providers: [SessionsList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flex flex-col gap-4' },
})
export class SecuritySection {
  constructor() {
    inject(KnownPerson).look();
    inject(SessionsList).load();
  }
}
