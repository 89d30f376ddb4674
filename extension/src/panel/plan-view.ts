import type { FillReportRow, FillRow } from '@applywright/contracts';
import type { PageFill, PageReading } from '../messages';
import { element, show } from '../ui/element';
import { entryOf, foldedSection, leftEntry, reportEntry, section } from './entries';
import { groupRows, sourceLine, type PlanGroups } from './group-rows';
import type { PanelContext } from './panel-context';
import { QuestionEntry } from './question-entry';

/** More rows than these are folded away at first. */
const OPEN_UP_TO = 12;
const REPORT_ORDER: readonly FillReportRow['outcome'][] = ['changed', 'filled', 'kept', 'left'];

/** The list in the middle of the panel: first the plan, after a fill what was read back. */
export class PlanView {
  constructor(
    private readonly parts: { readonly plan: HTMLElement; readonly questions: HTMLElement; readonly left: HTMLElement },
    private readonly context: PanelContext,
    private readonly showField: (ref: string) => void,
  ) {}

  clear(): void {
    for (const part of Object.values(this.parts)) {
      part.replaceChildren();
      show(part, false);
    }
  }

  /** @returns the groups, for the cards that need some of them */
  plan(page: PageReading): PlanGroups {
    this.clear();
    const groups = groupRows(page.plan.rows);
    const planned = (row: FillRow): HTMLElement => entryOf(row, sourceLine(row, page.sources[row.ref] ?? ''), page.choices?.[row.ref] ?? [], { edit: this.context.edits.of(row.ref), change: (edit) => this.context.edits.set(row.ref, edit), showOnPage: this.shower(row) });
    this.put('plan', [
      ...(groups.ready.length > 0 ? [section('Ready to fill', groups.ready.map(planned))] : []),
      ...(groups.stored.length > 0 ? [section('From your stored answers', groups.stored.map(planned))] : []),
    ]);
    const questions = groups.questions.map((row) => new QuestionEntry(row, this.context, page.choices?.[row.ref] ?? [], this.shower(row)).root);
    this.put('questions', questions.length > 0 ? [section(page.company === '' ? 'Questions of this employer' : `Questions of ${page.company}`, questions, 'Answer here or on the page. Nothing is made up for you.')] : []);
    this.put('left', groups.left.length > 0 ? [foldedSection('Left for you', groups.left.map((row) => leftEntry(row, this.shower(row))), OPEN_UP_TO)] : []);
    return groups;
  }

  report({ report }: PageFill): readonly FillReportRow[] {
    this.clear();
    const rows = [...report.rows.filter((r) => r.type !== 'ignore')].sort((a, b) => REPORT_ORDER.indexOf(a.outcome) - REPORT_ORDER.indexOf(b.outcome));
    const done = rows.filter((r) => r.outcome === 'filled' || r.outcome === 'changed');
    const rest = rows.filter((r) => r.outcome === 'left' || r.outcome === 'kept');
    const entry = (row: FillReportRow): HTMLElement => reportEntry(row, this.shower(row));
    this.put('plan', done.length > 0 ? [section('Read back from the page', done.map(entry))] : []);
    this.put('left', rest.length > 0 ? [foldedSection('Left as they are', rest.map(entry), OPEN_UP_TO)] : []);
    return rows;
  }

  private shower(row: { readonly ref: string }): () => void {
    return () => this.showField(row.ref);
  }

  private put(part: keyof PlanView['parts'], children: readonly HTMLElement[]): void {
    this.parts[part].replaceChildren(...children);
    show(this.parts[part], children.length > 0);
  }
}

/** What a fill came to, in one sentence. */
export function sumUp(rows: readonly FillReportRow[], { report, submitsStopped }: Pick<PageFill, 'report' | 'submitsStopped'>): string {
  const left = rows.filter((r) => r.outcome === 'left').length;
  const parts = [`${report.filled} filled`, ...(report.changed > 0 ? [`${report.changed} changed by the page`] : []), ...(report.kept > 0 ? [`${report.kept} kept`] : []), `${left} left for you`];
  return `${parts.join(', ')}. Nothing was sent${submitsStopped > 0 ? ': the page tried to, and was stopped' : ''}.`;
}

/** Grey bars while a page is read. */
export function placeholder(): HTMLElement {
  const box = element('div', 'rows waiting');
  box.setAttribute('aria-hidden', 'true');
  box.append(...Array.from({ length: 5 }, () => element('div', 'bar-of-light')));
  return box;
}
