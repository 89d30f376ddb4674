import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { AdapterName } from '@applywright/contracts';

/** The spans over which a source counts requests; `inAll` is for ever. */
export const BUDGET_WINDOWS = ['minute', 'hour', 'day', 'week', 'month', 'inAll'] as const;
export type BudgetWindow = (typeof BUDGET_WINDOWS)[number];

/** How many requests a source was sent in each of its running windows: one row, so that one atomic update asks and takes them all. */
@Schema({ collection: 'source_budgets', versionKey: false })
export class SourceBudgetRow {
  @Prop({ type: String, required: true }) _id!: AdapterName;
  @Prop({ type: Object, required: true }) windows!: Partial<Record<BudgetWindow, { from: Date; used: number }>>;
  /** Whether the last request was allowed. */
  @Prop({ type: Boolean, required: true }) granted!: boolean;
  /** The end of the longest window; null where one never ends. */
  @Prop({ type: Date, default: null }) endsAt!: Date | null;
}
export const SourceBudgetSchema = SchemaFactory.createForClass(SourceBudgetRow);
// Serves the sweep of budgets whose windows are all over; a day later, so that no slow clock meets an empty place.
SourceBudgetSchema.index({ endsAt: 1 }, { expireAfterSeconds: 24 * 3600 });
