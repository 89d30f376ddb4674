import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CvUpload } from '@applywright/contracts';
import { NOTE_WORDS } from './note-words';

/** What a person should know about how their CV was read, in plain words. */
@Component({
  selector: 'app-cv-notes',
  template: `
    @if (notes().length) {
      <section class="rounded-2xl border border-doubt/30 bg-doubt-soft/40 px-4 py-3.5 sm:px-5" aria-labelledby="notes-heading" data-testid="cv-notes">
        <details [open]="open() || notes().length < 3">
          <summary class="cursor-pointer rounded-md"><h2 id="notes-heading" class="inline text-sm wrap-anywhere"><ng-container i18n="@@onboarding.how-read">How {{ upload().fileName }} was read</ng-container>&ngsp;<span class="font-normal text-muted" i18n="@@onboarding.notes-count">{notes().length, plural, =1 {(1 note)} other {({{ notes().length }} notes)}}</span></h2></summary>
          <ul class="mt-2 space-y-2 text-sm sm:pl-4">
            @for (note of notes(); track note.heading) {
              <li class="text-pretty"><span class="font-medium">{{ note.heading }}.</span>&ngsp;<span class="text-muted">{{ note.text }}</span></li>
            }
          </ul>
        </details>
        <div class="mt-3 empty:hidden"><ng-content /></div>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block empty:hidden' },
})
export class CvNotes {
  readonly upload = input.required<CvUpload>();
  /** Whether many notes can be read at once, too. */
  readonly open = input(true);
  protected readonly notes = computed(() => {
    const { notes, ocr } = this.upload();
    return notes.map((note) => {
      const words = NOTE_WORDS[note];
      if (note !== 'ocr' || ocr.confidence === null) return words;
      return { ...words, heading: $localize`:@@onboarding.ocr-sure:${words.heading}:heading:, ${Math.round(ocr.confidence * 100)}:percent: % sure: please check` };
    });
  });
}
