// Held-out families, DOCX.
import { AlignmentType, BorderStyle, NO_BORDERS, TextRun, VerticalAlign } from './parts.mjs';

const ALL = ['en', 'zh', 'de', 'fr', 'es', 'ru', 'it', 'ar', 'pt', 'nl', 'pl', 'hi'];
const LINE = { style: BorderStyle.SINGLE, size: 8, color: '2A6F97' };

const breaks = {
  id: 'docx-line-breaks-only', dates: ['slash:dash', 'long:dash', 'year:dash', 'short:hyphen'], edu: ['year'], hides: ['links'],
  render: (v, { p, b }) => {
    const block = (...rows) => p(rows.filter(Boolean).map((row, k) => (typeof row === 'string' ? new TextRun({ text: row, break: k ? 1 : 0, ...(v.rtl ? { rightToLeft: true } : {}) }) : row)), { spacing: { after: 160 } });
    return {
      font: 'Garamond', size: 11, children: [block(v.name, v.headline, v.place, v.phone, v.email), p(b(v.h.work)), ...v.jobs.map((j) => block(j.dates, j.company, j.title, j.place, ...j.bullets)), p(b(v.h.education)), ...v.education.map((e) => block(e.dates, e.school, e.degree)), p(b(v.h.skills)), block(...v.allSkills), p(b(v.h.languages)), block(...v.languages.map((l) => `${l.name} - ${l.level}`)), p(b(v.h.certificates)), block(...v.certificates.map((c) => c.name))],
    };
  },
};

const KEYS = { en: ['Employer', 'Designation', 'Duration', 'Location', 'Role'], de: ['Firma', 'Position', 'Dauer', 'Ort', 'Aufgaben'], fr: ['Entreprise', 'Poste', 'Durée', 'Lieu', 'Missions'], es: ['Empresa', 'Cargo', 'Período', 'Lugar', 'Funciones'], it: ['Azienda', 'Ruolo', 'Periodo', 'Luogo', 'Attività'], pt: ['Empresa', 'Cargo', 'Período', 'Local', 'Atividades'], nl: ['Werkgever', 'Functie', 'Periode', 'Plaats', 'Taken'], pl: ['Firma', 'Stanowisko', 'Okres', 'Miejsce', 'Zadania'], zh: ['公司', '职位', '时间', '地点', '职责'], ru: ['Компания', 'Должность', 'Период', 'Город', 'Обязанности'], ar: ['جهة العمل', 'المسمى الوظيفي', 'الفترة', 'المكان', 'المهام'], hi: ['संस्था', 'पद', 'अवधि', 'स्थान', 'कार्य'] };
const keyed = {
  id: 'docx-key-colon-value', dates: ['short:to', 'slash:dash', 'long:to', 'isodot:dash'], edu: ['year'], hides: ['links'], needsJobs: true,
  render: (v, { p, b }) => {
    const k = KEYS[v.lang];
    const colon = v.lang === 'zh' ? '：' : ': ';
    const kv = (key, value) => p([b(key), `${colon}${value}`]);
    return {
      font: 'Tahoma', size: 10, children: [p(b(v.name.toUpperCase())), p(v.headline), kv(v.l.email, v.email), kv(v.l.phone, v.phone), kv(v.l.address, v.place), p(''), p(b(v.h.work.toUpperCase())), ...v.jobs.flatMap((j) => [kv(k[0], j.company), kv(k[1], j.title), kv(k[2], j.dates), kv(k[3], j.place), kv(k[4], j.bullets.join(' ')), p('')]), p(b(v.h.education.toUpperCase())), ...v.education.map((e) => p(`${e.degree}, ${e.school}, ${e.dates}`)), p(b(v.h.skills.toUpperCase())), ...v.skills.map((g) => kv(g.label, g.items.join(v.glueList))), p(b(v.h.languages.toUpperCase())), ...v.languages.map((l) => kv(l.name, l.level)), p(b(v.h.certificates.toUpperCase())), ...v.certificates.map((c) => p(c.name))],
    };
  },
};

const wizard = {
  id: 'docx-headings-in-left-cells', dates: ['year:dash', 'short:dash', 'slash:to', 'apos:dash'], edu: ['year'], links: ['linkedin'],
  render: (v, { p, b, i, cell, table, bullet, tabbed }) => {
    const row = (head, parts) => [cell(p(b(head))), cell(parts)];
    return {
      font: 'Century Gothic', size: 10, children: [p(b(v.name, { size: 36 }), { alignment: AlignmentType.CENTER }), p(`${v.place} ▪ ${v.phone} ▪ ${v.email} ▪ ${v.links[0]}`, { alignment: AlignmentType.CENTER }), table([row(v.h.summary, [p(b(v.headline)), p(v.summary)]), row(v.h.work, v.jobs.flatMap((j) => [p([b(j.title), `, ${j.dates}`]), p(i(`${j.company}, ${j.place}`)), ...j.bullets.map((x) => bullet(x))])), row(v.h.education, v.education.flatMap((e) => [p([b(e.degree), `, ${e.dates}`]), p(i(e.school))])), row(v.h.skills, [p(v.allSkills.join(v.glueList))]), row(v.h.languages, v.languages.map((l) => tabbed(l.name, l.level))), row(v.h.certificates, v.certificates.length ? v.certificates.map((c) => p(c.name)) : [p('')])], [2400, 7000], { borders: { ...NO_BORDERS, insideHorizontal: LINE } })],
    };
  },
};

const zhBrackets = {
  id: 'zh-bracket-headings', dates: ['long:em', 'iso:to', 'isoslash:hyphen', 'isodot:dash'], edu: ['year:hyphen', 'isodot:hyphen'], langs: ['zh'], hides: ['links', 'jobPlace'],
  render: (v, { p, b }) => ({
    font: 'KaiTi', size: 11, children: [p(b(v.name, { size: 30 }), { alignment: AlignmentType.CENTER }), p(`${v.place}　${v.phone}　${v.email}`, { alignment: AlignmentType.CENTER }), p(`意向岗位：${v.headline}`), p(b(`【${v.h.education}】`)), ...v.education.map((e) => p(`${e.dates}　${e.school}　${e.degree}`)), p(b(`【${v.h.work}】`)), ...v.jobs.flatMap((j) => [p(`${j.company} | ${j.title} | ${j.dates}`), ...j.bullets.map((x) => p(`◆ ${x}`))]), p(b(`【${v.h.skills}】`)), ...v.skills.map((g) => p(`${g.label}：${g.items.join('、')}`)), p(b(`【${v.h.languages}】`)), p(v.languages.map((l) => `${l.name}（${l.level}）`).join('、')), p(b(`【${v.h.certificates}】`)), p(v.certificates.map((c) => c.name).join('、')), p(b(`【${v.h.summary}】`)), p(v.summary)],
  }),
};

const rows = {
  id: 'docx-one-row-tables', dates: ['short:dash', 'dot:dash', 'long:dash', 'year:tight'], edu: ['year'], links: ['github'], needsJobs: true,
  render: (v, { p, b, i, cell, table, h1 }) => {
    const two = (left, right) => table([[cell(left), cell(right, { verticalAlign: VerticalAlign.TOP })]], [6600, 2800], { borders: NO_BORDERS });
    const end = (text) => p(text, { alignment: v.rtl ? AlignmentType.LEFT : AlignmentType.RIGHT });
    return {
      font: 'Calibri', size: 10.5, heading: { color: '9D4EDD' }, children: [two([p(b(v.name, { size: 34 })), p(v.headline)], [end(v.phone), end(v.email), end(v.place), end(v.links[0])]), h1(v.h.work), ...v.jobs.flatMap((j) => [two([p(b(j.company)), p(i(j.title))], [end(j.dates), end(j.place)]), ...j.bullets.map((x) => p(`– ${x}`))]), h1(v.h.education), ...v.education.map((e) => two([p(b(e.school)), p(i(e.degree))], [end(e.dates)])), h1(v.h.skills), p(v.allSkills.join(' · ')), h1(v.h.languages), p(v.languages.map((l) => `${l.name} ${l.level}`).join(' · ')), h1(v.h.certificates), ...v.certificates.map((c) => two([p(c.name)], [end(`${c.year}`)]))],
    };
  },
};

const office = (family) => ({ ...family, renderer: 'docx-pdf', langs: ['en', 'de', 'fr', 'es', 'pl', 'ru', 'it', 'nl', 'pt'] });
export default [...[breaks, keyed, wizard, zhBrackets, rows].map((f) => ({ renderer: 'docx', langs: ALL, ...f })), office(breaks), office(rows)];
