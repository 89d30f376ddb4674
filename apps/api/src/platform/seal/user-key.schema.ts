import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** A user's wrapped data key. Deleting the row is the erasure of the user. */
@Schema({ collection: 'user_keys', versionKey: false })
export class UserKey {
  // Serves Sealer.key: one key by user.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  @Prop({ type: String, required: true }) wrapped!: string;
}
export const UserKeySchema = SchemaFactory.createForClass(UserKey);
