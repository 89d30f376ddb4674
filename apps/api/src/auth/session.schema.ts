import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Scope, SESSION_KINDS } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** One sign-in on one device: a family of refresh tokens of which only the newest is good. */
@Schema({ collection: 'sessions', versionKey: false })
export class SessionRow {
  _id!: Types.ObjectId;
  // Serves ending all sessions of a user.
  @Prop({ type: String, required: true, index: true }) userId!: string;
  /** Absent in the oldest ones: a browser. */
  @Prop({ type: String, default: 'browser' }) kind?: (typeof SESSION_KINDS)[number];
  /** What an extension's session may do; null for the dashboard's, which may do everything. */
  @Prop({ type: [String], default: null }) scopes?: Scope[] | null;
  /** Device and network, for the list of sessions. */
  @Prop({ type: String, default: null }) sealedOrigin?: string | null;
  @Prop({ type: Date, default: null }) createdAt?: Date | null;
  // Serves refresh: the session by its newest token's SHA-256.
  @Prop({ type: String, required: true, unique: true }) tokenHash!: string;
  // Serves refresh: a second use of the token before it.
  @Prop({ type: String, default: null, index: true }) parentHash!: string | null;
  @Prop({ type: Date, required: true }) rotatedAt!: Date;
  // Serves the sweep of ended sessions.
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
  @Prop({ type: Date, required: true }) absoluteExpiresAt!: Date;
}
export const SessionSchema = SchemaFactory.createForClass(SessionRow);
