import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { AI_READING_STATUSES, CvFormat, CvNote, CvStatus, ErrorCode, FACT_CHANGES } from '@applywright/contracts';
import type { Types } from 'mongoose';

export type ChangeCounts = Record<(typeof FACT_CHANGES)[number], number>;
export interface AiReadingRow { status: (typeof AI_READING_STATUSES)[number]; model: string | null; suggested: number; refused: number; errorCode: ErrorCode | null }

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
  @Prop({ type: String, default: null }) language!: string | null;
  @Prop({ type: [String], default: [] }) notes!: CvNote[];
  /** A picture of text that character recognition has not read yet. */
  @Prop({ type: Boolean, default: false }) ocrOffered!: boolean;
  /** Languages that somebody asked it to be read in. */
  @Prop({ type: [String], default: [] }) ocrLanguages?: string[];
  @Prop({ type: Number, default: null }) ocrConfidence!: number | null;
  @Prop({ type: Object, default: null }) aiReading!: AiReadingRow | null;
  /** While a model's look is under way: when it was asked for. */
  @Prop({ type: Date, default: null }) aiClaimedAt?: Date | null;
  @Prop({ type: Object, default: null }) changeCounts!: ChangeCounts | null;
  /** What reading it did to the profile, a sealed file of its own. */
  @Prop({ type: String, default: null }) changesFileId!: string | null;
  @Prop({ type: Date, required: true }) createdAt!: Date;
}
export const CvUploadSchema = SchemaFactory.createForClass(CvUploadRow);
// Serves the list of a user's CVs, newest first.
CvUploadSchema.index({ userId: 1, createdAt: -1 });
