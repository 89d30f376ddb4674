import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { MatchRun } from '@applywright/contracts';
import type { Types } from 'mongoose';

@Schema({ collection: 'match_runs', versionKey: false })
export class MatchRunRow {
  _id!: Types.ObjectId;
  /** Null for the run of a night over everybody. */
  @Prop({ type: String, default: null }) userId!: string | null;
  @Prop({ type: String, required: true }) status!: MatchRun['status'];
  @Prop({ type: Number, default: 0 }) postingsCollected!: number;
  @Prop({ type: Number, default: 0 }) boardsReading!: number;
  @Prop({ type: Number, default: 0 }) postingsScored!: number;
  @Prop({ type: Number, default: 0 }) matches!: number;
  @Prop({ type: Number, default: 0 }) newMatches!: number;
  /** Whose matches were found, and whose could not be: more than one in the run of a night. */
  @Prop({ type: Number, default: 1 }) people!: number;
  @Prop({ type: Number, default: 0 }) failedPeople!: number;
  @Prop({ type: String, default: null }) error!: string | null;
  @Prop({ type: Date, required: true }) startedAt!: Date;
  @Prop({ type: Date, default: null }) finishedAt!: Date | null;
}
export const MatchRunSchema = SchemaFactory.createForClass(MatchRunRow);
// Serves the newest run of a user.
MatchRunSchema.index({ userId: 1, startedAt: -1 });
// Serves the operator's page of everybody's latest runs.
MatchRunSchema.index({ startedAt: -1, _id: -1 });

/** What a user looks for; sealed, since it names pay. */
@Schema({ collection: 'preferences', versionKey: false })
export class PreferencesRow {
  // Serves one row by user.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  @Prop({ type: String, required: true }) sealed!: string;
}
export const PreferencesSchema = SchemaFactory.createForClass(PreferencesRow);
