// Develop families, HTML: what stands near work and is none (projects, referees, courses, tools used), one-line heads, ligatures.
import { each, esc, items, joined, mailto, section, web } from './page.mjs';

const EURO = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'en', 'ru'];
const WORDS = {
  en: ['Key achievements', 'Tools', 'Expert', 'Good', 'Basic', 'available on request', 'at', 'Community map', 'Rebuilding the choir’s website', 'Volunteer work', 'Referees'],
  de: ['Erfolge', 'Werkzeuge', 'Sehr gut', 'Gut', 'Grundlagen', 'auf Anfrage', 'bei', 'Stadtteilkarte', 'Neue Webseite für den Chor', 'Ehrenamt', 'Referenzen'],
  fr: ['Résultats clés', 'Outils', 'Expert', 'Confirmé', 'Notions', 'sur demande', 'chez', 'Carte du quartier', 'Refonte du site de la chorale', 'Bénévolat', 'Références'],
  es: ['Logros clave', 'Herramientas', 'Experto', 'Bueno', 'Básico', 'a petición', 'en', 'Mapa del barrio', 'Nueva web del coro', 'Voluntariado', 'Referencias'],
  it: ['Risultati principali', 'Strumenti', 'Esperto', 'Buono', 'Base', 'su richiesta', 'presso', 'Mappa del quartiere', 'Nuovo sito del coro', 'Volontariato', 'Referenze'],
  pt: ['Principais resultados', 'Ferramentas', 'Avançado', 'Bom', 'Básico', 'sob consulta', 'na', 'Mapa do bairro', 'Novo site do coral', 'Voluntariado', 'Referências'],
  nl: ['Resultaten', 'Hulpmiddelen', 'Expert', 'Goed', 'Basis', 'op aanvraag', 'bij', 'Buurtkaart', 'Nieuwe website van het koor', 'Vrijwilligerswerk', 'Referenties'],
  pl: ['Osiągnięcia', 'Narzędzia', 'Ekspert', 'Dobry', 'Podstawowy', 'na życzenie', 'w', 'Mapa dzielnicy', 'Nowa strona chóru', 'Wolontariat', 'Referencje'],
  ru: ['Достижения', 'Инструменты', 'Эксперт', 'Хорошо', 'Базовый', 'по запросу', 'в', 'Карта района', 'Новый сайт хора', 'Волонтёрство', 'Рекомендации'],
};

const pipes = {
  id: 'one-line-pipes', dates: ['short:dash', 'slash:dash', 'long:hyphen', 'year:dash', 'iso:dash'], edu: ['year'], langs: [...EURO, 'ar', 'hi'], links: ['linkedin', 'github'],
  render: (v) => ({
    font: 'inter', size: 9.5, css: 'h1{font-size:18pt}h2{font-size:11pt;margin:14px 0 4px;border-bottom:1px dotted #555}.j{font-weight:bold}ul{margin-bottom:6px}',
    body: `<h1>${esc(v.name)}</h1><p>${joined(' | ', v.headline, v.place)}</p><p>${joined(' | ', v.phone, v.email, ...v.links)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.skills, `<p>${esc(v.allSkills.join(' | '))}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<p class="j">${joined(' | ', j.title, j.company, j.place, j.dates)}</p><ul>${items(j.bullets)}</ul>`))}${section(v.h.education, each(v.education, (e) => `<p class="j">${joined(' | ', e.degree, e.school, e.dates)}</p>`))}${section(v.h.certificates, `<p>${joined(' | ', ...v.certificates.map((c) => c.name))}</p>`)}${section(v.h.languages, `<p>${joined(' | ', ...v.languages.map((l) => `${l.name} (${l.level})`))}</p>`)}`,
  }),
};

const levels = {
  id: 'skills-by-level-tools-line', dates: ['long:dash', 'short:to', 'slash:dash'], edu: ['year', 'short'], langs: EURO, links: ['site'],
  render(v) {
    const t = WORDS[v.lang];
    const third = Math.ceil(v.allSkills.length / 3);
    const part = (k) => v.allSkills.slice(k * third, (k + 1) * third);
    return {
      font: 'sans', size: 9.5, margin: '18mm', css: 'h1{font-size:20pt}h2{font-size:12pt;margin:14px 0 6px;color:#064}.job{margin-bottom:10px}h4{font-size:9.5pt;font-weight:normal;text-decoration:underline}small{color:#555}',
      body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p>${joined(' · ', v.email, v.phone, v.place)} · ${v.links.map(web).join('')}</p>${section(v.h.skills, each([0, 1, 2], (k) => (part(k).length ? `<p><b>${esc(t[2 + k])}:</b> ${esc(part(k).join(', '))}</p>` : '')))}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><div class="row"><span><b>${esc(j.company)}</b> – ${esc(j.title)}</span><span>${esc(j.dates)}</span></div><small>${esc(j.place)}</small><h4>${esc(t[0])}</h4><ul>${items(j.bullets)}</ul></div>`))}${section(v.h.education, each(v.education, (e) => `<div class="row"><span><b>${esc(e.school)}</b> – ${esc(e.degree)}</span><span>${esc(e.dates)}</span></div>`))}${section(v.h.languages, `<table style="width:60%">${each(v.languages, (l) => `<tr><td>${esc(l.name)}</td><td>${esc(l.level)}</td><td>${esc(l.cefr)}</td></tr>`)}</table>`)}${section(v.h.certificates, `<ul>${items(v.certificates.map((c) => c.name))}</ul>`)}<p>${esc(v.h.references)}: ${esc(t[5])}</p>`,
    };
  },
};

const at = {
  id: 'title-at-company', dates: ['short:dash', 'year:dash', 'long:to', 'slash:hyphen'], edu: ['year'], langs: ['en', 'de', 'fr', 'it', 'nl', 'en', 'pl'], links: ['github'],
  render(v) {
    const t = WORDS[v.lang];
    return {
      font: 'inter', size: 10, margin: '20mm', css: 'h1{font-size:24pt}h2{font-size:13pt;margin:18px 0 6px}.job{margin-bottom:9px}.d{color:#777;font-size:9pt}',
      body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)} — ${esc(v.place)}</p><p>${mailto(v.email)}, ${esc(v.phone)}, ${v.links.map(web).join('')}</p><h2>${esc(v.h.work)}</h2>${each(v.jobs, (j) => `<div class="job"><b>${esc(j.title)}</b> ${esc(t[6])} <b>${esc(j.company)}</b><div class="d">${esc(j.dates)} · ${esc(j.place)}</div><p>${esc(j.bullets.join(' '))}</p></div>`)}${section(v.h.education, each(v.education, (e) => `<div class="job"><b>${esc(e.degree)}</b>, ${esc(e.school)}<div class="d">${esc(e.dates)}</div></div>`))}${section(v.h.skills, `<p>${esc(v.allSkills.join(', '))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name} (${l.level})`)).join(', ')}</p>`)}${section(v.h.certificates, `<p>${esc(v.certificates.map((c) => c.name).join(', '))}</p>`)}`,
    };
  },
};

const traps = {
  id: 'projects-referees-courses', dates: ['short:dash', 'slash:dash', 'long:dash'], edu: ['short:dash', 'year'], langs: EURO, links: ['github'],
  render(v) {
    const t = WORDS[v.lang];
    return {
      font: 'sans', size: 9.5, css: 'h1{font-size:19pt;text-align:center}.c{text-align:center}h2{font-size:11pt;text-transform:uppercase;margin:13px 0 5px;border-bottom:1px solid}.job{margin-bottom:7px}.two{display:grid;grid-template-columns:1fr 1fr;gap:6mm}',
      body: `<h1>${esc(v.name)}</h1><p class="c">${esc(v.headline)}</p><p class="c">${joined(' | ', v.place, v.phone, v.email)} | ${v.links.map(web).join('')}</p>${section(v.h.education, each(v.education, (e) => `<div class="row"><b>${esc(e.degree)}</b><span>${esc(e.dates)}</span></div><p>${esc(e.school)}</p>`))}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><div class="row"><b>${esc(j.title)}</b><span>${esc(j.dates)}</span></div><p><i>${esc(j.company)}, ${esc(j.place)}</i></p><ul>${items(j.bullets)}</ul></div>`))}${section(v.h.projects, `<div class="row"><b>${esc(t[7])}</b><span>2021</span></div><ul><li>Python, OpenStreetMap, 1.200</li></ul><div class="row"><b>${esc(t[8])}</b><span>2019 – 2020</span></div><ul><li>HTML, CSS</li></ul>`)}${section(v.h.skills, `<p>${esc(v.allSkills.join(', '))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name} (${l.cefr})`)).join(', ')}</p>`)}${section(v.h.certificates, each(v.certificates, (c) => `<div class="row"><span>${esc(c.name)}</span><span>${c.year}</span></div>`))}<h2>${esc(t[10])}</h2><div class="two"><p>Marion Hale<br>Northgate<br>m.hale@example.edu, +44 20 7946 0999</p><p>Kofi Osei<br>Halcyon Group<br>k.osei@example.edu</p></div>`,
    };
  },
};

const ligatures = {
  id: 'ligatures-and-soft-hyphens', dates: ['long:tight', 'short:tight', 'year:tight'], edu: ['year:tight'], langs: ['en', 'de', 'fr', 'it', 'nl', 'es'], hides: ['links'],
  render: (v) => ({
    font: 'serif', size: 10.5, margin: '24mm', css: 'body{font-variant-ligatures:common-ligatures discretionary-ligatures;hyphens:auto;text-align:justify}.two{columns:2;column-gap:9mm}h1{font-size:20pt;font-weight:normal}h2{font-size:12pt;font-variant:small-caps;margin:14px 0 5px;column-span:all}.job{margin-bottom:7px}',
    body: `<h1>${esc(v.name)}</h1><p><i>${esc(v.headline)}</i></p><p>${esc(v.place)}<br>${esc(v.phone)}<br>${mailto(v.email)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}<h2>${esc(v.h.work)}</h2>${each(v.jobs, (j) => `<div class="job"><b>${esc(j.title)}</b>, ${esc(j.dates)}<br>${esc(j.company)}, ${esc(j.place)}<br>${esc(j.bullets.join(' '))}</div>`)}<h2>${esc(v.h.education)}</h2>${each(v.education, (e) => `<div class="job"><b>${esc(e.degree)}</b>, ${esc(e.dates)}<br>${esc(e.school)}</div>`)}<div class="two"><h2>${esc(v.h.skills)}</h2>${each(v.allSkills, (s) => `<p>${esc(s)}</p>`)}</div><h2>${esc(v.h.languages)}</h2><p>${v.languages.map((l) => esc(`${l.name} (${l.level})`)).join(', ')}</p>${section(v.h.certificates, `<p>${esc(v.certificates.map((c) => c.name).join('; '))}</p>`)}`,
  }),
};

export default [pipes, levels, at, traps, ligatures].map((f) => ({ renderer: 'html', ...f }));
