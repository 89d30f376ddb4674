import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DocumentKind, DocumentSet, Fact } from '@applywright/contracts';
import { mdiAlertOutline, mdiInformationOutline } from '@mdi/js';
import { CopyButton } from '../settings/copy-button';
import { Icon } from '../shell/icon';
import { wideScreen } from '../shell/wide-screen';
import { ChangesList } from './changes-list';
import { DocumentDraft, sentencesOf } from './document-draft';
import { letterText, resumeText } from './document-text';
import { KIND_WORDS, LANGUAGE_WORDS, SENTENCE_LABELS, TEMPLATE_WORDS, TONE_WORDS } from './document-words';
import { DraftBar } from './draft-bar';
import { FileList } from './file-list';
import { FormAnswers } from './form-answers';
import { LetterView } from './letter-view';
import { PdfPreview } from './pdf-preview';
import { ResumeView } from './resume-view';
import { VersionMenu } from './version-menu';

type Tab = DocumentKind | 'changes';

/** One version of documents: its files, its text to edit, what was changed, and the PDF beside it. */
@Component({
  selector: 'app-document-set-view',
  imports: [ChangesList, CopyButton, DraftBar, FileList, FormAnswers, Icon, LetterView, MatButton, PdfPreview, ResumeView, RouterLink, VersionMenu],
  templateUrl: './document-set-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'block' },
})
export class DocumentSetView {
  protected readonly draft = inject(DocumentDraft);
  readonly set = input.required<DocumentSet>();
  readonly versions = input<readonly DocumentSet[]>([]);
  readonly facts = input<readonly Fact[]>([]);
  /** Everything is to be written anew, with choices made again. */
  readonly again = output();
  readonly opened = output<DocumentSet>();
  readonly made = output<DocumentSet>();
  readonly removed = output<DocumentSet>();

  protected readonly labels = SENTENCE_LABELS;
  protected readonly isWide = wideScreen();
  protected readonly tab = signal<Tab>('resume');
  /** On a narrow page the PDF takes the place of the text. */
  protected readonly asPdf = signal(false);
  protected readonly icons = { warn: mdiAlertOutline, note: mdiInformationOutline };
  protected readonly kinds = computed(() => (['resume', 'letter'] as const).filter((kind) => this.set()[kind] !== null || this.set().documents.some((file) => file.kind === kind)));
  protected readonly tabs = computed(() => {
    const { changes, refused, resume } = this.set();
    const kinds = this.kinds().map((kind): { value: Tab; label: string } => ({ value: kind, label: KIND_WORDS[kind] }));
    const count = changes.length + refused.length;
    return resume || refused.length ? [...kinds, { value: 'changes' as const, label: count ? $localize`:@@documents.tab-changes-count:Changes (${count}:count:)` : $localize`:@@documents.tab-changes:Changes` }] : kinds;
  });
  protected readonly shownKind = computed<DocumentKind>(() => {
    const tab = this.tab();
    return tab === 'changes' ? (this.kinds()[0] ?? 'resume') : tab;
  });
  protected readonly pdf = computed(() => this.set().documents.find((file) => file.kind === this.shownKind() && file.format === 'pdf' && file.selfCheck.ok) ?? null);
  /** The document that is open as plain text, for the text box of a form. */
  protected readonly plainText = computed(() => {
    const { resume, letter } = this.set();
    if (this.tab() === 'resume') return resume && resumeText(resume);
    return this.tab() === 'letter' ? letter && letterText(letter) : null;
  });
  protected readonly leftOut = computed(() => this.draft.leftOut().filter(({ kind }) => kind === this.tab()));
  protected readonly lost = computed(() => {
    const known = new Set(this.kinds().flatMap((kind) => sentencesOf(this.set(), kind).map(({ key }) => key)));
    return this.set().refused.filter((one) => one.from === 'edit' && !known.has(one.key)).length;
  });
  protected readonly madeWith = computed(() => {
    const { template, tone, language, model } = this.set();
    const by = model === 'template' ? $localize`:@@documents.written-without-ai:written by templates, no AI` : $localize`:@@documents.written-by:written by ${model}:model:`;
    const look = $localize`:@@documents.template-and-tone:${TEMPLATE_WORDS[template].label}:template: template · ${TONE_WORDS[tone]}:tone: tone`;
    return `${look} · ${LANGUAGE_WORDS[language]} · ${by}`;
  });

  constructor() {
    effect(() => this.draft.facts.set(this.facts()));
    effect(() => this.draft.versions.set(this.versions()));
    effect(() => {
      const set = this.set();
      untracked(() => {
        this.draft.set.set(set);
        this.draft.chosen.set(null);
        const tabs = this.tabs().map(({ value }) => value);
        const tab = this.tab();
        // An own file that goes out as it is has nothing to read here: what was written comes first.
        if (!tabs.includes(tab) || (tab === 'resume' && !set.resume)) this.tab.set(this.kinds().find((kind) => set[kind] !== null) ?? tabs[0] ?? 'resume');
        // Own words that were refused are what the person looks for now.
        const refused = set.refused.find((one) => one.from === 'edit');
        const kind = refused && this.kinds().find((one) => sentencesOf(set, one).some((s) => s.key === refused.key));
        if (kind) this.tab.set(kind);
      });
    });
  }

  protected choose(tab: Tab): void {
    this.tab.set(tab);
    this.asPdf.set(false);
    this.draft.chosen.set(null);
  }
}
