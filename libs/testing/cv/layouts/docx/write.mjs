// Turns what a DOCX family describes into bytes.
import { createRequire } from 'node:module';
import { builder } from './parts.mjs';

const { Document, Packer } = createRequire(import.meta.url)('docx');

const look = (font, size, heading = {}) => ({
  default: {
    document: { run: { font, size: size * 2 } },
    title: { run: { size: size * 4, bold: true, font } },
    heading1: { run: { size: size * 2.4, bold: true, font, color: '1F3864', ...heading }, paragraph: { spacing: { before: 200, after: 80 } } },
    heading2: { run: { size: size * 2.1, bold: true, font, color: '333333' }, paragraph: { spacing: { before: 100, after: 20 } } },
  },
});

/** The bytes of one CV. A family's `render(view, builder)` gives `children` or `sections`, and may name font, size and heading look. */
export async function writeDocx({ view, family }) {
  const { children, sections, font = 'Calibri', size = 10.5, heading, properties = {}, ...parts } = family.render(view, builder(view));
  const page = { page: { margin: { top: 1000, bottom: 1000, left: 1100, right: 1100 } }, ...properties };
  const document = new Document({ creator: view.name, title: 'CV', styles: look(font, size, heading), sections: sections ? sections.map((s) => ({ ...s, properties: { page: page.page, ...s.properties } })) : [{ properties: page, children, ...parts }] });
  return Packer.toBuffer(document);
}
