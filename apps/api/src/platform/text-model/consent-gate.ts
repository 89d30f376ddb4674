import type { ConsentKind } from '@applywright/contracts';

/** Asked right before something is done that needs a person's consent: what was queued under one that was taken back is not done. */
export abstract class ConsentGate {
  abstract allows(userId: string, kind: ConsentKind): Promise<boolean>;
}
