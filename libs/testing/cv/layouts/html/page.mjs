// What all HTML families share: the page, its fonts, and small pieces of markup.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** Text as markup. */
export const esc = (text) => String(text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Joins with a separator, leaving empty parts out. */
export const joined = (sep, ...parts) => parts.filter((x) => x !== '' && x != null).map(esc).join(esc(sep));
/** `<li>` for every text. */
export const items = (list) => list.map((x) => `<li>${esc(x)}</li>`).join('');
/** Maps and concatenates. */
export const each = (list, write) => list.map(write).join('');
/** A section: heading and content, nothing when the content is empty. */
export const section = (head, content, tag = 'h2') => (content ? `<section><${tag}>${esc(head)}</${tag}>${content}</section>` : '');
/** A mail or web link. */
export const mailto = (email) => `<a href="mailto:${esc(email)}">${esc(email)}</a>`;
export const web = (link) => `<a href="${/^https?:/.test(link) ? '' : 'https://'}${esc(link)}">${esc(link)}</a>`;

const FACES = [['inter', 'Inter', 'Inter', ['400Regular', '700Bold', '400Regular_Italic']], ['noto-sans', 'NotoSans', 'Noto Sans', ['400Regular', '700Bold', '400Regular_Italic']], ['noto-sans-arabic', 'NotoSansArabic', 'Noto Sans Arabic', ['400Regular', '700Bold']], ['noto-sans-devanagari', 'NotoSansDevanagari', 'Noto Sans Devanagari', ['400Regular', '700Bold']]];

/** `@font-face` rules for the fonts that come with the project's packages. */
export const fontFaces = (root) => FACES.flatMap(([folder, file, name, cuts]) => cuts.map((cut) => `@font-face{font-family:"${name}";font-weight:${cut.slice(0, 3)};font-style:${cut.endsWith('Italic') ? 'italic' : 'normal'};src:url(${pathToFileURL(join(root, 'node_modules/@expo-google-fonts', folder, cut, `${file}_${cut}.ttf`)).href})}`)).join('\n');

const FONT = { sans: '"Noto Sans"', inter: 'Inter', serif: '"Noto Serif","DejaVu Serif",serif', mono: '"DejaVu Sans Mono",monospace', dejavu: '"DejaVu Sans"' };

/** The whole document of one CV. */
export function page(view, { css = '', body, font = 'sans', size = 10, margin = '16mm', paper = 'A4' }, faces) {
  const base = `${faces}
@page{size:${paper};margin:${margin}}*{box-sizing:border-box}html{-webkit-print-color-adjust:exact}
body{margin:0;font:${size}pt/1.4 ${FONT[font]},"Noto Sans","Noto Sans Arabic","Noto Sans Devanagari",sans-serif;color:#222;font-variant-ligatures:none;font-feature-settings:"calt" 0}
h1,h2,h3,h4,p,ul,ol{margin:0;padding:0}ul,ol{padding-inline-start:1.3em}a{color:inherit;text-decoration:none}table{border-collapse:collapse;width:100%}td,th{vertical-align:top;text-align:start;padding:0}
.row{display:flex;justify-content:space-between;gap:1em}.row>:last-child{white-space:nowrap;text-align:end}.job,.edu{break-inside:avoid-page}h2{break-after:avoid}`;
  const shown = view.rtl ? body.replaceAll(esc(view.phone), `<bdi dir="ltr">${esc(view.phone)}</bdi>`) : body;
  return `<!doctype html><html lang="${view.lang}"${view.rtl ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>CV</title><style>${base}\n${css}</style></head><body>${shown}</body></html>`;
}
