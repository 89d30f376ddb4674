import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { SOURCE_TERMS, type AdapterName } from '@applywright/contracts';
import type { Model, mongo } from 'mongoose';
import { isDuplicateKey } from '../../platform/store/duplicate-key';
import { windowsAt, type LimitedWindow } from './budget-windows';
import { SourceBudgetRow, type BudgetWindow } from './source-budget.schema';

/** Two first requests at once: the second upsert finds the first one's row on its next try. */
const TRIES = 5;

/** A window with what is left of it. */
export interface WindowLeft {
  readonly window: BudgetWindow;
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  readonly endsAt: Date | null;
}

/**
 * What each source may still be asked (T19). The counts stand in the store: a restart does not set them back, and several processes
 * draw on the same ones. They belong to the instance and to nobody.
 */
@Injectable()
export class SourceBudgetsRepository {
  private readonly rows: mongo.Collection<SourceBudgetRow>;

  constructor(@InjectModel(SourceBudgetRow.name) model: Model<SourceBudgetRow>) {
    this.rows = model.collection as unknown as mongo.Collection<SourceBudgetRow>;
  }

  /** Takes one request off every window of a source, or off none. @returns the windows that are used up; none when the request may go out */
  async take(source: AdapterName, now: Date): Promise<WindowLeft[]> {
    const windows = windowsAt(SOURCE_TERMS[source].limits, now);
    if (windows.length === 0) return [];
    for (let tries = 1; ; tries++)
      try {
        const row = await this.rows.findOneAndUpdate({ _id: source }, takeOne(windows), { upsert: true, returnDocument: 'after' });
        if (!row) throw new Error('the store answered no budget');
        return row.granted ? [] : windows.map((window) => leftOf(row, window)).filter(({ left }) => left === 0);
      } catch (error) {
        if (!isDuplicateKey(error) || tries === TRIES) throw error;
      }
  }

  /** What is left of each window of a source, from the shortest; none where it counts nothing. */
  async remaining(source: AdapterName, now: Date): Promise<WindowLeft[]> {
    const row = await this.rows.findOne({ _id: source });
    return windowsAt(SOURCE_TERMS[source].limits, now).map((window) => leftOf(row, window));
  }
}

/** One update, so that no two requests get the last place: first whether all windows have room, then the counts. */
function takeOne(windows: readonly LimitedWindow[]): mongo.Document[] {
  const parts = windows.map(({ window, limit, from }) => {
    // a process whose clock is behind counts into the window that has begun, and never sets it back
    const running = { $gte: [`$windows.${window}.from`, from] };
    return { window, limit, used: { $cond: [running, `$windows.${window}.used`, 0] }, from: { $cond: [running, `$windows.${window}.from`, from] } };
  });
  const ends = windows.map(({ endsAt }) => endsAt);
  return [
    { $set: { granted: { $and: parts.map(({ used, limit }) => ({ $lt: [used, limit] })) } } },
    {
      $set: {
        windows: Object.fromEntries(parts.map(({ window, used, from }) => [window, { from, used: { $add: [used, { $cond: ['$granted', 1, 0] }] } }])),
        endsAt: ends.includes(null) ? null : ends.at(-1),
      },
    },
  ];
}

function leftOf(row: SourceBudgetRow | null, { window, limit, from, endsAt }: LimitedWindow): WindowLeft {
  const counted = row?.windows[window];
  const used = counted && counted.from >= from ? counted.used : 0;
  return { window, limit, used, left: Math.max(0, limit - used), endsAt };
}
