import { inject, Injectable } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import type { InstanceStatus } from '@applywright/contracts';
import { DOOR } from './door';
import { loaded } from './resource-state';

/** What this server runs on; asked for once, by the first page that wants to know. */
@Injectable({ providedIn: 'root' })
export class ServerStatus {
  private readonly door = inject(DOOR);
  private readonly status = loaded<InstanceStatus>();
  readonly value = this.status.value;
  readonly failure = this.status.failure;

  /** Asks the server unless it has answered already. */
  ask(): void {
    if (!this.value() && !this.status.loading()) void this.status.load((signal) => this.door.call(routeRefs.status, {}, { signal }));
  }
}
