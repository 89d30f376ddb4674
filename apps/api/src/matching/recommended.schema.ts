import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** A user's ranked postings of the last run in one row; scores and parts are sealed, since they mirror the profile. */
@Schema({ collection: 'recommended_jobs', versionKey: false })
export class RecommendedRow {
  // Serves every look at the matches: one row by user.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  @Prop({ type: String, required: true }) runId!: string;
  @Prop({ type: String, required: true }) sealedItems!: string;
  @Prop({ type: Date, required: true }) matchedAt!: Date;
}
export const RecommendedSchema = SchemaFactory.createForClass(RecommendedRow);

/** What a user has done away with, or has seen before. */
@Schema({ collection: 'seen_jobs', versionKey: false })
export class SeenRow {
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) postingId!: string;
  @Prop({ type: String, required: true }) state!: 'seen' | 'removed';
  @Prop({ type: Date, required: true }) at!: Date;
}
export const SeenSchema = SchemaFactory.createForClass(SeenRow);
// Serves removal and the list without the removed ones.
SeenSchema.index({ userId: 1, postingId: 1 }, { unique: true });
