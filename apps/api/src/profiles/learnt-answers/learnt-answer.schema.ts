import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/** An answer to a question of application forms that its person chose to keep, sealed but for when it was given. */
@Schema({ collection: 'learnt_answers', versionKey: false })
export class LearntAnswerRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  /** A hash of the question, made by the client: it names the row and tells nobody the answer. */
  @Prop({ type: String, required: true }) key!: string;
  @Prop({ type: String, required: true }) sealed!: string;
  /** By the clock of the client: the later one wins. */
  @Prop({ type: Date, required: true }) updatedAt!: Date;
}
export const LearntAnswerSchema = SchemaFactory.createForClass(LearntAnswerRow);
// Serves one row by person and key, and keeps a second one out.
LearntAnswerSchema.index({ userId: 1, key: 1 }, { unique: true });
