import type { LetterContent, ResumeContent } from '@applywright/contracts';
import { layoutLetter, layoutResume, type SheetEntry, type SheetLink, type SheetSection } from '@applywright/tailoring';
import { Document, ExternalHyperlink, Footer, HeadingLevel, type IParagraphOptions, Packer, PageNumber, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import { BULLETS, type DocxTheme, numberingOf, pageOf, stylesOf, themeOf } from './docx-styles';
import { type DocxLook, DocxWriter } from './docx-writer';

/** Characters that XML 1.0 cannot hold. */
const xmlSafe = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
const isRtl = (text: string): boolean => /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
const run = (text: string, style: { bold?: boolean; italics?: boolean; color?: string; size?: number; style?: string } = {}): TextRun => new TextRun({ text: xmlSafe(text), ...style, ...(isRtl(text) ? { rightToLeft: true } : {}) });
const tab = (): TextRun => new TextRun({ children: [new Tab()] });
const linked = (item: SheetLink): ParagraphChild => (item.url ? new ExternalHyperlink({ link: xmlSafe(item.url), children: [run(item.text, { style: 'Hyperlink' })] }) : run(item.text));
const between = (items: readonly ParagraphChild[], separator: string): ParagraphChild[] => items.flatMap((item, i) => (i === 0 ? [item] : [run(separator), item]));
const paragraph = (text: string, options: IParagraphOptions = {}): Paragraph => new Paragraph({ ...options, ...(isRtl(text) ? { bidirectional: true } : {}), children: [run(text)] });

/** Writes Word files with the `docx` package. */
export class DocxLibraryWriter extends DocxWriter {
  async writeResume(content: ResumeContent, look: DocxLook): Promise<Uint8Array> {
    const sheet = layoutResume(content, look.template);
    const theme = themeOf(look.template);
    const { page, textWidth } = pageOf(look.paper, theme.sideMm, theme.topMm);
    const children: Paragraph[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: [run(sheet.name)] })];
    if (sheet.headline) children.push(new Paragraph({ style: 'Subtitle', children: [run(sheet.headline)] }));
    if (sheet.contacts.length > 0) children.push(new Paragraph({ style: 'Contacts', children: between(sheet.contacts.map(linked), '  |  ') }));
    for (const section of sheet.sections) {
      children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(section.title)] }), ...this.section(section, theme, textWidth));
    }
    return this.pack(children, { title: sheet.title, author: sheet.name, language: sheet.language, theme, page });
  }

  async writeLetter(content: LetterContent, look: DocxLook): Promise<Uint8Array> {
    const sheet = layoutLetter(content);
    const theme = { ...themeOf(look.template), air: 1, body: themeOf(look.template).body + 1 };
    const { page } = pageOf(look.paper, 25, 22);
    const children = [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [run(sheet.sender.name)] }),
      new Paragraph({ style: 'Contacts', spacing: { after: 480 }, children: between(sheet.sender.lines.map((l) => run(l)), '  |  ') }),
      ...sheet.recipient.map((l) => paragraph(l)),
      new Paragraph({ spacing: { before: 260, after: 260 }, children: [run(sheet.date, { color: theme.quiet })] }),
      // The subject is a heading by its style, without the rule and capitals of a section's.
      new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 0, after: 220 }, children: [run(sheet.subject, { color: theme.accent })] }),
      ...[sheet.salutation, ...sheet.paragraphs].map((p) => paragraph(p, { style: 'LetterText' })),
      paragraph(sheet.closing, { style: 'LetterText', keepNext: true }),
      new Paragraph({ style: 'LetterText', children: [run(sheet.signature, { bold: theme.nameBold })] }),
    ];
    return this.pack(children, { title: sheet.title, author: sheet.sender.name, language: sheet.language, theme, page });
  }

  private section(section: SheetSection, theme: DocxTheme, textWidth: number): Paragraph[] {
    if (section.kind === 'text') return [paragraph(section.paragraph)];
    if (section.kind === 'entries') return section.entries.flatMap((e) => this.entry(e, theme, textWidth));
    if (section.id === 'certificates') return section.items.map((i) => paragraph(i.text));
    // By colour, not by weight: a bold first skill reads like the label of a group.
    return [new Paragraph({ children: between(section.items.map((i) => run(i.text, i.strong ? { color: theme.accent } : {})), ', ') })];
  }

  private entry(e: SheetEntry, theme: DocxTheme, textWidth: number): Paragraph[] {
    const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
    const quiet = (text: string): TextRun => run(text, { bold: false, color: theme.quiet, size: theme.body - 1 });
    const out = [new Paragraph({ heading: HeadingLevel.HEADING_2, tabStops, children: [run(e.heading), ...(e.dates ? [tab(), quiet(e.dates)] : [])] })];
    // The last line of a head holds on to what follows only where that is its own.
    const keepNext = e.bullets.length > 0;
    if (e.sub || e.place) {
      out.push(new Paragraph({ style: 'EntryDetail', keepNext: keepNext || e.link !== null, tabStops, children: [...(e.sub ? [run(e.sub)] : []), ...(e.place ? [tab(), quiet(e.place)] : [])] }));
    }
    if (e.link) out.push(new Paragraph({ style: 'EntryDetail', keepNext, children: [linked(e.link)] }));
    for (const bullet of e.bullets) out.push(paragraph(bullet, { style: 'ListBullet', numbering: { reference: BULLETS, level: 0 } }));
    return out;
  }

  private async pack(children: Paragraph[], o: { title: string; author: string; language: string; theme: DocxTheme; page: ReturnType<typeof pageOf>['page'] }): Promise<Uint8Array> {
    const later = new Footer({ children: [new Paragraph({ style: 'Footer', children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
    const document = new Document({
      title: xmlSafe(o.title),
      creator: xmlSafe(o.author),
      lastModifiedBy: xmlSafe(o.author),
      styles: stylesOf(o.theme, o.language === 'de' ? 'de-DE' : 'en-US'),
      numbering: numberingOf(o.theme),
      // The first page has a foot of its own, which is empty. The others hold a number alone: readers take a name there for content.
      sections: [{ properties: { page: o.page, titlePage: true }, footers: { first: new Footer({ children: [new Paragraph({ children: [] })] }), default: later }, children }],
    });
    return new Uint8Array(await Packer.toBuffer(document));
  }
}
