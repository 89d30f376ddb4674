import { computed, inject, Injectable } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import type { SessionInfo } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { loaded } from '../session/resource-state';

/** Where the person is signed in, and the way to end it. */
@Injectable()
export class SessionsList {
  private readonly api = inject(API);
  readonly all = loaded<readonly SessionInfo[]>();
  readonly ending = attempt();
  /** This one first, then the latest used. */
  readonly browsers = computed(() => this.of('browser'));
  readonly extensions = computed(() => this.of('extension'));

  load(): void {
    void this.all.load((signal) => this.api.call(routeRefs.listSessions, {}, { signal }).then((answer) => answer.items));
  }

  async end(session: SessionInfo): Promise<void> {
    await this.ending.run(() => this.api.call(routeRefs.endSession, { params: { id: session.id } }));
    this.load();
  }

  async endOthers(): Promise<void> {
    await this.api.call(routeRefs.endOtherSessions, {});
    this.load();
  }

  private of(kind: SessionInfo['kind']): readonly SessionInfo[] {
    const mine = (this.all.value() ?? []).filter((session) => session.kind === kind);
    return mine.sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt));
  }
}
