import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { CvFormat, CvStatus, ErrorCode } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** One uploaded CV. Its bytes and its text are sealed files; its name is sealed here. */
@Schema({ collection: 'cv_uploads', versionKey: false })
export class CvUploadRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) sealedFileName!: string;
  @Prop({ type: String, required: true }) format!: CvFormat;
  @Prop({ type: Number, required: true }) sizeBytes!: number;
  @Prop({ type: String, required: true }) fileId!: string;
  @Prop({ type: String, default: null }) textFileId!: string | null;
  @Prop({ type: String, required: true }) status!: CvStatus;
  @Prop({ type: String, default: null }) errorCode!: ErrorCode | null;
  @Prop({ type: Number, default: null }) factCount!: number | null;
  @Prop({ type: Date, required: true }) createdAt!: Date;
}
export const CvUploadSchema = SchemaFactory.createForClass(CvUploadRow);
// Serves the list of a user's CVs, newest first.
CvUploadSchema.index({ userId: 1, createdAt: -1 });
