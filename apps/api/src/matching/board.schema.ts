import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { AtsName } from './sources/job-source';

/** A company's board that is collected from, with how it fared last. */
@Schema({ collection: 'boards', versionKey: false })
export class BoardRow {
  @Prop({ type: String, required: true }) source!: AtsName;
  @Prop({ type: String, required: true }) token!: string;
  @Prop({ type: String, required: true }) company!: string;
  @Prop({ type: Boolean, required: true }) sample!: boolean;
  @Prop({ type: Date, default: null }) lastOkAt!: Date | null;
  @Prop({ type: String, default: null }) lastError!: string | null;
  @Prop({ type: Number, default: 0 }) fetched!: number;
  @Prop({ type: Number, default: 0 }) dropped!: number;
}
export const BoardSchema = SchemaFactory.createForClass(BoardRow);
// Serves the directory: a board once.
BoardSchema.index({ source: 1, token: 1 }, { unique: true });
