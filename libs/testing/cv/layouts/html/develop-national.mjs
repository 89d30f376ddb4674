// Develop families, HTML: habits of countries and of well-known exports.
import { each, esc, items, joined, mailto, section, web } from './page.mjs';

const LATIN = ['en', 'fr', 'it', 'es', 'pl', 'pt', 'nl', 'de', 'ru'];

const europass = {
  id: 'europass-labels', renderer: 'html', dates: ['slashday:dash', 'dotday:dash', 'Long:dash'], edu: ['year', 'slash'], langs: ['it', 'es', 'pt', 'en', 'fr', 'pl', 'nl', 'de'], hides: ['links'],
  render(v) {
    const line = (label, value) => `<tr><td class="l">${esc(label)}</td><td>${value}</td></tr>`;
    const head = (text) => `<tr><td class="l h">${esc(text)}</td><td></td></tr>`;
    return {
      font: 'sans', size: 9.5, css: 'td{padding:2px 0}.l{width:30%;text-align:end;padding-inline-end:14px;color:#0e4194;border-inline-end:1px solid #9bb}td+td{padding-inline-start:14px}.h{font-weight:bold;text-transform:uppercase;padding-top:12px}.n{font-size:17pt}b.t{font-weight:bold}ul{margin:0}',
      body: `<table>${line(v.l.title, `<span class="n">${esc(v.name)}</span>`)}${line(v.l.address, esc(v.place))}${line(v.l.phone, esc(v.phone))}${line(v.l.email, mailto(v.email))}${line(v.l.birth, esc(v.bornText))}${line(v.l.nationality, esc(v.nationality))}${head(v.h.summary)}${line('', `<b>${esc(v.headline)}</b><br>${esc(v.summary)}`)}${head(v.h.work)}${each(v.jobs, (j) => line(j.dates, `<b class="t">${esc(j.title)}</b><br>${esc(j.company)}, ${esc(j.place)}<ul>${items(j.bullets)}</ul>`))}${head(v.h.education)}${each(v.education, (e) => line(e.dates, `<b class="t">${esc(e.degree)}</b><br>${esc(e.school)}`))}${head(v.h.languages)}${each(v.languages, (l) => line(l.name, esc(l.cefr)))}${head(v.h.skills)}${each(v.skills, (g) => line(g.label, esc(g.items.join(', '))))}${v.certificates.length ? head(v.h.certificates) + line('', v.certificates.map((c) => esc(c.name)).join('<br>')) : ''}</table>`,
    };
  },
};

const lebenslauf = {
  id: 'de-tabular-lebenslauf', renderer: 'html', dates: ['slash:dash', 'slash:to', 'slash:dash:since', 'dot:hyphen'], edu: ['slash:dash', 'year'], langs: ['de'], hides: ['links', 'headline'], jobs: [3, 5],
  render(v) {
    const row = (left, right) => `<tr><td class="d">${esc(left)}</td><td>${right}</td></tr>`;
    return {
      font: 'sans', size: 10.5, margin: '22mm', css: 'h1{font-size:22pt;font-weight:normal;margin-bottom:10px}h2{font-size:12pt;border-bottom:1px solid #777;margin:16px 0 6px}.d{width:42mm}td{padding:3px 0}.photo{position:absolute;right:0;top:0;width:28mm;height:34mm;background:#ddd}.sig{margin-top:24px}',
      body: `<div class="photo"></div><h1>Lebenslauf</h1><h2>${esc(v.h.personal)}</h2><table>${row('Name', esc(v.name))}${row(v.l.address, esc(v.place))}${row(v.l.phone, esc(v.phone))}${row(v.l.email, esc(v.email))}${row('Geburtsdatum', `${esc(v.bornText)} in ${esc(v.city)}`)}${row(v.l.marital, esc(v.marital))}${row(v.l.nationality, esc(v.nationality))}</table><h2>${esc(v.h.work)}</h2><table>${each(v.jobs, (j, i) => row(j.dates, `<b>${esc(j.title)}</b>${i === 1 ? ' (Teilzeit)' : ''}<br>${esc(j.company)}, ${esc(j.place)}<br>${each(j.bullets, (b) => `– ${esc(b)}<br>`)}`))}</table><h2>${esc(v.h.education)}</h2><table>${each(v.education, (e) => row(e.dates, `${esc(e.school)}<br>${esc(e.degree)}`))}</table><h2>${esc(v.h.languages)}</h2><table>${each(v.languages, (l) => row(l.name, esc(l.level)))}</table><h2>${esc(v.h.skills)}</h2><table>${each(v.skills, (g) => row(g.label, esc(g.items.join(', '))))}</table><h2>${esc(v.h.certificates)}</h2><p>${v.certificates.map((c) => esc(c.name)).join(', ')}</p><p>${esc(v.h.interests)}: ${esc(v.interests)}</p><p class="sig">${esc(v.city)}, 14. Juni 2025</p><p>${esc(v.name)}</p>`,
    };
  },
};

const LI = { en: ['Contact', 'Top Skills', 'Languages', 'Certifications', 'Summary', 'Experience', 'Education', 'Page 1 of 1'], de: ['Kontakt', 'Top-Kenntnisse', 'Sprachen', 'Zertifikate', 'Zusammenfassung', 'Berufserfahrung', 'Ausbildung', 'Seite 1 von 1'], fr: ['Coordonnées', 'Principales compétences', 'Langues', 'Certifications', 'Résumé', 'Expérience', 'Formation', 'Page 1 sur 1'], es: ['Contactar', 'Aptitudes principales', 'Idiomas', 'Certificaciones', 'Extracto', 'Experiencia', 'Educación', 'Página 1 de 1'], pt: ['Contato', 'Principais competências', 'Idiomas', 'Certificações', 'Resumo', 'Experiência', 'Formação acadêmica', 'Página 1 de 1'] };
const linkedin = {
  id: 'profile-export', renderer: 'html', dates: ['long:hyphen'], edu: ['year:hyphen', 'year:hyphen'], langs: ['en', 'de', 'fr', 'es', 'pt', 'en'], jobs: [3, 6], several: true, needsJobs: true, links: ['linkedin', 'site'], now: 0,
  render(v) {
    const t = LI[v.lang];
    return {
      font: 'sans', size: 10.5, margin: '0', css: '.side{position:fixed;top:0;bottom:0;width:62mm;background:#293e49}.w{display:grid;grid-template-columns:62mm 1fr}.s{color:#e1e8ec;overflow-wrap:anywhere;padding:12mm 6mm;font-size:9.5pt}.s h2{font-size:12pt;font-weight:normal;margin:14px 0 4px}.m{padding:12mm 10mm}.m h1{font-size:22pt;font-weight:normal}.m h2{font-size:14pt;font-weight:normal;margin:16px 0 6px}.c{font-size:11.5pt;margin-top:10px}.g{color:#888}.pg{color:#888;text-align:center;margin-top:20px}',
      body: `<div class="side"></div><div class="w"><div class="s" style="position:relative"><h2>${t[0]}</h2><p>${mailto(v.email)}</p><p>${esc(v.phone)}</p>${each(v.links, (l, i) => `<p>${web(l)} (${i ? 'Company' : 'LinkedIn'})</p>`)}<h2>${t[1]}</h2>${each(v.allSkills, (s) => `<p>${esc(s)}</p>`)}<h2>${t[2]}</h2>${each(v.languages, (l) => `<p>${esc(l.name)} (${esc(l.level)})</p>`)}<h2>${t[3]}</h2>${each(v.certificates, (c) => `<p>${esc(c.name)}</p>`)}</div><div class="m"><h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p><p class="g">${esc(v.place)}</p><h2>${t[4]}</h2><p>${esc(v.summary)}</p><h2>${t[5]}</h2>${each(v.groups, (g) => `<div class="c">${esc(g.company)}</div>${g.roles.length > 1 ? `<p>${esc(g.duration)}</p>` : ''}${each(g.roles, (j) => `<p><b>${esc(j.title)}</b></p><p>${esc(j.dates)} (${esc(j.duration)})</p><p class="g">${esc(j.place)}</p><p>${j.bullets.map(esc).join('<br>')}</p>`)}`)}<h2>${t[6]}</h2>${each(v.education, (e) => `<div class="c">${esc(e.school)}</div><p>${esc(e.degree)} · (${esc(e.dates)})</p>`)}<p class="pg">${t[7]}</p></div></div>`,
    };
  },
};

const federal = {
  id: 'us-federal', renderer: 'html', dates: ['slash:dash', 'slash:hyphen', 'slash:to'], edu: ['slash:dash'], langs: ['en'], needsJobs: true, jobs: [3, 4], hides: ['headline', 'links'], bullets: 5,
  render: (v) => ({
    font: 'serif', size: 10.5, margin: '20mm', paper: 'letter', css: 'h1{font-size:14pt}h2{font-size:11pt;text-decoration:underline;margin:12px 0 4px;text-transform:uppercase}.job{margin-bottom:10px}',
    body: `<h1>${esc(v.name)}</h1><p>${esc(v.place)}<br>Mobile: ${esc(v.phone)}<br>Email: ${esc(v.email)}</p><p>Citizenship: United States &nbsp; Veterans’ Preference: None &nbsp; Highest Grade: GS-11</p><h2>Work Experience</h2>${each(v.jobs, (j, i) => `<div class="job"><b>${esc(j.title)}</b><br>${esc(j.company)}, ${esc(j.place)}<br>${esc(j.dates)}<br>Hours per week: ${i === 2 ? 24 : 40}<br>Series: 0${301 + i * 17} &nbsp; Grade: GS-${11 - i}<br>Salary: $${82 - i * 9},400 per year<br>Supervisor: Marion Hale (555-0100), may contact<br>Duties: ${esc(j.bullets.join(' '))}</div>`)}<h2>Education</h2>${each(v.education, (e) => `<p><b>${esc(e.school)}</b><br>${esc(e.degree)}, ${esc(e.dates)}<br>GPA: 3.6 of a maximum 4.0</p>`)}<h2>Job Related Training</h2>${each(v.certificates, (c) => `<p>${esc(c.name)}</p>`)}<h2>Language Skills</h2>${each(v.languages, (l) => `<p>${esc(l.name)}<br>Spoken: ${esc(l.level)}; Written: ${esc(l.level)}</p>`)}<h2>Additional Information</h2><p>Skills: ${esc(v.allSkills.join(', '))}</p>`,
  }),
};

const hh = {
  id: 'ru-board-export', renderer: 'html', dates: ['Long:em', 'long:em'], edu: ['year'], langs: ['ru'], hides: ['links'], jobs: [3, 5], now: 0,
  render: (v) => ({
    font: 'sans', size: 10, css: 'h1{font-size:20pt}h2{color:#999;font-weight:normal;font-size:12pt;border-bottom:1px solid #ddd;margin:16px 0 8px}.g{display:grid;grid-template-columns:38mm 1fr;gap:4mm;margin-bottom:10px}.d{color:#888;font-size:9pt}.t{font-weight:bold}.tag{display:inline-block;background:#eee;padding:2px 6px;margin:2px 4px 2px 0}',
    body: `<h1>${esc(v.name)}</h1><p>Женщина, ${2025 - v.born.y} лет, дата рождения ${esc(v.bornText)}</p><p>${esc(v.phone)}<br>${mailto(v.email)} — предпочитаемый способ связи</p><p>Проживает: ${esc(v.place)}<br>Гражданство: Россия<br>Не готова к переезду, готова к редким командировкам</p><h2>Желаемая должность и зарплата</h2><p class="t">${esc(v.headline)}</p><p>Занятость: полная занятость<br>График работы: полный день</p><h2>Опыт работы — ${esc(v.span)}</h2>${each(v.jobs, (j) => `<div class="g"><div class="d">${esc(j.dates)}<br>${esc(j.duration)}</div><div><div class="t">${esc(j.company)}</div><div>${esc(j.place)}</div><div class="t">${esc(j.title)}</div>${j.bullets.map(esc).join('<br>')}</div></div>`)}<h2>Образование</h2>${each(v.education, (e) => `<div class="g"><div class="d">${e.end.y}</div><div><div class="t">${esc(e.school)}</div>${esc(e.degree)}</div></div>`)}<h2>Ключевые навыки</h2><div class="g"><div class="d">Знание языков</div><div>${each(v.languages, (l) => `${esc(l.name)} — ${esc(l.level)}<br>`)}</div><div class="d">Навыки</div><div>${each(v.allSkills, (s) => `<span class="tag">${esc(s)}</span>`)}</div></div><h2>Повышение квалификации, курсы</h2>${each(v.certificates, (c) => `<div class="g"><div class="d">${c.year}</div><div>${esc(c.name)}</div></div>`)}<h2>Дополнительная информация</h2><p>Обо мне: ${esc(v.summary)}</p>`,
  }),
  gold(gold) { for (const e of gold.education) delete e.start; return gold; },
};

const polish = {
  id: 'pl-rodo', renderer: 'html', dates: ['slash:dash', 'dot:dash', 'slash:to'], edu: ['year:dash', 'slash:dash'], langs: ['pl'], links: ['linkedin'],
  render: (v) => ({
    font: 'sans', size: 10, margin: '0', css: '.w{display:grid;grid-template-columns:1fr 60mm;min-height:296mm}.m{padding:14mm 8mm}.s{overflow-wrap:anywhere;background:#f0ece4;padding:14mm 6mm}h1{font-size:20pt;color:#7a1f3d}h2{font-size:11pt;color:#7a1f3d;margin:14px 0 6px}.job{margin-bottom:8px}.rodo{font-size:7pt;color:#555;margin-top:20px}',
    body: `<div class="w"><div class="m"><h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<div class="job">${esc(j.dates)}<br><b>${esc(j.company)}</b>, ${esc(j.place)}<br>Stanowisko: ${esc(j.title)}<br>${esc(v.l.responsibilities)}:<ul>${items(j.bullets)}</ul></div>`))}${section(v.h.education, each(v.education, (e) => `<div class="job">${esc(e.dates)}<br><b>${esc(e.school)}</b><br>${esc(e.degree)}</div>`))}<p class="rodo">Wyrażam zgodę na przetwarzanie moich danych osobowych dla potrzeb niezbędnych do realizacji procesu rekrutacji zgodnie z rozporządzeniem Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. (RODO).</p></div><div class="s"><h2>${esc(v.h.contact)}</h2><p>tel. ${esc(v.phone)}<br>${mailto(v.email)}<br>${esc(v.place)}<br>${v.links.map(web).join('<br>')}</p><p>ur. ${esc(v.bornText)}</p>${section(v.h.skills, `<ul>${items(v.allSkills)}</ul>`)}${section(v.h.languages, each(v.languages, (l) => `<p>${esc(l.name)} – ${esc(l.level)}</p>`))}${section(v.h.certificates, `<ul>${items(v.certificates.map((c) => c.name))}</ul>`)}${section(v.h.interests, `<p>${esc(v.interests)}</p>`)}</div></div>`,
  }),
};

const french = {
  id: 'fr-centres-interet', renderer: 'html', dates: ['long:dash', 'short:dash', 'slash:dash:since', 'Long:to'], edu: ['year', 'year:tighthyphen'], langs: ['fr'], hides: ['links'],
  render: (v) => ({
    font: 'inter', size: 9.5, css: '.top{display:grid;grid-template-columns:1fr auto 26mm;gap:6mm;align-items:start}.ph{height:32mm;background:#cdd}h1{font-size:19pt}h2{background:#24476b;color:#fff;font-size:10.5pt;padding:3px 8px;margin:12px 0 6px}.job{margin-bottom:8px}',
    body: `<div class="top"><div><h1>${joined(' ', v.first, v.last.toUpperCase())}</h1><p>${esc(v.headline)}</p></div><div><p>${esc(v.place)}<br>${esc(v.phone)}<br>${mailto(v.email)}<br>${2025 - v.born.y} ans, permis B</p></div><div class="ph"></div></div>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><b>${esc(j.title)}</b> – ${esc(j.company)} (${esc(j.place)})<br><i>${esc(j.dates)}</i><ul>${items(j.bullets)}</ul></div>`))}${section(v.h.education, each(v.education, (e) => `<p>${esc(e.dates)} : ${esc(e.degree)}, ${esc(e.school)}</p>`))}${section(v.h.skills, each(v.skills, (g) => `<p><b>${esc(g.label)}</b> : ${esc(g.items.join(', '))}</p>`))}${section(v.h.languages, `<p>${v.languages.map((l) => `${esc(l.name)} : ${esc(l.level)}`).join(' – ')}</p>`)}${section(v.h.certificates, `<p>${v.certificates.map((c) => esc(c.name)).join('<br>')}</p>`)}${section(v.h.interests, `<p>${esc(v.interests)}</p>`)}`,
  }),
};

const arabic = {
  id: 'ar-two-column', renderer: 'html', dates: ['year:dash', 'long:dash', 'slash:dash'], edu: ['year'], langs: ['ar'], hides: ['links'],
  render: (v) => ({
    font: 'sans', size: 10.5, margin: '0', css: '.w{display:grid;grid-template-columns:64mm 1fr;min-height:296mm}.s{background:#1d3b3a;color:#fff;padding:14mm 7mm}.m{padding:14mm 9mm}h1{font-size:21pt}h2{font-size:12.5pt;color:#c08a2d;margin:14px 0 6px}.job{margin-bottom:10px}',
    body: `<div class="w"><div class="s">${section(v.h.contact, `<p>${esc(v.place)}</p><p dir="ltr" style="text-align:right">${esc(v.phone)}</p><p>${mailto(v.email)}</p>`)}${section(v.h.skills, `<ul>${items(v.allSkills)}</ul>`)}${section(v.h.languages, each(v.languages, (l) => `<p>${esc(l.name)}: ${esc(l.level)}</p>`))}${section(v.h.certificates, each(v.certificates, (c) => `<p>${esc(c.name)}</p>`))}</div><div class="m"><h1>${esc(v.name)}</h1><p>${esc(v.headline)}</p>${section(v.h.summary, `<p>${esc(v.summary)}</p>`)}${section(v.h.work, each(v.jobs, (j) => `<div class="job"><b>${esc(j.title)}</b><br>${esc(j.company)} - ${esc(j.place)}<br>${esc(j.dates)}<ul>${items(j.bullets)}</ul></div>`))}${section(v.h.education, each(v.education, (e) => `<div class="job"><b>${esc(e.degree)}</b><br>${esc(e.school)}<br>${esc(e.dates)}</div>`))}</div></div>`,
  }),
};

export default [europass, lebenslauf, linkedin, federal, hh, polish, french, arabic].map((f) => ({ langs: LATIN, ...f }));
