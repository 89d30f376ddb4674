import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { NormalizedPosting, Posting } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** A public posting: no personal data, shared by all users. Shape by `NormalizedPosting`, kept as it came. */
@Schema({ collection: 'postings', versionKey: false })
export class PostingRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) source!: NormalizedPosting['source'];
  @Prop({ type: String, required: true }) board!: string;
  @Prop({ type: String, required: true }) externalId!: string;
  @Prop({ type: Object, required: true }) posting!: NormalizedPosting;
  @Prop({ type: String, required: true }) contentHash!: string;
  @Prop({ type: String, required: true }) status!: Posting['status'];
  @Prop({ type: Boolean, required: true }) sample!: boolean;
  /** Complete runs of its board in which it was missing; two close it (T14). */
  @Prop({ type: Number, required: true }) missed!: number;
  @Prop({ type: Date, required: true }) firstSeenAt!: Date;
  @Prop({ type: Date, required: true }) lastSeenAt!: Date;
}
export const PostingSchema = SchemaFactory.createForClass(PostingRow);
// Serves the upsert of a collected advert.
PostingSchema.index({ source: 1, board: 1, externalId: 1 }, { unique: true });
// Serves building the index of open postings.
PostingSchema.index({ status: 1 });
