import type { ConsentKind } from '@applywright/contracts';

/** Whether a person agrees to something now; asked at the moment of the act, so that a withdrawal stops what waits in queues too. */
export abstract class ConsentGate {
  abstract allows(userId: string, kind: ConsentKind): Promise<boolean>;
}

/** While nobody can say what a person agreed to, nothing is agreed to. */
export class ClosedConsentGate extends ConsentGate {
  allows(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
