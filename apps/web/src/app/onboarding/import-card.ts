import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { AppError, type ImportResult, MAX_CV_BYTES } from '@applywright/contracts';
import { mdiImport } from '@mdi/js';
import { ChangesPanel } from '../profile/changes-panel';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { uploadAdvice } from './upload-advice';

const FORMAT_WORDS = { 'json-resume': $localize`:@@onboarding.json-resume-file:JSON Resume file`, linkedin: $localize`:@@onboarding.linkedin-export:LinkedIn export` };

/** Fills the profile from a file of another program, and says what came of it. */
@Component({
  selector: 'app-import-card',
  imports: [ChangesPanel, FailureNote, Icon, MatButton, RouterLink],
  templateUrl: './import-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class ImportCard {
  private readonly api = inject(API);
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');
  protected readonly trying = attempt();
  protected readonly fileName = signal('');
  protected readonly result = signal<ImportResult | null>(null);
  protected readonly advice = uploadAdvice;
  protected readonly formatWords = FORMAT_WORDS;
  protected readonly icon = mdiImport;

  protected choose(): void {
    this.picker().nativeElement.click();
  }

  protected async picked(event: Event): Promise<void> {
    const picker = event.target as HTMLInputElement;
    const file = picker.files?.[0];
    picker.value = '';
    if (!file) return;
    this.fileName.set(file.name);
    this.result.set(null);
    await this.trying.run(async () => {
      if (file.size > MAX_CV_BYTES) throw new AppError('too_large', $localize`:@@onboarding.over-5-mb:The file is larger than 5 MB.`);
      if (file.size === 0) throw new AppError('import_unreadable');
      this.result.set(await this.api.call(routeRefs.importProfile, { file: { name: file.name, bytes: file } }));
    });
  }

  /** Photos and messages make a whole LinkedIn export large. */
  protected hint(code: string): string {
    return code === 'too_large' ? $localize`:@@onboarding.linkedin-less:Of a LinkedIn export only the text is needed: ask LinkedIn for “Profile”, “Positions”, “Education” and “Skills” alone, not for everything.` : this.advice(this.trying.failure()?.code ?? 'internal');
  }
}
