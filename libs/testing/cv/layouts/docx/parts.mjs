// Small pieces that all DOCX families are made of.
import { createRequire } from 'node:module';

const docx = createRequire(import.meta.url)('docx');
export const { AlignmentType, BorderStyle, ExternalHyperlink, Footer, Header, HeadingLevel, PageNumber, Paragraph, Tab, TabStopType, Table, TableCell, TableLayoutType, TableRow, TextRun, Textbox, VerticalAlign, WidthType } = docx;

/** The widest position of a right tab on A4 with the usual margins, in twentieths of a point. */
export const RIGHT = 9600;
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
export const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** A builder for one view: right-to-left paragraphs for Arabic come by themselves. */
export function builder(view) {
  const rtl = view.rtl ? { bidirectional: true } : {};
  const run = (text, look = {}) => new TextRun({ text: String(text ?? ''), ...(view.rtl ? { rightToLeft: true } : {}), ...look });
  const runs = (parts) => (Array.isArray(parts) ? parts : [parts]).map((part) => (typeof part === 'string' || typeof part === 'number' ? run(part) : part));
  const p = (parts, options = {}) => new Paragraph({ children: runs(parts), ...rtl, ...options });
  const b = (text, look = {}) => run(text, { bold: true, ...look });
  const i = (text, look = {}) => run(text, { italics: true, ...look });
  /** Left and right of a line, by a right-aligned tab. */
  const tabbed = (left, right, options = {}) => p([...runs(left), new TextRun({ children: [new Tab()] }), ...runs(right)], { tabStops: [{ type: TabStopType.RIGHT, position: RIGHT }], ...options });
  const bullet = (text, options = {}) => p(text, { bullet: { level: 0 }, ...options });
  const h1 = (text, options = {}) => p(run(text), { heading: HeadingLevel.HEADING_1, ...options });
  const h2 = (text, options = {}) => p(run(text), { heading: HeadingLevel.HEADING_2, ...options });
  const title = (text, options = {}) => p(run(text), { heading: HeadingLevel.TITLE, ...options });
  const cell = (children, options = {}) => new TableCell({ children: (Array.isArray(children) ? children : [children]).map((x) => (typeof x === 'string' ? p(x) : x)), margins: { top: 40, bottom: 40, left: 80, right: 80 }, ...options });
  const table = (rows, widths, options = {}) => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths: widths, layout: TableLayoutType.FIXED, ...(view.rtl ? { visuallyRightToLeft: true } : {}), ...options, rows: rows.map((cells) => new TableRow({ children: cells })) });
  const mail = () => new ExternalHyperlink({ link: `mailto:${view.email}`, children: [new TextRun({ text: view.email, style: 'Hyperlink' })] });
  return { run, p, b, i, tabbed, bullet, h1, h2, title, cell, table, mail };
}
