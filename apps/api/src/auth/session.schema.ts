import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Scope, SESSION_KINDS } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** One sign-in on one device: a family of refresh tokens of which only the newest is good. */
@Schema({ collection: 'sessions', versionKey: false })
export class SessionRow {
  _id!: Types.ObjectId;
  // Serves the list of a user's sessions and ending them all.
  @Prop({ type: String, required: true, index: true }) userId!: string;
  /** Absent in the oldest ones: a browser. */
  @Prop({ type: String, default: 'browser' }) kind?: (typeof SESSION_KINDS)[number];
  /** What an extension's session may do; null for the dashboard's, which may do everything. */
  @Prop({ type: [String], default: null }) scopes?: Scope[] | null;
  /** Device and network, for the list of sessions. */
  @Prop({ type: String, default: null }) sealedOrigin?: string | null;
  @Prop({ type: Date, default: null }) createdAt?: Date | null;
  /** SHA-256 of the newest refresh token. */
  @Prop({ type: String, required: true }) tokenHash!: string;
  /** How many tokens came before the newest; absent in the oldest sessions, whose tokens are no longer read. */
  @Prop({ type: Number, default: 0 }) generation?: number;
  /** When the newest token was made, which is also when the session was last seen. */
  @Prop({ type: Date, required: true }) rotatedAt!: Date;
  // Serves the sweep of ended sessions.
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
  @Prop({ type: Date, required: true }) absoluteExpiresAt!: Date;
}
export const SessionSchema = SchemaFactory.createForClass(SessionRow);
