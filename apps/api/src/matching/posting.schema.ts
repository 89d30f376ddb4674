import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { NormalizedPosting, Posting } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** A public posting: no personal data, shared by all users. Shape by `NormalizedPosting`, kept as it came. */
@Schema({ collection: 'postings', versionKey: false })
export class PostingRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) source!: NormalizedPosting['source'];
  /** Of the posting, not of the row in the directory: searches of one country share one. */
  @Prop({ type: String, required: true }) board!: string;
  @Prop({ type: String, required: true }) externalId!: string;
  @Prop({ type: Object, required: true }) posting!: NormalizedPosting;
  @Prop({ type: String, required: true }) contentHash!: string;
  /** Digest of every field: equal ones need no writing. */
  @Prop({ type: String, required: true }) fingerprint!: string;
  /** Digest of the row as the source sent it; a row that comes again is not normalised again. */
  @Prop({ type: String, default: null }) rowDigest!: string | null;
  @Prop({ type: String, required: true }) status!: Posting['status'];
  @Prop({ type: Boolean, required: true }) sample!: boolean;
  /** Complete runs of its board in which it was missing; two close it (T14). */
  @Prop({ type: Number, required: true }) missed!: number;
  /** When it ends without any word from the source; null where only its absence says so. */
  @Prop({ type: Date, default: null }) endsAt!: Date | null;
  /** How often it was listed again after it had been closed. */
  @Prop({ type: Number, default: 0 }) reopened!: number;
  @Prop({ type: Date, required: true }) firstSeenAt!: Date;
  @Prop({ type: Date, required: true }) lastSeenAt!: Date;
  /** When a field changed last, or it was opened again. */
  @Prop({ type: Date, required: true }) changedAt!: Date;
  @Prop({ type: Date, default: null }) closedAt!: Date | null;
}
export const PostingSchema = SchemaFactory.createForClass(PostingRow);
// Serves a collection: what is known of the adverts that a board lists.
PostingSchema.index({ source: 1, board: 1, externalId: 1 }, { unique: true });
// Serves building the index of open postings, and the look whether one has changed since.
PostingSchema.index({ status: 1, changedAt: -1 });
// Serves the closing of what is over.
PostingSchema.index({ status: 1, endsAt: 1 });
