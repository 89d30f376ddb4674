import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Audit } from './audit';
import { AuditAdminController } from './audit.admin.controller';
import { AuditLog } from './audit-log';
import { AuditRetention } from './audit-retention';
import { AuditAnchor, AuditAnchorSchema, AuditRow, AuditRowSchema } from './audit-row.schema';

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: AuditRow.name, schema: AuditRowSchema }, { name: AuditAnchor.name, schema: AuditAnchorSchema }])],
  controllers: [AuditAdminController],
  providers: [AuditLog, Audit, AuditRetention],
  exports: [Audit, AuditLog],
})
export class AuditModule {}
