import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { ConsentKind } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** One statement of a person, never changed: the latest of its kind counts, and only for the version of the prompt that it names. */
@Schema({ collection: 'consents', versionKey: false })
export class ConsentRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) kind!: ConsentKind;
  @Prop({ type: Number, required: true }) version!: number;
  @Prop({ type: Boolean, required: true }) given!: boolean;
  @Prop({ type: Date, required: true }) at!: Date;
}
export const ConsentSchema = SchemaFactory.createForClass(ConsentRow);
// Serves the latest statement of a kind.
ConsentSchema.index({ userId: 1, kind: 1, at: -1, _id: -1 });

/** Answers to equal-opportunity questions, sealed. */
@Schema({ collection: 'eeo_answers', versionKey: false })
export class EeoAnswersRow {
  // Serves one row by person.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  @Prop({ type: String, required: true }) sealed!: string;
}
export const EeoAnswersSchema = SchemaFactory.createForClass(EeoAnswersRow);
