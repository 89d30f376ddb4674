import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/**
 * That a user follows a board. Which one is sealed, since it tells where somebody wants to work; `boardIndex`, a keyed digest that is
 * the same for all users, counts a board's followers without opening anything.
 */
@Schema({ collection: 'followed_companies', versionKey: false })
export class FollowedCompanyRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) boardIndex!: string;
  @Prop({ type: String, required: true }) sealed!: string;
  @Prop({ type: Date, required: true }) followedAt!: Date;
}
export const FollowedCompanySchema = SchemaFactory.createForClass(FollowedCompanyRow);
// Serves "a board once a user".
FollowedCompanySchema.index({ userId: 1, boardIndex: 1 }, { unique: true });
// Serves counting a board's followers.
FollowedCompanySchema.index({ boardIndex: 1 });
