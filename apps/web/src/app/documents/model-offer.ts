import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { routeRefs } from '@applywright/api-client';
import { API } from '../session/api';
import { loaded } from '../session/resource-state';
import { ServerStatus } from '../session/server-status';

/** Whether a text model may word something here: one is set up, and the person has agreed. Lives with whoever asks. */
@Injectable()
export class ModelOffer {
  private readonly api = inject(API);
  private readonly status = inject(ServerStatus);
  private readonly consented = loaded<boolean>();

  readonly model = computed(() => this.status.value()?.textModel ?? '');
  /** Whether the vendor may improve its products with what is sent; null where the operator has not said. */
  readonly trains = computed(() => this.status.value()?.textModelTrains ?? null);
  readonly state = computed<'unknown' | 'none' | 'consent' | 'ready'>(() => {
    const model = this.status.value()?.textModel;
    if (model === undefined) return 'unknown';
    if (model === 'template') return 'none';
    const given = this.consented.value();
    return given === null ? 'unknown' : given ? 'ready' : 'consent';
  });

  constructor() {
    this.status.ask();
    effect(() => {
      const model = this.status.value()?.textModel;
      // Without a model there is nothing to have agreed to.
      if (model !== undefined && model !== 'template') untracked(() => this.load());
    });
  }

  private load(): void {
    void this.consented.load((signal) => this.api.call(routeRefs.listConsents, {}, { signal }).then(({ items }) => items.some((one) => one.kind === 'ai-processing' && one.given)));
  }
}
