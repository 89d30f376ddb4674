import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Switch } from '../shell/switch';
import { ModelOffer } from './model-offer';

/** Lets a text model word it, where there is one and the person agreed to it; else says what is missing. */
@Component({
  selector: 'app-model-switch',
  imports: [RouterLink, Switch],
  template: `
    <div class="flex items-start gap-4">
      <div class="min-w-0 flex-1 text-sm">
        <p class="font-medium" i18n="@@documents.let-model">Let a text model word it</p>
        <p class="mt-0.5 text-[0.8125rem] text-muted text-pretty">
          @switch (offer.state()) {
            @case ('ready') {
              <ng-container i18n="@@documents.model-ready">{{ offer.model() }} words it from your facts. Every sentence passes the same check, and your name, phone number and addresses are not sent.</ng-container>
            }
            @case ('consent') {
              <ng-container i18n="@@documents.model-consent">{{ offer.model() }} could word it. That needs your consent:</ng-container>&ngsp;<a class="link" routerLink="/settings/privacy" (click)="left.emit()" i18n="@@documents.privacy-settings">Privacy settings</a>
            }
            @case ('none') {
              <ng-container i18n="@@documents.model-none">No text model is set up on this server: the wording is yours and our templates’, and nothing leaves it.</ng-container>
            }
            @default {
              <ng-container i18n="@@documents.model-looking">Looking whether there is one…</ng-container>
            }
          }
        </p>
        @if (offer.state() === 'ready' || offer.state() === 'consent') {
          @if (offer.trains()) {
            <p class="mt-1 text-[0.8125rem] text-doubt text-pretty" data-testid="trains" i18n="@@documents.model-trains">Its vendor may use what is sent to improve its products.</p>
          } @else if (offer.trains() === null) {
            <p class="mt-1 text-[0.8125rem] text-doubt text-pretty" data-testid="trains" i18n="@@documents.model-trains-unknown">Whoever runs this server has not said whether the vendor may use what is sent to improve its products.</p>
          }
        }
      </div>
      <app-switch label="Let a text model word it" i18n-label="@@documents.let-model" [on]="on() && offer.state() === 'ready'" [disabled]="offer.state() !== 'ready'" (wish)="wish.emit($event)" data-testid="use-model" />
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ModelSwitch {
  readonly on = input.required<boolean>();
  readonly wish = output<boolean>();
  /** The person follows the link to the settings. */
  readonly left = output();
  protected readonly offer = inject(ModelOffer);
}
