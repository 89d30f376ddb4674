import type { LetterSheet, ResumeSheet, SheetEntry, SheetLink } from '@applywright/tailoring';
import type { Template } from '@applywright/contracts';
import type { Paper } from './pdf-printer';
import type { TypeStep } from './fit-pages';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string): string => value.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
const link = ({ text: label, url }: SheetLink): string => (url ? `<a href="${text(url)}">${text(label)}</a>` : `<span class="item">${text(label)}</span>`);

/** Ligatures and contextual forms stay off: extractors lose letters by them. */
const base = (step: TypeStep, paper: Paper, template: Template): string => {
  const modern = template === 'modern';
  const accent = modern ? '#0f5c6e' : '#161616';
  return `@page{size:${paper === 'a4' ? 'A4' : 'letter'};margin:16mm 19mm}
*{box-sizing:border-box}html{-webkit-print-color-adjust:exact}
body{margin:0;font:${step.size}pt/${(1.32 * step.air).toFixed(3)} ${modern ? 'Inter,"Noto Sans",sans-serif' : '"Libertinus Serif","Noto Serif",Georgia,serif'};color:#1b2430;font-variant-ligatures:none;font-feature-settings:"calt" 0,"liga" 0}
h1{font-size:2.3em;line-height:1.1;margin:0;font-weight:${modern ? 700 : 400}}h2{font-size:1.08em;margin:${1.2 * step.air}em 0 ${0.4 * step.air}em;color:${accent};border-bottom:.5pt solid ${modern ? '#d5dbe1' : '#161616'};padding-bottom:.2em;break-after:avoid}
h3{font-size:1.02em;margin:0}p{margin:0 0 .4em}ul{margin:.25em 0 0;padding-left:1.2em}a{color:inherit;text-decoration:none;white-space:nowrap}.item{white-space:nowrap}
.headline{color:${accent};font-size:1.1em}.contacts{color:#5a6675;margin-top:.4em}.top{${modern ? '' : 'text-align:center'}}.row{display:flex;justify-content:space-between;gap:1.2em;break-after:avoid}.quiet{color:#5a6675;white-space:nowrap}.sub{color:${accent}}.entry{margin-bottom:${0.6 * step.air}em}
.letter p{margin:0 0 ${0.9 * step.air}em}.letter .address{margin:2em 0 1em}`;
};

const page = (language: string, title: string, css: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${text(title)}</title><style>${css}</style></head><body>${body}</body></html>`;

const entry = (e: SheetEntry): string =>
  `<div class="entry"><div class="row"><h3>${text(e.heading)}</h3>${e.dates ? `<span class="quiet">${text(e.dates)}</span>` : ''}</div>` +
  (e.sub || e.place ? `<div class="row"><span class="sub">${text(e.sub ?? '')}</span>${e.place ? `<span class="quiet">${text(e.place)}</span>` : ''}</div>` : '') +
  (e.link ? `<div>${link(e.link)}</div>` : '') +
  (e.bullets.length > 0 ? `<ul>${e.bullets.map((b) => `<li>${text(b)}</li>`).join('')}</ul>` : '') +
  '</div>';

/** A résumé as one self-contained HTML page without scripts. */
export const resumeHtml = (sheet: ResumeSheet, step: TypeStep, paper: Paper, template: Template): string => {
  const sections = sheet.sections.map((s) => {
    const items = s.kind === 'items' ? s.items.map((i) => (i.strong ? `<b>${text(i.text)}</b>` : text(i.text))) : [];
    const body = s.kind === 'text' ? `<p>${text(s.paragraph)}</p>` : s.kind === 'entries' ? s.entries.map(entry).join('') : `<p>${items.join(s.id === 'certificates' ? '<br>' : ', ')}</p>`;
    return `<h2>${text(s.title)}</h2>${body}`;
  });
  const top = `<div class="top"><h1>${text(sheet.name)}</h1>${sheet.headline ? `<div class="headline">${text(sheet.headline)}</div>` : ''}<div class="contacts">${sheet.contacts.map(link).join(' · ')}</div></div>`;
  return page(sheet.language, sheet.title, base(step, paper, template), top + sections.join(''));
};

/** A letter as one self-contained HTML page without scripts. */
export const letterHtml = (sheet: LetterSheet, step: TypeStep, paper: Paper, template: Template): string => {
  const body = `<div class="top"><h1>${text(sheet.sender.name)}</h1><div class="contacts">${sheet.sender.lines.map((l) => `<span class="item">${text(l)}</span>`).join(' · ')}</div></div>
<div class="letter"><p class="address">${sheet.recipient.map(text).join('<br>')}</p><p class="quiet">${text(sheet.date)}</p><h2>${text(sheet.subject)}</h2>${[sheet.salutation, ...sheet.paragraphs, sheet.closing, sheet.signature].map((p) => `<p>${text(p)}</p>`).join('')}</div>`;
  return page(sheet.language, sheet.title, base(step, paper, template), body);
};
