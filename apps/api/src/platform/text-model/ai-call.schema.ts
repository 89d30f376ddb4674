import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { TEXT_DATA_CLASSES, TEXT_PURPOSES, type TextDataClass, type TextPurpose } from './text-model';

/** One call of a text model: what it cost, and of what kind the data was that it saw; never the data. */
@Schema({ collection: 'ai_calls', versionKey: false })
export class AiCall {
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: Date, required: true }) at!: Date;
  /** UTC. */
  @Prop({ type: String, required: true }) day!: string;
  @Prop({ type: String, required: true }) model!: string;
  @Prop({ type: String, required: true, enum: TEXT_PURPOSES }) purpose!: TextPurpose;
  @Prop({ type: Number, required: true }) inputTokens!: number;
  @Prop({ type: Number, required: true }) outputTokens!: number;
  /** Millionths of a US dollar. */
  @Prop({ type: Number, required: true }) costMicroUsd!: number;
  @Prop({ type: Number, required: true }) latencyMs!: number;
  /** The call gave nothing that could be used: the templates wrote. */
  @Prop({ type: Boolean, required: true }) fallback!: boolean;
  @Prop({ type: [String], required: true, enum: TEXT_DATA_CLASSES }) dataClasses!: TextDataClass[];
}
export const AiCallSchema = SchemaFactory.createForClass(AiCall);
// Serves a person's export, erasure and daily budget.
AiCallSchema.index({ userId: 1, day: 1 });
// Serves the costs by day, and the instance's daily budget.
AiCallSchema.index({ day: 1, model: 1, purpose: 1 });
// Serves the sweep: kept as long as the audit log, 24 months.
AiCallSchema.index({ at: 1 }, { expireAfterSeconds: 730 * 24 * 3600 });
