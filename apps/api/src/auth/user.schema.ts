import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { ROLES, type Role } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** An account. The address is sealed; it is found by its blind index. */
@Schema({ collection: 'users', versionKey: false })
export class UserRow {
  _id!: Types.ObjectId;
  // Serves sign-in and registration: one account by address.
  @Prop({ type: String, required: true, unique: true }) addressIndex!: string;
  @Prop({ type: String, required: true }) sealedAddress!: string;
  @Prop({ type: String, required: true }) passwordHash!: string;
  /** Absent in the oldest accounts: a user. */
  @Prop({ type: String, enum: ROLES, default: 'user' }) role?: Role;
  /** When a link in a mail showed that the address is theirs. */
  @Prop({ type: Date, default: null }) confirmedAt?: Date | null;
  @Prop({ type: Date, required: true }) createdAt!: Date;
  @Prop({ type: Date, required: true }) lastSeenAt!: Date;
}
export const UserSchema = SchemaFactory.createForClass(UserRow);
// Serves the operator's page of accounts.
UserSchema.index({ createdAt: -1, _id: -1 });
// Serves the daily look for accounts that nobody uses, and the nightly one for those that are used.
UserSchema.index({ lastSeenAt: 1 });
