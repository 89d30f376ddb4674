// Develop families, HTML: one-column habits (campus, bank, academia, typewriter, functional, plain).
import { each, esc, items, joined, mailto, section, web } from './page.mjs';

const MOST = ['en', 'de', 'en', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru'];
const ALL = [...MOST, 'ar', 'hi'];

const harvard = {
  id: 'campus-bold-company', renderer: 'html', dates: ['short:dash', 'long:dash', 'caps:tight'], edu: ['short', 'year'], langs: MOST, links: ['linkedin'], hides: ['headline'],
  render: (v) => ({
    font: 'serif', size: 10, paper: 'letter', css: 'h1{text-align:center;font-size:16pt}.c{text-align:center}h2{font-size:11pt;text-align:center;border-bottom:1px solid #000;margin:10px 0 4px}.job{margin-bottom:6px}',
    body: `<h1>${esc(v.name)}</h1><p class="c">${joined(' • ', v.place, v.email, v.phone, ...v.links)}</p>${section(v.h.education, each(v.education, (e) => `<div class="edu"><div class="row"><b>${esc(e.school)}</b><span>${esc(e.place)}</span></div><div class="row"><i>${esc(e.degree)}</i><i>${esc(e.dates)}</i></div></div>`))}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><div class="row"><b>${esc(j.company)}</b><span>${esc(j.place)}</span></div><div class="row"><i>${esc(j.title)}</i><i>${esc(j.dates)}</i></div><ul>${items(j.bullets)}</ul></div>`))}${section(v.h.skills, `<p><b>${esc(v.h.skills)}:</b> ${esc(v.allSkills.join(v.glueList))}</p><p><b>${esc(v.h.languages)}:</b> ${v.languages.map((l) => `${esc(l.name)} (${esc(l.level)})`).join(', ')}</p><p><b>${esc(v.h.certificates)}:</b> ${v.certificates.map((c) => esc(c.name)).join('; ')}</p>`)}`,
  }),
  when: (v) => v.certificates.length > 0,
};

const banking = {
  id: 'bank-one-pager', renderer: 'html', dates: ['short:dash', 'apos:dash', 'slash2:hyphen'], edu: ['year', 'long:dash'], langs: ['en', 'fr', 'de', 'it', 'es', 'nl'], several: true, needsJobs: true, hides: ['headline', 'links'], jobs: [3, 5], bullets: 4,
  render: (v) => ({
    font: 'serif', size: 9, margin: '14mm', paper: 'letter', css: 'h1{font-size:15pt;text-align:center;letter-spacing:.5px}.c{text-align:center;border-bottom:2px solid #000;padding-bottom:4px}h2{font-size:10pt;font-variant:small-caps;border-bottom:.5px solid #000;margin:9px 0 3px}ul{margin-bottom:4px}.ab{font-style:italic;color:#444}',
    body: `<h1>${esc(v.name.toUpperCase())}</h1><p class="c">${joined(' | ', v.place, v.phone, v.email)}</p>${section(v.h.work, each(v.groups, (g) => `<div class="job"><div class="row"><b>${esc(g.company.toUpperCase())}</b><b>${esc(g.place)}</b></div><div class="ab">${esc(g.about)}</div>${each(g.roles, (j) => `<div class="row"><i>${esc(j.title)}</i><span>${esc(j.dates)}</span></div><ul>${items(j.bullets)}</ul>`)}</div>`))}${section(v.h.education, each(v.education, (e) => `<div class="row"><b>${esc(e.school.toUpperCase())}</b><span>${esc(e.place)}</span></div><div class="row"><span>${esc(e.degree)}</span><span>${esc(e.dates)}</span></div>`))}${section(v.h.skills, `<p>${esc(v.allSkills.join('; '))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => `${esc(l.name)} (${esc(l.level)})`).join('; ')}</p>`)}${section(v.h.certificates, `<p>${v.certificates.map((c) => esc(c.name)).join('; ')}</p>`)}`,
  }),
};

const academic = {
  id: 'academic-hanging-years', renderer: 'html', dates: ['year:dash', 'year:tight', 'academic'], edu: ['year', 'year:tight'], langs: ['en', 'de', 'fr', 'it', 'en', 'pl'], links: ['https'], jobs: [3, 6],
  render(v) {
    const row = (left, right) => `<div class="y"><div>${esc(left)}</div><div>${right}</div></div>`;
    return {
      font: 'serif', size: 10.5, margin: '24mm', css: '.y{display:grid;grid-template-columns:26mm 1fr;gap:4mm;margin-bottom:5px}h1{font-size:18pt;font-weight:normal}h2{font-size:12pt;margin:16px 0 6px}ol li{margin-bottom:4px}',
      body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}<br>${esc(v.place)}<br>${esc(v.phone)} · ${mailto(v.email)}<br>${v.links.map(web).join(' ')}</p>${section(v.h.education, each(v.education, (e) => row(e.dates, `${esc(e.degree)}, ${esc(e.school)}`)))}${section(v.h.work, each(v.jobs, (j) => row(j.dates, `<b>${esc(j.title)}</b>, ${esc(j.company)}, ${esc(j.place)}. ${esc(j.bullets[0])}`)))}${section(v.h.publications, `<ol><li>${esc(v.last)}, ${esc(v.first.charAt(0))}., Hale, M. &amp; Osei, K. (2021). On patience in small systems. <i>Journal of Quiet Results</i>, 14(2), 101–119.</li><li>Osei, K., <b>${esc(v.last)}, ${esc(v.first.charAt(0))}.</b> (2019). What the second reader sees. In <i>Proceedings of the Larnborough Meeting</i>, pp. 55–63.</li><li>${esc(v.last)}, ${esc(v.first.charAt(0))}. (2016). Notes on a slow method. <i>Annals of Method</i>, 3, 7–21.</li></ol>`)}${section(v.h.projects, row('2018–2020', 'Grant “Slow methods”, €180,000, Merrow Foundation, principal investigator') + row('2015', 'Travel grant, Society of Method, €1,200'))}${section(v.h.skills, `<p>${esc(v.allSkills.join(', '))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => `${esc(l.name)} (${esc(l.cefr)})`).join(', ')}</p>`)}${section(v.h.certificates, each(v.certificates, (c) => row(c.year, esc(c.name))))}${section(v.h.references, '<p>Prof. Marion Hale, University of Northern Dales, m.hale@example.edu</p>')}`,
    };
  },
  hides: ['summary'],
};

const typewriter = {
  id: 'typewriter-plain', renderer: 'html', dates: ['slash:hyphen', 'iso:to', 'long:hyphen'], edu: ['year:tighthyphen', 'year:hyphen'], langs: MOST, links: ['github', 'site'],
  render: (v) => ({
    font: 'mono', size: 9, css: 'h1,h2{font-size:9pt;font-weight:normal}h2{margin-top:14px}pre{font:inherit;white-space:pre-wrap;margin:0}',
    body: `<h1>${esc(v.name.toUpperCase())}</h1><p>${esc(v.headline)}</p><p>${joined(' / ', v.place, v.phone, v.email)}</p><p>${v.links.map(esc).join(' / ')}</p>${each([[v.h.summary, esc(v.summary)], [v.h.work, each(v.jobs, (j) => `${esc(j.title)}, ${esc(j.company)}\n${esc(j.dates)}, ${esc(j.place)}\n${each(j.bullets, (b) => `  * ${esc(b)}\n`)}\n`)], [v.h.education, each(v.education, (e) => `${esc(e.degree)}\n${esc(e.school)}, ${esc(e.dates)}\n\n`)], [v.h.skills, each(v.skills, (g) => `${esc(g.label)}: ${esc(g.items.join(', '))}\n`)], [v.h.languages, each(v.languages, (l) => `${esc(l.name)}: ${esc(l.level)}\n`)], [v.h.certificates, each(v.certificates, (c) => `* ${esc(c.name)} (${c.year})\n`)]], ([h, b]) => `<h2>${esc(h.toUpperCase())}</h2><div>${'-'.repeat(60)}</div><pre>${b.trimEnd()}</pre>`)}`,
  }),
};

const functional = {
  id: 'skills-first-short-history', renderer: 'html', dates: ['year:dash', 'year:tight', 'year:to'], edu: ['year'], langs: ['en', 'nl', 'de', 'es', 'en', 'pt'], hides: ['links', 'jobPlace'], jobs: [3, 5],
  render: (v) => ({
    font: 'inter', size: 10, css: 'h1{font-size:22pt;letter-spacing:-.5px}h2{font-size:10pt;color:#0a6;text-transform:uppercase;margin:16px 0 6px}h3{font-size:10pt;margin-top:6px}',
    body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p>${joined('   ', v.email, v.phone, v.place)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.strengths, each(v.jobs.slice(0, 2), (j) => `<ul>${items(j.bullets)}</ul>`))}${section(v.h.skills, each(v.skills, (g) => `<h3>${esc(g.label)}</h3><p>${esc(g.items.join(' · '))}</p>`))}${section(v.h.work, each(v.jobs, (j) => `<p>${esc(j.title)}, ${esc(j.company)}, ${esc(j.dates)}</p>`))}${section(v.h.education, each(v.education, (e) => `<p>${esc(e.degree)}, ${esc(e.school)}, ${esc(e.dates)}</p>`))}${section(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name} – ${l.level}`)).join(', ')}</p>`)}${section(v.h.certificates, `<p>${v.certificates.map((c) => esc(c.name)).join(', ')}</p>`)}`,
  }),
};

const spaced = {
  id: 'spaced-capitals', renderer: 'html', dates: ['long:dash', 'short:em', 'isodot:dash'], edu: ['year:dash'], langs: ['en', 'fr', 'de', 'it', 'en', 'pl', 'es'], links: ['site'],
  render: (v) => {
    const wide = (text) => esc([...text.toUpperCase()].join(' ').replaceAll('   ', '    '));
    return {
      font: 'inter', size: 9.5, margin: '22mm', css: 'h1{font-weight:normal;text-align:center;font-size:18pt;white-space:pre-wrap}.c{text-align:center}h2{font-size:9pt;font-weight:normal;text-align:center;margin:18px 0 8px;white-space:pre-wrap}.job{margin-bottom:10px}',
      body: `<h1>${wide(v.name)}</h1><p class="c">${esc(v.headline)}</p><p class="c">${esc(v.phone)}  —  ${mailto(v.email)}  —  ${esc(v.place)}  —  ${v.links.map(web).join('')}</p>${section('', '')}<h2>${wide(v.h.summary)}</h2><p>${esc(v.summary)}</p><h2>${wide(v.h.work)}</h2>${each(v.jobs, (j) => `<div class="job"><div class="row"><b>${esc(j.title)}</b><span>${esc(j.dates)}</span></div><p>${esc(j.company)} — ${esc(j.place)}</p><p>${esc(j.bullets.join(' '))}</p></div>`)}<h2>${wide(v.h.education)}</h2>${each(v.education, (e) => `<div class="row"><b>${esc(e.degree)}</b><span>${esc(e.dates)}</span></div><p>${esc(e.school)}</p>`)}<h2>${wide(v.h.skills)}</h2><p class="c">${esc(v.allSkills.join('  ·  '))}</p><h2>${wide(v.h.languages)}</h2><p class="c">${v.languages.map((l) => esc(`${l.name} (${l.cefr})`)).join('  ·  ')}</p><h2>${wide(v.h.certificates)}</h2>${each(v.certificates, (c) => `<p class="c">${esc(c.name)}</p>`)}`,
    };
  },
  when: (v) => v.certificates.length > 0,
};

const inline = {
  id: 'sentence-per-job', renderer: 'html', dates: ['dayword:to', 'long:to', 'quarter:dash', 'season:to'], edu: ['year'], langs: ['en', 'de', 'en', 'fr', 'hi', 'ar', 'es'], hides: ['links'],
  render: (v) => ({
    font: 'serif', size: 11, margin: '25mm', css: 'h2{font-size:11pt;margin:14px 0 4px;font-style:italic}p{margin-bottom:5px}',
    body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}, ${esc(v.place)}</p><p>${esc(v.phone)}, ${mailto(v.email)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<p><b>${esc(j.title)}</b>, <b>${esc(j.company)}</b>, ${esc(j.place)} (${esc(j.dates)}). ${esc(j.bullets.join(' '))}</p>`))}${section(v.h.education, each(v.education, (e) => `<p>${esc(e.degree)}, ${esc(e.school)} (${esc(e.dates)})</p>`))}${section(v.h.skills, `<p>${esc(v.allSkills.join(v.glueList))}</p>`)}${section(v.h.languages, `<p>${esc(v.languages.map((l) => l.name).join(v.glueList))}</p>`)}${section(v.h.certificates, `<p>${esc(v.certificates.map((c) => c.name).join('; '))}</p>`)}`,
  }),
};

const long = {
  id: 'long-running-header', renderer: 'html', dates: ['short:dash', 'slash:dash', 'long:to'], edu: ['year', 'short'], langs: ['en', 'de', 'ru', 'en', 'fr', 'pl'], jobs: [9, 13], needsJobs: true, bullets: 5, links: ['linkedin'],
  print: (v) => ({ displayHeaderFooter: true, preferCSSPageSize: false, format: 'A4', margin: { top: '24mm', bottom: '20mm', left: '18mm', right: '18mm' }, headerTemplate: `<div style="font-size:8px;width:100%;padding:0 18mm;color:#777">${esc(v.name)} · ${esc(v.l.title)}</div>`, footerTemplate: `<div style="font-size:8px;width:100%;text-align:center;color:#777">${esc(v.l.page)} <span class="pageNumber"></span> / <span class="totalPages"></span></div>` }),
  render: (v) => ({
    font: 'sans', size: 10.5, margin: '24mm 18mm 20mm', css: 'h1{font-size:20pt}h2{font-size:13pt;border-bottom:2px solid #333;margin:16px 0 6px}.job{margin-bottom:12px;break-inside:auto}.ab{font-style:italic;color:#555}',
    body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p>${joined(' | ', v.phone, v.email, v.place, ...v.links)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.skills, `<ul style="columns:3">${items(v.allSkills)}</ul>`)}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><div class="row"><b>${esc(j.company)}, ${esc(j.place)}</b><b>${esc(j.dates)}</b></div><div class="ab">${esc(j.about)}</div><div><u>${esc(j.title)}</u></div><ul>${items(j.bullets)}</ul></div>`))}${section(v.h.education, each(v.education, (e) => `<div class="row"><b>${esc(e.school)}, ${esc(e.place)}</b><b>${esc(e.dates)}</b></div><p>${esc(e.degree)}</p>`))}${section(v.h.certificates, `<ul>${items(v.certificates.map((c) => `${c.name}, ${c.year}`))}</ul>`)}${section(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name}: ${l.level}`)).join('; ')}</p>`)}`,
  }),
};

export default [harvard, banking, academic, typewriter, functional, spaced, inline, long].map((f) => ({ langs: ALL, ...f }));
