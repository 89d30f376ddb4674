import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { mongo } from 'mongoose';

/** What the run of a night did for one person. */
export interface NightOfUser {
  /** The day of the run, by which an interrupted one knows who has had their turn. */
  day: string;
  /** Of the row of the whole night. */
  runId: string;
  postingsScored: number;
  matches: number;
  newMatches: number;
  startedAt: Date;
  finishedAt: Date;
}

/** A user's ranked postings in one row: `packMatches`, sealed, since scores and parts mirror the profile. */
@Schema({ collection: 'recommended_jobs', versionKey: false })
export class RecommendedRow {
  // Serves every look at the matches: one row by user.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  /** Raised by one with each write; a write names the one that it saw, so that of two runs at once none undoes the other's. */
  @Prop({ type: Number, default: 0 }) rev!: number;
  /** Null in a row from before matches were packed. */
  @Prop({ type: Buffer, default: null }) packed!: Uint8Array | mongo.Binary | null;
  @Prop({ type: Object, default: null }) night!: NightOfUser | null;
  /** How matches were kept before they were packed; read until the next run. */
  @Prop({ type: String, default: null }) sealedItems!: string | null;
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
  /** No advert stays open for so long. */
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const SeenSchema = SchemaFactory.createForClass(SeenRow);
// Serves removal and the list without the removed ones.
SeenSchema.index({ userId: 1, postingId: 1 }, { unique: true });
