import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SOURCE_TERMS, type AdminSource } from '@applywright/contracts';
import { addedByWords, ago, ahead, budgetWords, byNeed, droppedWords, kindWords, termsWords } from './source-words';

/** Boards that stand there before somebody asks for the rest. */
const SHOWN = 12;

/** One source: its terms, what is left of its allowance, and its boards, those first that need a look. */
@Component({
  selector: 'app-source-section',
  imports: [MatButton],
  template: `
    <header class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 pb-3 sm:px-5">
      <div class="min-w-0 flex-1 basis-60">
        <h2 class="flex flex-wrap items-center gap-2 text-base">{{ terms().label }}@if (!allowed()) {<span i18n="@@admin.not-asked" class="pill">not asked</span>}@if (ailing() > 0) {<span i18n="@@admin.need-a-look" class="pill bg-bad-soft! text-on-bad-soft!">{ailing(), plural, =1 {1 needs a look} other {{{ ailing() }} need a look}}</span>}</h2>
        <p class="mt-0.5 text-[0.8125rem] text-muted text-pretty">{{ kind() }} · {{ rules() }}@if (budget()) {<span class="block tabular-nums">{{ budget() }}</span>}</p>
      </div>
      <div class="flex items-center gap-3">
        <p class="text-sm tabular-nums"><span class="font-semibold">{{ open() }}</span><span i18n="@@admin.open-2" class="ml-1 text-muted">open</span></p>
        <button i18n="@@admin.purge" matButton="text" type="button" [disabled]="busy()" (click)="purge.emit()" [attr.aria-label]="purgeWords(terms().label)">Purge…</button>
      </div>
    </header>
    <table class="table">
      <thead><tr><th i18n="@@admin.company" scope="col">Company</th><th i18n="@@admin.open" scope="col" class="number">Open</th><th i18n="@@admin.fetched" scope="col" class="number">Fetched</th><th i18n="@@admin.dropped" scope="col" class="number">Dropped</th><th i18n="@@admin.last-went-well" scope="col">Last went well</th><th i18n="@@admin.next" scope="col">Next</th><th scope="col"><span i18n="@@admin.actions" class="sr-only">Actions</span></th></tr></thead>
      <tbody>
        @for (board of shown(); track board.board) {
          <tr>
            <td class="font-medium"><span class="min-w-0 wrap-anywhere">{{ board.company }}
              @if (board.paused) {<span i18n="@@admin.pill-off" class="pill ml-1.5">off</span>} @else if (board.status === 'gone') {<span i18n="@@admin.gone" class="pill ml-1.5 bg-bad-soft! text-on-bad-soft!">gone</span>} @else if (board.status === 'failing') {<span class="pill ml-1.5 bg-bad-soft! text-on-bad-soft!">@if (board.failures === 1) {<ng-container i18n="@@admin.failed-once">failed</ng-container>} @else {<ng-container i18n="@@admin.failed-times">failed {{ board.failures }} times</ng-container>}</span>}
              <span class="block font-mono text-xs font-normal wrap-anywhere text-muted">{{ board.board }} · {{ by(board.addedBy) }}</span></span></td>
            <td data-label="Open" i18n-data-label="@@admin.open" class="number">{{ board.openPostings }}</td>
            <td data-label="Fetched" i18n-data-label="@@admin.fetched" class="number"><span>{{ board.fetched }}@if (board.partial) {<span i18n="@@admin.in-part" class="block text-xs text-doubt">in part</span>}</span></td>
            <td data-label="Dropped" i18n-data-label="@@admin.dropped" class="number">
              @if (board.droppedBy.length > 0) {
                <details class="text-right"><summary class="cursor-pointer" [attr.aria-label]="board.dropped + ' dropped at ' + board.company">{{ board.dropped }}</summary>
                  <ul class="mt-1 text-xs whitespace-nowrap text-muted">@for (drop of board.droppedBy; track drop.reason) {<li>{{ drop.count }} {{ dropped(drop.reason) }}</li>}</ul></details>
              } @else {{{ board.dropped }}}
            </td>
            <td data-label="Last went well" i18n-data-label="@@admin.last-went-well" class="text-muted"><span class="max-md:text-right">{{ past(board.lastOkAt) }}@if (board.unchangedAt && board.unchangedAt === board.lastOkAt) {<span i18n="@@admin.nothing-had-changed" class="block text-xs">nothing had changed</span>}@if (board.lastError) {<span class="block max-w-80 text-xs text-bad text-pretty wrap-anywhere">{{ board.lastError }}</span>}</span></td>
            <td data-label="Next" i18n-data-label="@@admin.next" class="narrow text-muted">{{ board.paused || !board.allowed ? '–' : future(board.nextAt) }}</td>
            <td class="narrow max-md:mt-1"><span class="flex gap-2">
              <button i18n="@@admin.run" matButton="outlined" type="button" [disabled]="busy() || board.paused || !board.allowed" (click)="run.emit(board)" [attr.aria-label]="collectWords(board.company)">Run</button>
              <button matButton="text" type="button" [disabled]="busy()" (click)="flip.emit(board)" [attr.aria-label]="switchWords(board.company, board.paused)">@if (board.paused) {<ng-container i18n="@@admin.on">On</ng-container>} @else {<ng-container i18n="@@admin.off">Off</ng-container>}</button>
            </span></td>
          </tr>
        }
      </tbody>
    </table>
    @if (sorted().length > shown().length) {
      <p class="px-4 py-3 sm:px-5"><button i18n="@@admin.show-all-x" matButton="text" type="button" (click)="all.set(true)">Show all {{ sorted().length }}</button></p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card block overflow-x-auto' },
})
export class SourceSection {
  readonly boards = input.required<readonly AdminSource[]>();
  readonly now = input.required<number>();
  readonly busy = input(false);
  readonly run = output<AdminSource>();
  readonly flip = output<AdminSource>();
  readonly purge = output();
  protected readonly all = signal(false);

  protected readonly terms = computed(() => SOURCE_TERMS[(this.boards()[0] as AdminSource).source]);
  protected readonly kind = computed(() => kindWords(this.terms()));
  protected readonly rules = computed(() => termsWords(this.terms()));
  protected readonly budget = computed(() => budgetWords(this.boards()[0]?.budget));
  protected readonly allowed = computed(() => this.boards().some((board) => board.allowed));
  protected readonly open = computed(() => this.boards().reduce((sum, board) => sum + board.openPostings, 0));
  protected readonly ailing = computed(() => this.boards().filter((board) => board.status !== 'ok' && !board.paused).length);
  protected readonly sorted = computed(() => [...this.boards()].sort(byNeed));
  protected readonly shown = computed(() => (this.all() ? this.sorted() : this.sorted().slice(0, SHOWN)));
  protected readonly by = addedByWords;
  protected readonly dropped = droppedWords;

  protected past(iso: string | null): string {
    return ago(iso, this.now());
  }
  protected future(iso: string | null): string {
    return ahead(iso, this.now());
  }

  protected readonly purgeWords = (source: string): string => $localize`:@@admin.delete-the-postings-of:Delete the postings of ${source}:source:`;

  protected readonly switchWords = (company: string, paused: boolean): string => (paused ? $localize`:@@admin.switch-on:Switch ${company}:company: on` : $localize`:@@admin.switch-off:Switch ${company}:company: off`);

  protected readonly collectWords = (company: string): string => $localize`:@@admin.collect-board:Collect ${company}:company: now`;
}
