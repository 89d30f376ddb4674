import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/** A person's authenticator. It counts from the moment a code of it was entered. */
@Schema({ collection: 'mfa_factors', versionKey: false })
export class MfaFactorRow {
  _id!: Types.ObjectId;
  // Serves every look at it: one authenticator a person.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  @Prop({ type: String, required: true }) sealedSecret!: string;
  /** Null while no code of it has been entered. */
  @Prop({ type: Date, default: null }) confirmedAt!: Date | null;
  /** The newest time step whose code was taken: no code of it or before it is good again. */
  @Prop({ type: Number, required: true }) lastStep!: number;
  /** SHA-256 of the recovery codes that are left. */
  @Prop({ type: [String], required: true }) recoveryHashes!: string[];
  @Prop({ type: Date, required: true }) createdAt!: Date;
}
export const MfaFactorSchema = SchemaFactory.createForClass(MfaFactorRow);
