import { Injectable } from '@nestjs/common';
import type { AuditEvent } from '@applywright/contracts';

export interface AuditRecord {
  readonly event: AuditEvent;
  /** Who did it; written as a pseudonym. Null is the instance itself or nobody known. */
  readonly userId: string | null;
  /** The id or closed name of what it was done to; never a value. */
  readonly target?: string;
  readonly result?: 'ok' | 'refused';
  /** Written shortened to its network. */
  readonly ip?: string;
}

/** What happened to accounts and personal data, in a log that only grows. */
@Injectable()
export class Audit {
  async record(_entry: AuditRecord): Promise<void> {
    return;
  }
}
