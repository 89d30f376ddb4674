import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

export type JobState = 'waiting' | 'active' | 'done' | 'dead';

@Schema({ collection: 'queue_jobs', versionKey: false })
export class QueueJob {
  // Serves add(): one live job by id.
  @Prop({ type: String, required: true, unique: true }) jobId!: string;
  @Prop({ type: String, required: true }) name!: string;
  @Prop({ type: Object, required: true }) payload!: Record<string, unknown>;
  @Prop({ type: String, required: true }) state!: JobState;
  @Prop({ type: Number, required: true }) priority!: number;
  @Prop({ type: Date, required: true }) runAt!: Date;
  @Prop({ type: Number, required: true }) attempt!: number;
  @Prop({ type: Number, required: true }) maxAttempts!: number;
  @Prop({ type: Date, default: null }) leaseUntil!: Date | null;
  @Prop({ type: String, default: null }) worker!: string | null;
  /** The failure's code or class, never its text: a message may hold what a CV said. */
  @Prop({ type: String, default: null }) lastError!: string | null;
  @Prop({ type: Date, default: null }) endedAt!: Date | null;
}
export const QueueJobSchema = SchemaFactory.createForClass(QueueJob);
// Serves claim(): the next job of the names this worker knows, dearest and oldest first.
QueueJobSchema.index({ state: 1, priority: -1, runAt: 1 });
// Serves the sweep of finished jobs: a week is kept.
QueueJobSchema.index({ endedAt: 1 }, { expireAfterSeconds: 7 * 24 * 3600, partialFilterExpression: { state: 'done' } });
