import { layoutLetter, layoutResume, type SheetEntry, type SheetLink } from '@applywright/tailoring';
import type { LetterContent, ResumeContent } from '@applywright/contracts';
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import { type DocxLook, DocxWriter } from './docx-writer';
import { BULLETS, type DocxTheme, numbering, pageOf, stylesOf, themeOf } from './docx-styles';

/** Characters that XML 1.0 cannot hold. */
const xmlSafe = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
const run = (text: string, style: { bold?: boolean; color?: string } = {}): TextRun => new TextRun({ text: xmlSafe(text), ...style });
const linked = (item: SheetLink): ParagraphChild => (item.url ? new ExternalHyperlink({ link: item.url, children: [new TextRun({ text: xmlSafe(item.text), style: 'Hyperlink' })] }) : run(item.text));
const between = (items: readonly ParagraphChild[], separator: string): ParagraphChild[] => items.flatMap((item, i) => (i === 0 ? [item] : [run(separator), item]));

/** Writes Word files with the `docx` package. */
export class DocxLibraryWriter extends DocxWriter {
  async writeResume(content: ResumeContent, look: DocxLook): Promise<Uint8Array> {
    const sheet = layoutResume(content);
    const theme = themeOf(look.template);
    const { page, textWidth } = pageOf(look.paper, 20, 17);
    const children: Paragraph[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: [run(sheet.name)] })];
    if (sheet.headline) children.push(new Paragraph({ style: 'Subtitle', children: [run(sheet.headline)] }));
    if (sheet.contacts.length > 0) children.push(new Paragraph({ style: 'Contacts', children: between(sheet.contacts.map(linked), '  |  ') }));
    for (const section of sheet.sections) {
      children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(section.title)] }));
      if (section.kind === 'text') children.push(new Paragraph({ children: [run(section.paragraph)] }));
      else if (section.kind === 'entries') children.push(...section.entries.flatMap((e) => this.entry(e, theme, textWidth)));
      else if (section.id === 'certificates') children.push(...section.items.map((i) => new Paragraph({ children: [run(i.text)] })));
      else children.push(new Paragraph({ children: between(section.items.map((i) => run(i.text, i.strong ? { bold: true } : {})), ', ') }));
    }
    return this.pack(children, { title: sheet.title, author: sheet.name, language: sheet.language, theme, page, bodyHalfPoints: 21 });
  }

  async writeLetter(content: LetterContent, look: DocxLook): Promise<Uint8Array> {
    const sheet = layoutLetter(content);
    const theme = themeOf(look.template);
    const { page } = pageOf(look.paper, 25, 22);
    const text = (value: string, after = 0): Paragraph => new Paragraph({ children: [run(value)], spacing: { after } });
    const children = [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(sheet.sender.name)] }),
      new Paragraph({ style: 'Contacts', spacing: { after: 480 }, children: between(sheet.sender.lines.map((l) => run(l)), '  |  ') }),
      ...sheet.recipient.map((l) => text(l)),
      new Paragraph({ spacing: { before: 260, after: 260 }, children: [run(sheet.date, { color: theme.quiet })] }),
      new Paragraph({ heading: HeadingLevel.HEADING_1, border: {}, spacing: { before: 0, after: 220 }, children: [run(sheet.subject)] }),
      ...[sheet.salutation, ...sheet.paragraphs].map((p) => new Paragraph({ style: 'LetterText', children: [run(p)] })),
      new Paragraph({ style: 'LetterText', keepNext: true, children: [run(sheet.closing)] }),
      new Paragraph({ style: 'LetterText', children: [run(sheet.signature, { bold: !theme.centered })] }),
    ];
    return this.pack(children, { title: sheet.title, author: sheet.sender.name, language: sheet.language, theme, page, bodyHalfPoints: 22 });
  }

  private entry(e: SheetEntry, theme: DocxTheme, textWidth: number): Paragraph[] {
    const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
    const quietRun = (text: string): TextRun => new TextRun({ text: xmlSafe(text), bold: false, color: theme.quiet, size: 20 });
    const out = [new Paragraph({ heading: HeadingLevel.HEADING_2, tabStops, children: [run(e.heading), ...(e.dates ? [new TextRun({ children: [new Tab()] }), quietRun(e.dates)] : [])] })];
    if (e.sub || e.place) {
      out.push(new Paragraph({ style: 'EntryDetail', tabStops, children: [run(e.sub ?? ''), ...(e.place ? [new TextRun({ children: [new Tab()] }), quietRun(e.place)] : [])] }));
    }
    if (e.link) out.push(new Paragraph({ style: 'EntryDetail', children: [linked(e.link)] }));
    for (const bullet of e.bullets) out.push(new Paragraph({ style: 'ListBullet', numbering: { reference: BULLETS, level: 0 }, children: [run(bullet)] }));
    return out;
  }

  private async pack(children: Paragraph[], o: { title: string; author: string; language: string; theme: DocxTheme; page: ReturnType<typeof pageOf>['page']; bodyHalfPoints: number }): Promise<Uint8Array> {
    const base = stylesOf(o.theme, o.bodyHalfPoints);
    const document = new Document({
      title: xmlSafe(o.title),
      creator: xmlSafe(o.author),
      lastModifiedBy: xmlSafe(o.author),
      styles: base,
      numbering,
      sections: [{ properties: { page: o.page }, children }],
    });
    return new Uint8Array(await Packer.toBuffer(document));
  }
}
