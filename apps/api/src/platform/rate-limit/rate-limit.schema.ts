import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** One bucket of somebody and its running window. */
@Schema({ collection: 'rate_limits', versionKey: false })
export class RateLimitRow {
  /** The bucket and a hash of whose it is. */
  @Prop({ type: String, required: true }) _id!: string;
  @Prop({ type: Number, required: true }) used!: number;
  /** The time of the last use, by the store's clock. */
  @Prop({ type: Date, required: true }) at!: Date;
  @Prop({ type: Date, required: true }) endsAt!: Date;
}
export const RateLimitSchema = SchemaFactory.createForClass(RateLimitRow);
// Serves the sweep of windows that are over.
RateLimitSchema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });
