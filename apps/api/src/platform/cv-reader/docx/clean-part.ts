import { AppError } from '@applywright/contracts';

/** What stays of a WordprocessingML part: the text that a reader of the printed page sees, flat enough for mammoth. */
export interface CleanPart { readonly xml: string; readonly hidden: boolean; readonly truncated: boolean; readonly pictures: boolean }

/** Real CVs have below 400 paragraphs; 2000 took mammoth and the parser 1.5 s. */
const MAX_PARAGRAPHS = 1200;
const MAX_CELLS = 4000;
/** Some 30 dense pages. */
const MAX_CHARS = 150_000;
const MAX_DEPTH = 300;
/** Half-points, as WordprocessingML counts: 3 pt. */
const MAX_UNREADABLE_SIZE = 6;

const KEPT = new Set(['w:document', 'w:body', 'w:hdr', 'w:ftr', 'w:tbl', 'w:tr', 'w:tc', 'w:p', 'w:r', 'w:t', 'w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:softHyphen', 'w:sym', 'w:hyperlink', 'w:fldChar', 'w:instrText']);
/** Kept inside paragraph and run properties. */
const KEPT_PROPERTIES = new Set(['w:pStyle', 'w:numPr', 'w:ilvl', 'w:numId', 'w:b', 'w:rStyle']);
/** Deleted or moved away, asides in another place, and what only says how things look. */
const DROPPED = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:sdtEndPr', 'w:sectPr', 'w:tblGrid', 'w:trPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:sectPrChange', 'w:footnoteReference', 'w:endnoteReference', 'w:commentReference', 'w:annotationRef', 'w:delText', 'w:delInstrText', 'w:ffData', 'm:oMath', 'm:oMathPara']);
const PROPERTIES = new Set(['w:rPr', 'w:pPr', 'w:tcPr', 'w:tblPr', 'w:sdtPr']);
const ATTRIBUTES = /\s(?:w:(?:val|type|fldCharType|anchor|char|font)|r:id|xml:space)\s*=\s*(?:"[^"]*"|'[^']*')/g;

interface Frame { name: string; open: string; out: string; hoist: string; choice: string; shaded: boolean; hidden: boolean; style: string; drop: boolean }

const valueOf = (attributes: string, name = 'w:val'): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
const isOn = (attributes: string): boolean => !/^(?:0|false|off|none)$/.test(valueOf(attributes));
const isWhite = (hex: string): boolean => /^f[89a-f]f[89a-f]f[89a-f]$/i.test(hex);
const isFill = (attributes: string): boolean => /^[0-9a-f]{6}$/i.test(valueOf(attributes, 'w:fill')) && !isWhite(valueOf(attributes, 'w:fill'));

/** Tells the styles whose text nobody sees (`w:vanish`, below 3 pt). */
export function hiddenStyles(stylesXml: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [style, id] of stylesXml.matchAll(/<w:style\s[^>]*w:styleId="([^"]*)"[^>]*>(?:(?!<\/w:style>)[^])*/g)) {
    const vanish = /<w:vanish(\s[^>]*)?\/>/.exec(style);
    const size = /<w:sz\s[^>]*w:val="(\d+)"/.exec(style);
    if ((vanish && isOn(vanish[1] ?? '')) || (size && Number(size[1]) <= MAX_UNREADABLE_SIZE)) out.add(id!);
  }
  return out;
}

/**
 * Writes a part anew with only what is read: content controls, smart tags and insertions opened, deletions and hidden
 * runs left out, text boxes as paragraphs behind the one they hang on, at most 1200 paragraphs.
 *
 * @throws AppError cv_broken where it is no XML or defines entities, cv_too_complex where it nests too deep
 */
export function cleanPart(source: string, hiddenByStyle: ReadonlySet<string>): CleanPart {
  const root: Frame = frame('', '', false);
  const stack: Frame[] = [root];
  const seen = { hidden: false, pictures: false, paragraphs: 0, cells: 0, chars: 0 };
  let full = false;
  for (const token of source.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>|<!DOCTYPE|([^<]+)/g)) {
    const [whole, close, name, attributes = '', selfClosed, text] = token;
    const top = stack.at(-1)!;
    if (text !== undefined) {
      if (!top.drop && (top.name === 'w:t' || top.name === 'w:instrText')) top.out += text;
      continue;
    }
    if (name === undefined) throw new AppError('cv_broken', 'the XML declares a document type');
    if (close) {
      if (top.name !== name || stack.length === 1) throw new AppError('cv_broken', 'the XML is not well-formed');
      stack.pop();
      if (!top.drop) leave(top, stack.at(-1)!);
      continue;
    }
    if (stack.length > MAX_DEPTH) throw new AppError('cv_too_complex', 'nested too deep');
    const next = enter(name, attributes, top, whole);
    if (selfClosed) {
      if (!next.drop && name !== 'w:p') leave(next, top);
    } else stack.push(next);
  }
  if (stack.length > 1) throw new AppError('cv_broken', 'the XML ends too early');
  return { xml: root.out + root.hoist, hidden: seen.hidden, truncated: full, pictures: seen.pictures };

  function enter(name: string, attributes: string, parent: Frame, whole: string): Frame {
    const inProperties = PROPERTIES.has(parent.name);
    const next = frame(name, '', parent.shaded);
    if (inProperties) property(name, attributes, stack.at(-2)!, parent.name);
    next.drop = parent.drop || (DROPPED.has(name) && !inProperties) || (full && (name === 'w:p' || name === 'w:tr'));
    if (next.drop) return next;
    if (/^(?:a:blip|v:imagedata)$/.test(name)) seen.pictures = true;
    if (name === 'w:p' && (seen.paragraphs >= MAX_PARAGRAPHS || seen.chars >= MAX_CHARS)) return { ...next, drop: (full = true) };
    if (name === 'w:tc' && ++seen.cells > MAX_CELLS) return { ...next, drop: (full = true) };
    if (name === 'w:txbxContent' || (name === 'w:tblStyle' && parent.name === 'w:tblPr')) next.shaded = true;
    if (name === 'w:fldSimple') next.open = fieldStart(valueOf(attributes, 'w:instr'));
    else if (name === 'w:ptab') next.open = '<w:tab>';
    else if (parent.name === '' && KEPT.has(name)) next.open = whole;
    else if (inProperties || parent.name === 'w:numPr' ? KEPT_PROPERTIES.has(name) : KEPT.has(name) || name === 'w:rPr' || name === 'w:pPr') next.open = `<${name}${name === 'w:br' ? '' : (attributes.match(ATTRIBUTES) ?? []).join('')}>`;
    return next;
  }

  /** Notes what a property says of the paragraph, run, cell or table that it belongs to. */
  function property(name: string, attributes: string, owner: Frame, kind: string): void {
    if (name === 'w:shd' ? isFill(attributes) : name === 'w:highlight' || name === 'w:tblStyle') owner.shaded = true;
    else if (name === 'w:pStyle' || name === 'w:rStyle') owner.style = valueOf(attributes);
    else if (name === 'w:showingPlcHdr') owner.drop = true;
    else if (kind !== 'w:rPr' || owner.name !== 'w:r') return;
    else if (name === 'w:vanish' && isOn(attributes)) owner.hidden = true;
    else if (name === 'w:sz' && Number(valueOf(attributes) || 20) <= MAX_UNREADABLE_SIZE) owner.hidden = true;
    else if (name === 'w:color' && isWhite(valueOf(attributes)) && !owner.shaded) owner.hidden = true;
  }

  function leave(done: Frame, parent: Frame): void {
    const { name, open, out, hoist } = done;
    if (name === 'w:r' && /<w:(?:t|sym)[\s>]/.test(out)) {
      const inherited = stack.findLast((f) => f.name === 'w:p')?.style ?? '';
      if (done.hidden || hiddenByStyle.has(done.style) || hiddenByStyle.has(inherited)) return void (seen.hidden = true);
    }
    if (name === 'mc:Choice') return void (parent.choice = out + hoist, parent.out = out, parent.hoist = hoist);
    if (name === 'mc:Fallback') return parent.choice === '' ? void (parent.out = out, parent.hoist = hoist) : undefined;
    if (name === 'w:txbxContent') return void (parent.hoist += out + hoist);
    if (name === 'w:t') seen.chars += out.length;
    if (name === 'w:p') {
      if (/<w:(?:t|sym)[\s>]/.test(out)) {
        seen.paragraphs++;
        parent.out += `${open}${out}</w:p>`;
      }
      parent.out += hoist;
      return;
    }
    parent.hoist += hoist;
    if (name === 'w:fldSimple') parent.out += `${open}${out}${FIELD_END}`;
    else if (open) parent.out += out === '' ? open.replace(/>$/, '/>') : `${open}${out}${closing(open)}`;
    else if (!PROPERTIES.has(name)) parent.out += out;
  }
}

const frame = (name: string, open: string, shaded: boolean): Frame => ({ name, open, out: '', hoist: '', choice: '', shaded, hidden: false, style: '', drop: false });
const closing = (open: string): string => `</${/^<([\w:.-]+)/.exec(open)![1]}>`;
const fieldStart = (instruction: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
