// Develop families, Typst: what each takes; the templates are in develop.typ.
const EURO = ['en', 'de', 'fr', 'es', 'it', 'en', 'pt', 'nl', 'pl', 'ru'];
const ALL = [...EURO, 'ar', 'hi'];
const of = (template, more) => ({ id: `typst-${template}`, renderer: 'typst', file: 'develop.typ', template, langs: ALL, links: [], ...more, hides: [...(more.links?.length ? [] : ['links']), ...(more.hides ?? [])] });

export default [
  of('margin-heads', { dates: ['short:dash', 'slash:dash', 'long:to', 'apos:dash'], edu: ['year'], langs: EURO }),
  of('two-tone', { dates: ['short:dash', 'slash:dash', 'long:dash'], edu: ['year', 'short'], langs: EURO, links: ['linkedin', 'github'] }),
  of('pill-dates', { dates: ['slash:dash', 'year:dash', 'short:tight', 'slash2:tight', 'isodot:tight'], edu: ['year'], hides: ['summary'] }),
  of('ruled-rows', { dates: ['slash:dash', 'year:dash', 'short:dash', 'dot:dash'], edu: ['year'], hides: ['jobPlace'] }),
  of('turned-labels', { dates: ['slash:dash', 'short:dash', 'year:dash'], edu: ['year'], langs: EURO, hides: ['certificates'] }),
  of('justified-columns', { dates: ['long:dash', 'short:dash', 'long:to'], edu: ['year'], langs: ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt'] }),
  of('broken-mail', { dates: ['short:dash', 'slash:dash', 'long:hyphen'], edu: ['year'], langs: EURO, links: ['linkedin'] }),
  of('large-years', { dates: ['year:dash', 'year:tight', 'academic', 'year2:tight'], edu: ['year'] }),
  of('centred-stack', { dates: ['long:dash', 'short:to', 'slash:dash', 'season:dash'], edu: ['year'], hides: ['certificates', 'jobPlace'] }),
  of('contact-footer', { dates: ['long:dash', 'slash:dash', 'quarter:dash', 'short:dash:since'], edu: ['year', 'slash'], langs: EURO, links: ['site'], several: true, jobs: [3, 5] }),
  of('undated', { dates: ['none'], edu: ['none'], hides: ['jobPlace'] }),
  of('date-above', { dates: ['short:dash', 'long:dash', 'caps:tight', 'dayword:dash'], edu: ['year'], langs: EURO, links: ['github'] }),
];
