import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { type DocumentFormat, type DocumentKind, type DocumentSet, type ErrorCode, LETTER_LENGTHS, TONES } from '@applywright/contracts';
import { mdiChevronDown } from '@mdi/js';
import { type Failure, failureOf } from '../session/failure';
import { FailureNote } from '../shell/failure-note';
import { Icon } from '../shell/icon';
import { Switch } from '../shell/switch';
import { DocumentWriter, type Writing, type WritingFor } from './document-writer';
import { LANGUAGE_WORDS, LENGTH_WORDS, TONE_WORDS } from './document-words';
import { type GenerateChoices, LastChoices } from './generate-choices';
import { ModelOffer } from './model-offer';
import { ModelSwitch } from './model-switch';
import { TemplateChooser } from './template-chooser';

/** What a person can do about a failure: a page to go to, or words. */
const WAYS_OUT: Partial<Record<ErrorCode, { readonly link?: string; readonly text: string }>> = {
  profile_missing: { link: '/start', text: $localize`:@@documents.upload-cv:Upload your CV` },
  own_cv_missing: { link: '/start', text: $localize`:@@documents.upload-cv:Upload your CV` },
  name_missing: { link: '/profile', text: $localize`:@@documents.open-profile:Open the profile` },
  consent_missing: { link: '/settings/privacy', text: $localize`:@@documents.privacy-settings:Privacy settings` },
  document_check_failed: { text: $localize`:@@documents.another-template:Another template or one more page often helps.` },
  too_many_requests: { text: $localize`:@@documents.ten-a-minute:Ten in a minute are the most. Wait a moment and try again.` },
  not_found: { text: $localize`:@@documents.posting-gone:The posting is not there any more. Close this and reload the page.` },
};

/** Asks how the documents should be, has them written and closes with the set; closed earlier, the writing goes on. */
@Component({
  imports: [FailureNote, Icon, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, MatProgressBar, ModelSwitch, RouterLink, Switch, TemplateChooser],
  templateUrl: './generate-dialog.html',
  providers: [ModelOffer],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GenerateDialog {
  private readonly writer = inject(DocumentWriter);
  private readonly last = inject(LastChoices);
  private readonly offer = inject(ModelOffer);
  protected readonly ref = inject<MatDialogRef<GenerateDialog, DocumentSet>>(MatDialogRef);
  protected readonly data = inject<WritingFor>(MAT_DIALOG_DATA);

  protected readonly choices = signal<GenerateChoices>(this.last.read());
  protected readonly writing = signal<Writing | null>(null);
  protected readonly failure = signal<Failure | null>(null);
  protected readonly tones = TONES.map((value) => ({ value, label: TONE_WORDS[value] }));
  protected readonly lengths = LETTER_LENGTHS.map((value) => ({ value, label: LENGTH_WORDS[value] }));
  protected readonly languages = [{ value: '', label: $localize`:@@documents.as-posting:As the posting` }, { value: 'en', label: LANGUAGE_WORDS.en }, { value: 'de', label: LANGUAGE_WORDS.de }] as const;
  protected readonly icons = { down: mdiChevronDown };
  protected readonly resume = computed(() => this.choices().kinds.includes('resume'));
  protected readonly letter = computed(() => this.choices().kinds.includes('letter'));
  protected readonly ready = computed(() => this.choices().kinds.length > 0 && this.choices().formats.length > 0);
  protected readonly wayOut = computed(() => WAYS_OUT[this.failure()?.code ?? 'internal'] ?? null);
  private closed = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.closed = true;
      this.writing()?.leave();
    });
  }

  protected oneOf<T extends string>(list: readonly { readonly value: T }[], value: string, otherwise: T): T {
    return list.find((entry) => entry.value === value)?.value ?? otherwise;
  }

  protected change(part: Partial<GenerateChoices>): void {
    this.choices.update((choices) => ({ ...choices, ...part }));
  }

  protected toggleKind(kind: DocumentKind, wanted: boolean): void {
    this.change({ kinds: (['resume', 'letter'] as const).filter((k) => (k === kind ? wanted : this.choices().kinds.includes(k))) });
  }

  protected toggleFormat(format: DocumentFormat, wanted: boolean): void {
    this.change({ formats: (['pdf', 'docx'] as const).filter((f) => (f === format ? wanted : this.choices().formats.includes(f))) });
  }

  protected async write(): Promise<void> {
    if (this.writing() || !this.ready()) return;
    const choices = this.choices();
    this.last.keep(choices);
    const { language, kinds, formats, keepOwnCv, useModel, ...rest } = choices;
    const wish = { ...rest, kinds: [...kinds], formats: [...formats], keepOwnCv: keepOwnCv && this.resume(), useModel: useModel && this.offer.state() === 'ready', ...(language ? { language } : {}) };
    this.failure.set(null);
    const writing = this.writer.write(this.data, wish);
    this.writing.set(writing);
    try {
      const set = await writing.made;
      this.writing.set(null);
      if (!this.closed) this.ref.close(set);
    } catch (error) {
      this.writing.set(null);
      if (!this.closed) this.failure.set(failureOf(error));
    }
  }
}
