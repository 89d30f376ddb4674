import type { Connection } from 'mongoose';
import { Audit } from '../../apps/api/src/compliance/audit';
import { AuditLog } from '../../apps/api/src/compliance/audit-log';
import { AuditAnchor, AuditAnchorSchema, AuditRow, AuditRowSchema } from '../../apps/api/src/compliance/audit-row.schema';
import { SystemClock } from '../../apps/api/src/platform/clock';
import { Fallbacks } from '../../apps/api/src/platform/fallbacks';
import type { KeyRing } from '../../apps/api/src/platform/seal/key-ring';

/** The program's audit log, for what the operator does beside the program. Flush the audit before the connection is closed. */
export function openAudit(connection: Connection, ring: KeyRing): { audit: Audit; log: AuditLog } {
  const log = new AuditLog(connection.model(AuditRow.name, AuditRowSchema) as never, connection.model(AuditAnchor.name, AuditAnchorSchema) as never, ring);
  return { log, audit: new Audit(log, ring, new SystemClock(), new Fallbacks()) };
}
