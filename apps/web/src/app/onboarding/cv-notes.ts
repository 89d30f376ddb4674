import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CvUpload } from '@applywright/contracts';
import { mdiInformationOutline } from '@mdi/js';
import { Icon } from '../shell/icon';
import { NOTE_WORDS } from './note-words';

/** What a person should know about how their CV was read, in plain words. */
@Component({
  selector: 'app-cv-notes',
  imports: [Icon],
  template: `
    @if (notes().length) {
      <section class="rounded-2xl border border-doubt/30 bg-doubt-soft/40 px-4 py-3.5 sm:px-5" aria-labelledby="notes-heading" data-testid="cv-notes">
        <h2 id="notes-heading" class="flex items-center gap-2 text-sm"><app-icon class="text-doubt" [path]="icon" [size]="18" /><span class="min-w-0 wrap-anywhere">How {{ upload().fileName }} was read</span></h2>
        <ul class="mt-2 space-y-2 text-sm sm:pl-6.5">
          @for (note of notes(); track note.heading) {
            <li class="text-pretty"><span class="font-medium">{{ note.heading }}.</span> <span class="text-muted">{{ note.text }}</span></li>
          }
        </ul>
        <div class="mt-3 empty:hidden sm:pl-6.5"><ng-content /></div>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block empty:hidden' },
})
export class CvNotes {
  readonly upload = input.required<CvUpload>();
  protected readonly icon = mdiInformationOutline;
  protected readonly notes = computed(() => {
    const { notes, ocr } = this.upload();
    return notes.map((note) => {
      const words = NOTE_WORDS[note];
      if (note !== 'ocr' || ocr.confidence === null) return words;
      return { ...words, heading: `${words.heading}, ${Math.round(ocr.confidence * 100)} % sure: please check` };
    });
  });
}
