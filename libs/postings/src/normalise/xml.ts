import { SaxesParser } from 'saxes';

/** An element: its own character data (CDATA included, not that of its children) and its children in order. Attributes are left out. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** No job feed on record nests deeper than seven. */
const MAX_DEPTH = 40;
/** Some twenty thousand adverts of a feed; an answer of 32 MB made of empty elements would fill the memory. */
const MAX_ELEMENTS = 500_000;
// saxes looks a name up in a plain object, where `&toString;` would be found as well.
const ENTITIES: Record<string, string> = Object.assign(Object.create(null) as object, { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
/** Characters that XML has no place for but feeds hold, pasted from word processors. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

class NotXml extends Error {}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
}

/**
 * The root of an XML document; null when it is not well formed, nests or holds more than any feed does, is a page of HTML, or
 * declares anything of its own: a DOCTYPE may name the document and nothing else, no entity but XML's own five is known,
 * and nothing outside the text is ever read.
 */
export function readXml(text: string): XmlElement | null {
  const parser = new SaxesParser({ position: false });
  parser.ENTITIES = ENTITIES;
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  const refuse = (): never => {
    throw new NotXml();
  };
  const add = (part: string): void => {
    const inner = open.at(-1);
    if (inner) inner.text += part;
  };
  parser.on('error', refuse);
  parser.on('doctype', (declared) => (/[[<]/.test(declared) ? refuse() : undefined));
  parser.on('opentag', ({ name }) => {
    elements += 1;
    if (open.length >= MAX_DEPTH || elements > MAX_ELEMENTS || (open.length === 0 && name.toLowerCase() === 'html')) refuse();
    const element: OpenElement = { name, text: '', children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text.replace(NO_XML, '')).close();
  } catch (error) {
    if (error instanceof NotXml) return null;
    throw error;
  }
  return root;
}

/** The children of that name. */
export const xmlChildren = (element: XmlElement, name: string): XmlElement[] => element.children.filter((child) => child.name === name);

/** The first child of that name. */
export const xmlChild = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((child) => child.name === name);

/** The text of the first child of that name, trimmed; '' when there is none. */
export const xmlText = (element: XmlElement, name: string): string => xmlChild(element, name)?.text.trim() ?? '';
