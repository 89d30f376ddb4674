// Develop families, DOCX: tabs, tables, columns, text boxes, contacts in the header.
import { AlignmentType, BorderStyle, Footer, Header, NO_BORDERS, PageNumber, Textbox, TextRun, builder } from './parts.mjs';

const ALL = ['en', 'zh', 'de', 'ru', 'fr', 'ar', 'es', 'zh', 'hi', 'it', 'pl', 'pt', 'nl'];
const RULE = { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '444444', space: 1 } } };
const BOX = { style: BorderStyle.SINGLE, size: 4, color: '888888' };

const classic = {
  id: 'word-caps-rule-tabs', dates: ['short:dash', 'slash:dash', 'long:dash'], edu: ['year'], links: ['linkedin'],
  render: (v, { p, b, tabbed, bullet, title, run, mail }) => {
    const head = (text) => p(b(text.toUpperCase()), { ...RULE, spacing: { before: 200, after: 80 } });
    return {
      font: 'Cambria', children: [title(v.name, { alignment: AlignmentType.CENTER }), p(v.headline, { alignment: AlignmentType.CENTER }), p([`${v.place} | ${v.phone} | `, mail(), ` | ${v.links[0]}`], { alignment: AlignmentType.CENTER }), head(v.h.summary), p(v.summary), head(v.h.work),
        ...v.jobs.flatMap((j) => [tabbed(b(j.company), j.dates), p(run(`${j.title}, ${j.place}`, { italics: true })), ...j.bullets.map((x) => bullet(x))]), head(v.h.education), ...v.education.flatMap((e) => [tabbed(b(e.school), e.dates), p(e.degree)]), head(v.h.skills), p(v.allSkills.join(v.glueList)), head(v.h.languages), p(v.languages.map((l) => `${l.name} (${l.level})`).join(v.glueList)), head(v.h.certificates), ...v.certificates.map((c) => bullet(c.name))],
    };
  },
};

const bordered = {
  id: 'word-bordered-job-table', dates: ['slash:dash', 'slash:to', 'dot:hyphen', 'year:hyphen'], edu: ['year'], links: [], hides: ['links'],
  render: (v, { p, b, h1, title, cell, table, bullet }) => {
    const grid = { borders: { top: BOX, bottom: BOX, left: BOX, right: BOX, insideHorizontal: BOX, insideVertical: BOX } };
    return {
      children: [title(v.name), p(v.headline), table([[cell(v.l.phone), cell(v.phone)], [cell(v.l.email), cell(v.email)], [cell(v.l.address), cell(v.place)]], [2600, 6800], grid), h1(v.h.work), table([[cell(p(b({ en: 'Period', de: 'Zeitraum', fr: 'Période', es: 'Periodo', it: 'Periodo', pt: 'Período', nl: 'Periode', pl: 'Okres', zh: '时间', ru: 'Период', ar: 'الفترة', hi: 'अवधि' }[v.lang]))), cell(p(b({ en: 'Employer', de: 'Arbeitgeber', fr: 'Employeur', es: 'Empresa', it: 'Datore di lavoro', pt: 'Empresa', nl: 'Werkgever', pl: 'Pracodawca', zh: '单位', ru: 'Организация', ar: 'جهة العمل', hi: 'संस्था' }[v.lang]))), cell(p(b({ en: 'Position and duties', de: 'Position und Aufgaben', fr: 'Poste et missions', es: 'Puesto y funciones', it: 'Ruolo e mansioni', pt: 'Cargo e atividades', nl: 'Functie en taken', pl: 'Stanowisko i obowiązki', zh: '职位', ru: 'Должность и обязанности', ar: 'المسمى الوظيفي', hi: 'पद' }[v.lang])))],
        ...v.jobs.map((j) => [cell(j.dates), cell([p(j.company), p(j.place)]), cell([p(b(j.title)), ...j.bullets.map((x) => bullet(x))])])], [2000, 3000, 4400], grid), h1(v.h.education), table(v.education.map((e) => [cell(e.dates), cell(e.school), cell(e.degree)]), [2000, 3700, 3700], grid), h1(v.h.skills), p(v.allSkills.join(v.glueList)), h1(v.h.languages), table(v.languages.map((l) => [cell(l.name), cell(l.level)]), [3000, 3000], grid), h1(v.h.certificates), ...v.certificates.map((c) => p(`- ${c.name}`))],
    };
  },
};

const naukri = {
  id: 'in-objective-declaration', dates: ['long:to', 'short:to', 'apos2:to'], edu: ['year'], langs: ['hi', 'en', 'hi'], hides: ['links', 'jobPlace'], needsJobs: true,
  render: (v, { p, b, h1, cell, table, bullet, run }) => {
    const t = v.lang === 'hi' ? ['जीवन वृत्त', 'उद्देश्य', 'योग्यता', 'विद्यालय/विश्वविद्यालय', 'उत्तीर्ण वर्ष', 'प्रतिशत', 'घोषणा', 'मैं घोषणा करता/करती हूँ कि ऊपर दी गई जानकारी सत्य है।', 'स्थान', 'दिनांक', 'पिता का नाम', 'श्री मोहन लाल'] : ['RESUME', 'Career Objective', 'Qualification', 'Board / University', 'Year of Passing', 'Percentage', 'Declaration', 'I hereby declare that the above information is true to the best of my knowledge.', 'Place', 'Date', 'Father’s name', 'Mr. Mohan Lal'];
    const grid = { borders: { top: BOX, bottom: BOX, left: BOX, right: BOX, insideHorizontal: BOX, insideVertical: BOX } };
    return {
      font: 'Times New Roman', size: 11.5, children: [p(b(t[0], { underline: {} }), { alignment: AlignmentType.CENTER }), p(b(v.name)), p(`${v.l.email}: ${v.email}`), p(`${v.l.phone}: ${v.phone}`), p(`${v.l.address}: ${v.place}`), h1(t[1]), p(`${v.headline}. ${v.summary}`), h1(v.h.education), table([[t[2], t[3], t[4], t[5]].map((x) => cell(p(b(x)))), ...v.education.map((e, n) => [cell(e.degree), cell(e.school), cell(`${e.end.y}`), cell(`${71 + n * 6}.${n + 2} %`)])], [2800, 3400, 1700, 1500], grid), h1(v.h.work), ...v.jobs.flatMap((j) => [p([b(`${j.company}`), run(` (${j.dates})`)]), p([run(`${v.lang === 'hi' ? 'पद' : 'Designation'}: `), b(j.title)]), ...j.bullets.map((x) => bullet(x))]), h1(v.h.skills), ...v.allSkills.map((s) => bullet(s)), h1(v.h.certificates), ...v.certificates.map((c) => bullet(c.name)), h1(v.h.personal), p(`${t[10]}\t: ${t[11]}`), p(`${v.l.birth}\t: ${v.bornText}`), p(`${v.h.languages}\t: ${v.languages.map((l) => l.name).join(', ')}`), p(`${v.l.marital}\t: ${v.marital}`), h1(t[6]), p(t[7]), p(`${t[8]}: ${v.city}`), p(`${t[9]}: 02/06/2025\t\t\t(${v.name})`)],
    };
  },
  gold(gold, v) { for (const e of gold.education) delete e.start; delete gold.headline; return v ? gold : gold; },
};

const zhFields = {
  id: 'zh-field-table', dates: ['isodot:tighthyphen', 'iso:em', 'isodot:dash', 'long:tighthyphen'], edu: ['isodot:tighthyphen', 'year:tighthyphen'], langs: ['zh'], hides: ['links'],
  render: (v, { p, b, title, cell, table, run }) => {
    const head = (text) => p(b(text, { color: 'FFFFFF' }), { shading: { type: 'clear', fill: '2F5597' }, spacing: { before: 160, after: 80 } });
    return {
      font: 'SimSun', children: [title(v.l.title, { alignment: AlignmentType.CENTER }), head(v.h.personal), table([[cell('姓名'), cell(v.name), cell('性别'), cell('女')], [cell('出生年月'), cell(`${v.born.y}年${v.born.m}月`), cell('现居地'), cell(v.place)], [cell('电话'), cell(v.phone), cell('邮箱'), cell(v.email)], [cell('学历'), cell('本科'), cell('婚姻状况'), cell(v.marital)]], [1800, 2900, 1800, 2900]), head('求职意向'), p(`应聘职位：${v.headline}`), head(v.h.work),
        ...v.jobs.flatMap((j) => [p([b(j.dates), run('\t'), b(j.company), run('\t'), b(j.title)]), ...j.bullets.map((x, n) => p(`${n + 1}. ${x}`))]), head(v.h.education), ...v.education.map((e) => p(`${e.dates}\t${e.school}\t${e.degree}`)), head(v.h.skills), ...v.skills.map((g) => p(`${g.label}：${g.items.join('、')}`)), head(v.h.languages), p(v.languages.map((l) => `${l.name}（${l.level}）`).join('、')), head(v.h.certificates), p(v.certificates.map((c) => c.name).join('、')), head(v.h.summary), p(v.summary)],
    };
  },
  hidesToo: ['jobPlace'],
};

const zhLines = {
  id: 'zh-stacked-lines', dates: ['iso:hyphen', 'isoslash:tighthyphen', 'Long:to', 'year:tighthyphen'], edu: ['isoslash:tighthyphen', 'year:em'], langs: ['zh'], hides: ['links'],
  render: (v, { p, b, h1, title, bullet, tabbed }) => ({
    font: 'Microsoft YaHei', children: [title(v.name), p(v.headline), p(`${v.place} | ${v.phone} | ${v.email}`), h1(v.h.summary), p(v.summary), h1(v.h.work), ...v.jobs.flatMap((j) => [tabbed(b(j.company), j.dates), tabbed(j.title, j.place), p(j.about), ...j.bullets.map((x) => bullet(x))]), h1(v.h.education), ...v.education.flatMap((e) => [tabbed(b(e.school), e.dates), p(e.degree)]), h1(v.h.skills), ...v.skills.map((g) => bullet(`${g.label}: ${g.items.join(', ')}`)), h1(v.h.languages), ...v.languages.map((l) => bullet(`${l.name}：${l.level}`)), h1(v.h.certificates), ...v.certificates.map((c) => bullet(c.name))],
  }),
};

const columns = {
  id: 'word-newspaper-columns', dates: ['year:dash', 'short:dash', 'slash:tight'], edu: ['year'], links: ['site'],
  render: (v, { p, b, h1, title, bullet, i }) => ({
    size: 10, sections: [
      { properties: { type: 'continuous' }, children: [title(v.name), p(v.headline), p(v.summary)] },
      { properties: { type: 'continuous', column: { count: 2, space: 500 } }, children: [h1(v.h.contact), p(v.phone), p(v.email), p(v.place), p(v.links[0]), h1(v.h.skills), ...v.allSkills.map((s) => bullet(s)), h1(v.h.languages), ...v.languages.map((l) => p(`${l.name} – ${l.level}`)), h1(v.h.education), ...v.education.flatMap((e) => [p(b(e.degree)), p(e.school), p(i(e.dates))]), h1(v.h.work), ...v.jobs.flatMap((j) => [p(b(j.title)), p(`${j.company}, ${j.place}`), p(i(j.dates)), ...j.bullets.map((x) => bullet(x))]), h1(v.h.certificates), ...v.certificates.map((c) => bullet(c.name))] },
    ],
  }),
};

const headed = {
  id: 'word-contacts-in-header', dates: ['long:dash', 'short:to', 'slash:dash', 'iso:dash'], edu: ['year', 'short'], links: ['linkedin'], several: true,
  render: (v, { p, b, h1, h2, bullet, tabbed, i }) => ({
    font: 'Arial', heading: { allCaps: true, color: '7A1F3D' }, headers: { default: new Header({ children: [p(b(v.name, { size: 32 }), { alignment: AlignmentType.RIGHT }), p(`${v.phone} · ${v.email}`, { alignment: AlignmentType.RIGHT }), p(`${v.place} · ${v.links[0]}`, { alignment: AlignmentType.RIGHT })] }) },
    footers: { default: new Footer({ children: [p([`${v.l.page} `, new TextRun({ children: [PageNumber.CURRENT] })], { alignment: AlignmentType.CENTER })] }) },
    children: [p(v.headline), h1(v.h.work), ...v.groups.flatMap((g) => [h2(g.company), p(i(g.about)), ...g.roles.flatMap((j) => [tabbed(b(j.title), j.dates), p(j.place), ...j.bullets.map((x) => bullet(x))])]), h1(v.h.education), ...v.education.flatMap((e) => [tabbed(e.degree, e.dates), p(e.school)]), h1(v.h.skills), ...v.skills.map((g) => p([b(`${g.label}: `), g.items.join(v.glueList)])), h1(v.h.languages), p(v.languages.map((l) => l.name).join(v.glueList)), h1(v.h.certificates), ...v.certificates.map((c) => p(c.name)), h1(v.h.references), p('…')],
  }),
};

const boxed = {
  id: 'word-text-box-contact', dates: ['slash:hyphen', 'short:hyphen', 'long:to'], edu: ['year'], links: ['github'],
  render: (v, { p, b, h1, title, bullet, run }) => ({
    font: 'Verdana', size: 9.5, children: [new Textbox({ alignment: 'left', children: [p(b(v.h.contact)), p(`${v.l.phone}: ${v.phone}`), p(`${v.l.email}: ${v.email}`), p(v.place), p(v.links[0])], style: { width: '180pt', height: '90pt' } }), title(v.name), p(v.headline), h1(v.h.summary), p(v.summary), h1(v.h.work), ...v.jobs.flatMap((j) => [p([b(j.dates), run('   '), b(j.title)]), p(`${j.company} – ${j.place}`), ...j.bullets.map((x) => p(`→ ${x}`))]), h1(v.h.education), ...v.education.flatMap((e) => [p([b(e.dates), run('   '), b(e.degree)]), p(e.school)]), h1(v.h.skills), p(v.allSkills.join(' • ')), h1(v.h.languages), p(v.languages.map((l) => `${l.name} (${l.cefr})`).join(' • ')), h1(v.h.certificates), ...v.certificates.map((c) => bullet(c.name))],
  }),
};

const sidebar = {
  id: 'word-layout-table-sidebar', dates: ['short:dash', 'year:dash', 'dot:dash'], edu: ['year'], links: ['linkedin'],
  render: (v, { p, b, h1, title, cell, table, bullet, i }) => ({
    font: 'Segoe UI', size: 9.5, children: [table([[cell([p(b(v.h.contact)), p(v.phone), p(v.email), p(v.place), p(v.links[0]), h1(v.h.skills), ...v.allSkills.map((s) => p(s)), h1(v.h.languages), ...v.languages.map((l) => p(`${l.name}: ${l.level}`)), h1(v.h.certificates), ...v.certificates.map((c) => p(c.name))], { shading: { type: 'clear', fill: 'E8EEF4' } }), cell([title(v.name), p(v.headline), h1(v.h.summary), p(v.summary), h1(v.h.work), ...v.jobs.flatMap((j) => [p(b(`${j.title} | ${j.company} | ${j.place}`)), p(i(j.dates)), ...j.bullets.map((x) => bullet(x))]), h1(v.h.education), ...v.education.flatMap((e) => [p(b(`${e.degree} | ${e.school}`)), p(i(e.dates))])])]], [3200, 6400], { borders: NO_BORDERS })],
  }),
};

const leftDates = {
  id: 'word-left-date-tabs', dates: ['slash:dash', 'dot:to', 'year:dash', 'slash:dash:since'], edu: ['year', 'slash:dash'], hides: ['links'],
  render: (v, { p, b, h1, title, run }) => {
    const entry = (left, parts) => p([run(`${left}\t`), ...parts], { indent: { left: 2600, hanging: 2600 }, tabStops: [{ type: 'left', position: 2600 }] });
    const under = (text) => p(text, { indent: { left: 2600 } });
    return {
      font: 'Arial', children: [title(v.l.title), entry('', [b(v.name)]), under(v.headline), entry(v.l.address, [run(v.place)]), entry(v.l.phone, [run(v.phone)]), entry(v.l.email, [run(v.email)]), entry(v.l.birth, [run(v.bornText)]), h1(v.h.work), ...v.jobs.flatMap((j) => [entry(j.dates, [b(j.title)]), under(`${j.company}, ${j.place}`), ...j.bullets.map((x) => under(`• ${x}`))]), h1(v.h.education), ...v.education.flatMap((e) => [entry(e.dates, [b(e.degree)]), under(e.school)]), h1(v.h.skills), ...v.skills.map((g) => entry(g.label, [run(g.items.join(v.glueList))])), h1(v.h.languages), ...v.languages.map((l) => entry(l.name, [run(l.level)])), h1(v.h.certificates), ...v.certificates.map((c) => entry(`${c.year}`, [run(c.name)]))],
    };
  },
};

const glyphs = {
  id: 'word-symbol-font-icons', dates: ['short:dash', 'year:dash', 'slash:dash', 'long:to'], edu: ['year'], links: ['linkedin'],
  render: (v, { p, b, run, bullet, tabbed }) => {
    const icon = (code) => run(String.fromCharCode(code), { font: 'Wingdings' });
    const head = (code, text) => p([icon(code), run(' '), b(text, { size: 26, smallCaps: true })], { spacing: { before: 180, after: 60 } });
    return {
      font: 'Trebuchet MS', size: 10, children: [p(b(v.name, { size: 40 })), p(b(v.headline)), p([icon(0xf028), run(v.phone), run('   '), icon(0xf02a), run(v.email), run('   '), icon(0xf0b2), run(v.place), run('   '), icon(0xf03a), run(v.links[0])]), head(0xf04a, v.h.summary), p(v.summary), head(0xf0fe, v.h.work), ...v.jobs.flatMap((j) => [p([b(j.title), run(' · '), run(j.company)]), tabbed(j.place, j.dates), ...j.bullets.map((x) => p([icon(0xf0a7), run(` ${x}`)]))]), head(0xf026, v.h.education), ...v.education.flatMap((e) => [p([b(e.degree), run(' · '), run(e.school)]), p(e.dates)]), head(0xf0b5, v.h.skills), p(v.allSkills.join(v.glueList)), head(0xf0ab, v.h.languages), ...v.languages.map((l) => bullet(`${l.name} – ${l.level}`)), head(0xf0fc, v.h.certificates), ...v.certificates.map((c) => bullet(c.name))],
    };
  },
};

// The same family read back from LibreOffice's PDF: another renderer, not another family.
const office = (family, extra = {}) => ({ ...family, renderer: 'docx-pdf', langs: ['en', 'de', 'fr', 'es', 'pl', 'ru', 'it', 'nl', 'pt', 'hi'], ...extra });
export default [
  ...[classic, bordered, naukri, zhFields, zhLines, columns, headed, boxed, sidebar, leftDates, glyphs].map((f) => ({ renderer: 'docx', langs: ALL, ...f, hides: [...(f.hides ?? []), ...(f.hidesToo ?? [])] })),
  office(columns, { links: ['linkedin'] }), office(leftDates), office(bordered),
];
