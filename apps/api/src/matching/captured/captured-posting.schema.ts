import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** A posting that one person kept from a page: what somebody looked at is theirs alone, so all that tells of it is sealed. */
@Schema({ collection: 'captured_postings', versionKey: false })
export class CapturedPostingRow {
  @Prop({ type: String, required: true }) userId!: string;
  /** Its job id: of its own, or of the board's posting that it turned out to be. */
  @Prop({ type: String, required: true }) postingId!: string;
  /** Keyed digest of the person and the page's address, by which the same page is known again. */
  @Prop({ type: String, required: true }) addressDigest!: string;
  /** The posting; null where it is a board's. */
  @Prop({ type: String, default: null }) sealed!: string | null;
  @Prop({ type: String, required: true }) sealedMatch!: string;
  @Prop({ type: Date, required: true }) capturedAt!: Date;
  @Prop({ type: Date, required: true }) updatedAt!: Date;
}
export const CapturedPostingSchema = SchemaFactory.createForClass(CapturedPostingRow);
// Serves "the same page again is the same posting", and counting what somebody keeps.
CapturedPostingSchema.index({ userId: 1, addressDigest: 1 }, { unique: true });
// Serves every look at one of them.
CapturedPostingSchema.index({ userId: 1, postingId: 1 }, { unique: true });
// Serves the daily removal of old ones.
CapturedPostingSchema.index({ updatedAt: 1 });
