import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** A notice as it was asked for; `sentAt` once it is known to have left. */
export interface KeptNotice {
  readonly mailId: string;
  readonly askedAt: Date;
  readonly sentAt: Date | null;
}
const notice = { _id: false, mailId: String, askedAt: Date, sentAt: Date };

/** The notices of one absence. */
@Schema({ collection: 'retention_notices', versionKey: false })
export class RetentionRow {
  // Serves the look at one person.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  /** When the account was last used: the notices of an earlier absence do not count. */
  @Prop({ type: Date, required: true }) lastSeenAt!: Date;
  @Prop({ type: notice, default: null }) first!: KeptNotice | null;
  @Prop({ type: notice, default: null }) last!: KeptNotice | null;
}
export const RetentionSchema = SchemaFactory.createForClass(RetentionRow);
