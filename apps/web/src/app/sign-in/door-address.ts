import { Injectable, signal } from '@angular/core';

/** The e-mail address typed at one of the doors, so that the next one need not ask again. In memory alone. */
@Injectable({ providedIn: 'root' })
export class DoorAddress {
  readonly typed = signal('');
}
