const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text between `<![CDATA[` and `]]>`, as feeds send HTML. */
export const cdata = (text: string): string => `<![CDATA[${text.replace(NO_XML, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** An element of some JSON: an object's fields and a list's members become elements within it, members of the name `item`. */
export function element(name: string, value: unknown): string {
  return `<${name}>${content(value)}</${name}>`;
}

function content(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((member) => element('item', member)).join('');
  if (typeof value === 'object') return Object.entries(value).map(([name, inner]) => element(name, inner)).join('');
  return escape(String(value).replace(NO_XML, ''));
}
