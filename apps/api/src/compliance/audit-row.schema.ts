import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { AuditEvent } from '@applywright/contracts';
import type { Types } from 'mongoose';
import type { Anchor, ChainedEntry } from './audit-chain';

/** One entry of the audit log; nothing ever changes one. */
@Schema({ collection: 'audit_log', versionKey: false })
export class AuditRow implements ChainedEntry {
  readonly _id!: Types.ObjectId;
  // Unique: of two instances that append at once one has to go after the other.
  @Prop({ type: Number, required: true, unique: true }) seq!: number;
  @Prop({ type: Date, required: true }) at!: Date;
  @Prop({ type: String, required: true }) actor!: string;
  @Prop({ type: String, required: true }) event!: AuditEvent;
  @Prop({ type: String, default: '' }) target!: string;
  @Prop({ type: String, required: true }) result!: 'ok' | 'refused';
  @Prop({ type: String, default: '' }) network!: string;
  @Prop({ type: String, default: '' }) prev!: string;
  @Prop({ type: String, required: true }) hash!: string;
}
export const AuditRowSchema = SchemaFactory.createForClass(AuditRow);
// Serves the pruning: the last entry before a time.
AuditRowSchema.index({ at: 1, seq: 1 });

/** Where the log ends (`head`) and, once it has been pruned, what its first entry follows (`checkpoint`). */
@Schema({ collection: 'audit_anchors', versionKey: false })
export class AuditAnchor implements Anchor {
  @Prop({ type: String, required: true }) _id!: 'head' | 'checkpoint';
  @Prop({ type: Number, required: true }) seq!: number;
  @Prop({ type: String, default: '' }) hash!: string;
  @Prop({ type: String, required: true }) mac!: string;
}
export const AuditAnchorSchema = SchemaFactory.createForClass(AuditAnchor);
