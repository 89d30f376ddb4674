import type { SampleBoard } from './load-boards';
import type { Advert } from './read-advert';

/** Nothing from outside, no framing, no form target: these pages show invented adverts on a person's own machine. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');

const STYLE = `
:root{color-scheme:light dark;--ink:#16202c;--soft:#55636f;--line:#d9dfe5;--paper:#fff;--ground:#f5f7f9;--accent:#0b6e5f;--on-accent:#fff;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#e7edf2;--soft:#a3b0bb;--line:#33404b;--paper:#1a232c;--ground:#11181f;--accent:#5fd3bd;--on-accent:#06231e;--bad:#ffb4ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.bar{background:var(--paper);border-bottom:1px solid var(--line)}
.bar div,main,footer{max-width:46rem;margin:0 auto;padding:1rem 1.25rem}
.bar div{display:flex;gap:.75rem;align-items:center;justify-content:space-between;flex-wrap:wrap}
.bar a{color:inherit;text-decoration:none;font-weight:650}
.sample{font-size:.8125rem;color:var(--soft);border:1px solid var(--line);border-radius:99px;padding:.1rem .65rem}
main{padding-block:2rem}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.125rem);line-height:1.2;margin:0 0 .5rem;text-wrap:balance;overflow-wrap:anywhere}
h2,h3{font-size:1.125rem;line-height:1.35;margin:1.75rem 0 .5rem}
p{margin:.6rem 0}ul{padding-left:1.25rem}li{margin:.3rem 0}
a{color:var(--accent)}
.facts{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;color:var(--soft);margin:0 0 1.25rem;padding:0;list-style:none}
.facts li{margin:0}.facts li+li::before{content:"·";margin-right:1.1rem}
.card{margin:1.25rem 0;background:var(--paper);border:1px solid var(--line);border-radius:14px;padding:1.25rem 1.5rem}
.button{display:inline-block;border:0;border-radius:10px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:650;padding:.75rem 1.5rem;text-decoration:none;cursor:pointer}
.button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.jobs{list-style:none;padding:0;margin:1.5rem 0}.jobs li{border-top:1px solid var(--line);padding:.85rem 0;margin:0}.jobs span{display:block;color:var(--soft);font-size:.9375rem}
footer{color:var(--soft);font-size:.875rem}
`;

/** A whole page in the look of the sample boards. `head` and `body` are HTML. */
export const shell = (title: string, company: string | null, home: string, head: string, body: string, language = 'en'): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style>${head}</head><body>
<header class="bar"><div><a href="${escapeHtml(home)}">${escapeHtml(company ?? 'Sample boards')}</a><span class="sample" lang="en">Sample board · invented company</span></div></header>
<main>${body}</main>
<footer lang="en">This advert belongs to the sample boards of Applywright. The company does not exist and nothing you enter leaves this page.</footer>
</body></html>`;

const facts = (advert: Advert): string =>
  [advert.place, advert.workplace, advert.employment, advert.department, advert.pay]
    .filter((fact): fact is string => fact !== null && fact !== '')
    .map((fact) => `<li>${escapeHtml(fact.replace(/^onsite$/i, 'On site').replace(/^./, (first) => first.toUpperCase()))}</li>`)
    .join('');

/** The page of one advert, with its JSON-LD and a link to the application form. */
export function jobPage(board: SampleBoard, advert: Advert): string {
  const body = `<h1>${escapeHtml(advert.title)}</h1><ul class="facts">${facts(advert)}</ul>
<p><a class="button" href="${encodeURIComponent(advert.id)}/apply" lang="en">Apply</a></p>
<article class="card">${advert.html.replace(/(<\/?)h3>/g, '$1h2>')}</article>
<p lang="en">Posted on <time datetime="${advert.postedOn}">${advert.postedOn}</time>${advert.closesOn === null ? '' : `, open until <time datetime="${advert.closesOn}">${advert.closesOn}</time>`}.</p>
<p><a class="button" href="${encodeURIComponent(advert.id)}/apply" lang="en">Apply</a></p>`;
  // "<" is escaped so that no text can end the script element.
  const jsonLd = JSON.stringify(jobPosting(advert)).replace(/</g, '\\u003c');
  return shell(`${advert.title} – ${advert.company}`, board.company, `../${encodeURIComponent(board.token)}`, `<script type="application/ld+json">${jsonLd}</script>`, body, advert.language);
}

const EMPLOYMENT: Readonly<Record<string, string>> = { full: 'FULL_TIME', part: 'PART_TIME', cont: 'CONTRACTOR', temp: 'TEMPORARY', inte: 'INTERN' };

function jobPosting(advert: Advert): object {
  const pay = advert.payRange;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: advert.title,
    description: advert.html,
    identifier: { '@type': 'PropertyValue', name: advert.company, value: advert.id },
    datePosted: advert.postedOn,
    ...(advert.closesOn === null ? {} : { validThrough: advert.closesOn }),
    ...(advert.employment === null ? {} : { employmentType: EMPLOYMENT[advert.employment.toLowerCase().slice(0, 4)] ?? 'OTHER' }),
    hiringOrganization: { '@type': 'Organization', name: advert.company },
    ...(/remote/i.test(advert.workplace ?? '') ? { jobLocationType: 'TELECOMMUTE' } : {}),
    jobLocation: advert.place.split(' · ').map((place) => ({ '@type': 'Place', address: place })),
    ...(pay === null ? {} : { baseSalary: { '@type': 'MonetaryAmount', currency: pay.currency, value: { '@type': 'QuantitativeValue', minValue: pay.min, maxValue: pay.max, unitText: pay.unit.toUpperCase() } } }),
    directApply: true,
  };
}

/** The list of a company's adverts. */
export function boardPage(board: SampleBoard, adverts: readonly Advert[]): string {
  const items = adverts.map((advert) => `<li><a href="${encodeURIComponent(board.token)}/${encodeURIComponent(advert.id)}">${escapeHtml(advert.title)}</a><span>${escapeHtml([advert.place, advert.department].filter((part) => part !== null && part !== '').join(' · '))}</span></li>`);
  return shell(`Jobs at ${board.company}`, board.company, encodeURIComponent(board.token), '', `<h1>Jobs at ${escapeHtml(board.company)}</h1><p>${escapeHtml(board.about)}</p><ul class="jobs">${items.join('')}</ul>`);
}

export const notFoundPage = (): string => shell('Not found', null, '#', '', '<h1>This advert is no longer open</h1><p>It was filled or taken down.</p>');
