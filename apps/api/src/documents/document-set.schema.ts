import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Types } from 'mongoose';

/** The files made in one go for one posting. Content, file names and checks are sealed; the files are sealed files. */
@Schema({ collection: 'documents', versionKey: false })
export class DocumentSetRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) jobId!: string;
  /** Counts the sets of a posting from 1; absent in the first ones ever made. */
  @Prop({ type: Number, required: true }) version?: number;
  /** Digest of facts, posting, words and options: the same request finds its set again. */
  @Prop({ type: String, required: true }) key!: string;
  /** Digest of facts and posting alone: tells whether a set is stale. */
  @Prop({ type: String, required: true }) stateHash!: string;
  @Prop({ type: [String], required: true }) documentIds!: string[];
  @Prop({ type: [String], required: true }) fileIds!: string[];
  @Prop({ type: String, required: true }) sealedSet!: string;
  @Prop({ type: Date, required: true }) createdAt!: Date;
}
export const DocumentSetSchema = SchemaFactory.createForClass(DocumentSetRow);
// Serves generate: one set by request, even when two come at once.
DocumentSetSchema.index({ userId: 1, key: 1 }, { unique: true });
// Serves the list of a user's documents, newest first.
DocumentSetSchema.index({ userId: 1, createdAt: -1 });
// Serves the download of one file.
DocumentSetSchema.index({ userId: 1, documentIds: 1 });

/** The last version of each posting's documents: a number is given once, also when the set that had it was deleted. */
@Schema({ collection: 'document_versions', versionKey: false })
export class DocumentVersionRow {
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) jobId!: string;
  @Prop({ type: Number, required: true }) last!: number;
}
export const DocumentVersionSchema = SchemaFactory.createForClass(DocumentVersionRow);
// Serves the next number, also when two are asked for at once.
DocumentVersionSchema.index({ userId: 1, jobId: 1 }, { unique: true });
