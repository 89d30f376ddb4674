import type { FillReportRow, FillRow } from '@applywright/contracts';
import type { ChosenDocuments, DocumentBytes, PageReading, PostingOnPage } from '../messages';
import { button, element, show, words } from '../ui/element';
import { blobOf, download, openInTab } from '../ui/hand-over';
import { send } from '../ui/send';
import type { PanelContext } from './panel-context';
import { tellingForm, type Told } from './telling-form';

type File = ChosenDocuments['files'][number];
const FILE_TYPES: ReadonlySet<FillRow['type']> = new Set(['resumeFile', 'coverLetterFile', 'coverLetterText']);
const KIND = { resume: 'Résumé', letter: 'Letter' } as const;

/** Which files go with this application: chosen, written anew, handed over where the page takes none. */
export class DocumentsCard {
  private posting: PostingOnPage | null = null;
  private readonly said = element('p', 'small said');

  constructor(
    private readonly card: HTMLElement,
    private readonly context: PanelContext,
    private readonly useOthers: () => Promise<void>,
    private readonly showField: (ref: string) => void,
  ) {
    this.said.setAttribute('role', 'status');
  }

  clear(): void {
    this.card.replaceChildren();
    show(this.card, false);
  }

  /** What the page says of its posting; asked for only where it is silent. */
  knows(posting: PostingOnPage | null): void {
    this.posting = posting;
  }

  look({ documents, plan }: PageReading): void {
    this.clear();
    if (!plan.rows.some((r) => FILE_TYPES.has(r.type))) return;
    this.said.textContent = '';
    if (documents?.used) this.card.append(element('p', 'quiet small', documents.matched ? 'Documents written for this posting' : 'Documents of another posting, as you chose'), this.setOf(documents, false));
    else this.card.append(...this.offers(documents));
    this.card.append(this.said);
    show(this.card, true);
  }

  /** After a fill: which file the page did not take, with every other way to hand it over. */
  report(rows: readonly FillReportRow[], { documents }: PageReading): void {
    const refused = rows.filter((r) => FILE_TYPES.has(r.type) && (r.outcome === 'left' || r.outcome === 'changed'));
    if (!documents?.used || refused.length === 0) return;
    this.clear();
    for (const row of refused) {
      const note = element('div', 'note warn refused');
      note.append(element('strong', '', row.outcome === 'changed' ? `The page changed what was put into “${row.label}”.` : `The page did not take a file for “${row.label}”.`), element('p', 'small', `${sentence(row.why)}Add it yourself: download it here, or copy the text.`), button('Show the field', () => this.showField(row.ref), 'small-button'));
      this.card.append(note);
    }
    this.card.append(this.setOf(documents, true), this.said);
    show(this.card, true);
    if (refused[0]) this.showField(refused[0].ref);
  }

  private setOf(documents: ChosenDocuments, open: boolean): HTMLElement {
    const part = element('div', 'stack tight');
    part.append(words('p', 'value', `${documents.title} · ${documents.company}`));
    const list = element('ul', 'files');
    list.append(...documents.files.map((file) => this.fileLine(file)));
    if (documents.letterText !== '') list.append(this.letterLine(documents.letterText));
    const files = element('details', 'set');
    files.open = open;
    files.append(element('summary', 'small', `Files: download, open, copy (${list.childElementCount})`), list);
    part.append(files);
    return part;
  }

  private fileLine(file: File): HTMLElement {
    const line = element('li');
    const name = element('div', 'grow');
    name.append(element('div', 'small quiet', `${KIND[file.kind]} · ${file.format.toUpperCase()}`), words('div', 'file-name', file.fileName));
    line.append(name, button('Download', () => this.fetch(file, (bytes) => download(bytes)), 'small-button download'));
    if (file.format === 'pdf') line.append(button('Open', () => this.fetch(file, (bytes) => openInTab(blobOf(bytes))), 'small-button open'));
    for (const b of line.querySelectorAll('button')) b.setAttribute('aria-label', `${b.textContent} ${file.fileName}`);
    return line;
  }

  private letterLine(text: string): HTMLElement {
    const line = element('li');
    const name = element('div', 'grow');
    name.append(element('div', 'small quiet', 'Letter · text'), element('div', 'file-name', 'for pages that take no file'));
    const copy = button('Copy', async () => {
      await navigator.clipboard.writeText(text);
      this.said.textContent = 'The letter is on the clipboard.';
    }, 'small-button copy');
    copy.setAttribute('aria-label', 'Copy the text of the letter');
    const open = button('Open', () => openInTab(new Blob([text], { type: 'text/plain;charset=utf-8' })), 'small-button');
    open.setAttribute('aria-label', 'Open the text of the letter in a tab');
    line.append(name, copy, open);
    return line;
  }

  private async fetch(file: File, then: (bytes: DocumentBytes) => unknown): Promise<void> {
    const answer = await send({ type: 'get-document', documentId: file.documentId });
    if (!answer.ok) return this.context.fail(answer.failure);
    await then(answer.value);
    this.said.textContent = `${file.fileName} is ready.`;
  }

  private offers(documents: ChosenDocuments | null): HTMLElement[] {
    const parts: HTMLElement[] = [element('h2', '', 'Documents'), element('p', 'quiet small', 'Nothing was written for this posting yet, so nothing will be attached.'), this.writing()];
    if (documents) {
      const others = button('Attach these all the same', () => this.useOthers());
      others.id = 'other-documents';
      parts.push(element('p', 'quiet small', 'The newest documents are for'), words('p', 'value', `${documents.title} · ${documents.company}`), others);
    }
    return parts;
  }

  private writing(): HTMLElement {
    const page = this.posting;
    const write = (told: Told, pressed: HTMLButtonElement): Promise<void> => this.write(told, pressed);
    if (page && page.title !== '' && page.company !== '' && page.blocks.length > 0) {
      const pressed = button('Write documents for this posting', () => write({ title: page.title, company: page.company, place: page.place }, pressed), 'primary');
      pressed.id = 'write-documents';
      return pressed;
    }
    const details = element('details', 'write');
    details.append(element('summary', '', 'Write documents for this posting'), tellingForm({ intro: 'The page does not say which job this is. The documents are written for what you enter here and the text of the page.', told: { title: page?.title ?? '', company: page?.company ?? this.context.reading()?.company ?? '', place: page?.place ?? '' }, submit: 'Write them', id: 'write-documents', onSubmit: write }));
    return details;
  }

  private async write(told: Told, pressed: HTMLButtonElement): Promise<void> {
    const tabId = this.context.tabId();
    if (tabId === null) return;
    const label = pressed.textContent;
    const progress = element('progress');
    progress.setAttribute('aria-label', 'Documents are being written');
    pressed.disabled = true;
    pressed.textContent = 'Writing…';
    pressed.after(progress);
    this.said.textContent = 'Saving the posting and writing résumé and letter from your facts. This can take a minute.';
    const answer = await send({ type: 'write-documents', tabId, ...told });
    progress.remove();
    pressed.disabled = false;
    pressed.textContent = label;
    this.said.textContent = '';
    if (!answer.ok) return this.context.fail(answer.failure);
    await this.context.readAgain();
  }
}

const sentence = (text: string): string => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}. `);
