import { decode } from 'html-entities';
import { webAddress } from './read';
import type { HtmlEvents } from './scan-html';

type Leaf = 'p' | 'h2' | 'h3' | 'h4';
type Inline = 'strong' | 'b' | 'em' | 'i' | 'a';
interface List {
  readonly tag: 'ul' | 'ol';
  /** Opened by an item that stood outside any list. */
  readonly isImplied: boolean;
  isWritten: boolean;
  item: 'none' | 'open' | 'ended';
  isItemWritten: boolean;
}

const HEADINGS = new Map<string, Leaf>([['h1', 'h2'], ['h2', 'h2'], ['h3', 'h3'], ['h4', 'h4'], ['h5', 'h4'], ['h6', 'h4']]);
const INLINES: ReadonlySet<string> = new Set<Inline>(['strong', 'b', 'em', 'i', 'a']);
const CELLS = new Set(['td', 'th']);
/** Elements that begin and end a line of their own; each run of text in them becomes a paragraph. */
const BOXES = new Set(
  'div section article main header footer aside nav address blockquote center figure figcaption details summary dialog form fieldset legend dl dt dd table caption thead tbody tfoot tr body html pre listing hr search menu dir button optgroup option'.split(' '),
);
const PREFORMATTED = new Set(['pre', 'listing']);
/** Deeper lists are written into the last one that counts; no advert has a use for more. */
const MAX_LISTS = 6;
/** Deeper boxes still break lines, but do not end the lists in them. */
const MAX_BOXES = 200;

const ODD = /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200b\u2028-\u202f\u205f-\u2069\u3000\ufeff\ud800-\udfff]| {2}/;
// Control characters, half surrogates, zero-width blanks and marks that turn the direction of what follows.
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SIGNS = /[<>&]/;
const escapeText = (text: string): string => (SIGNS.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text);
const escapeAddress = (url: string): string => escapeText(url).replace(/"/g, '&quot;');

/**
 * Writes an advert anew from what was read of it, as HTML and as text in one go. Safe by construction: the only markup that is
 * ever written are the literals below, all else is escaped. A tag is written when text comes, so that nothing is ever empty.
 */
export class AdvertWriter implements HtmlEvents {
  private markup = '';
  private plain = '';
  private leaf: Leaf | null = null;
  private heading: Leaf | null = null;
  private readonly lists: List[] = [];
  private readonly boxes: { readonly name: string; readonly lists: number; readonly heading: Leaf | null }[] = [];
  private readonly inlines: { readonly tag: Inline; readonly href: string; depth: number }[] = [];
  /** How many of `inlines` are written and open. */
  private opened = 0;
  private breaks = 0;
  private hasSpace = false;
  private isItemBroken = false;
  private preformatted = 0;

  /** Ends whatever is open. Nothing may be written afterwards. */
  finish(): { html: string; text: string } {
    this.endLine();
    this.endLists(0);
    return { html: this.markup, text: this.plain };
  }

  open(name: string, href: string): void {
    if (INLINES.has(name)) return this.openInline(name as Inline, href);
    if (name === 'br') return this.lineBreak();
    if (CELLS.has(name)) return this.openBox(name);
    if (name === 'p') return this.endLine();
    const heading = HEADINGS.get(name);
    if (heading !== undefined || BOXES.has(name)) {
      this.endLine();
      if (heading !== undefined) this.heading = heading;
      else if (name !== 'hr') this.openBox(name);
    } else if (name === 'ul' || name === 'ol') this.openList(name);
    else if (name === 'li') this.openItem();
  }

  close(name: string): void {
    if (INLINES.has(name)) return this.closeInline(name as Inline);
    if (name === 'br') return this.lineBreak();
    if (CELLS.has(name)) return this.closeBox(name);
    if (name === 'p') return this.endLine();
    const heading = HEADINGS.get(name);
    if (heading !== undefined || BOXES.has(name)) {
      this.endLine();
      if (heading !== undefined) this.heading = null;
      else this.closeBox(name);
    } else if (name === 'ul' || name === 'ol') {
      this.endLine();
      this.endLists(this.lists.length - 1);
    } else if (name === 'li') {
      this.endLine();
      const list = this.lists.at(-1);
      if (list) list.item = 'ended';
    }
  }

  text(run: string): void {
    const read = run.includes('&') ? decode(run, { level: 'html5' }) : run;
    if (this.preformatted === 0) return this.flow(read);
    read.split(/\r\n?|\n/).forEach((row, index) => {
      if (index > 0) this.lineBreak();
      this.flow(row);
    });
  }

  private flow(run: string): void {
    const flat = ODD.test(run) ? run.replace(INVISIBLE, '').replace(/\s+/g, ' ') : run;
    const core = flat.trim();
    if (flat.startsWith(' ')) this.hasSpace = true;
    if (core === '') return;
    this.startLine();
    const escaped = escapeText(core);
    if (this.hasSpace) {
      this.markup += ' ';
      this.plain += ' ';
    }
    for (; this.opened < this.inlines.length; this.opened++) {
      const { tag, href } = this.inlines[this.opened]!;
      this.markup += tag === 'a' ? `<a href="${escapeAddress(href)}">` : `<${tag}>`;
    }
    this.markup += escaped;
    this.plain += core;
    this.hasSpace = flat.endsWith(' ');
  }

  /** Opens what text needs around it here, and writes the line breaks before it. */
  private startLine(): void {
    if (this.breaks > 1 && this.leaf === 'p') this.endLine();
    let list = this.lists.at(-1);
    if (list?.isImplied && list.item === 'ended') {
      this.endLists(0);
      list = undefined;
    }
    if (list) return this.startItem(list);
    if (this.leaf === null) {
      this.leaf = this.heading ?? 'p';
      this.markup += `<${this.leaf}>`;
      this.separate('\n\n');
    } else if (this.breaks > 0) this.writeBreak();
    this.breaks = 0;
  }

  private startItem(list: List): void {
    if (list.item === 'ended') this.endItem(list);
    list.item = 'open';
    if (!list.isWritten) this.markup += `<${list.tag}>`;
    list.isWritten = true;
    if (!list.isItemWritten) {
      this.markup += '<li>';
      this.separate('\n');
      this.plain += '- ';
      list.isItemWritten = true;
    } else if (this.isItemBroken || this.breaks > 0) this.writeBreak();
    this.isItemBroken = false;
    this.breaks = 0;
  }

  private writeBreak(): void {
    this.markup += '<br />';
    this.separate('\n');
  }

  private separate(gap: string): void {
    if (this.plain !== '') this.plain += gap;
    this.hasSpace = false;
  }

  private lineBreak(): void {
    this.breaks++;
    this.hasSpace = false;
  }

  private endLine(): void {
    this.closeInlines(0);
    this.breaks = 0;
    this.hasSpace = false;
    if (this.leaf !== null) this.markup += `</${this.leaf}>`;
    this.leaf = null;
    if (this.lists.at(-1)?.isItemWritten) this.isItemBroken = true;
  }

  private openBox(name: string): void {
    if (this.boxes.length < MAX_BOXES) this.boxes.push({ name, lists: this.lists.length, heading: this.heading });
    if (CELLS.has(name)) this.hasSpace = true;
    else if (PREFORMATTED.has(name)) this.preformatted++;
  }

  private closeBox(name: string): void {
    if (CELLS.has(name)) this.hasSpace = true;
    else if (PREFORMATTED.has(name)) this.preformatted = Math.max(0, this.preformatted - 1);
    const at = this.boxes.findLastIndex((box) => box.name === name);
    const box = this.boxes[at];
    if (!box) return;
    this.boxes.length = at;
    if (this.lists.length > box.lists) {
      this.endLine();
      this.endLists(box.lists);
    }
    this.heading = box.heading;
  }

  private openList(tag: List['tag']): void {
    this.endLine();
    this.heading = null;
    const outer = this.lists.at(-1);
    if (outer?.isImplied && outer.item === 'ended') this.endLists(0);
    const around = this.lists.at(-1);
    // A list in a list that has no item yet would show an empty one: it is taken for the outer list itself.
    if (around && (!around.isItemWritten || this.lists.length >= MAX_LISTS)) this.lists.push(around);
    else this.lists.push({ tag, isImplied: false, isWritten: false, item: 'none', isItemWritten: false });
  }

  private openItem(): void {
    this.endLine();
    this.heading = null;
    const list: List = this.lists.at(-1) ?? { tag: 'ul', isImplied: true, isWritten: false, item: 'none', isItemWritten: false };
    if (this.lists.length === 0) this.lists.push(list);
    this.endItem(list);
    list.item = 'open';
  }

  private endItem(list: List): void {
    if (list.isItemWritten) this.markup += '</li>';
    list.isItemWritten = false;
    this.isItemBroken = false;
  }

  /** Ends the innermost lists until `left` are left. */
  private endLists(left: number): void {
    while (this.lists.length > Math.max(0, left)) {
      const list = this.lists.pop()!;
      if (this.lists.includes(list)) continue;
      this.endItem(list);
      if (list.isWritten) this.markup += `</${list.tag}>`;
      this.isItemBroken = this.lists.at(-1)?.isItemWritten === true;
    }
  }

  private openInline(tag: Inline, address: string): void {
    const href = tag === 'a' ? webAddress(address) : '';
    const wanted = this.inlines.find((inline) => inline.tag === tag);
    if (tag === 'a') this.closeInline('a');
    else if (wanted) wanted.depth++;
    if (href !== null && (tag === 'a' || !wanted)) this.inlines.push({ tag, href, depth: 1 });
  }

  private closeInline(tag: Inline): void {
    const at = this.inlines.findIndex((inline) => inline.tag === tag);
    const wanted = this.inlines[at];
    if (!wanted || --wanted.depth > 0) return;
    this.closeInlines(Math.min(at, this.opened));
    this.inlines.splice(at, 1);
  }

  private closeInlines(left: number): void {
    while (this.opened > left) this.markup += `</${this.inlines[--this.opened]!.tag}>`;
  }
}
