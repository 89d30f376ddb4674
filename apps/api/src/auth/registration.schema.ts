import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/** Somebody asked for an account. What becomes of it is decided later, so that asking looks the same for every address. */
@Schema({ collection: 'registrations', versionKey: false })
export class RegistrationRow {
  /** The id of the account that comes of it, and whose key seals the address. */
  _id!: Types.ObjectId;
  // Serves signing in right after registering: what waits for this address.
  @Prop({ type: String, required: true, index: true }) addressIndex!: string;
  @Prop({ type: String, required: true }) sealedAddress!: string;
  @Prop({ type: String, required: true }) passwordHash!: string;
  @Prop({ type: Date, required: true }) createdAt!: Date;
  // Serves the sweep.
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const RegistrationSchema = SchemaFactory.createForClass(RegistrationRow);
