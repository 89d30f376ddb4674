import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

export const LINK_PURPOSES = ['confirm', 'reset', 'change-address'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** The link of a mail: one a person and purpose, so that a newer one voids the one before it. Only its SHA-256 is kept. */
@Schema({ collection: 'mail_links', versionKey: false })
export class MailLinkRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, enum: LINK_PURPOSES, required: true }) purpose!: LinkPurpose;
  // Serves the use of a link.
  @Prop({ type: String, required: true, unique: true }) tokenHash!: string;
  /** The address that is to be the account's, and its blind index. */
  @Prop({ type: String, default: null }) sealedAddress!: string | null;
  @Prop({ type: String, default: null }) addressIndex!: string | null;
  /** The session that asked, which goes on. */
  @Prop({ type: String, default: null }) sessionId!: string | null;
  // Serves the sweep.
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const MailLinkSchema = SchemaFactory.createForClass(MailLinkRow);
// Serves the making of a link, and erasure.
MailLinkSchema.index({ userId: 1, purpose: 1 }, { unique: true });
