import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/** Somebody asked for a link to a new password; whether there is such an account is looked up later. */
@Schema({ collection: 'reset_requests', versionKey: false })
export class ResetRequestRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) addressIndex!: string;
  // Serves the sweep.
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const ResetRequestSchema = SchemaFactory.createForClass(ResetRequestRow);
