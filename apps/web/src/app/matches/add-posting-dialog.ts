import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { routeRefs } from '@applywright/api-client';
import { MAX_CAPTURED_CHARS, type Match } from '@applywright/contracts';
import { API } from '../session/api';
import { attempt } from '../session/attempt';
import { FailureNote } from '../shell/failure-note';
import { textOfSource } from './text-of-source';

type Way = 'page' | 'hand';
type HandField = 'title' | 'company' | 'place' | 'text';

/** Whether a paste is the source of a page or its JSON, and not what one reads there. */
const isSource = (paste: string): boolean => /<[a-z!/]|&lt;[a-z!/]|^\s*[[{]/i.test(paste);

/** Keeps a posting that the person found by themselves, from its page's source or by hand, and closes with its match. */
@Component({
  imports: [FailureNote, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, MatProgressBar, RouterLink],
  templateUrl: './add-posting-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddPostingDialog {
  private readonly api = inject(API);
  private readonly injector = inject(Injector);
  private readonly titleField = viewChild<ElementRef<HTMLInputElement>>('titleField');
  protected readonly ref = inject<MatDialogRef<AddPostingDialog, Match>>(MatDialogRef);
  protected readonly trying = attempt();

  protected readonly ways = [
    { value: 'page', label: $localize`:@@matches.paste-the-page:Paste the page`, text: $localize`:@@matches.its-source-we-read-the-rest:Its source; we read the rest` },
    { value: 'hand', label: $localize`:@@matches.by-hand:By hand`, text: $localize`:@@matches.title-company-and-text:Title, company and text` },
  ] as const;
  protected readonly way = signal<Way>('page');
  protected readonly address = signal('');
  protected readonly page = signal('');
  protected readonly hand = signal<Readonly<Record<HandField, string>>>({ title: '', company: '', place: '', text: '' });
  /** Why the form changed to the other way by itself. */
  protected readonly turned = signal('');
  protected readonly tooLarge = computed(() => this.page().length > MAX_CAPTURED_CHARS);
  protected readonly addressRefused = computed(() => this.trying.failure()?.code === 'url_refused');
  protected readonly ready = computed(() => {
    const { title, company, text } = this.hand();
    if (this.address().trim() === '') return false;
    return this.way() === 'page' ? this.page().trim() !== '' && !this.tooLarge() : [title, company, text].every((value) => value.trim() !== '');
  });

  protected choose(way: Way): void {
    this.way.set(way);
    this.turned.set('');
    this.trying.clear();
  }

  protected set(field: HandField, value: string): void {
    this.hand.update((hand) => ({ ...hand, [field]: value }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready() || this.trying.busy()) return;
    if (this.way() === 'page' && !isSource(this.page())) return this.turnToHand($localize`:@@matches.that-is-the-text-of-a-posting:That is the text of a posting. Add its title and company.`);
    const url = /^[a-z][a-z0-9+.-]*:/i.test(this.address().trim()) ? this.address().trim() : `https://${this.address().trim()}`;
    this.turned.set('');
    this.ref.disableClose = true;
    const kept = await this.trying.run(async () => {
      this.ref.close(await this.api.call(routeRefs.capturePosting, { body: this.way() === 'page' ? { url, page: this.page() } : { url, details: this.hand() } }));
    });
    this.ref.disableClose = false;
    const failure = this.trying.failure();
    if (!kept && failure?.code === 'no_posting_found' && this.way() === 'page') {
      this.trying.clear();
      this.turnToHand($localize`:@@matches.what-could-be-read:${failure.message}:failure: What could be read of it stands below: look it over.`);
    }
  }

  /** What was pasted is kept where it can be used; the person looks it over before it is sent. */
  private turnToHand(why: string): void {
    this.way.set('hand');
    this.turned.set(why);
    const found = isSource(this.page()) ? textOfSource(this.page()) : { title: '', company: '', text: this.page().trim() };
    this.hand.update((told) => ({ title: told.title || found.title, company: told.company || found.company, place: told.place, text: told.text || found.text }));
    afterNextRender(() => this.titleField()?.nativeElement.focus(), { injector: this.injector });
  }
}
