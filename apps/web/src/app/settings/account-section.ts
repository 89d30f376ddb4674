import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { KnownPerson } from './known-person';
import { AddressCard } from './address-card';
import { PasswordCard } from './password-card';
import { LanguageCard } from './language-card';
import { ThemeCard } from './theme-card';

@Component({
  imports: [AddressCard, LanguageCard, PasswordCard, ThemeCard],
  template: `
    <app-address-card />
    <app-password-card />
    <app-language-card />
    <app-theme-card />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flex flex-col gap-4' },
})
export class AccountSection {
  constructor() {
    inject(KnownPerson).look();
  }
}
