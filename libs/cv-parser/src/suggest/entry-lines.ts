import { SUGGESTION_KINDS, type SuggestionKind } from '@applywright/contracts';
import { findRanges } from '../dates/find-dates';
import type { LineMap } from './evidence';
import type { KnownFact } from './suggest-types';

/** Kinds whose span is the head of an entry, which is about that entry alone. */
const HEADED: readonly string[] = ['work', 'education', 'project', 'certificate', 'publication', 'award'];
const isSuggestible = (fact: KnownFact): boolean => (SUGGESTION_KINDS as readonly string[]).includes(fact.kind);

/** A known fact that suggestions may be about, with the label that a model knows it by. */
export interface Entry { readonly label: string; readonly fact: KnownFact & { readonly kind: SuggestionKind } }

/** The entries of this CV, in its order. Contacts are none of them. */
export const entriesOf = (known: readonly KnownFact[]): Entry[] =>
  known.filter((fact): fact is Entry['fact'] => fact.span !== null && isSuggestible(fact)).sort((a, b) => (a.span?.lineFrom ?? 0) - (b.span?.lineFrom ?? 0)).map((fact, i) => ({ label: `e${i + 1}`, fact }));

/** Which lines belong to which entry. */
export class EntryLines {
  private readonly heads: readonly KnownFact[];
  constructor(
    private readonly known: readonly KnownFact[],
    private readonly lines: LineMap,
  ) {
    this.heads = known.filter((f) => f.span && HEADED.includes(f.kind));
  }

  /** Whether a line is of the head of any known entry but this one. */
  inOtherHead(index: number, self: KnownFact | null): boolean {
    return this.heads.some((f) => f.id !== self?.id && within(f, index));
  }

  /** Whether all lines are of this entry's own head and of nothing else's. */
  areOwn(entry: KnownFact, from: number, to: number): boolean {
    const { span } = entry;
    if (!span || from < span.lineFrom || to > span.lineTo) return false;
    for (let i = from; i <= to; i++) if (this.inOtherHead(i, entry) || this.inProse(i)) return false;
    return true;
  }

  /** Whether a line is of a point or summary that is known. */
  inProse(index: number): boolean {
    return this.known.some((f) => (f.kind === 'highlight' || f.kind === 'summary') && within(f, index));
  }

  /** How many dates and ranges the entry's head holds. */
  datesOf(entry: KnownFact): number {
    return entry.span ? this.datesBetween(entry.span.lineFrom, entry.span.lineTo) : 0;
  }

  datesBetween(from: number, to: number): number {
    const texts: string[] = [];
    for (let i = from; i <= to; i++) texts.push(this.lines.get(i)?.text ?? '');
    return findRanges(texts.join('\n')).length;
  }

  /** Whether lines stand under an entry's head and above the next one's, known or not, in its column and section. */
  isUnder(entry: KnownFact, from: number, to: number): boolean {
    const { span } = entry;
    const head = span && this.lines.get(span.lineTo);
    if (!span || !head || from <= span.lineTo) return false;
    for (let i = span.lineTo + 1; i <= to; i++) {
      const line = this.lines.get(i);
      // withheld: an address of the web among the points
      if (!line && i < from) continue;
      if (!line || line.heading || line.section !== head.section || line.column !== head.column || this.inOtherHead(i, entry)) return false;
      // a date that is no part of a known point opens an entry that the parser missed
      if (!line.bullet && !this.inProse(i) && findRanges(line.text).length > 0) return false;
    }
    return true;
  }
}

const within = ({ span }: KnownFact, index: number): boolean => span !== null && index >= span.lineFrom && index <= span.lineTo;
