// Develop families, HTML: designed pages (sidebars, bars, time lines, cards, three columns).
import { each, esc, items, joined, mailto, section, web } from './page.mjs';

const WIDE = ['en', 'de', 'fr', 'es', 'ar', 'it', 'hi', 'pt', 'nl', 'pl', 'ru'];
const icon = (d) => `<svg width="10" height="10" viewBox="0 0 24 24" style="vertical-align:-1px;margin-inline-end:4px"><path d="${d}" fill="currentColor"/></svg>`;
const PHONE = icon('M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.2 11 11 0 0 0 3.6.6 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.500a1 1 0 0 1 1 1 11 11 0 0 0 .6 3.600 1 1 0 0 1-.3 1z');
const MAIL = icon('M20 4H4a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2m0 4-8 5-8-5V6l8 5 8-5z');
const bar = (n) => `<div style="height:4px;background:#ccc;margin:2px 0 6px"><div style="height:4px;background:#444;width:${n * 20}%"></div></div>`;

const canva = {
  id: 'sidebar-icons-bars', renderer: 'html', dates: ['short:dash', 'year:dash', 'slash:dash'], edu: ['year'], langs: WIDE, links: ['linkedin'],
  render: (v) => ({
    font: 'inter', size: 9, margin: '0', css: '.w{display:grid;grid-template-columns:66mm 1fr;min-height:296mm}.s{background:#323b4c;color:#fff;padding:12mm 7mm}.ph{width:34mm;height:34mm;border-radius:50%;background:#9aa;margin:0 auto 8mm}.m{padding:12mm 9mm}h1{font-size:24pt;line-height:1.1}.hl{font-size:12pt;letter-spacing:1px;margin:4px 0 10px}h2{font-size:12pt;margin:14px 0 6px;border-bottom:1px solid currentColor}.job{margin-bottom:9px}.mail{overflow-wrap:anywhere}',
    body: `<div class="w"><div class="s"><div class="ph"></div>${section(v.h.contact, `<p>${PHONE}${esc(v.phone)}</p><p class="mail">${MAIL}${mailto(v.email)}</p><p>${esc(v.place)}</p>${each(v.links, (l) => `<p class="mail">${web(l)}</p>`)}`)}${section(v.h.education, each(v.education, (e) => `<div class="edu"><p>${esc(e.dates)}</p><p><b>${esc(e.school)}</b></p><p>${esc(e.degree)}</p></div>`))}${section(v.h.skills, each(v.allSkills, (s, i) => `${esc(s)}${bar(5 - (i % 3))}`))}${section(v.h.languages, each(v.languages, (l) => `${esc(l.name)}${bar(l.grade)}`))}</div><div class="m"><h1>${esc(v.name)}</h1><p class="hl">${esc(v.headline)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><p>${esc(j.dates)}</p><p><b>${esc(j.company)}</b> | ${esc(j.place)}</p><p><b>${esc(j.title)}</b></p><ul>${items(j.bullets)}</ul></div>`))}${section(v.h.certificates, each(v.certificates, (c) => `<p>${esc(c.name)}</p>`))}</div></div>`,
  }),
};

const timeline = {
  id: 'time-line-left', renderer: 'html', dates: ['short:dash', 'year:dash', 'slash:tight', 'long:dash'], edu: ['year'], langs: WIDE, links: ['site'],
  render(v) {
    const stop = (when, what) => `<div class="t"><div class="w">${esc(when)}</div><div class="b">${what}</div></div>`;
    return {
      font: 'sans', size: 9.5, css: '.t{display:grid;grid-template-columns:30mm 1fr}.w{padding-inline-end:4mm;text-align:end;color:#666;font-size:8.5pt;padding-top:1px}.b{border-inline-start:2px solid #c33;padding:0 5mm 8px;position:relative}.b::before{content:"";position:absolute;inset-inline-start:-5px;top:4px;width:8px;height:8px;border-radius:50%;background:#c33}h2{font-size:12pt;color:#c33;margin:12px 0 8px}h1{font-size:22pt}',
      body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p>${joined(' · ', v.phone, v.email, v.place, ...v.links)}</p>${section(v.h.work, each(v.jobs, (j) => stop(j.dates, `<b>${esc(j.title)}</b><br>${esc(j.company)}<br><small>${esc(j.place)}</small><ul>${items(j.bullets)}</ul>`)))}${section(v.h.education, each(v.education, (e) => stop(e.dates, `<b>${esc(e.degree)}</b><br>${esc(e.school)}`)))}${section(v.h.skills, `<p>${esc(v.allSkills.join(v.glueList))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name} (${l.cefr})`)).join(v.glueList)}</p>`)}${section(v.h.certificates, each(v.certificates, (c) => stop(c.year, esc(c.name))))}`,
    };
  },
};

const cards = {
  id: 'boxed-cards', renderer: 'html', dates: ['short:dash', 'isoslash:dash', 'long:hyphen'], edu: ['year', 'slash'], langs: WIDE, links: ['github'],
  render: (v) => ({
    font: 'inter', size: 9.5, margin: '12mm', css: 'section{border:1px solid #bbb;border-radius:6px;padding:8px 12px;margin-bottom:8px;break-inside:auto}h2{font-size:11pt;color:#355;margin-bottom:4px}.g{display:grid;grid-template-columns:1fr 1fr;gap:8px}.job{border:1px solid #ddd;padding:6px 8px;border-radius:4px;margin:4px 0}.tag{display:inline-block;border:1px solid #999;border-radius:9px;padding:1px 8px;margin:2px}.d{float:inline-end;color:#666}h1{font-size:20pt}',
    body: `<h1>${esc(v.name)}</h1><p style="margin-bottom:8px">${esc(v.headline)}</p>${section(v.h.contact, `<p>${esc(v.l.phone)}: ${esc(v.phone)}</p><p>${esc(v.l.email)}: ${mailto(v.email)}</p><p>${esc(v.l.address)}: ${esc(v.place)}</p><p>${v.links.map(web).join(' ')}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><span class="d">${esc(j.dates)}</span><b>${esc(j.title)}</b><br>${esc(j.company)}, ${esc(j.place)}<br>${j.bullets.map(esc).join('<br>')}</div>`))}<div class="g">${section(v.h.education, each(v.education, (e) => `<div class="edu"><b>${esc(e.degree)}</b><br>${esc(e.school)}<br>${esc(e.dates)}</div>`))}${section(v.h.skills, each(v.allSkills, (s) => `<span class="tag">${esc(s)}</span>`))}${section(v.h.languages, each(v.languages, (l) => `<p>${esc(l.name)} ${'●'.repeat(l.grade)}${'○'.repeat(5 - l.grade)}</p>`))}${section(v.h.certificates, each(v.certificates, (c) => `<p>${esc(c.name)}</p>`))}</div>`,
  }),
};

const three = {
  id: 'three-columns', renderer: 'html', dates: ['year:dash', 'short:dash', 'slash2:dash'], edu: ['year'], langs: ['en', 'de', 'fr', 'es', 'nl', 'pl', 'it'], hides: ['links'], jobs: [2, 3],
  render: (v) => ({
    font: 'inter', size: 8.5, margin: '10mm', paper: 'A4 landscape', css: '.w{display:grid;grid-template-columns:60mm 1fr 70mm;gap:10mm}h1{font-size:26pt;margin-bottom:2px}.top{border-bottom:3px solid #e4572e;margin-bottom:8px;padding-bottom:6px}h2{font-size:10.5pt;color:#e4572e;margin:10px 0 4px}.job{margin-bottom:8px}',
    body: `<div class="top"><h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p></div><div class="w"><div>${section(v.h.contact, `<p>${esc(v.place)}<br>${esc(v.phone)}<br>${mailto(v.email)}</p>`)}${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.interests, `<p>${esc(v.interests)}</p>`)}</div><div>${section(v.h.work, each(v.jobs, (j) => `<div class="job"><b>${esc(j.title)}</b><br>${esc(j.company)}<br>${esc(j.dates)} / ${esc(j.place)}<ul>${items(j.bullets)}</ul></div>`))}</div><div>${section(v.h.education, each(v.education, (e) => `<p><b>${esc(e.degree)}</b><br>${esc(e.school)}<br>${esc(e.dates)}</p>`))}${section(v.h.skills, `<ul>${items(v.allSkills)}</ul>`)}${section(v.h.languages, each(v.languages, (l) => `<p>${esc(l.name)}: ${esc(l.level)}</p>`))}${section(v.h.certificates, each(v.certificates, (c) => `<p>${esc(c.name)}</p>`))}</div></div>`,
  }),
};

const hint = {
  id: 'hint-column-rule', renderer: 'html', dates: ['year:tight', 'slash:dash', 'short:tight', 'long:tight:since'], edu: ['year:tight'], langs: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru'], links: ['github', 'www'],
  render(v) {
    const entry = (left, right) => `<div class="e"><div class="k">${esc(left)}</div><div>${right}</div></div>`;
    const part = (head, content) => (content ? `<div class="e h"><div><hr></div><h2>${esc(head)}</h2></div>${content}` : '');
    return {
      font: 'dejavu', size: 9, margin: '18mm', css: '.e{display:grid;grid-template-columns:28mm 1fr;gap:5mm;margin-bottom:6px}.k{text-align:end;font-size:8.5pt}hr{border:0;border-top:5px solid #3873b3;margin-top:9px}.h{margin-top:10px}h2{font-size:13pt;color:#3873b3;font-weight:normal}h1{font-size:26pt;font-weight:normal}.top{display:grid;grid-template-columns:1fr auto}',
      body: `<div class="top"><div><h1>${esc(v.name)}</h1><p><i>${esc(v.headline)}</i></p></div><div style="text-align:end;font-style:italic">${esc(v.place)}<br>${esc(v.phone)}<br>${mailto(v.email)}<br>${v.links.map(web).join('<br>')}</div></div>${part(v.h.work, each(v.jobs, (j) => entry(j.dates, `<b>${esc(j.title)}</b>, <i>${esc(j.company)}</i>, ${esc(j.place)}.<br>${esc(j.bullets[0])}<ul>${items(j.bullets.slice(1))}</ul>`)))}${part(v.h.education, each(v.education, (e) => entry(e.dates, `<b>${esc(e.degree)}</b>, <i>${esc(e.school)}</i>.`)))}${part(v.h.languages, each(v.languages, (l) => entry(l.name, `<b>${esc(l.level)}</b>`)))}${part(v.h.skills, each(v.skills, (g) => entry(g.label, esc(g.items.join(', ')))))}${part(v.h.certificates, each(v.certificates, (c) => entry(c.year, esc(c.name))))}`,
    };
  },
};

const awesome = {
  id: 'red-first-letters', renderer: 'html', dates: ['short:dash', 'long:dash', 'apos:dash'], edu: ['short:dash', 'year'], langs: ['en', 'en', 'de', 'fr', 'pt', 'it'], links: ['github', 'linkedin', 'site'],
  render: (v) => ({
    font: 'sans', size: 9, paper: 'letter', css: 'h1{text-align:center;font-weight:normal;font-size:26pt}h1 b{font-weight:bold}.c{text-align:center;font-size:8.5pt}.hl{color:#dc3522;font-variant:small-caps}h2{font-size:14pt;margin:12px 0 4px;display:flex;align-items:center;gap:6px}h2 em{font-style:normal;color:#dc3522}h2::after{content:"";flex:1;border-top:1px solid #888}.co{font-weight:bold}.pl{color:#dc3522;font-style:italic}.ti{font-variant:small-caps;color:#666}.da{font-style:italic;color:#777}.job{margin-bottom:6px}',
    body: `${[0].map(() => { const h = (text, content) => (content ? `<h2><span><em>${esc(text.slice(0, 3))}</em>${esc(text.slice(3))}</span></h2>${content}` : ''); return `<h1>${esc(v.first)} <b>${esc(v.last)}</b></h1><p class="c hl">${esc(v.headline)}</p><p class="c"><i>${esc(v.place)}</i></p><p class="c">${PHONE}${esc(v.phone)} | ${MAIL}${mailto(v.email)} | ${v.links.map(web).join(' | ')}</p>${h(v.h.summary, `<p>${esc(v.summary)}</p>`)}${h(v.h.work, each(v.jobs, (j) => `<div class="job"><div class="row"><span class="co">${esc(j.company)}</span><span class="pl">${esc(j.place)}</span></div><div class="row"><span class="ti">${esc(j.title)}</span><span class="da">${esc(j.dates)}</span></div><ul>${items(j.bullets)}</ul></div>`))}${h(v.h.education, each(v.education, (e) => `<div class="row"><span class="co">${esc(e.school)}</span><span class="pl">${esc(e.place)}</span></div><div class="row"><span class="ti">${esc(e.degree)}</span><span class="da">${esc(e.dates)}</span></div>`))}${h(v.h.skills, `<table>${each(v.skills, (g) => `<tr><td style="width:30mm;text-align:end;padding-inline-end:8px;font-weight:bold">${esc(g.label)}</td><td>${esc(g.items.join(', '))}</td></tr>`)}</table>`)}${h(v.h.certificates, each(v.certificates, (c) => `<div class="row"><span>${esc(c.name)}</span><span class="da">${c.year}</span></div>`))}${h(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name} (${l.level})`)).join(', ')}</p>`)}`; }).join('')}`,
  }),
};

const deedy = {
  id: 'narrow-left-caps', renderer: 'html', dates: ['short:dash', 'caps:dash', 'long:dash'], edu: ['short', 'year'], langs: ['en', 'de', 'en', 'es', 'fr', 'pt'], links: ['github', 'linkedin'], hides: ['headline'], needsJobs: true,
  render: (v) => ({
    font: 'sans', size: 9, paper: 'letter', margin: '12mm', css: 'h1{text-align:center;font-weight:normal;font-size:30pt}.c{text-align:center;color:#777;border-bottom:.5px solid #ccc;padding-bottom:5px;margin-bottom:8px}.w{display:grid;grid-template-columns:1fr 2fr;gap:8mm}h2{text-transform:uppercase;font-weight:normal;font-size:13pt;color:#777;margin:10px 0 3px}h3{font-size:10pt;text-transform:uppercase}.d{color:#777;font-size:8.5pt}.job{margin-bottom:6px}',
    body: `<h1>${esc(v.name)}</h1><p class="c">${v.links.map(web).join(' | ')}<br>${esc(v.email)} | ${esc(v.phone)} | ${esc(v.place)}</p><div class="w"><div>${section(v.h.education, each(v.education, (e) => `<h3>${esc(e.school)}</h3><p>${esc(e.degree)}</p><p class="d">${esc(e.dates)} | ${esc(e.place)}</p>`))}${section(v.h.skills, each(v.skills, (g) => `<p><b>${esc(g.label)}</b></p><p>${esc(g.items.join(' • '))}</p>`))}${section(v.h.languages, `<p>${v.languages.map((l) => esc(l.name)).join(' • ')}</p>`)}${section(v.h.certificates, each(v.certificates, (c) => `<p>${c.year} ${esc(c.name)}</p>`))}</div><div>${section(v.h.work, each(v.jobs, (j) => `<div class="job"><h3>${esc(j.company)} <span style="font-weight:normal;text-transform:none">| ${esc(j.title)}</span></h3><p class="d">${esc(j.dates)} | ${esc(j.place)}</p><ul>${items(j.bullets)}</ul></div>`))}</div></div>`,
  }),
};

const beside = {
  id: 'dates-far-right-duration', renderer: 'html', dates: ['short:dash', 'slash:dash'], edu: ['year'], langs: WIDE, links: [], several: true, needsJobs: true, jobs: [3, 6],
  render: (v) => ({
    font: 'sans', size: 9.5, css: '.job{display:grid;grid-template-columns:1fr 42mm;margin-bottom:8px}.r{text-align:end;color:#667}h1{font-size:18pt}h2{font-size:11pt;background:#eef;padding:2px 6px;margin:12px 0 6px}.role{margin-inline-start:4mm}',
    body: `<div class="row"><h1>${esc(v.name)}</h1><div>${esc(v.place)}<br>${esc(v.phone)}<br>${mailto(v.email)}</div></div><p>${esc(v.headline)}</p>${section(v.h.work, each(v.groups, (g) => `<div class="job" style="margin-bottom:2px"><div><b>${esc(g.company)}</b>, ${esc(g.place)}</div><div class="r">${g.roles.length > 1 ? esc(g.duration) : ''}</div></div>${each(g.roles, (j) => `<div class="job role"><div>${esc(j.title)}<ul>${items(j.bullets)}</ul></div><div class="r">${esc(j.dates)}<br>${esc(j.duration)}</div></div>`)}`))}${section(v.h.education, each(v.education, (e) => `<div class="job"><div>${esc(e.degree)}<br>${esc(e.school)}</div><div class="r">${esc(e.dates)}</div></div>`))}${section(v.h.skills, `<p>${esc(v.allSkills.join(' / '))}</p>`)}${section(v.h.languages, each(v.languages, (l) => `<div class="job" style="margin:0"><div>${esc(l.name)}</div><div class="r">${esc(l.level)}</div></div>`))}${section(v.h.certificates, each(v.certificates, (c) => `<div class="job" style="margin:0"><div>${esc(c.name)}</div><div class="r">${c.year}</div></div>`))}`,
  }),
};

export default [canva, timeline, cards, three, hint, awesome, deedy, beside].map((f) => ({ langs: WIDE, ...f }));
