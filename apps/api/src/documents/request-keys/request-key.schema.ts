import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** An `Idempotency-Key` of a person with what its request was answered. Key and request are kept as keyed digests alone. */
@Schema({ collection: 'request_keys', versionKey: false })
export class RequestKeyRow {
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) keyDigest!: string;
  @Prop({ type: String, required: true }) requestDigest!: string;
  /** Who is working on it; each try has a word of its own. */
  @Prop({ type: String, required: true }) claim!: string;
  /** Whoever works on it renews this; when it has passed, they are gone. */
  @Prop({ type: Date, required: true }) claimedUntil!: Date;
  /** Null while it is worked on. */
  @Prop({ type: String, default: null }) answer!: string | null;
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const RequestKeySchema = SchemaFactory.createForClass(RequestKeyRow);
// Serves every request with a key: one row a key, also when the request comes twice at once.
RequestKeySchema.index({ userId: 1, keyDigest: 1 }, { unique: true });
