import { inject, Injectable } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { API } from '../session/api';
import { failureOf } from '../session/failure';
import { SessionStore } from '../session/session-store';

/** Looks up what may have changed on another device or by a link in a mail: the address, the second factor, the role. */
@Injectable({ providedIn: 'root' })
export class KnownPerson {
  private readonly api = inject(API);
  private readonly session = inject(SessionStore);

  look(): void {
    this.api.call(routeRefs.me, {}).then(
      (user) => this.session.know(user),
      // What is shown stays: the next call of a card says what is wrong.
      (error: unknown) => void failureOf(error),
    );
  }
}
