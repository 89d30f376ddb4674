import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';
import type { NoticeKind } from './notice-kinds';

export const MAIL_STATES = ['waiting', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail on its way. What it says is kept only until it has left. */
@Schema({ collection: 'mails', versionKey: false })
export class MailRow {
  _id!: Types.ObjectId;
  // Serves erasure and export: a person's mails.
  @Prop({ type: String, required: true, index: true }) userId!: string;
  @Prop({ type: String, required: true }) kind!: NoticeKind;
  @Prop({ type: String, required: true }) sealedTo!: string;
  /** Subject, text and HTML; null once the mail has left, so that no link stays behind. */
  @Prop({ type: String, default: null }) sealedText!: string | null;
  @Prop({ type: String, enum: MAIL_STATES, required: true }) state!: MailState;
  @Prop({ type: Number, required: true }) attempts!: number;
  @Prop({ type: Date, required: true }) createdAt!: Date;
  @Prop({ type: Date, default: null }) sentAt!: Date | null;
  // Serves the sweep.
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const MailSchema = SchemaFactory.createForClass(MailRow);
// Serves the operators' list.
MailSchema.index({ createdAt: -1, _id: -1 });
// Serves the start: mails that wait and whose job was never made.
MailSchema.index({ state: 1, createdAt: 1 });
