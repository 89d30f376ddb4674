import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { ApplicationStage } from '@applywright/contracts';
import { Schema as PlainSchema } from 'mongoose';

/** A file that went out: a copy of the application's own, so that it stays whatever becomes of the document. */
export interface SentEntry {
  readonly documentId: string;
  /** The vault's id of the copy. */
  readonly fileId: string;
  readonly sealed: string;
}
export interface NoteEntry {
  readonly id: string;
  readonly sealed: string;
}
/** The dates are plain, since the reminders are found by them: without the posting or the note, both sealed, they say no more than that somebody has something to do. */
export interface FollowUpEntry {
  readonly at: Date;
  readonly remindedAt: Date | null;
  /** The note, where there is one. */
  readonly sealed: string | null;
}
/** Sealed; plain in rows from before that. */
export type HistoryEntry = { readonly sealed: string } | { readonly stage: ApplicationStage; readonly at: Date };

const FollowUpSchema = new PlainSchema({ at: Date, remindedAt: { type: Date, default: null }, sealed: { type: String, default: null } }, { _id: false });

/**
 * What a user did with a posting. Its title, company and address are kept, since adverts go away; what somebody wants is
 * theirs, so they are sealed, as are notes, moves and what was sent. Plain is what is asked for: the stage (matches show
 * it, and a move depends on it), the latest change (the board's order), ids, and the dates of the reminder.
 */
@Schema({ collection: 'applications', versionKey: false })
export class ApplicationRow {
  @Prop({ type: String, required: true }) userId!: string;
  @Prop({ type: String, required: true }) jobId!: string;
  /** Absent in rows from before they were sealed, which hold the three as they are. */
  @Prop({ type: String }) sealed?: string;
  @Prop({ type: String }) title?: string;
  @Prop({ type: String }) company?: string;
  @Prop({ type: String }) url?: string;
  @Prop({ type: String, required: true }) stage!: ApplicationStage;
  @Prop({ type: [String], required: true }) documentIds!: string[];
  @Prop({ type: Date, required: true }) updatedAt!: Date;
  @Prop({ type: [{ _id: false, sealed: String, stage: String, at: Date }], required: true }) history!: HistoryEntry[];
  /** This and what follows is absent in rows from before there was any of it. */
  @Prop({ type: [{ _id: false, documentId: String, fileId: String, sealed: String }] }) sent?: SentEntry[];
  @Prop({ type: [{ _id: false, id: String, sealed: String }] }) notes?: NoteEntry[];
  @Prop({ type: FollowUpSchema, default: null }) followUp?: FollowUpEntry | null;
}
export const ApplicationSchema = SchemaFactory.createForClass(ApplicationRow);
// Serves "one application a posting", however often apply is pressed.
ApplicationSchema.index({ userId: 1, jobId: 1 }, { unique: true });
// Serves the board, newest first.
ApplicationSchema.index({ userId: 1, updatedAt: -1 });
// Serves the reminders: what is due and has not been told.
ApplicationSchema.index({ 'followUp.remindedAt': 1, 'followUp.at': 1 });
