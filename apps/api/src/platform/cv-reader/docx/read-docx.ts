import { AppError, type CvLine, type CvLink, type CvText } from '@applywright/contracts';
import { cleanPart, hiddenStyles } from './clean-part';
import { htmlLines, type FlowLine } from './html-lines';
import { mammothHtml } from './mammoth-html';
import { partParagraphs, type PartParagraph } from './part-text';
import { slimNumbering, slimStyles } from './slim-parts';
import { guardZip } from './zip-guard';

/** The synthetic sheet of a DOCX: A4, one column, 14 pt a line. */
const SHEET = { width: 595, height: 842 };
const LINE_PT = 14;
const BODY_PT = 10;
const HEADING_PT = [18, 14, 12, 11, 11, 11];
const RTL = /[\u0590-\u08ff]/;
const BULLET = /^\s*(?:[•●○◦▪■□▫‣⁃∙·➢➤►▶❖✓✔*»◆◇–—-])\s+/;
/** Icon fonts and pictographs separate, as they do in a PDF. */
const ICONS = /[\ue000-\uf8ff]|[\u{1f000}-\u{1faff}]\ufe0f?/gu;
/** A line of a CV has some 100 characters, a paragraph some 600; what is longer no person wrote. */
const MAX_LINE_CHARS = 4000;
const MAX_LINES = 2000;
const MAIN = 'word/document.xml';
const EDGE = /^word\/(?:header|footer)\d*\.xml$/;

/**
 * Reads a DOCX's text: header parts first, then the body with its tables and text boxes, then footers.
 *
 * @throws AppError cv_broken, cv_too_complex, cv_encrypted, unsupported_format, cv_scanned, cv_no_text
 */
export async function readDocx(bytes: Uint8Array): Promise<CvText> {
  const parts = await guardZip(bytes);
  const styles = parts.get('word/styles.xml') ?? '';
  const unseen = hiddenStyles(styles);
  const flags = { hidden: false, truncated: false, pictures: false };
  const given = new Map<string, string>();
  const edges = new Map<string, string>();
  for (const [name, xml] of parts) {
    const edge = EDGE.test(name);
    if (!edge && name !== MAIN) continue;
    const clean = cleanPart(xml, unseen);
    (edge ? edges : given).set(name, clean.xml);
    for (const key of ['hidden', 'truncated', 'pictures'] as const) flags[key] ||= clean[key];
  }
  if (styles) given.set('word/styles.xml', slimStyles(styles));
  const numbering = parts.get('word/numbering.xml');
  if (numbering) given.set('word/numbering.xml', slimNumbering(numbering));
  const relations = parts.get('word/_rels/document.xml.rels');
  if (relations) given.set('word/_rels/document.xml.rels', relations);
  const body = htmlLines(await mammothHtml(given));
  const flow = [...edgeLines(edges, 'header', body), ...body, ...edgeLines(edges, 'footer', body)];
  const text = toCvText(flow.slice(0, MAX_LINES), flags.truncated || flow.length > MAX_LINES);
  if (text.lines.length === 0) throw new AppError(flags.pictures ? 'cv_scanned' : 'cv_no_text');
  return { ...text, flags: { ...text.flags, hiddenText: flags.hidden } };
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const lineText = (line: FlowLine): string => line.runs.map((r) => r.text).join('');

/** Headers or footers, each paragraph once (first-page, even-page and usual variants repeat one another). */
function edgeLines(parts: ReadonlyMap<string, string>, kind: 'header' | 'footer', body: readonly FlowLine[]): FlowLine[] {
  const seen = new Set(body.map((l) => squeeze(lineText(l))));
  const out: FlowLine[] = [];
  for (const [name, xml] of [...parts].sort(([a], [b]) => a.localeCompare(b))) {
    if (!name.startsWith(`word/${kind}`)) continue;
    for (const paragraph of partParagraphs(xml)) {
      const key = squeeze(paragraph.text);
      if (/^\d*$|^page\d+(?:of\d+)?$/i.test(key) || seen.has(key)) continue;
      seen.add(key);
      out.push(...split(paragraph));
    }
  }
  return out;
}

const split = (p: PartParagraph): FlowLine[] =>
  p.text.split('\n').filter((t) => t.trim() !== '').map((text) => ({ runs: [{ text, bold: p.bold }], bullet: false, depth: 0, links: [] }));

function toCvText(flow: readonly FlowLine[], truncated: boolean): CvText {
  const lines: CvLine[] = [];
  const links: CvLink[] = [];
  for (const item of flow) {
    const raw = lineText(item).slice(0, MAX_LINE_CHARS * 2).replace(/\u00ad/g, '').replace(ICONS, ' ').replace(/[\u00a0\u2000-\u200b\u202f]/g, ' ');
    const text = raw.replace(BULLET, '').replace(/ +/g, ' ').replace(/ ?\t[\t ]*/g, '\t').trim().slice(0, MAX_LINE_CHARS);
    if (text === '') continue;
    const index = lines.length;
    const letters = item.runs.reduce((n, r) => n + r.text.trim().length, 0);
    const bold = item.runs.reduce((n, r) => n + (r.bold ? r.text.trim().length : 0), 0) * 2 > letters;
    const fontSize = item.heading ? HEADING_PT[item.heading - 1]! : BODY_PT;
    const x = 50 + 18 * item.depth;
    const width = Math.min(text.length * fontSize * 0.5, SHEET.width - x);
    const rtl = RTL.test(text) && (text.match(/[\u0590-\u08ff]/g)?.length ?? 0) * 2 > text.replace(/[^\p{L}]/gu, '').length;
    lines.push({
      index, page: 0, column: 0, x, y: index * LINE_PT, width, height: LINE_PT, fontSize, bold,
      ...(rtl ? { rtl } : {}), ...(item.bullet || BULLET.test(raw) ? { bullet: true } : {}),
      ...(item.heading ? { heading: item.heading } : {}), ...(item.cell ? { cell: item.cell } : {}),
      text, segments: toSegments(item, x, fontSize),
    });
    for (const link of item.links) if (/^(?:https?:|mailto:|tel:|www\.)/i.test(link.url)) links.push({ url: link.url, line: index, text: link.text });
  }
  return { format: 'docx', pages: [SHEET], lines, links, flags: { hiddenText: false, lostLigatures: false, truncated, extractor: 'mammoth' } };
}

/** Runs of one weight; a tab ends a run, so that what stands apart on the sheet stands apart here. */
function toSegments(item: FlowLine, x: number, fontSize: number): CvLine['segments'] {
  const out: CvLine['segments'] = [];
  let at = x;
  let open = false;
  let letters = 0;
  for (const run of item.runs) {
    if ((letters += run.text.length) > MAX_LINE_CHARS) break;
    run.text.replace(/\u00ad/g, '').replace(/[\u00a0\u2000-\u200b\u202f]/g, ' ').split('\t').forEach((piece, i) => {
      if (i > 0) {
        at += fontSize * 4;
        open = false;
      }
      const last = out.at(-1);
      const width = piece.length * fontSize * 0.5;
      if (last && open && last.bold === run.bold) {
        last.text += piece;
        last.width += width;
      } else if (piece.trim() !== '') {
        out.push({ text: piece, x: at, width, fontSize, bold: run.bold });
        open = true;
      }
      at += width;
    });
  }
  return out.map((s) => ({ ...s, text: s.text.replace(/\s+/g, ' ').trim() })).filter((s) => s.text !== '');
}
