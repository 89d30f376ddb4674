// Held-out families, HTML: forms, tables and lists.
import { each, esc, items, joined, mailto, section, web } from './page.mjs';

const EURO = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];

const FROM_TO = { en: ['From', 'To', 'Post held', 'Employer', 'Place'], de: ['Von', 'Bis', 'Position', 'Firma', 'Ort'], fr: ['Du', 'Au', 'Poste', 'Employeur', 'Lieu'], es: ['Desde', 'Hasta', 'Puesto', 'Empresa', 'Lugar'], it: ['Dal', 'Al', 'Ruolo', 'Azienda', 'Luogo'], pt: ['De', 'Até', 'Cargo', 'Empresa', 'Local'], nl: ['Van', 'Tot', 'Functie', 'Werkgever', 'Plaats'], pl: ['Od', 'Do', 'Stanowisko', 'Pracodawca', 'Miejsce'], ru: ['С', 'По', 'Должность', 'Организация', 'Место'] };
const split = {
  id: 'from-to-table', dates: ['slash:dash', 'short:dash', 'year:dash', 'iso:dash'], edu: ['year'], langs: [...EURO, 'ru', 'en'], hides: ['links', 'headline'], jobs: [3, 6], needsJobs: true,
  render: (v) => ({
    font: 'dejavu', size: 8.5, css: 'h1{font-size:15pt}h2{font-size:10pt;margin:14px 0 4px}th{background:#dde3ea;padding:3px 5px;font-size:8pt}td{padding:3px 5px}tr:nth-child(even) td{background:#f5f6f8}',
    body: `<h1>${esc(v.l.title)}: ${esc(v.name)}</h1><table style="width:60%"><tr><td>${esc(v.l.address)}</td><td>${esc(v.place)}</td></tr><tr><td>${esc(v.l.phone)}</td><td>${esc(v.phone)}</td></tr><tr><td>${esc(v.l.email)}</td><td>${esc(v.email)}</td></tr></table><h2>${esc(v.h.work)}</h2><table><tr>${each(FROM_TO[v.lang], (x) => `<th>${esc(x)}</th>`)}</tr>${each(v.jobs, (j) => `<tr>${each([j.from, j.till, j.title, j.company, j.place], (x) => `<td>${esc(x)}</td>`)}</tr>`)}</table><h2>${esc(v.h.education)}</h2><table>${each(v.education, (e) => `<tr><td style="width:24%">${esc(e.dates)}</td><td>${esc(e.school)}</td><td>${esc(e.degree)}</td></tr>`)}</table><h2>${esc(v.h.skills)}</h2><table>${each(v.skills, (g) => `<tr><td style="width:24%">${esc(g.label)}</td><td>${esc(g.items.join(', '))}</td></tr>`)}</table><h2>${esc(v.h.languages)}</h2><table>${each(v.languages, (l) => `<tr><td style="width:24%">${esc(l.name)}</td><td>${esc(l.level)}</td></tr>`)}</table>${section(v.h.certificates, `<p>${v.certificates.map((c) => esc(`${c.name} (${c.year})`)).join('; ')}</p>`)}`,
  }),
};

const FORM = { en: ['Dates (from – to)', 'Name and address of employer', 'Type of business or sector', 'Occupation or position held', 'Main activities and responsibilities', 'Name and type of organisation providing education', 'Title of qualification awarded', 'Mother tongue', 'Other languages'], it: ['Date (da – a)', 'Nome e indirizzo del datore di lavoro', 'Tipo di azienda o settore', 'Tipo di impiego', 'Principali mansioni e responsabilità', 'Nome e tipo di istituto di istruzione o formazione', 'Qualifica conseguita', 'Madrelingua', 'Altre lingue'], es: ['Fechas (de – a)', 'Nombre y dirección del empleador', 'Tipo de empresa o sector', 'Puesto o cargo ocupados', 'Principales actividades y responsabilidades', 'Nombre y tipo de organización que ha impartido la educación', 'Título de la cualificación obtenida', 'Lengua materna', 'Otros idiomas'], pl: ['Daty (od – do)', 'Nazwa i adres pracodawcy', 'Rodzaj działalności lub sektor', 'Zawód lub zajmowane stanowisko', 'Główne działania i obowiązki', 'Nazwa i typ organizacji', 'Uzyskany tytuł', 'Język ojczysty', 'Inne języki'], pt: ['Datas (de – até)', 'Nome e morada do empregador', 'Tipo de empresa ou setor', 'Função ou cargo ocupado', 'Principais atividades e responsabilidades', 'Nome e tipo da organização de ensino', 'Designação da qualificação atribuída', 'Língua materna', 'Outras línguas'] };
const form = {
  id: 'field-form-old', dates: ['slash:dash', 'dotday:dash', 'long:dash'], edu: ['year', 'slash:dash'], langs: ['en', 'it', 'es', 'pl', 'pt'], hides: ['links', 'headline', 'certificates'], needsJobs: true,
  render(v) {
    const t = FORM[v.lang];
    const row = (a, b) => `<tr><td class="a">${esc(a)}</td><td>${b}</td></tr>`;
    return {
      font: 'sans', size: 9.5, css: '.a{width:58mm;text-align:end;padding-inline-end:5mm;font-size:9pt}h2{font-size:11pt;text-transform:uppercase;margin:14px 0 4px}td{padding:1px 0}table{margin-bottom:8px}h1{font-size:13pt;font-weight:normal;text-align:end;width:58mm}',
      body: `<h1>${esc(v.l.title)}</h1><h2>${esc(v.h.personal)}</h2><table>${row({ en: 'Name', it: 'Nome', es: 'Nombre', pl: 'Imię i nazwisko', pt: 'Nome' }[v.lang], `<b>${esc(v.name)}</b>`)}${row(v.l.address, esc(v.place))}${row(v.l.phone, esc(v.phone))}${row(v.l.email, esc(v.email))}${row(v.l.nationality, esc(v.nationality))}${row(v.l.birth, esc(v.bornText))}</table><h2>${esc(v.h.work)}</h2>${each(v.jobs, (j) => `<table>${row(`• ${t[0]}`, esc(j.dates))}${row(`• ${t[1]}`, `${esc(j.company)}, ${esc(j.place)}`)}${row(`• ${t[3]}`, esc(j.title))}${row(`• ${t[4]}`, esc(j.bullets.join(' ')))}</table>`)}<h2>${esc(v.h.education)}</h2>${each(v.education, (e) => `<table>${row(`• ${t[0]}`, esc(e.dates))}${row(`• ${t[5]}`, esc(e.school))}${row(`• ${t[6]}`, esc(e.degree))}</table>`)}<h2>${esc(v.h.languages)}</h2><table>${row(t[7], esc(v.languages[0].name))}${row(t[8], v.languages.slice(1).map((l) => esc(`${l.name} (${l.cefr})`)).join(', '))}</table><h2>${esc(v.h.skills)}</h2><p>${esc(v.allSkills.join(', '))}</p>`,
    };
  },
};

const numbered = {
  id: 'numbered-chapters', dates: ['Long:to', 'dayword:to', 'slash:to', 'long:dash'], edu: ['year'], langs: [...EURO, 'hi', 'ru', 'en'], hides: ['links'], needsJobs: true,
  render(v) {
    let n = 0;
    const head = (text) => `<h2>${++n}. ${esc(text)}</h2>`;
    const letter = (k) => `${'abcdefghijkl'[k]})`;
    return {
      font: 'serif', size: 11, margin: '24mm', css: 'h1{font-size:13pt;text-align:center;margin-bottom:12px}h2{font-size:11pt;margin:12px 0 4px}.p{padding-inline-start:8mm;margin-bottom:5px}',
      body: `<h1>${esc(v.l.title)}</h1>${head(v.h.personal)}<div class="p">${esc({ en: 'Full name', de: 'Name', fr: 'Nom', es: 'Nombre', it: 'Nome e cognome', pt: 'Nome', nl: 'Naam', pl: 'Imię i nazwisko', ru: 'ФИО', hi: 'नाम' }[v.lang])}: ${esc(v.name)}<br>${esc(v.l.birth)}: ${esc(v.bornText)}<br>${esc(v.l.address)}: ${esc(v.place)}<br>${esc(v.l.phone)}: ${esc(v.phone)}<br>${esc(v.l.email)}: ${esc(v.email)}</div>${head(v.h.summary)}<div class="p">${esc(v.headline)}<br>${esc(v.summary)}</div>${head(v.h.education)}${each(v.education, (e, k) => `<div class="p">${letter(k)} ${esc(e.dates)}: ${esc(e.degree)}, ${esc(e.school)}</div>`)}${head(v.h.work)}${each(v.jobs, (j, k) => `<div class="p">${letter(k)} ${esc(j.dates)}: ${esc(j.title)}, ${esc(j.company)}, ${esc(j.place)}<br>${esc(j.bullets.join(' '))}</div>`)}${head(v.h.skills)}${each(v.skills, (g, k) => `<div class="p">${letter(k)} ${esc(g.label)}: ${esc(g.items.join(', '))}</div>`)}${head(v.h.languages)}<div class="p">${v.languages.map((l) => esc(`${l.name} (${l.level})`)).join(', ')}</div>${head(v.h.certificates)}${each(v.certificates, (c, k) => `<div class="p">${letter(k)} ${esc(c.name)}</div>`)}`,
    };
  },
};

const boxes = {
  id: 'ruled-boxes-small-labels', dates: ['slash:dash', 'short:dash', 'dotday:dash'], edu: ['year'], langs: ['en', 'fr', 'en', 'es'], hides: ['links', 'summary'], needsJobs: true, jobs: [2, 4],
  render(v) {
    const t = { en: ['FROM', 'TO', 'EXACT TITLE OF YOUR POST', 'NAME OF EMPLOYER', 'ADDRESS OF EMPLOYER', 'DESCRIPTION OF YOUR DUTIES', 'FAMILY NAME, FIRST NAME'], fr: ['DU', 'AU', 'TITRE EXACT DE VOTRE POSTE', 'NOM DE L’EMPLOYEUR', 'ADRESSE DE L’EMPLOYEUR', 'DESCRIPTION DE VOS FONCTIONS', 'NOM, PRÉNOM'], es: ['DESDE', 'HASTA', 'TÍTULO EXACTO DE SU PUESTO', 'NOMBRE DEL EMPLEADOR', 'DIRECCIÓN DEL EMPLEADOR', 'DESCRIPCIÓN DE SUS FUNCIONES', 'APELLIDOS, NOMBRE'] }[v.lang];
    const c = (label, value, span = 1) => `<td colspan="${span}"><div class="k">${esc(label)}</div>${esc(value)}</td>`;
    return {
      font: 'dejavu', size: 9, css: 'table{margin-bottom:6px}td{border:1px solid #000;padding:2px 5px}.k{font-size:6.5pt;color:#333}h2{font-size:10pt;margin:10px 0 4px;background:#ddd;padding:2px 5px}',
      body: `<table><tr>${c({ en: 'NAME', fr: 'NOM', es: 'NOMBRE' }[v.lang], v.name)}${c(v.l.email.toUpperCase(), v.email)}</tr><tr>${c(v.l.address.toUpperCase(), v.place)}${c(v.l.phone.toUpperCase(), v.phone)}</tr><tr>${c({ en: 'PROFESSION', fr: 'PROFESSION', es: 'PROFESIÓN' }[v.lang], v.headline, 2)}</tr></table><h2>${esc(v.h.work)}</h2>${each(v.jobs, (j) => `<table><tr>${c(t[0], j.from)}${c(t[1], j.till)}${c(t[2], j.title)}</tr><tr>${c(t[3], j.company, 2)}${c(t[4], j.place)}</tr><tr>${c(t[5], j.bullets.join(' '), 3)}</tr></table>`)}<h2>${esc(v.h.education)}</h2><table>${each(v.education, (e) => `<tr>${each([e.dates, e.school, e.degree], (x) => `<td>${esc(x)}</td>`)}</tr>`)}</table><h2>${esc(v.h.languages)}</h2><table>${each(v.languages, (l) => `<tr><td>${esc(l.name)}</td><td>${esc(l.level)}</td></tr>`)}</table><h2>${esc(v.h.skills)}</h2><p>${esc(v.allSkills.join(', '))}</p><h2>${esc(v.h.certificates)}</h2><p>${esc(v.certificates.map((x) => x.name).join(', '))}</p>`,
    };
  },
};

const consultant = {
  id: 'client-role-period', dates: ['short:dash', 'slash:dash', 'quarter:dash', 'year:dash'], edu: ['year'], langs: ['en', 'de', 'nl', 'en'], links: ['site'], needsJobs: true, jobs: [3, 6],
  render(v) {
    const t = { en: ['Client', 'Role', 'Period', 'Location', 'Results'], de: ['Kunde', 'Rolle', 'Zeitraum', 'Ort', 'Ergebnisse'], nl: ['Opdrachtgever', 'Rol', 'Periode', 'Locatie', 'Resultaten'] }[v.lang];
    const line = (a, b) => `<div><b>${esc(a)}:</b> ${esc(b)}</div>`;
    return {
      font: 'inter', size: 9.5, margin: '20mm', css: 'h1{font-size:24pt;color:#0b525b}h2{font-size:13pt;color:#0b525b;margin:16px 0 6px}.job{margin-bottom:10px;padding-inline-start:4mm;border-inline-start:3px solid #0b525b}',
      body: `<h1>${esc(v.name)}</h1><p><b>${esc(v.headline)}</b></p><p>${esc(v.summary)}</p><p>${mailto(v.email)} | ${esc(v.phone)} | ${v.links.map(web).join('')} | ${esc(v.place)}</p>${section(v.h.work, each(v.jobs, (j) => `<div class="job">${line(t[0], j.company)}${line(t[1], j.title)}${line(t[2], j.dates)}${line(t[3], j.place)}${line(t[4], j.bullets.join(' '))}</div>`))}${section(v.h.skills, `<ul>${items(v.skills.map((g) => `${g.label}: ${g.items.join(', ')}`))}</ul>`)}${section(v.h.education, each(v.education, (e) => `<p>${esc(e.degree)} (${esc(e.dates)})<br>${esc(e.school)}</p>`))}${section(v.h.certificates, `<p>${esc(v.certificates.map((c) => c.name).join(', '))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => esc(`${l.name}: ${l.cefr}`)).join(', ')}</p>`)}`,
    };
  },
};

const credits = {
  id: 'credit-list-dots', dates: ['year:tight', 'year:dash'], edu: ['year:tight'], langs: [...EURO, 'en'], hides: ['links', 'jobPlace'], needsJobs: true, jobs: [3, 7],
  render: (v) => ({
    font: 'serif', size: 10.5, margin: '26mm', css: 'h1{font-size:24pt;font-weight:normal}h2{font-size:10pt;font-weight:normal;font-style:italic;margin:18px 0 6px}.r{display:grid;grid-template-columns:1fr 1fr 22mm;column-gap:4mm;margin-bottom:3px}',
    body: `<h1>${esc(v.name)}</h1><p><i>${esc(v.headline)}</i></p><p>${joined('  ', v.email, v.phone)}<br>${esc(v.place)}</p>${section(v.h.work, each(v.jobs, (j) => `<div class="r"><span>${esc(j.title)}</span><span>${esc(j.company)}</span><span>${esc(j.dates)}</span></div>`))}${section(v.h.education, each(v.education, (e) => `<div class="r"><span>${esc(e.degree)}</span><span>${esc(e.school)}</span><span>${esc(e.dates)}</span></div>`))}${section(v.h.skills, `<p>${esc(v.allSkills.join(', '))}</p>`)}${section(v.h.languages, `<p>${v.languages.map((l) => esc(l.name)).join(', ')}</p>`)}${section(v.h.certificates, `<p>${esc(v.certificates.map((c) => c.name).join(', '))}</p>`)}`,
  }),
};

const bilingual = {
  id: 'two-language-headings', dates: ['slash:dash', 'slash:hyphen', 'iso:dash'], edu: ['year'], langs: ['de', 'fr', 'pl', 'nl', 'ru', 'ar', 'it'], links: ['linkedin'],
  render(v) {
    const en = { summary: 'Profile', work: 'Work experience', education: 'Education', skills: 'Skills', languages: 'Languages', certificates: 'Certificates' };
    const part = (kind, content) => (content ? `<section><h2>${esc(v.h[kind])} / ${en[kind]}</h2>${content}</section>` : '');
    return {
      font: 'sans', size: 10, css: 'h1{font-size:18pt}h2{font-size:11pt;margin:14px 0 6px;color:#444;border-inline-start:4px solid #d4a017;padding-inline-start:6px}.job{display:grid;grid-template-columns:1fr 1fr;gap:0 6mm;margin-bottom:8px}.job ul{grid-column:1/3}.x{text-align:end}',
      body: `<h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p>${esc(v.place)} | ${esc(v.phone)} | ${mailto(v.email)} | ${v.links.map(web).join('')}</p>${part('summary', `<p>${esc(v.summary)}</p>`)}${part('work', each(v.jobs, (j) => `<div class="job"><b>${esc(j.company)}</b><span class="x">${esc(j.place)}</span><i>${esc(j.title)}</i><span class="x">${esc(j.dates)}</span><ul>${items(j.bullets)}</ul></div>`))}${part('education', each(v.education, (e) => `<div class="job"><b>${esc(e.school)}</b><span class="x">${esc(e.dates)}</span><i>${esc(e.degree)}</i><span></span></div>`))}${part('skills', `<p>${esc(v.allSkills.join(v.glueList))}</p>`)}${part('languages', `<p>${v.languages.map((l) => esc(`${l.name} – ${l.cefr}`)).join(v.glueList)}</p>`)}${part('certificates', each(v.certificates, (c) => `<p>${esc(c.name)}</p>`))}`,
    };
  },
};

export default [split, form, numbered, boxes, consultant, credits, bilingual].map((f) => ({ renderer: 'html', ...f }));
