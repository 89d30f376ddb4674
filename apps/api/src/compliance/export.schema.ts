import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { DataExport } from '@applywright/contracts';
import type { Types } from 'mongoose';

/** Everything kept about a person, as one sealed file, for a day. */
@Schema({ collection: 'exports', versionKey: false })
export class ExportRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) status!: DataExport['status'];
  @Prop({ type: String, default: null }) fileId!: string | null;
  @Prop({ type: Number, default: null }) sizeBytes!: number | null;
  @Prop({ type: Date, required: true }) createdAt!: Date;
  // Serves the daily removal of those that are over.
  @Prop({ type: Date, required: true, index: true }) expiresAt!: Date;
}
export const ExportSchema = SchemaFactory.createForClass(ExportRow);
// Serves the list, newest first.
ExportSchema.index({ userId: 1, createdAt: -1 });
