import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { ApplicationStage } from '@applywright/contracts';

/** What a user did with a posting. Title and company are kept, since adverts go away. */
@Schema({ collection: 'applications', versionKey: false })
export class ApplicationRow {
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) jobId!: string;
  @Prop({ type: String, required: true }) title!: string;
  @Prop({ type: String, required: true }) company!: string;
  @Prop({ type: String, required: true }) url!: string;
  @Prop({ type: String, required: true }) stage!: ApplicationStage;
  @Prop({ type: [String], required: true }) documentIds!: string[];
  @Prop({ type: Date, required: true }) appliedAt!: Date;
  @Prop({ type: Date, required: true }) updatedAt!: Date;
  @Prop({ type: [{ _id: false, stage: String, at: Date }], required: true }) history!: { stage: ApplicationStage; at: Date }[];
}
export const ApplicationSchema = SchemaFactory.createForClass(ApplicationRow);
// Serves "one application a posting", however often apply is pressed.
ApplicationSchema.index({ userId: 1, jobId: 1 }, { unique: true });
// Serves the board, newest first.
ApplicationSchema.index({ userId: 1, updatedAt: -1 });
