import type { FillRow } from '@applywright/contracts';

/** What the person did with one row. */
export interface Edit {
  /** Their own value; undefined while it is the plan's. */
  readonly text?: string;
  readonly skipped?: boolean;
  /** Written for this question: entered only once `checked`. */
  readonly suggested?: boolean;
  readonly checked?: boolean;
}
interface Sheet {
  company: string;
  readonly edits: Map<string, Edit>;
}

/**
 * Keeps what the person typed while a page is read again and again, and while they walk through the steps of a form.
 * A row is known by its question, because refs change with every reading. What was typed for one employer is never
 * offered to another: a sheet belongs to a tab, an origin and the first part of the path, and ends when the employer changes.
 */
export class PersonEdits {
  private readonly sheets = new Map<string, Sheet>();
  private sheet: Sheet = { company: '', edits: new Map() };
  private keys = new Map<string, string>();
  private rows: readonly FillRow[] = [];

  begin(tabId: number, url: string, company: string, rows: readonly FillRow[]): void {
    const key = `${tabId} ${placeOf(url)}`;
    const known = this.sheets.get(key);
    const otherEmployer = known !== undefined && known.company !== '' && company !== '' && known.company !== company;
    this.sheet = known === undefined || otherEmployer ? { company, edits: new Map() } : known;
    if (company !== '') this.sheet.company = company;
    this.sheets.set(key, this.sheet);
    this.rows = rows;
    const seen = new Map<string, number>();
    this.keys = new Map(
      rows.map((row) => {
        const question = `${row.type} ${row.label.trim().toLowerCase()}`;
        const nth = seen.get(question) ?? 0;
        seen.set(question, nth + 1);
        return [row.ref, `${question} ${nth}`];
      }),
    );
  }

  of(ref: string): Edit {
    return this.sheet.edits.get(this.keys.get(ref) ?? '') ?? {};
  }

  set(ref: string, change: Edit): void {
    const key = this.keys.get(ref);
    if (key !== undefined) this.sheet.edits.set(key, { ...this.of(ref), ...change });
  }

  /** Whether anything was typed or taken away on this page. */
  get any(): boolean {
    return this.rows.some((row) => Object.keys(this.of(row.ref)).length > 0);
  }

  /** What a fill is told: a suggestion that was not checked, and a value that was emptied, are not entered. */
  forFill(): { readonly skip: string[]; readonly changes: Record<string, string> } {
    const skip: string[] = [];
    const changes: Record<string, string> = {};
    for (const row of this.rows) {
      const { text, skipped, suggested, checked } = this.of(row.ref);
      const unseen = (suggested === true || row.from === 'suggested') && checked !== true;
      const emptied = text !== undefined && text.trim() === '';
      if (skipped === true || (row.action !== 'leave' && (unseen || emptied))) skip.push(row.ref);
      else if (text !== undefined && !emptied && !unseen) changes[row.ref] = text;
    }
    return { skip, changes };
  }
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname } = new URL(url);
  return `${origin}/${pathname.split('/')[1] ?? ''}`;
}
