import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Scope } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** Kept on after its 60 s, so that a later use is known as a second one. */
const KEPT_SECONDS = 24 * 3600;

/** What a person agreed to, on its way to the extension; only the code's SHA-256 is kept. */
@Schema({ collection: 'oauth_codes', versionKey: false })
export class OAuthCodeRow {
  _id!: Types.ObjectId;
  // Serves erasure.
  @Prop({ type: String, required: true, index: true }) userId!: string;
  // Serves the exchange.
  @Prop({ type: String, required: true, unique: true }) codeHash!: string;
  /** The dashboard's session in which the person agreed: a code outlives it not. */
  @Prop({ type: String, required: true }) grantedBy!: string;
  @Prop({ type: [String], required: true }) scopes!: Scope[];
  /** The S256 challenge, as it was sent. */
  @Prop({ type: String, required: true }) challenge!: string;
  @Prop({ type: String, required: true }) redirectUri!: string;
  // Serves the sweep.
  @Prop({ type: Date, required: true, expires: KEPT_SECONDS }) expiresAt!: Date;
  @Prop({ type: Date, default: null }) usedAt!: Date | null;
  /** Set by a second use: a session that is still being opened then does not live. */
  @Prop({ type: Date, default: null }) reusedAt!: Date | null;
  /** The session that was made from it. */
  @Prop({ type: String, default: null }) sessionId!: string | null;
}
export const OAuthCodeSchema = SchemaFactory.createForClass(OAuthCodeRow);
