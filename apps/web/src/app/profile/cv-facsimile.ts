import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output, signal } from '@angular/core';
import type { CvText, Span } from '@applywright/contracts';
import { layOutCv } from './cv-page-layout';
import type { CvPick } from './cv-picks';
import { textBetween, textLinesOf, withoutBorders, type WordPlace } from './cv-words';

/** The CV drawn from its read lines, with the place of one fact marked and brought into view; its words can be picked. */
@Component({
  selector: 'app-cv-facsimile',
  templateUrl: './cv-facsimile.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block', '[class]': 'picking() ? "touch-manipulation select-none" : ""', '(pointerdown)': 'press($event)', '(pointermove)': 'drag($event)', '(pointercancel)': 'range.set(null)', '(window:resize)': 'bringIntoViewSoon()', '(click)': 'take($event)' },
})
export class CvFacsimile {
  readonly cv = input.required<CvText>();
  readonly span = input<Span | null>(null);
  /** Whether words can be picked now. */
  readonly picking = input(false);
  readonly picked = output<CvPick>();
  protected readonly pages = computed(() => (this.cv().format === 'docx' ? [] : layOutCv(this.cv(), this.span())));
  protected readonly lines = computed(() => (this.cv().format === 'docx' ? textLinesOf(this.cv(), this.span()) : []));
  /** The words under the pointer while it is down: the first and the last. */
  protected readonly range = signal<readonly [WordPlace, WordPlace] | null>(null);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      if (this.span() && this.cv().lines.length > 0) this.bringIntoViewSoon();
    });
  }

  protected pageLabel(page: number): string {
    return $localize`:@@profile.cv-page-as-read:Page ${page}:page: of your CV as it was read`;
  }

  protected isPicked(line: number, at: number): boolean {
    const range = this.range();
    if (!range) return false;
    const [a, b, here] = [...range, { line, at }].map(orderOf) as [number, number, number];
    return here >= Math.min(a, b) && here <= Math.max(a, b);
  }

  protected press(event: PointerEvent): void {
    const word = this.picking() ? wordAt(event) : null;
    this.range.set(word && [word, word]);
    // The field that is being edited keeps the focus.
    if (this.picking() && event.pointerType === 'mouse') event.preventDefault();
  }

  protected drag(event: PointerEvent): void {
    const range = this.range();
    const word = range && event.pointerType === 'mouse' && event.buttons === 1 ? wordAt(event) : null;
    if (range && word) this.range.set([range[0], word]);
  }

  protected take(event: MouseEvent): void {
    const range = this.range();
    this.range.set(null);
    if (!range || !this.picking()) return;
    const instead = event.detail === 2 && orderOf(range[0]) === orderOf(range[1]);
    const line = this.cv().lines.find((one) => one.index === range[0].line);
    const text = instead && line ? line.text.trim() : withoutBorders(textBetween(this.cv(), ...range));
    if (text !== '') this.picked.emit({ text, instead });
  }

  /** Once what has just changed is drawn. */
  protected bringIntoViewSoon(): void {
    setTimeout(() => this.bringIntoView(), 50);
  }

  /** Scrolls only the panel around the CV, never the page. */
  private bringIntoView(): void {
    const panel = this.host.closest<HTMLElement>('[data-cv-scroll]');
    const marks = [...this.host.querySelectorAll('[data-mark]')].map((mark) => mark.getBoundingClientRect());
    const [first] = marks;
    if (!panel || !first) return;
    const frame = panel.getBoundingClientRect();
    const left = Math.min(...marks.map((mark) => mark.left)) - frame.left + panel.scrollLeft;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    panel.scrollTo({ left: Math.max(0, left - 16), top: Math.max(0, first.top - frame.top + panel.scrollTop - panel.clientHeight / 3), behavior: calm ? 'instant' : 'smooth' });
  }
}

/** More than the characters of any line. */
const LINE = 1_000_000;
const orderOf = ({ line, at }: WordPlace): number => line * LINE + at;

const wordAt = (event: Event): WordPlace | null => {
  const [line, at] = (event.target as Element).closest('[data-word]')?.getAttribute('data-word')?.split(':') ?? [];
  return line === undefined || at === undefined ? null : { line: Number(line), at: Number(at) };
};
