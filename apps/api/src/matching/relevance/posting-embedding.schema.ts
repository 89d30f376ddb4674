import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

/** The vector of a public posting's text, by a digest of model and text: read once for everybody. No personal data. */
@Schema({ collection: 'posting_embeddings', versionKey: false })
export class PostingEmbeddingRow {
  @Prop({ type: String, required: true }) _id!: string;
  /** Little-endian 32-bit floats, base64. */
  @Prop({ type: String, required: true }) vector!: string;
  @Prop({ type: Date, required: true }) at!: Date;
}
export const PostingEmbeddingSchema = SchemaFactory.createForClass(PostingEmbeddingRow);
// Serves the sweep: few adverts stay open for longer than 60 days, and one that does is read again.
PostingEmbeddingSchema.index({ at: 1 }, { expireAfterSeconds: 60 * 24 * 3600 });
