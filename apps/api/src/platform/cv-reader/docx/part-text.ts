/** A paragraph of a header, footer or text box. */
export interface PartParagraph { readonly text: string; readonly bold: boolean }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Turns XML character references back into characters. */
export const decodeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex: string, dec: string, name: string) =>
    name ? ENTITIES[name.toLowerCase()]! : codePoint(hex ? parseInt(hex, 16) : parseInt(dec, 10)));

const codePoint = (n: number): string => (n > 0 && n <= 0x10ffff && !(n >= 0xd800 && n <= 0xdfff) ? String.fromCodePoint(n) : '');

/** The paragraphs of a cleaned WordprocessingML part, in order. */
export function partParagraphs(xml: string): PartParagraph[] {
  const out: PartParagraph[] = [];
  for (const [, body] of xml.matchAll(/<w:p(?:\s[^>]*)?>([\s\S]*?)<\/w:p>/g)) {
    let text = '';
    let bold = 0;
    let plain = 0;
    for (const [, run] of (body ?? '').matchAll(/<w:r(?:\s[^>]*)?>([\s\S]*?)<\/w:r>/g)) {
      const before = text.length;
      for (const [tag, , content] of (run ?? '').matchAll(/<w:(t|tab|br|cr|noBreakHyphen)(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/w:\1>)/g)) {
        if (tag.startsWith('<w:tab')) text += '\t';
        else if (tag.startsWith('<w:br') || tag.startsWith('<w:cr')) text += '\n';
        else if (tag.startsWith('<w:noBreakHyphen')) text += '-';
        else text += decodeXml(content ?? '');
      }
      if (/<w:b(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(run ?? '')) bold += text.length - before;
      else plain += text.length - before;
    }
    if (text.trim() !== '') out.push({ text, bold: bold > plain });
  }
  return out;
}
