import type { FactInput, ParsedField } from '@applywright/contracts';
import type { Row } from './rows';

export interface FieldOptions { parentId?: string; runnerUp?: ParsedField['runnerUp']; text?: string }

/** Collects the parse's fields, numbering them and deriving each span from the rows it was read from. */
export class FieldList {
  readonly fields: ParsedField[] = [];

  /** Adds a field; `rows` are where it stands, `quote` its words there. Returns the field's id. */
  add(fact: FactInput, rows: readonly Row[], quote: string, confidence: number, options: FieldOptions = {}): string {
    const id = `f${this.fields.length + 1}`;
    const lines = rows.flatMap((r) => r.lines);
    const indexes = lines.map((l) => l.index);
    this.fields.push({
      id, ...(options.parentId ? { parentId: options.parentId } : {}), fact, text: options.text ?? quote,
      span: { page: lines[0]?.page ?? 0, lineFrom: Math.min(...indexes), lineTo: Math.max(...indexes), quote: quote.slice(0, 500) },
      confidence: Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100,
      ...(options.runnerUp ? { runnerUp: options.runnerUp } : {}),
    });
    return id;
  }
}
