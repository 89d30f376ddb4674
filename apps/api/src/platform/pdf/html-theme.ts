import type { LetterSheet, ResumeSheet, SheetEntry, SheetLink } from '@applywright/tailoring';
import type { Template } from '@applywright/contracts';
import type { TypeStep } from './fit-pages';
import type { Paper } from './pdf-printer';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string): string => value.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
/** Short links stay on one line; one that no line can hold may break anywhere. */
const held = (label: string): string => (label.length > 70 ? 'long' : 'item');
const link = ({ text: label, url }: SheetLink): string => (url ? `<a class="${held(label)}" href="${text(url)}">${text(label)}</a>` : `<span class="${held(label)}">${text(label)}</span>`);

interface HtmlTheme {
  readonly fonts: string;
  readonly ink: string;
  readonly accent: string;
  readonly quiet: string;
  readonly margin: string;
  readonly share: number;
  readonly tight: number;
  /** Rules of this look alone. */
  readonly css: string;
}

const SMALL_CAPS = 'font-variant-caps:small-caps;letter-spacing:.03em';
const THEMES: Record<Template, HtmlTheme> = {
  classic: { fonts: '"Noto Serif","Libertinus Serif",Georgia,serif', ink: '#171717', accent: '#171717', quiet: '#4d4d4d', margin: '18mm 22mm', share: 0.96, tight: 1, css: `.top{text-align:center}h1{font-weight:400}h2{${SMALL_CAPS};border-bottom:.5pt solid #4d4d4d}.headline,.sub,.row+.row .quiet{font-style:italic}` },
  modern: { fonts: 'Inter,"Noto Sans",sans-serif', ink: '#1b2430', accent: '#0f5c6e', quiet: '#556170', margin: '17mm 19mm', share: 0.97, tight: 1, css: 'h1{letter-spacing:-.02em}h2{border-bottom:.6pt solid #d3dae0}.sub{color:#0f5c6e;font-weight:500}li::marker{color:#0f5c6e}' },
  compact: { fonts: '"Noto Sans",Inter,sans-serif', ink: '#20242b', accent: '#7a2e3a', quiet: '#5b616b', margin: '12mm 15mm', share: 0.92, tight: 0.66, css: 'h1{font-size:2em}h2{font-size:1em;border-left:2.4pt solid #7a2e3a;background:#f3f0ef;padding:.1em 0 .1em .6em}.sub{color:#7a2e3a}' },
  academic: { fonts: '"Libertinus Serif","Noto Serif",Georgia,serif', ink: '#14181f', accent: '#23365c', quiet: '#4a5260', margin: '21mm 25mm', share: 1.05, tight: 1.05, css: `h1{font-weight:400;color:#23365c}h2{font-size:1.16em;${SMALL_CAPS}}.top{border-bottom:.8pt solid #23365c;padding-bottom:.7em}.headline,.sub{font-style:italic}ul{list-style:"–  "}` },
};

/** Ligatures and contextual forms stay off: extractors lose letters by them. */
const base = (step: TypeStep, paper: Paper, template: Template): string => {
  const t = THEMES[template];
  const air = step.air * t.tight;
  return `@page{size:${paper === 'a4' ? 'A4' : 'letter'};margin:${t.margin}}
*{box-sizing:border-box}html{-webkit-print-color-adjust:exact}
body{margin:0;font:${Math.max(step.size * t.share, 9).toFixed(2)}pt/${(1.36 * Math.max(0.9, Math.min(1.1, air))).toFixed(3)} ${t.fonts};color:${t.ink};font-variant-ligatures:none;font-feature-settings:"calt" 0,"liga" 0;text-wrap:pretty;overflow-wrap:anywhere}
h1{font-size:2.3em;line-height:1.12;margin:0 0 .12em;font-weight:700}h2{font-size:1.08em;line-height:1.3;margin:${(1.1 * air).toFixed(2)}em 0 ${(0.5 * air).toFixed(2)}em;padding-bottom:.15em;color:${t.accent};break-after:avoid}
h3{font-size:1.02em;margin:0}p{margin:0 0 .4em}ul{margin:.2em 0 0;padding-left:1.15em}li{margin-bottom:${(0.12 * air).toFixed(2)}em;break-inside:avoid}a{color:inherit;text-decoration:none}.item,.quiet{white-space:nowrap}
.headline{color:${t.accent};font-size:1.1em}.contacts{color:${t.quiet};font-size:.93em;margin-top:.35em}.row{display:flex;justify-content:space-between;gap:1.6em;break-after:avoid}.quiet{color:${t.quiet};font-size:.94em;font-variant-numeric:tabular-nums}.entry{margin-bottom:${(0.55 * air).toFixed(2)}em}
.letter p{margin:0 0 ${(0.85 * step.air).toFixed(2)}em}.letter .address{margin:2em 0 1.2em}.letter h2{border:0;background:none;padding:0;font-variant-caps:normal;letter-spacing:0;margin:1.2em 0 .9em}
${t.css}`;
};

const page = (language: string, title: string, css: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${text(title)}</title><style>${css}</style></head><body>${body}</body></html>`;

const entry = (e: SheetEntry): string =>
  `<div class="entry"><div class="row"><h3 dir="auto">${text(e.heading)}</h3>${e.dates ? `<span class="quiet">${text(e.dates)}</span>` : ''}</div>` +
  (e.sub || e.place ? `<div class="row"><span class="sub" dir="auto">${text(e.sub ?? '')}</span>${e.place ? `<span class="quiet">${text(e.place)}</span>` : ''}</div>` : '') +
  (e.link ? `<div class="quiet">${link(e.link)}</div>` : '') +
  (e.bullets.length > 0 ? `<ul>${e.bullets.map((b) => `<li dir="auto">${text(b)}</li>`).join('')}</ul>` : '') +
  '</div>';

/** A résumé as one self-contained HTML page without scripts. */
export const resumeHtml = (sheet: ResumeSheet, step: TypeStep, paper: Paper, template: Template): string => {
  const sections = sheet.sections.map((s) => {
    const items = s.kind === 'items' ? s.items.map((i) => (i.strong ? `<b>${text(i.text)}</b>` : text(i.text))) : [];
    const body = s.kind === 'text' ? `<p dir="auto">${text(s.paragraph)}</p>` : s.kind === 'entries' ? s.entries.map(entry).join('') : `<p>${items.join(s.id === 'certificates' ? '<br>' : ', ')}</p>`;
    return `<h2>${text(s.title)}</h2>${body}`;
  });
  const top = `<div class="top"><h1>${text(sheet.name)}</h1>${sheet.headline ? `<div class="headline">${text(sheet.headline)}</div>` : ''}<div class="contacts">${sheet.contacts.map(link).join(' · ')}</div></div>`;
  return page(sheet.language, sheet.title, base(step, paper, template), top + sections.join(''));
};

/** A letter as one self-contained HTML page without scripts. */
export const letterHtml = (sheet: LetterSheet, step: TypeStep, paper: Paper, template: Template): string => {
  const body = `<div class="top"><h1>${text(sheet.sender.name)}</h1><div class="contacts">${sheet.sender.lines.map((l) => `<span class="item">${text(l)}</span>`).join(' · ')}</div></div>
<div class="letter"><p class="address">${sheet.recipient.map(text).join('<br>')}</p><p class="quiet">${text(sheet.date)}</p><h2>${text(sheet.subject)}</h2>${[sheet.salutation, ...sheet.paragraphs, sheet.closing, sheet.signature].map((p) => `<p dir="auto">${text(p)}</p>`).join('')}</div>`;
  return page(sheet.language, sheet.title, base(step, paper, template), body);
};
