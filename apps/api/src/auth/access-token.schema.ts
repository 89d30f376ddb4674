import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Scope } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** A personal access token for the extension or a script; only its SHA-256 is kept. */
@Schema({ collection: 'access_tokens', versionKey: false })
export class AccessTokenRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true, index: true }) userId!: string;
  @Prop({ type: String, required: true }) sealedName!: string;
  @Prop({ type: [String], required: true }) scopes!: Scope[];
  // Serves each call with such a token.
  @Prop({ type: String, required: true, unique: true }) tokenHash!: string;
  @Prop({ type: Date, required: true }) createdAt!: Date;
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
  @Prop({ type: Date, default: null }) lastUsedAt!: Date | null;
}
export const AccessTokenSchema = SchemaFactory.createForClass(AccessTokenRow);
