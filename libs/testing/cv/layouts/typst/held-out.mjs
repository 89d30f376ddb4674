// Held-out families, Typst: what each takes; the templates are in held-out.typ.
const EURO = ['en', 'de', 'fr', 'es', 'it', 'en', 'pt', 'nl', 'pl', 'ru'];
const of = (template, more) => ({ id: `typst-${template}`, renderer: 'typst', file: 'held-out.typ', template, langs: EURO, edu: ['year'], ...more, hides: ['links', ...(more.hides ?? [])] });
const DIGITS = { ar: '٠١٢٣٤٥٦٧٨٩', hi: '०१२३४५६७८९' };
const native = (text, lang) => text.replace(/\d/g, (d) => DIGITS[lang][d]);

export default [
  of('own-digits', { dates: ['year:dash', 'long:dash', 'slash:dash'], langs: ['ar', 'hi'], prepare: (v) => { for (const row of [...v.jobs, ...v.education]) row.dates = native(row.dates, v.lang); } }),
  of('right-rail', { dates: ['short:dash', 'slash:dash', 'year:dash', 'long:dash'] }),
  of('colon-lines', { dates: ['year:tight', 'slash:hyphen', 'isodot:tight', 'apos2:hyphen'], langs: [...EURO, 'ar', 'hi'] }),
  of('half-and-half', { dates: ['short:dash', 'slash:tight', 'year:dash'] }),
  of('labels-on-the-right', { dates: ['short:dash', 'long:to', 'slash:dash', 'slash:dash:since'], jobs: [2, 4] }),
  of('steps-down', { dates: ['long:dash', 'comma:to', 'quarter:to', 'slash:dash'] }),
];
