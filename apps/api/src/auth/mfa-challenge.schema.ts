import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/** A sign-in whose password was right and whose code is still owed. */
@Schema({ collection: 'mfa_challenges', versionKey: false })
export class MfaChallengeRow {
  _id!: Types.ObjectId;
  // Serves ending all half-done sign-ins of a person.
  @Prop({ type: String, required: true, index: true }) userId!: string;
  // Serves the second step: the challenge by its SHA-256.
  @Prop({ type: String, required: true, unique: true }) tokenHash!: string;
  @Prop({ type: Number, required: true }) tries!: number;
  // Serves the sweep of those that nobody answered.
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const MfaChallengeSchema = SchemaFactory.createForClass(MfaChallengeRow);
