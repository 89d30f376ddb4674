import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { Reauthentication } from '@applywright/contracts';
import type { AskDialog, AskData, AskOutcome, Question } from './ask-dialog';

/** Asks a person to confirm that it is they, and does the thing with the proof. */
@Injectable({ providedIn: 'root' })
export class Ask {
  private readonly dialog = inject(MatDialog);

  /**
   * @returns what `send` answered, or null when the person thought better of it
   * @throws what `send` threw, where it has nothing to do with the proof
   */
  async first<T>(question: Question, send: (proof: Reauthentication) => Promise<T>): Promise<{ value: T } | null> {
    const { AskDialog: Dialog } = await import('./ask-dialog');
    const data: AskData<T> = { question, send };
    const closed = this.dialog.open<AskDialog<T>, AskData<T>, AskOutcome<T>>(Dialog, { data, width: '27rem', maxWidth: 'calc(100vw - 2rem)', autoFocus: 'input:not(.hidden), button[type=submit]', restoreFocus: true }).afterClosed();
    const outcome = await firstValueFrom(closed);
    if (!outcome) return null;
    if (!outcome.done) throw outcome.error;
    return { value: outcome.value };
  }
}
