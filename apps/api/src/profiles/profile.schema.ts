import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/** A person's facts, sealed as a whole. */
@Schema({ collection: 'profiles', versionKey: false })
export class ProfileRow {
  _id!: Types.ObjectId;
  // Serves every look at a profile: one by user.
  @Prop({ type: String, required: true, unique: true }) userId!: string;
  /** Raised by one with each change; a change names the version that it saw. */
  @Prop({ type: Number, required: true }) version!: number;
  @Prop({ type: String, required: true }) sealedFacts!: string;
  /** What the person has removed or corrected, so that no reading brings it back. */
  @Prop({ type: String, default: null }) sealedOverruled!: string | null;
  @Prop({ type: String, default: null }) latestCvUploadId!: string | null;
  @Prop({ type: Date, required: true }) updatedAt!: Date;
}
export const ProfileSchema = SchemaFactory.createForClass(ProfileRow);
