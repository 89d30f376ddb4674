import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { JobState } from './job-queue';

@Schema({ collection: 'queued_jobs', versionKey: false })
export class QueueJob {
  /** `name:id` within its queue: what makes it unique. */
  @Prop({ type: String, required: true }) _id!: string;
  @Prop({ type: String, required: true }) queue!: string;
  @Prop({ type: String, required: true }) name!: string;
  @Prop({ type: String, required: true }) id!: string;
  @Prop({ type: Object, required: true }) payload!: Record<string, unknown>;
  @Prop({ type: String, required: true }) state!: JobState;
  @Prop({ type: Number, required: true }) priority!: number;
  /** Whose job it is; '' is nobody's. */
  @Prop({ type: String, default: '' }) user!: string;
  /** How many rounds of one job a person come before it, at its priority. */
  @Prop({ type: Number, required: true }) turn!: number;
  @Prop({ type: Date, required: true }) runAt!: Date;
  @Prop({ type: Number, required: true }) attempt!: number;
  @Prop({ type: Number, required: true }) maxAttempts!: number;
  @Prop({ type: Boolean, default: false }) once!: boolean;
  @Prop({ type: Number, default: 0 }) progress!: number;
  @Prop({ type: Boolean, default: false }) cancelAsked!: boolean;
  /** Drawn anew at each claim: whoever holds an older one has lost the job. */
  @Prop({ type: String, default: null }) claim!: string | null;
  @Prop({ type: Date, default: null }) leaseUntil!: Date | null;
  @Prop({ type: Number, default: 0 }) lostWorkers!: number;
  @Prop({ type: String, default: null }) lastError!: string | null;
  @Prop({ type: Date, default: null }) endedAt!: Date | null;
  /** When an ended job is forgotten. */
  @Prop({ type: Date, default: null }) keepUntil!: Date | null;
}
export const QueueJobSchema = SchemaFactory.createForClass(QueueJob);
// Serves the claim: the equalities first, then the order in which jobs are taken.
QueueJobSchema.index({ queue: 1, name: 1, state: 1, priority: -1, turn: 1, runAt: 1 });
// Serves the delayed that fall due, the active whose lease is over, the dead, and the counts.
QueueJobSchema.index({ queue: 1, state: 1, runAt: 1 });
// Serves the turns: a person's last waiting job.
QueueJobSchema.index({ queue: 1, name: 1, user: 1, state: 1, priority: 1, turn: -1 });
// Serves the sweep of ended jobs.
QueueJobSchema.index({ keepUntil: 1 }, { expireAfterSeconds: 0, partialFilterExpression: { keepUntil: { $type: 'date' } } });
