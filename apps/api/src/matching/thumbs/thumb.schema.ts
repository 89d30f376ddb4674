import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** A thumb on a posting. What somebody likes is theirs, so all but the posting's id is sealed. */
@Schema({ collection: 'thumbs', versionKey: false })
export class ThumbRow {
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) postingId!: string;
  /** Up or down, the reason, the posting's title and company: what a list shows. */
  @Prop({ type: String, required: true }) sealedVote!: string;
  /** The words and properties of the posting that the thumb teaches, also after it has closed. */
  @Prop({ type: String, required: true }) sealedLesson!: string;
  @Prop({ type: Date, required: true }) at!: Date;
}
export const ThumbSchema = SchemaFactory.createForClass(ThumbRow);
// Serves "one thumb a posting", and taking it back.
ThumbSchema.index({ userId: 1, postingId: 1 }, { unique: true });
// Serves the list and the learning, newest first.
ThumbSchema.index({ userId: 1, at: -1 });
