import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { AdapterName, BoardAddedBy, BoardStatus, DropReason } from '@applywright/contracts';
import type { Types } from 'mongoose';
import type { SearchTerms, SourceFailureReason, Validators } from './sources/job-source';

/** What is collected from: a company's board, a feed or a search, with how it fared last. */
@Schema({ collection: 'boards', versionKey: false, minimize: false })
export class BoardRow {
  _id!: Types.ObjectId;
  @Prop({ type: String, required: true }) source!: AdapterName;
  /** The board's name; "all" for a feed; what tells one search of a source from another. */
  @Prop({ type: String, required: true }) token!: string;
  @Prop({ type: String, required: true }) company!: string;
  @Prop({ type: Boolean, required: true }) sample!: boolean;
  @Prop({ type: String, default: 'operator' }) addedBy!: BoardAddedBy;
  @Prop({ type: Object, default: null }) search!: SearchTerms | null;
  /** Nobody follows it any more, or an operator has switched it off. */
  @Prop({ type: Boolean, default: false }) paused!: boolean;

  @Prop({ type: String, default: 'ok' }) status!: BoardStatus;
  @Prop({ type: Number, default: 0 }) failures!: number;
  @Prop({ type: Date, default: null }) firstFailedAt!: Date | null;
  @Prop({ type: Date, default: null }) missingSince!: Date | null;
  @Prop({ type: Date, default: new Date(0) }) nextAt!: Date;

  @Prop({ type: Date, default: null }) lastTriedAt!: Date | null;
  @Prop({ type: Date, default: null }) lastOkAt!: Date | null;
  /** The last time that the source said that nothing had changed. */
  @Prop({ type: Date, default: null }) unchangedAt!: Date | null;
  /** A sentence for people: source and board and nothing else. */
  @Prop({ type: String, default: null }) lastError!: string | null;
  @Prop({ type: String, default: null }) lastReason!: SourceFailureReason | null;
  /** Of the last collection that read the board. */
  @Prop({ type: Number, default: 0 }) fetched!: number;
  @Prop({ type: Number, default: 0 }) dropped!: number;
  @Prop({ type: Array, default: [] }) droppedBy!: { reason: DropReason; count: number }[];
  @Prop({ type: Boolean, default: false }) partial!: boolean;
  /** Only of a whole collection that missed nothing which is still open. */
  @Prop({ type: Object, default: null }) validators!: Validators | null;
  /** The version of the program that read the board: another one may read the same rows otherwise. */
  @Prop({ type: String, default: '' }) edition!: string;
}
export const BoardSchema = SchemaFactory.createForClass(BoardRow);
// Serves the directory: a board once.
BoardSchema.index({ source: 1, token: 1 }, { unique: true });
