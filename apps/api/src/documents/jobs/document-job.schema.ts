import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { DocumentJob, ErrorCode } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** Documents that are written in the queue. What was asked for is sealed: the queue itself holds ids alone. */
@Schema({ collection: 'document_jobs', versionKey: false })
export class DocumentJobRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) jobId!: string;
  @Prop({ type: String, required: true }) status!: DocumentJob['status'];
  @Prop({ type: Number, required: true }) percent!: number;
  @Prop({ type: String, default: null }) setId!: string | null;
  @Prop({ type: String, default: null }) code!: ErrorCode | null;
  @Prop({ type: String, required: true }) sealedRequest!: string;
  @Prop({ type: Date, required: true }) createdAt!: Date;
  @Prop({ type: Date, required: true, expires: 0 }) expiresAt!: Date;
}
export const DocumentJobSchema = SchemaFactory.createForClass(DocumentJobRow);
// Serves the export and the erasure of a person's rows.
DocumentJobSchema.index({ userId: 1, createdAt: -1 });
