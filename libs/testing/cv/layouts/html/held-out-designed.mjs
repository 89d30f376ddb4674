// Held-out families, HTML: designed pages.
import { each, esc, items, joined, mailto, section, web } from './page.mjs';

const EURO = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru'];
const ALL = [...EURO, 'ar', 'hi', 'en'];

const chronicle = {
  id: 'period-as-heading', dates: ['year:dash', 'long:dash', 'short:em', 'slash:dash'], edu: ['year'], langs: ALL, links: ['site'],
  render: (v) => ({
    font: 'serif', size: 10.5, margin: '22mm', css: 'h1{font-size:30pt;font-weight:normal;line-height:1.1}h2{font-size:15pt;font-weight:normal;margin:18px 0 8px}h3{font-size:10.5pt;margin-top:10px;color:#7a4}p{margin-bottom:3px}',
    body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p>${joined(', ', v.place, v.phone)}<br>${mailto(v.email)}<br>${v.links.map(web).join('')}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<h3>${esc(j.dates)}</h3><p>${esc(j.company)}, ${esc(j.place)}</p><p><i>${esc(j.title)}</i></p><p>${esc(j.bullets.join(' '))}</p>`))}${section(v.h.education, each(v.education, (e) => `<h3>${esc(e.dates)}</h3><p>${esc(e.school)}</p><p><i>${esc(e.degree)}</i></p>`))}${section(v.h.skills, `<p>${esc(v.allSkills.join('; '))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name} (${l.level})`)).join('; ')}</p>`)}${section(v.h.certificates, `<p>${esc(v.certificates.map((c) => c.name).join('; '))}</p>`)}`,
  }),
};

const band = {
  id: 'band-and-logo-squares', dates: ['short:dash', 'short:hyphen'], edu: ['year:dash'], langs: ['en', 'de', 'fr', 'es', 'pt', 'nl', 'it'], links: ['linkedin'], several: true, needsJobs: true, jobs: [3, 5], now: 0,
  render: (v) => ({
    font: 'inter', size: 9.5, margin: '0', css: '.top{background:#1b4965;color:#fff;padding:12mm 16mm}.top h1{font-size:22pt}.b{padding:6mm 16mm}h2{font-size:13pt;margin:12px 0 6px}.j{display:grid;grid-template-columns:11mm 1fr;gap:3mm;margin-bottom:9px}.q{width:10mm;height:10mm;background:#cad;border-radius:2px}.g{color:#666}.role{margin-top:4px}',
    body: `<div class="top"><h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p>${esc(v.place)} · ${mailto(v.email)} · ${esc(v.phone)} · ${v.links.map(web).join('')}</p></div><div class="b">${section(v.h.work, each(v.groups, (g) => (g.roles.length === 1 ? `<div class="j"><div class="q"></div><div><b>${esc(g.roles[0].title)}</b><br>${esc(g.company)} · ${esc(v.l.fulltime)}<br><span class="g">${esc(g.roles[0].dates)} · ${esc(g.roles[0].duration)}</span><br><span class="g">${esc(g.place)}</span><ul>${items(g.roles[0].bullets)}</ul></div></div>` : `<div class="j"><div class="q"></div><div><b>${esc(g.company)}</b><br>${esc(v.l.fulltime)} · ${esc(g.duration)}<br><span class="g">${esc(g.place)}</span>${each(g.roles, (j) => `<div class="role"><b>${esc(j.title)}</b><br><span class="g">${esc(j.dates)} · ${esc(j.duration)}</span><ul>${items(j.bullets)}</ul></div>`)}</div></div>`)))}${section(v.h.education, each(v.education, (e) => `<div class="j"><div class="q"></div><div><b>${esc(e.school)}</b><br>${esc(e.degree)}<br><span class="g">${esc(e.dates)}</span></div></div>`))}${section(v.h.skills, each(v.allSkills, (s) => `<p>${esc(s)}</p>`))}${section(v.h.languages, each(v.languages, (l) => `<p><b>${esc(l.name)}</b><br><span class="g">${esc(l.level)}</span></p>`))}${section(v.h.certificates, each(v.certificates, (c) => `<p>${esc(c.name)}</p>`))}</div>`,
  }),
};

const blocks = {
  id: 'facts-left-duties-right', dates: ['long:dash', 'slash:dash', 'short:to', 'year:dash'], edu: ['year'], langs: ALL, links: ['github'],
  render: (v) => ({
    font: 'sans', size: 9.5, margin: '17mm', css: '.x{display:grid;grid-template-columns:56mm 1fr;gap:7mm;margin-bottom:10px}h1{font-size:20pt;text-transform:lowercase}h2{font-size:15pt;text-transform:lowercase;font-weight:normal;margin:14px 0 8px;color:#e07a5f}',
    body: `<h1>${esc(v.name)}</h1><div class="x"><div>${esc(v.headline)}</div><div>${joined(' / ', v.phone, v.email, v.place)}<br>${v.links.map(web).join('')}</div></div>${section(v.h.work, each(v.jobs, (j) => `<div class="x"><div><b>${esc(j.company)}</b><br>${esc(j.title)}<br>${esc(j.place)}<br>${esc(j.dates)}</div><ul>${items(j.bullets)}</ul></div>`))}${section(v.h.education, each(v.education, (e) => `<div class="x"><div><b>${esc(e.school)}</b><br>${esc(e.dates)}</div><div>${esc(e.degree)}</div></div>`))}${section(v.h.skills, each(v.skills, (g) => `<div class="x" style="margin-bottom:2px"><div>${esc(g.label)}</div><div>${esc(g.items.join(v.glueList))}</div></div>`))}${section(v.h.languages, each(v.languages, (l) => `<div class="x" style="margin-bottom:2px"><div>${esc(l.name)}</div><div>${esc(l.level)}</div></div>`))}${section(v.h.certificates, each(v.certificates, (c) => `<div class="x" style="margin-bottom:2px"><div>${c.year}</div><div>${esc(c.name)}</div></div>`))}`,
  }),
};

const tiles = {
  id: 'job-tiles-two-by-two', dates: ['short:dash', 'year:dash', 'slash:tight'], edu: ['year'], langs: EURO, hides: ['links'], needsJobs: true, jobs: [4, 4],
  render: (v) => ({
    font: 'inter', size: 9, margin: '13mm', css: '.t{display:grid;grid-template-columns:1fr 1fr;gap:5mm}.t>div{background:#f2f4f7;padding:4mm;border-radius:4px}h1{font-size:24pt;text-align:center}.c{text-align:center}h2{font-size:12pt;text-align:center;margin:14px 0 8px}.d{font-size:8pt;color:#567}',
    body: `<h1>${esc(v.name)}</h1><p class="c">${esc(v.headline)}</p><p class="c">${joined('  ◆  ', v.place, v.phone, v.email)}</p><h2>◆ ${esc(v.h.work)} ◆</h2><div class="t">${each(v.jobs, (j) => `<div><b>${esc(j.title)}</b><br>${esc(j.company)}<br><span class="d">${esc(j.place)}, ${esc(j.dates)}</span><br>${j.bullets.map(esc).join('<br>')}</div>`)}</div><h2>◆ ${esc(v.h.education)} ◆</h2><div class="t">${each(v.education, (e) => `<div><b>${esc(e.degree)}</b><br>${esc(e.school)}<br><span class="d">${esc(e.dates)}</span></div>`)}</div><h2>◆ ${esc(v.h.skills)} ◆</h2><p class="c">${esc(v.allSkills.join('  ◆  '))}</p><h2>◆ ${esc(v.h.languages)} ◆</h2><p class="c">${v.languages.map((l) => esc(l.name)).join('  ◆  ')}</p><h2>◆ ${esc(v.h.certificates)} ◆</h2><p class="c">${esc(v.certificates.map((c) => c.name).join('  ◆  '))}</p>`,
  }),
};

const dark = {
  id: 'dark-page-slashes', dates: ['isodot:tight', 'short:em', 'year2:tight', 'caps:dash'], edu: ['year:tight'], langs: EURO, links: ['github', 'site'],
  render: (v) => ({
    font: 'mono', size: 8.5, margin: '0', css: 'body{background:#14171c;color:#dfe4ea}.p{padding:14mm;min-height:296mm}h1{font-size:18pt;color:#7ee787;font-weight:normal}h2{font-size:10pt;color:#79c0ff;font-weight:normal;margin:16px 0 6px}.y{color:#8b949e}.job{margin-bottom:9px}',
    body: `<div class="p"><h1>${esc(v.name)}</h1><p class="y">// ${esc(v.headline)}</p><p>${joined(' :: ', v.email, v.phone, v.place)}</p><p>${v.links.map(web).join(' :: ')}</p><h2>// ${esc(v.h.skills)}</h2>${each(v.skills, (g) => `<p>${esc(g.label)} = [ ${esc(g.items.join(', '))} ]</p>`)}<h2>// ${esc(v.h.work)}</h2>${each(v.jobs, (j) => `<div class="job">${esc(j.title)} @ ${esc(j.company)}<br><span class="y">${esc(j.dates)} | ${esc(j.place)}</span>${each(j.bullets, (b) => `<br>&gt; ${esc(b)}`)}</div>`)}<h2>// ${esc(v.h.education)}</h2>${each(v.education, (e) => `<div class="job">${esc(e.degree)} @ ${esc(e.school)}<br><span class="y">${esc(e.dates)}</span></div>`)}<h2>// ${esc(v.h.languages)}</h2><p>${v.languages.map((l) => esc(`${l.name} (${l.cefr})`)).join(', ')}</p>${v.certificates.length ? `<h2>// ${esc(v.h.certificates)}</h2>${each(v.certificates, (c) => `<p>${esc(c.name)}</p>`)}` : ''}</div>`,
  }),
};

const runIn = {
  id: 'run-in-heads-justified', dates: ['year:tight', 'academic', 'long:to'], edu: ['year:tight'], langs: ['en', 'de', 'fr', 'es', 'it', 'nl'], hides: ['links'],
  render: (v) => ({
    font: 'serif', size: 10.5, margin: '28mm', css: 'body{text-align:justify;hyphens:auto}h1{font-size:16pt;font-variant:small-caps;font-weight:normal;text-align:center}h2{font-variant:small-caps;font-weight:normal;font-size:12pt;text-align:center;margin:16px 0 6px}p{margin-bottom:5px;text-indent:-6mm;padding-inline-start:6mm}.c{text-align:center;text-indent:0;padding:0}.s{font-variant:small-caps}',
    body: `<h1>${esc(v.name)}</h1><p class="c">${esc(v.headline)}</p><p class="c">${joined(' ~ ', v.place, v.phone, v.email)}</p><h2>${esc(v.h.work)}</h2>${each(v.jobs, (j) => `<p><span class="s">${esc(j.company)}</span>, ${esc(j.place)}. <i>${esc(j.title)}</i>, ${esc(j.dates)}. ${esc(j.bullets.join(' '))}</p>`)}<h2>${esc(v.h.education)}</h2>${each(v.education, (e) => `<p><span class="s">${esc(e.school)}</span>. <i>${esc(e.degree)}</i>, ${esc(e.dates)}.</p>`)}<h2>${esc(v.h.skills)}</h2><p class="c">${esc(v.allSkills.join(', '))}</p><h2>${esc(v.h.languages)}</h2><p class="c">${v.languages.map((l) => esc(l.name)).join(', ')}</p>${section(v.h.certificates, `<p class="c">${esc(v.certificates.map((c) => c.name).join(', '))}</p>`)}`,
  }),
};

const alternating = {
  id: 'middle-line-both-sides', dates: ['year:dash', 'short:dash', 'slash:dash'], edu: ['year'], langs: EURO, hides: ['links', 'jobPlace'], needsJobs: true, jobs: [3, 5],
  render: (v) => ({
    font: 'inter', size: 9, margin: '14mm', css: '.l{position:relative}.l::before{content:"";position:absolute;inset-block:0;inset-inline-start:50%;border-inline-start:2px solid #3a86ff}.e{display:grid;grid-template-columns:1fr 1fr;gap:14mm;margin-bottom:6px}.e.a>:first-child{text-align:end}.e.z>:last-child{grid-column:2}h1{font-size:22pt;text-align:center}.c{text-align:center}h2{font-size:12pt;text-align:center;color:#3a86ff;margin:12px 0 6px}.d{color:#777}',
    body: `<h1>${esc(v.name)}</h1><p class="c">${esc(v.headline)}</p><p class="c">${joined(' · ', v.phone, v.email, v.place)}</p><h2>${esc(v.h.work)}</h2><div class="l">${each(v.jobs, (j, k) => { const card = `<div><b>${esc(j.title)}</b><br>${esc(j.company)}<br><span class="d">${esc(j.dates)}</span><br>${esc(j.bullets[0])}</div>`; return k % 2 ? `<div class="e z">${card}</div>` : `<div class="e a">${card}<div></div></div>`; })}</div><h2>${esc(v.h.education)}</h2>${each(v.education, (e) => `<p class="c"><b>${esc(e.degree)}</b>, ${esc(e.school)}, ${esc(e.dates)}</p>`)}<h2>${esc(v.h.skills)}</h2><p class="c">${esc(v.allSkills.join(' · '))}</p><h2>${esc(v.h.languages)}</h2><p class="c">${v.languages.map((l) => esc(`${l.name} (${l.level})`)).join(' · ')}</p>${section(v.h.certificates, `<p class="c">${esc(v.certificates.map((c) => c.name).join(' · '))}</p>`)}`,
  }),
};

const aside = {
  id: 'work-among-other-parts', dates: ['short:em', 'slash:em', 'year:em', 'dayword:dash'], edu: ['year'], langs: ['en', 'de', 'en', 'fr', 'es'], links: ['www'],
  render(v) {
    const t = { en: ['Community', 'Treasurer, Allotment Society', 'Awards', 'Best newcomer, Guild of Makers', 'Who can vouch for me', 'Talks'], de: ['Engagement', 'Kassenwartin im Kleingartenverein', 'Preise', 'Förderpreis der Gilde', 'Wer mich kennt', 'Vorträge'], fr: ['Vie associative', 'Trésorière, Jardins familiaux', 'Prix', 'Prix du meilleur espoir', 'Ils peuvent parler de moi', 'Conférences'], es: ['Comunidad', 'Tesorera, Asociación de Huertos', 'Premios', 'Premio revelación del gremio', 'Quién puede hablar de mí', 'Charlas'] }[v.lang];
    return {
      font: 'sans', size: 9.5, margin: '16mm', css: 'h1{font-size:21pt}.w{display:grid;grid-template-columns:1fr 62mm;gap:8mm}h2{font-size:11.5pt;margin:13px 0 5px;color:#386641}.job{margin-bottom:9px}aside{font-size:9pt}',
      body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><div class="w"><div>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><b>${esc(j.company)}</b> <span style="color:#777">${esc(j.place)}</span><br>${esc(j.dates)}<br>${esc(j.title)}<ul>${items(j.bullets)}</ul></div>`))}${section(v.h.education, each(v.education, (e) => `<div class="job"><b>${esc(e.school)}</b><br>${esc(e.dates)}<br>${esc(e.degree)}</div>`))}</div><aside>${section(v.h.contact, `<p>${esc(v.place)}</p><p>${esc(v.phone)}</p><p>${mailto(v.email)}</p><p>${v.links.map(web).join('')}</p>`)}${section(v.h.skills, each(v.skills, (g) => `<p><b>${esc(g.label)}</b></p><p>${esc(g.items.join(', '))}</p>`))}${section(v.h.languages, each(v.languages, (l) => `<p>${esc(l.name)}, ${esc(l.level)}</p>`))}${section(v.h.certificates, each(v.certificates, (c) => `<p>${esc(c.name)}</p>`))}${section(t[2], `<p>${esc(t[3])}, 2018</p>`)}${section(t[4], '<p>Wanda Ellis, Osprey<br>w.ellis@example.edu<br>+44 20 7946 0998</p>')}</aside></div>`,
    };
  },
};

export default [chronicle, band, blocks, tiles, dark, runIn, alternating, aside].map((f) => ({ renderer: 'html', ...f }));
