import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** Who may act as the scheduler, and until when. One row. */
@Schema({ collection: 'scheduler_leases', versionKey: false })
export class SchedulerLease {
  @Prop({ type: String, required: true }) _id!: string;
  @Prop({ type: String, required: true }) holder!: string;
  @Prop({ type: Date, required: true }) until!: Date;
}
export const SchedulerLeaseSchema = SchemaFactory.createForClass(SchedulerLease);

/** The last time of each schedule whose job has been enqueued. */
@Schema({ collection: 'schedules', versionKey: false })
export class Schedule {
  /** The name of the job. */
  @Prop({ type: String, required: true }) _id!: string;
  @Prop({ type: Date, required: true }) lastDue!: Date;
}
export const ScheduleSchema = SchemaFactory.createForClass(Schedule);
