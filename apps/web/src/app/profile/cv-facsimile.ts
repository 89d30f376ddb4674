import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input } from '@angular/core';
import type { CvText, Span } from '@applywright/contracts';
import { layOutCv, textLinesOf } from './cv-page-layout';

/** The CV drawn from its read lines, with the place of one fact marked and brought into view. */
@Component({
  selector: 'app-cv-facsimile',
  template: `
    @if (cv().format === 'docx') {
      <!-- A Word file has no fixed lines: its text is shown as it runs. -->
      <div class="rounded-lg border bg-white px-6 py-6 text-[0.8125rem] leading-normal text-[#20262b] sm:px-8" role="group" aria-label="Your CV as it was read">
        @for (line of lines(); track line.index) {
          <p dir="auto" [class]="(line.heading ? 'mt-3 mb-0.5 font-semibold ' + (line.heading === 1 ? 'text-base' : 'text-sm') : line.bold ? 'mt-1.5 font-semibold' : '') + (line.bullet ? ' ps-4 -indent-3' : '')">{{ line.bullet ? '• ' : '' }}{{ line.before }}@if (line.marked) {<mark class="rounded-sm bg-[#8fe3c8] px-0.5 text-inherit" data-mark>{{ line.marked }}</mark>}{{ line.after }}</p>
        }
      </div>
    } @else {
      @for (page of pages(); track page.number) {
        <figure class="mb-4 last:mb-0">
          <!-- Paper stays paper in dark mode. -->
          <svg class="w-full rounded-lg border bg-white" [attr.viewBox]="page.left + ' 0 ' + page.width + ' ' + page.height" role="img" [attr.aria-label]="'Page ' + page.number + ' of your CV as it was read'">
            @for (mark of page.marks; track $index) {
              <rect [attr.x]="mark.x" [attr.y]="mark.y" [attr.width]="mark.width" [attr.height]="mark.height" rx="2.5" [attr.fill]="mark.strong ? '#8fe3c8' : '#dff5ee'" data-mark />
            }
            @for (run of page.runs; track $index) {
              <text [attr.x]="run.x" [attr.y]="run.baseline" [attr.font-size]="run.size" [attr.font-weight]="run.bold ? 650 : 400" [attr.textLength]="run.width > 0 ? run.width : null" lengthAdjust="spacingAndGlyphs" [attr.direction]="run.rtl ? 'rtl' : null" [attr.text-anchor]="run.rtl ? 'end' : null" fill="#20262b" xml:space="preserve">{{ run.text }}</text>
            }
          </svg>
          @if (pages().length > 1) {
            <figcaption class="mt-1 text-center text-xs text-muted">Page {{ page.number }} of {{ pages().length }}</figcaption>
          }
        </figure>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class CvFacsimile {
  readonly cv = input.required<CvText>();
  readonly span = input<Span | null>(null);
  protected readonly pages = computed(() => (this.cv().format === 'docx' ? [] : layOutCv(this.cv(), this.span())));
  protected readonly lines = computed(() => (this.cv().format === 'docx' ? textLinesOf(this.cv(), this.span()) : []));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => {
      if (!this.span() || this.cv().lines.length === 0) return;
      setTimeout(() => this.bringIntoView(host));
    });
  }

  /** Scrolls only the panel around the CV, never the page. */
  private bringIntoView(host: HTMLElement): void {
    const panel = host.closest<HTMLElement>('[data-cv-scroll]');
    const mark = host.querySelector('[data-mark]');
    if (!panel || !mark) return;
    const top = mark.getBoundingClientRect().top - panel.getBoundingClientRect().top + panel.scrollTop;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const left = mark.getBoundingClientRect().left - panel.getBoundingClientRect().left + panel.scrollLeft;
    panel.scrollTo({ left: Math.max(0, left - 16), top: Math.max(0, top - panel.clientHeight / 3), behavior: calm ? 'instant' : 'smooth' });
  }
}
