import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { ERASURES } from '../platform/seal/erasure-mark';

export const ERASURE_REASONS = ['asked', 'retention', 'restored'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** An erasure under way, or done within the time that a backup may live; whose it is stands in a mark that tells nobody who it was. */
@Schema({ collection: ERASURES, versionKey: false })
export class ErasureRow {
  /** See `erasureMark`. */
  @Prop({ type: String, required: true }) _id!: string;
  /** The account's id under a key of the instance, until the erasure was looked over a second time. */
  @Prop({ type: String, default: null }) sealedId!: string | null;
  @Prop({ type: String, enum: ERASURE_REASONS, required: true }) reason!: ErasureReason;
  @Prop({ type: Date, required: true }) startedAt!: Date;
  // Serves the daily look at what is not done, not looked over, or old.
  @Prop({ type: Date, default: null, index: true }) doneAt!: Date | null;
}
export const ErasureSchema = SchemaFactory.createForClass(ErasureRow);
